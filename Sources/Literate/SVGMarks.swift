extension SVGPlot {
  /// A mark on its layer.
  mutating func draw(_ item: SeriesMark) {
    switch item.mark.shape {
    case .line(let points): drawPaths(plot.paths(points), item.series)
    case .points(let points):
      for place in points.compactMap(plot.place) where place.isInUnitSquare {
        marker(item.series, frame.point(place))
      }
    case .bars: for bar in plot.bars(item) { draw(bar, item.series) }
    case .histogram(let edges, let heights):
      for (index, height) in heights.enumerated() {
        let bar = Bar(
          name: "", left: edges[index], right: edges[index + 1],
          height: height)
        draw(bar, item.series)
      }
    case .band(let x, let lower, let upper):
      drawBand(x, lower, upper, item.series)
    case .contours(let grid, let levels):
      drawContours(grid, levels, item.series)
    case .heatMap(let grid): draw(grid)
    default: drawNote(item.mark)
    }
  }

  private mutating func drawPaths(_ paths: [[Point]], _ series: Int) {
    let text = paths.map(outline).joined()
    if !text.isEmpty { stroke(series, text) }
  }

  /// A polyline of the unit square as the text of a path.
  private func outline(_ path: [Point]) -> String {
    path.enumerated().map { index, place in
      let point = frame.point(place)
      return (index == 0 ? "M" : "L") + "\(pixels(point.x)) \(pixels(point.y))"
    }.joined()
  }

  private mutating func draw(_ bar: Bar, _ series: Int) {
    let foot = min(1, max(0, plot.y.place(0) ?? 0))
    guard let left = plot.x.place(bar.left),
      let right = plot.x.place(bar.right),
      let head = plot.y.place(bar.height)
    else { return }
    let a = frame.point(Point(x: max(0, left), y: max(foot, min(1, head))))
    let b = frame.point(Point(x: min(1, right), y: min(foot, max(0, head))))
    guard b.x > a.x, b.y > a.y else { return }
    self.bar(series, a.x, a.y, b.x, b.y)
  }

  private mutating func drawBand(
    _ x: [Double], _ lower: [Double], _ upper: [Double], _ series: Int
  ) {
    let above = zip(x, upper).map { Point(x: $0, y: $1) }
    let below = zip(x, lower).map { Point(x: $0, y: $1) }.reversed()
    let places = (above + below).compactMap(plot.place).map {
      Point(x: min(1, max(0, $0.x)), y: min(1, max(0, $0.y)))
    }
    guard !places.isEmpty else { return }
    xml.add(
      "path",
      [("class", "area f\(colour(series))"), ("d", outline(places) + "Z")])
  }

  private mutating func drawContours(
    _ grid: Grid, _ levels: [Double], _ series: Int
  ) {
    let labels = Ticks.labelled(levels)
    var taken: [Point] = []
    for (level, label) in zip(levels, labels) {
      let paths = grid.contourPaths(level).flatMap(plot.paths)
      drawPaths(paths, series)
      guard let place = freePlace(on: paths, apart: taken) else { continue }
      taken.append(place)
      let point = frame.point(place)
      text(label.label, point.x, point.y + 4.5, "middle halo")
    }
  }

  private mutating func draw(_ grid: Grid) {
    let runs = Dictionary(grouping: plot.shades(of: grid), by: \.shade)
    for (shade, runs) in runs.sorted(by: { $0.key < $1.key }) {
      let outline = runs.map { run in
        let (a, b) = (frame.point(run.topLeft), frame.point(run.bottomRight))
        let (width, height) = (pixels(b.x - a.x + 0.3), pixels(b.y - a.y + 0.3))
        return "M\(pixels(a.x)) \(pixels(a.y))h\(width)v\(height)h-\(width)z"
      }
      xml.add("path", [("class", "h\(shade)"), ("d", outline.joined())])
    }
  }

  /// Rules, words and arrows.
  private mutating func drawNote(_ mark: Mark) {
    switch mark.shape {
    case .verticalRule(let value):
      guard let x = plot.x.place(value), (0...1).contains(x) else { return }
      line("rule", Point(x: x, y: 0), Point(x: x, y: 1))
      let drop = 14 + 17 * Double(names % 3)
      note(mark.label, at: Point(x: x, y: 1), dx: 6, dy: drop)
      if mark.label != nil { names += 1 }
    case .horizontalRule(let value):
      guard let y = plot.y.place(value), (0...1).contains(y) else { return }
      line("rule", Point(x: 0, y: y), Point(x: 1, y: y))
      let room = SVGStyle.width(of: mark.label ?? "") + 8
      note(mark.label, at: Point(x: 1, y: y), dx: -room, dy: y > 0.92 ? 16 : -6)
    case .text(let text, let point):
      guard let place = plot.place(point) else { return }
      note(text, at: place, dx: 0, dy: 4.5)
    case .arrow(let start, let end): drawArrow(start, end, mark.label)
    default: break
    }
  }

  /// Words near a place, moved so far that all are within the document.
  private mutating func note(
    _ words: String?, at place: Point, dx: Double, dy: Double
  ) {
    guard let words else { return }
    let point = frame.point(place)
    let room = frame.right + 20 - SVGStyle.width(of: words)
    let x = point.x + dx
    if dx > 0, x > room {
      return text(words, point.x - dx, point.y + dy, "end halo")
    }
    text(words, max(frame.left + 2, min(x, room)), point.y + dy, "halo")
  }

  private mutating func drawArrow(
    _ start: Point, _ end: Point, _ label: String?
  ) {
    guard let from = plot.place(start), let to = plot.place(end) else { return }
    let (a, b) = (frame.point(from), frame.point(to))
    let length = max(
      1e-9, ((b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y)).squareRoot()
    )
    let (ux, uy) = ((b.x - a.x) / length, (b.y - a.y) / length)
    xml.add(
      "path",
      [
        ("class", "axis"), ("stroke-width", "1.5"),
        (
          "d",
          "M\(pixels(a.x)) \(pixels(a.y))L\(pixels(b.x - 6 * ux)) \(pixels(b.y - 6 * uy))"
        ),
      ])
    let wing = (x: b.x - 9 * ux, y: b.y - 9 * uy)
    xml.add(
      "path",
      [
        ("class", "ink"),
        (
          "d",
          "M\(pixels(b.x)) \(pixels(b.y))L\(pixels(wing.x - 4 * uy)) \(pixels(wing.y + 4 * ux))"
            + "L\(pixels(wing.x + 4 * uy)) \(pixels(wing.y - 4 * ux))Z"
        ),
      ])
    note(label, at: from, dx: 4, dy: -6)
  }
}
