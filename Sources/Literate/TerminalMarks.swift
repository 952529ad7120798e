extension TerminalPlot {
  /// A mark on its layer.
  mutating func draw(_ item: SeriesMark) {
    let series = item.series
    switch item.mark.shape {
    case .line(let points):
      for path in plot.paths(points) { canvas.line(path, series: series) }
    case .points(let points): drawPoints(points, series)
    case .bars: for bar in plot.bars(item) { draw(bar, series) }
    case .histogram(let edges, let heights):
      drawHistogram(edges, heights, series)
    case .band(let x, let lower, let upper):
      drawBand(x, lower, upper, series)
    case .contours(let grid, let levels): drawContours(grid, levels, series)
    case .heatMap(let grid): draw(grid)
    default: drawNote(item.mark)
    }
  }

  private mutating func drawPoints(_ points: [Point], _ series: Int) {
    let marker = TerminalPlot.markers[series % TerminalPlot.markers.count]
    for place in points.compactMap(plot.place) where place.isInUnitSquare {
      let (column, row) = canvas.cell(place)
      canvas.glyph(marker, column: column, row: row, series: series)
    }
  }

  private mutating func draw(_ bar: Bar, _ series: Int) {
    guard let left = plot.x.place(bar.left),
      let right = plot.x.place(bar.right),
      let head = plot.y.place(bar.height)
    else { return }
    let foot = min(1, max(0, plot.y.place(0) ?? 0))
    let width = Double(canvas.columns)
    let end = max(left * width + 1, right * width).rounded()
    for column in Int((left * width).rounded())..<max(1, Int(end)) {
      fill(column, from: min(foot, head), to: max(foot, head), series)
    }
  }

  /// Fills a column between two heights, to an eighth of a row for the first
  /// series, else to a row.
  private mutating func fill(
    _ column: Int, from low: Double, to high: Double, _ series: Int
  ) {
    let rows = Double(canvas.rows)
    let fill = TerminalPlot.fills[series % TerminalPlot.fills.count]
    for row in 0..<canvas.rows {
      let bottom = Double(canvas.rows - 1 - row)
      let filled = min(1, high * rows - bottom) - max(0, low * rows - bottom)
      guard filled > 1.0 / 16 else { continue }
      let part = Int((filled * 8).rounded())
      let isWhole = part >= 8 || series > 0 || low * rows > bottom
      if isWhole, filled < 0.5 { continue }
      canvas.ground(
        isWhole ? fill : TerminalPlot.eighths[part], column: column, row: row,
        series: series)
    }
  }

  /// The first histogram as columns, further ones as outlines.
  private mutating func drawHistogram(
    _ edges: [Double], _ heights: [Double], _ series: Int
  ) {
    let bars = heights.indices.map {
      Bar(
        name: "", left: edges[$0], right: edges[$0 + 1], height: heights[$0])
    }
    guard series > 0 else { return bars.forEach { draw($0, series) } }
    let outline = bars.flatMap { bar in
      [bar.left, bar.right].map { Point(x: $0, y: bar.height) }
    }
    for path in plot.paths(outline) { canvas.line(path, series: series) }
  }

  private mutating func drawBand(
    _ x: [Double], _ lower: [Double], _ upper: [Double], _ series: Int
  ) {
    let low = zip(x, lower).compactMap { plot.place(Point(x: $0, y: $1)) }
    let high = zip(x, upper).compactMap { plot.place(Point(x: $0, y: $1)) }
    for column in 0..<canvas.columns {
      let place = (Double(column) + 0.5) / Double(canvas.columns)
      guard let bottom = height(of: low, at: place),
        let top = height(of: high, at: place), top >= bottom
      else { continue }
      let rows = Double(canvas.rows)
      for row in 0..<canvas.rows {
        let middle = 1 - (Double(row) + 0.5) / rows
        guard middle >= bottom, middle <= top else { continue }
        canvas.ground("░", column: column, row: row, series: series)
      }
    }
  }

  /// The height of a polyline over a place.
  private func height(of path: [Point], at x: Double) -> Double? {
    for (a, b) in zip(path, path.dropFirst()) where a.x <= x && x <= b.x {
      return b.x == a.x ? a.y : a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x)
    }
    return nil
  }

  private mutating func drawContours(
    _ grid: Grid, _ levels: [Double], _ series: Int
  ) {
    var taken: [Point] = []
    for (level, label) in zip(levels, Ticks.labelled(levels)) {
      let paths = grid.contourPaths(level).flatMap(plot.paths)
      for path in paths { canvas.line(path, series: series) }
      guard let place = freePlace(on: paths, apart: taken) else { continue }
      taken.append(place)
      let (column, row) = canvas.cell(place)
      canvas.write(
        label.label, column: column - label.label.count / 2, row: row)
    }
  }

  private mutating func draw(_ grid: Grid) {
    let span = grid.span
    for row in 0..<canvas.rows {
      for column in 0..<canvas.columns {
        let x = (Double(column) + 0.5) / Double(canvas.columns)
        let y = 1 - (Double(row) + 0.5) / Double(canvas.rows)
        let value = grid.values[Int(y * Double(grid.rows))][
          Int(x * Double(grid.columns))]
        let shade = SVGStyle.shade(value, of: span)
        canvas.ground(
          TerminalPlot.shades[shade * 5 / SVGStyle.shades], column: column,
          row: row)
      }
    }
  }

  /// Rules, words and arrows.
  private mutating func drawNote(_ mark: Mark) {
    switch mark.shape {
    case .verticalRule(let value):
      guard let x = plot.x.place(value), (0...1).contains(x) else { return }
      let (column, _) = canvas.cell(Point(x: x, y: 0))
      for row in 0..<canvas.rows {
        canvas.ground("┊", column: column, row: row)
      }
      if let label = mark.label {
        canvas.write(label, column: column + 1, row: names % 3)
        names += 1
      }
    case .horizontalRule(let value):
      guard let y = plot.y.place(value), (0...1).contains(y) else { return }
      let (_, row) = canvas.cell(Point(x: 0, y: y))
      for column in 0..<canvas.columns {
        canvas.ground("┄", column: column, row: row)
      }
      if let label = mark.label {
        canvas.write(label, column: canvas.columns, row: max(0, row - 1))
      }
    case .text(let text, let point):
      guard let place = plot.place(point) else { return }
      let (column, row) = canvas.cell(place)
      canvas.write(text, column: column, row: row)
    case .arrow(let start, let end): drawArrow(start, end, mark.label)
    default: break
    }
  }

  private mutating func drawArrow(
    _ start: Point, _ end: Point, _ label: String?
  ) {
    guard let a = plot.place(start), let b = plot.place(end) else { return }
    for path in clipped([a, b]) { canvas.line(path, series: 0) }
    let (column, row) = canvas.cell(b)
    let isLevel = abs(b.x - a.x) > abs(b.y - a.y)
    let head: Character =
      isLevel ? (b.x > a.x ? "→" : "←") : (b.y > a.y ? "↑" : "↓")
    canvas.glyph(head, column: column, row: row)
    guard let label else { return }
    let from = canvas.cell(a)
    canvas.write(label, column: from.column, row: max(0, from.row - 1))
  }
}
