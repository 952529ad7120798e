/// The places of a plot's parts in an SVG, in pixels from the top left.
struct SVGFrame {
  /// The left edge of the plot.
  let left: Double
  /// Its right edge.
  let right: Double
  /// Its top.
  let top: Double
  /// Its bottom, where the axis is.
  let bottom: Double
  /// The size of the document.
  let size: (width: Double, height: Double)
  /// The legend's entries, each with the place of its left end and middle.
  let legend: [(item: SeriesMark, x: Double, y: Double)]
  /// Whether the names below the axis are too long to lie level.
  let isSlanted: Bool

  /// How wide a legend's sample of a line or a bar is.
  static let sample = 30.0

  /// Makes room for ticks, labels and legend.
  init(_ plot: Plot) {
    let width = 720.0
    let widest = plot.y.ticks.map { SVGStyle.width(of: $0.label) }.max() ?? 0
    right = width - (plot.heatMap == nil ? 24 : 110)
    let margin = max(44, widest + 18)
    legend = SVGFrame.placed(plot.legend, width: width)
    top = (legend.last.map { $0.y + 14 } ?? 4) + 30
    bottom = top + 300
    let slot = (right - margin) / Double(max(plot.categories.count, 1))
    let longest = plot.categories.map { SVGStyle.width(of: $0) }.max() ?? 0
    isSlanted = longest > slot - 6
    left = isSlanted ? max(margin, longest * 0.87 - slot / 2 + 8) : margin
    let names = isSlanted ? longest * 0.5 + 16 : 18
    size = (width, bottom + names + 34)
  }

  /// Legend entries in rows as long as the document is wide.
  private static func placed(
    _ items: [SeriesMark], width: Double
  ) -> [(item: SeriesMark, x: Double, y: Double)] {
    var (x, y) = (16.0, 18.0)
    return items.map { item in
      let size = sample + 8 + SVGStyle.width(of: item.mark.label ?? "") + 20
      if x > 16, x + size > width {
        x = 16
        y += 22
      }
      x += size
      return (item, x - size, y)
    }
  }

  /// The place of a point of the unit square.
  func point(_ point: Point) -> Point {
    Point(
      x: left + point.x * (right - left),
      y: bottom - point.y * (bottom - top))
  }
}
