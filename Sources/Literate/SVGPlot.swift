/// Draws a plot as SVG.
struct SVGPlot {
  /// What is drawn.
  let plot: Plot
  /// Where its parts are.
  let frame: SVGFrame
  /// The drawing as far as it goes.
  var xml = XML()
  /// How many upright rules have been named: each name stands lower.
  var names = 0

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
    let (left, right) = (frame.left, frame.right)
    if plot.isMeasured { drawAxisLines() }
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

  private mutating func drawAxisLines() {
    let (top, bottom) = (pixels(frame.top), pixels(frame.bottom))
    let (left, right) = (pixels(frame.left), pixels(frame.right))
    xml.add(
      "path", [("class", "axis"), ("d", "M\(left) \(top)V\(bottom)H\(right)")])
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
