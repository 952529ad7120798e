/// Draws images in characters, two for a pixel.
enum TerminalImages {
  /// Characters of negative pixels from weak to strong.
  private static let negative: [Character] = [" ", "-", "=", "≡", "#"]

  /// The images in as many columns as fit, but at most `columns`.
  static func lines(_ images: [Image], columns: Int, width: Int) -> [[Span]] {
    let widest = images.map { $0.pixels[0].count }.max() ?? 1
    let isNarrow = 2 * widest > width
    let drawings = images.map { drawing($0, size: isNarrow ? 1 : 2) }
    let step = drawings.map { $0.map(\.count).max() ?? 0 }.max() ?? 0
    let fitting = max(1, min(columns, (width + 2) / (step + 2)))
    var lines: [[Span]] = []
    for start in stride(from: 0, to: drawings.count, by: fitting) {
      let row = drawings[start..<min(start + fitting, drawings.count)]
      let height = row.map(\.count).max() ?? 0
      lines += (0..<height).map { index in
        let parts = row.map {
          padded($0.indices.contains(index) ? $0[index] : "", to: step)
        }
        return [Span(parts.joined(separator: "  ").trimmingEnd())]
      }
    }
    let isSigned = images.contains(where: \.isSigned)
    let legend = "░ ▒ ▓ █ positive   - = ≡ # negative, weak to strong"
    return isSigned ? lines + wrapped([Span(legend)], width: width) : lines
  }

  private static func drawing(_ image: Image, size: Int) -> [String] {
    let rows = image.shades.map { row in
      row.map { shade in
        let strength = shade.level * 5 / SVGStyle.shades
        let set = shade.sign == "n" ? negative : TerminalPlot.shades
        return String(repeating: set[strength], count: size)
      }.joined()
    }
    let width = size * image.pixels[0].count
    let edge = String(repeating: "─", count: width)
    let framed = ["┌\(edge)┐"] + rows.map { "│\($0)│" } + ["└\(edge)┘"]
    return image.caption.isEmpty ? framed : framed + [" " + image.caption]
  }
}

extension TerminalRenderer {
  /// A figure in characters.
  func drawing(_ figure: Figure) -> [String] {
    let room = width - 2
    switch figure.content {
    case .images(let images, let columns):
      return TerminalImages.lines(images, columns: columns, width: room)
        .map { ink.line($0).trimmingEnd() }
    case .plot(let x, let y, let marks):
      let plot = Plot(x: x, y: y, marks: marks, ticks: (min(room, 60) / 9, 5))
      let lines =
        TerminalBars.suits(plot)
        ? TerminalBars.lines(plot, width: room)
        : TerminalPlot.lines(plot, width: room)
      return lines.map { ink.line($0).trimmingEnd() }
    }
  }
}
