/// Draws a plot in characters.
struct TerminalPlot {
  /// The widest drawing, without the numbers at its left.
  static let columns = 60
  /// The height of the drawing.
  static let rows = 15
  /// Characters for the points of the series.
  static let markers: [Character] = ["●", "□", "▲", "◇", "×", "+"]
  /// Characters for the bars of the series.
  static let fills: [Character] = ["█", "▒", "░", "▓", "▞", "▚"]
  /// Shades from nothing to full.
  static let shades: [Character] = [" ", "░", "▒", "▓", "█"]
  /// Eighths of a row, from the foot.
  static let eighths: [Character] = [
    " ", "▁", "▂", "▃", "▄", "▅", "▆", "▇",
  ]

  /// What is drawn.
  let plot: Plot
  /// The drawing as far as it goes.
  var canvas: Canvas
  /// How many upright rules have been named: each name stands lower.
  var names = 0

  /// The drawing's lines, at most `width` columns wide.
  static func lines(_ plot: Plot, width: Int) -> [[Span]] {
    let gutter = plot.y.ticks.map(\.label.count).max() ?? 0
    var drawing = TerminalPlot(
      plot, columns: max(10, min(columns, width - gutter - 2)))
    for item in plot.marks.sorted(by: { $0.mark.layer < $1.mark.layer }) {
      drawing.draw(item)
    }
    return [[Span(plot.y.label)]] + drawing.framed(gutter)
      + drawing.names(gutter) + drawing.legend(width)
  }

  private init(_ plot: Plot, columns: Int) {
    self.plot = plot
    canvas = Canvas(columns: columns, rows: TerminalPlot.rows)
  }

  // Frame

  /// The canvas with the axis at its left and below it, if there are axes.
  private func framed(_ gutter: Int) -> [[Span]] {
    guard plot.isMeasured else {
      return canvas.lines.map { [Span("  ")] + $0 }
    }
    var labels: [Int: String] = [:]
    for tick in plot.y.ticks {
      guard let place = plot.y.place(tick.value) else { continue }
      labels[canvas.cell(Point(x: 0, y: place)).row] = tick.label
    }
    let rows = canvas.lines.enumerated().map { row, line in
      let label = padded(labels[row] ?? "", to: gutter, right: true)
      return [Span(label + (labels[row] == nil ? " │" : " ┤"))] + line
    }
    var axis = Array(repeating: "─", count: canvas.columns)
    for column in columns.map(\.column) { axis[column] = "┬" }
    let blanks = String(repeating: " ", count: gutter + 1)
    return rows + [[Span(blanks + "└" + axis.joined())]]
  }

  /// The columns of the ticks that have room for their labels.
  private var columns: [(column: Int, start: Int, label: String)] {
    var next = -2
    return plot.x.ticks.compactMap { tick in
      guard let place = plot.x.place(tick.value) else { return nil }
      let column = canvas.cell(Point(x: place, y: 0)).column
      let start = max(
        -2,
        min(column - tick.label.count / 2, canvas.columns - tick.label.count))
      guard start >= next else { return nil }
      next = start + tick.label.count + 1
      return (column, start, tick.label)
    }
  }

  /// The labels below the axis, then the axis's own.
  private func names(_ gutter: Int) -> [[Span]] {
    var line = String(repeating: " ", count: gutter)
    for (_, start, label) in columns {
      line = padded(line, to: gutter + 2 + start) + label
    }
    let centre = gutter + 2 + canvas.columns / 2 - plot.x.label.count / 2
    let name = String(repeating: " ", count: max(0, centre)) + plot.x.label
    return [[Span(line)]] + (plot.x.label.isEmpty ? [] : [[Span(name)]])
  }

  /// What the patterns and shades mean.
  private func legend(_ width: Int) -> [[Span]] {
    let entries = plot.legend.map { item in
      [sample(item), Span("\u{A0}" + kept(item.mark.label ?? ""))]
    }
    let shades = plot.heatMap.map { grid, label -> [Span] in
      let (low, high) = (grid.span.lowerBound, grid.span.upperBound)
      let ramp = "\(formatted(low, digits: 3)) \(String(TerminalPlot.shades))"
      let end = formatted(high, digits: 3) + (label.map { " \($0)" } ?? "")
      return [Span(kept("\(ramp) \(end)"))]
    }
    let all = entries + (shades.map { [$0] } ?? [])
    guard !all.isEmpty else { return [] }
    return wrapped(
      Array(all.joined(separator: [Span("\u{A0}\u{A0} ")])), width: width)
  }

  private func kept(_ text: String) -> String {
    text.replacing(" ", with: "\u{A0}")
  }

  /// A piece of the mark as the legend shows it.
  private func sample(_ item: SeriesMark) -> Span {
    let style = Style.series(item.series)
    let marker = item.series % TerminalPlot.markers.count
    switch item.mark.shape {
    case .points: return Span(String(TerminalPlot.markers[marker]), style)
    case .line, .contours:
      var canvas = Canvas(columns: 5, rows: 1)
      canvas.line(
        [Point(x: 0, y: 0.5), Point(x: 1, y: 0.5)], series: item.series)
      let text = canvas.lines[0].map(\.text).joined()
      return Span(text.replacing(" ", with: "\u{A0}"), style)
    case .band: return Span("░░░", style)
    case .histogram where item.series > 0:
      return Span("⡏⢹⡏", style)
    default:
      return Span(
        String(repeating: TerminalPlot.fills[marker], count: 3), style)
    }
  }
}
