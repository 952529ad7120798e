extension SVGPlot {
  /// Which of the colours a series has.
  func colour(_ series: Int) -> Int { series % SVGStyle.count }

  /// Words from a place on, or about or up to it as their style says.
  mutating func text(
    _ text: String, _ x: Double, _ y: Double, _ style: String = ""
  ) {
    guard !text.isEmpty else { return }
    let style = style.isEmpty ? [] : [("class", style)]
    xml.add("text", style + [("x", pixels(x)), ("y", pixels(y))], text: text)
  }

  /// A straight line between places of the unit square.
  mutating func line(_ style: String, _ start: Point, _ end: Point) {
    let (a, b) = (frame.point(start), frame.point(end))
    xml.add(
      "line",
      [
        ("class", style), ("x1", pixels(a.x)), ("y1", pixels(a.y)),
        ("x2", pixels(b.x)), ("y2", pixels(b.y)),
      ])
  }

  /// A rectangle between its edges.
  mutating func rectangle(
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
  mutating func bar(
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
  mutating func stroke(_ series: Int, _ path: String) {
    let dashes = SVGStyle.dashes[colour(series)]
    let style = [("class", "line s\(colour(series))")]
    let dash = dashes.isEmpty ? [] : [("stroke-dasharray", dashes)]
    xml.add("path", style + dash + [("d", path)])
  }

  /// A point as its series is marked.
  mutating func marker(_ series: Int, _ place: Point) {
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
}
