/// Draws a plot as SVG.
struct SVGPlot {
  private let plot: Plot
  private let frame: SVGFrame
  private var xml = XML()

  /// The document's lines and size.
  static func lines(
    _ plot: Plot
  ) -> (lines: [String], width: Double, height: Double) {
    var drawing = SVGPlot(plot)
    drawing.draw()
    return (
      drawing.xml.lines, drawing.frame.size.width, drawing.frame.size.height
    )
  }

  private init(_ plot: Plot) {
    self.plot = plot
    frame = SVGFrame(plot)
  }

  private mutating func draw() {
    let ordered = plot.marks.sorted { $0.mark.layer < $1.mark.layer }
    for item in ordered where item.mark.layer == 0 { draw(item) }
    drawGrid()
    for item in ordered where item.mark.layer > 0 { draw(item) }
    drawAxes()
    drawLegend()
    drawShades()
  }

  // Axes

  private mutating func drawGrid() {
    guard plot.heatMap == nil else { return }
    for tick in plot.y.ticks {
      line(
        "grid", Point(x: 0, y: place(tick, plot.y)),
        Point(x: 1, y: place(tick, plot.y)))
    }
    guard plot.categories.isEmpty else { return }
    for tick in plot.x.ticks {
      line(
        "grid", Point(x: place(tick, plot.x), y: 0),
        Point(x: place(tick, plot.x), y: 1))
    }
  }

  private func place(_ tick: Tick, _ axis: Scaled) -> Double {
    axis.place(tick.value) ?? 0
  }

  private mutating func drawAxes() {
    let (left, right, bottom) = (frame.left, frame.right, frame.bottom)
    xml.add(
      "path",
      [
        ("class", "axis"),
        (
          "d",
          "M\(pixels(left)) \(pixels(frame.top))V\(pixels(bottom))H\(pixels(right))"
        ),
      ])
    for tick in plot.y.ticks {
      let y = frame.point(Point(x: 0, y: place(tick, plot.y))).y
      text(tick.label, left - 8, y + 4.5, "end")
    }
    for tick in plot.x.ticks {
      let x = frame.point(Point(x: place(tick, plot.x), y: 0)).x
      drawName(tick.label, x)
    }
    text(plot.y.label, 16, frame.top - 14)
    text(plot.x.label, (left + right) / 2, frame.size.height - 12, "middle")
  }

  /// A tick's label below the axis, slanted if it is too long.
  private mutating func drawName(_ label: String, _ x: Double) {
    let y = frame.bottom + 19
    guard frame.isSlanted else { return text(label, x, y, "middle") }
    let turn = "rotate(-30 \(pixels(x + 4)) \(pixels(y)))"
    xml.add(
      "text",
      [
        ("class", "end"), ("x", pixels(x + 4)), ("y", pixels(y)),
        ("transform", turn),
      ], text: label)
  }

  // Legend

  private mutating func drawLegend() {
    for entry in frame.legend {
      drawSample(entry.item, entry.x, entry.y)
      text(
        entry.item.mark.label ?? "", entry.x + SVGFrame.sample + 8,
        entry.y + 4.5)
    }
  }

  private mutating func drawSample(_ item: SeriesMark, _ x: Double, _ y: Double)
  {
    let end = x + SVGFrame.sample
    switch item.mark.shape {
    case .points: marker(item.series, Point(x: x + SVGFrame.sample / 2, y: y))
    case .line, .contours:
      stroke(item.series, "M\(pixels(x)) \(pixels(y))H\(pixels(end))")
    case .band:
      rectangle("area f\(colour(item.series))", x, y - 7, end, y + 7)
    default: bar(item.series, x + 4, y - 7, end - 4, y + 7)
    }
  }

