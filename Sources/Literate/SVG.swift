extension Figure {
  /// The figure as an SVG document, its description included, that suits a
  /// light and a dark page.
  var svg: String {
    let (body, width, height) =
      switch content {
      case .plot(let x, let y, let marks):
        SVGPlot.lines(Plot(x: x, y: y, marks: marks, ticks: (7, 6)))
      case .images(let images, let columns):
        SVGImages.lines(images, columns: columns)
      }
    let size = "width=\"\(pixels(width))\" height=\"\(pixels(height))\""
    let view = "viewBox=\"0 0 \(pixels(width)) \(pixels(height))\""
    let head = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" \(size) \(view) "
        + "role=\"img\" aria-labelledby=\"title description\">",
      "<title id=\"title\">\(XML.escaped(title))</title>",
      "<desc id=\"description\">\(XML.escaped(description))</desc>",
      "<style>\(SVGStyle.sheet)</style>",
    ]
    let ground =
      "<rect class=\"ground\" width=\"100%\" height=\"100%\" rx=\"6\"/>"
    let lines = head + hatches(in: body) + [ground] + body + ["</svg>"]
    return lines.joined(separator: "\n") + "\n"
  }

  /// The patterns that the drawing fills its bars with.
  private func hatches(in body: [String]) -> [String] {
    let outlines = [
      1: "M0 8L8 0", 2: "M2 2h1M6 6h1", 3: "M0 8L8 0M0 0L8 8", 4: "M0 4H8",
      5: "M4 0V8",
    ]
    let used = outlines.keys.sorted().filter { series in
      body.contains { $0.contains("url(#hatch\(series))") }
    }
    return used.map { series in
      "<pattern id=\"hatch\(series)\" width=\"8\" height=\"8\" "
        + "patternUnits=\"userSpaceOnUse\"><path class=\"s\(series)\" "
        + "stroke-width=\"1.5\" d=\"\(outlines[series] ?? "")\"/></pattern>"
    }
  }
}
