/// Draws bars of categories lying, a line each.
enum TerminalBars {
  private static let eighths: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]
  /// The longest bar.
  private static let longest = 40

  /// Whether the plot is of bars, with rules at most.
  static func suits(_ plot: Plot) -> Bool {
    !plot.categories.isEmpty && !plot.y.isLogarithmic
      && plot.marks.allSatisfy {
        switch $0.mark.shape {
        case .bars, .horizontalRule: true
        default: false
        }
      }
  }

  /// The drawing's lines: for each category its bars, with their heights.
  static func lines(_ plot: Plot, width: Int) -> [[Span]] {
    let groups = plot.marks.filter(\.isBars)
    let bars = groups.map { ($0.series, plot.bars($0)) }
    let heights = bars.flatMap { $0.1.map(\.height) }.filter(\.isFinite)
    let (low, high) = (min(0, heights.min() ?? 0), max(0, heights.max() ?? 0))
    let names = min(width / 3, plot.categories.map(\.count).max() ?? 0)
    let room = max(8, min(longest, width - names - 14))
    let unit = high > low ? Double(room) / (high - low) : 0
    let rows = plot.categories.flatMap { category in
      bars.enumerated().map { index, group -> [Span] in
        let name = index == 0 ? shortened(category, to: names) : ""
        let bar = group.1.first { $0.name == category }
        return [Span(padded(name, to: names) + " ")]
          + drawn(bar?.height, group.0, left: -low * unit, unit: unit)
      }
    }
    return [[Span(plot.y.label)]] + rows + rules(plot) + legend(groups, width)
  }

  /// The name, or as much of it as fits.
  private static func shortened(_ name: String, to width: Int) -> String {
    name.count <= width ? name : name.prefix(width - 1) + "…"
  }

  /// A bar from the base line, which stands `left` columns from the left.
  private static func drawn(
    _ height: Double?, _ series: Int, left: Double, unit: Double
  ) -> [Span] {
    guard let height, height.isFinite else { return [Span("│")] }
    let base = Int(left.rounded())
    let size = abs(height) * unit
    let whole = Int(height < 0 || series > 0 ? size.rounded() : size)
    let part = Int(((size - Double(whole)) * 8).rounded(.down))
    let fills = TerminalPlot.fills
    var bar = String(repeating: fills[series % fills.count], count: whole)
    if height >= 0, series == 0, part > 0 { bar.append(eighths[part - 1]) }
    let number = " " + formatted(height, digits: 4)
    let style = Style.series(series)
    guard height < 0 else {
      let blanks = String(repeating: " ", count: base)
      return [Span(blanks + "│"), Span(bar, style), Span(number)]
    }
    let blanks = String(repeating: " ", count: max(0, base - whole))
    return [Span(blanks), Span(bar, style), Span("│" + number)]
  }

  private static func rules(_ plot: Plot) -> [[Span]] {
    plot.marks.compactMap { item in
      guard case .horizontalRule(let value) = item.mark.shape else {
        return nil
      }
      let label = item.mark.label.map { " (\($0))" } ?? ""
      return [Span("compare with \(formatted(value))\(label)")]
    }
  }

  private static func legend(_ groups: [SeriesMark], _ width: Int) -> [[Span]] {
    let fills = TerminalPlot.fills
    let entries = groups.compactMap { item -> [Span]? in
      guard let label = item.mark.label else { return nil }
      let fill = String(repeating: fills[item.series % fills.count], count: 3)
      let words = label.replacing(" ", with: "\u{A0}")
      return [Span(fill, .series(item.series)), Span("\u{A0}" + words)]
    }
    guard !entries.isEmpty else { return [] }
    return wrapped(
      Array(entries.joined(separator: [Span("\u{A0}\u{A0} ")])), width: width)
  }
}