  /// What the shades of a heat map mean.
  private mutating func drawShades() {
    guard let (grid, label) = plot.heatMap else { return }
    let (x, height) = (frame.right + 18, frame.bottom - frame.top)
    let step = height / Double(SVGStyle.shades)
    for shade in 0..<SVGStyle.shades {
      let y = frame.bottom - step * Double(shade + 1)
      rectangle("h\(shade)", x, y, x + 16, y + step)
    }
    let scale = Scaled(
      Axis(""), values: [grid.span.lowerBound, grid.span.upperBound],
      fills: true, base: nil, count: 5)
    for tick in scale.ticks {
      let y = frame.bottom - height * place(tick, scale)
      text(tick.label, x + 22, y + 4.5)
    }
    let room = frame.size.width - 12
    text(label ?? "", room, frame.top - 14, "end")
  }

  // Pieces

  private func colour(_ series: Int) -> Int { series % SVGStyle.count }

  private mutating func text(
    _ text: String, _ x: Double, _ y: Double, _ style: String = ""
  ) {
    guard !text.isEmpty else { return }
    let style = style.isEmpty ? [] : [("class", style)]
    xml.add("text", style + [("x", pixels(x)), ("y", pixels(y))], text: text)
  }

  private mutating func line(_ style: String, _ start: Point, _ end: Point) {
    let (a, b) = (frame.point(start), frame.point(end))
    xml.add(
      "line",
      [
        ("class", style), ("x1", pixels(a.x)), ("y1", pixels(a.y)),
        ("x2", pixels(b.x)), ("y2", pixels(b.y)),
      ])
  }

  private mutating func rectangle(
    _ style: String, _ left: Double, _ top: Double, _ right: Double,
    _ bottom: Double
  ) {
    xml.add(
      "rect",
      [
        ("class", style), ("x", pixels(left)), ("y", pixels(top)),
        ("width", pixels(right - left)), ("height", pixels(bottom - top)),
      ])
  }

  /// A bar, filled as its series is.
  private mutating func bar(
    _ series: Int, _ left: Double, _ top: Double, _ right: Double,
    _ bottom: Double
  ) {
    let fill = colour(series) == 0 ? "f0" : "none"
    let style = "bar s\(colour(series))" + (fill == "none" ? "" : " f0")
    let hatch =
      fill == "none" ? [("fill", "url(#hatch\(colour(series)))")] : []
    xml.add(
      "rect",
      [("class", style)] + hatch + [
        ("x", pixels(left)), ("y", pixels(top)),
        ("width", pixels(right - left)), ("height", pixels(bottom - top)),
      ])
  }

  /// A line in its series' colour and dashes.
  private mutating func stroke(_ series: Int, _ path: String) {
    let dashes = SVGStyle.dashes[colour(series)]
    let style = [("class", "line s\(colour(series))")]
    let dash = dashes.isEmpty ? [] : [("stroke-dasharray", dashes)]
    xml.add("path", style + dash + [("d", path)])
  }

  private mutating func marker(_ series: Int, _ place: Point) {
    let style = "dot s\(colour(series)) f\(colour(series))"
    let (x, y) = (pixels(place.x), pixels(place.y))
    if colour(series) == 0 {
      return xml.add(
        "circle", [("class", style), ("cx", x), ("cy", y), ("r", "3.5")])
    }
    let path = "M\(x) \(y)" + SVGPlot.markers[colour(series)]
    let open = [1, 4, 5].contains(colour(series)) ? " open" : ""
    xml.add("path", [("class", style + open), ("d", path)])
  }

  /// Outlines of the series' markers around their middle.
  private static let markers = [
    "", "m-3.5 -3.5h7v7h-7z", "m0 -4.5l4.2 7.5h-8.4z", "m0 -5l4 5l-4 5l-4 -5z",
    "m-4 -4l8 8m0 -8l-8 8", "m-5 0h10m-5 -5v10",
  ]

  // Marks

  private mutating func draw(_ item: SeriesMark) {
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
      note(mark.label, at: Point(x: x, y: 1), dx: 6, dy: 14)
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

extension Mark {
  /// What lies below what: 0 is the ground.
  var layer: Int {
    switch shape {
    case .heatMap: 0
    case .band: 1
    case .bars, .histogram: 2
    case .contours: 3
    case .verticalRule, .horizontalRule: 4
    case .line: 5
    case .points: 6
    case .arrow: 7
    case .text: 8
    }
  }
}
