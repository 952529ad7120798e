/// A place in a figure, in the units of its axes.
struct Point: Equatable, Sendable {
  /// Along the level axis.
  var x: Double
  /// Along the upright axis.
  var y: Double
}

/// Something drawn in a figure.
///
/// Marks with a label stand in the legend. Each line, set of points, bars,
/// histogram and band has a colour and a pattern of its own, in order;
/// marks of one `series` share them.
public struct Mark: Sendable {
  /// What is drawn.
  enum Shape: Equatable, Sendable {
    /// Points joined.
    case line([Point])
    /// Points by themselves.
    case points([Point])
    /// Names and heights.
    case bars([String], [Double])
    /// Bars from edge to edge, one edge more than heights.
    case histogram(edges: [Double], heights: [Double])
    /// Between a lower and an upper line.
    case band(x: [Double], lower: [Double], upper: [Double])
    /// At an x.
    case verticalRule(Double)
    /// At a y.
    case horizontalRule(Double)
    /// Words and the place of their left end.
    case text(String, Point)
    /// From and to.
    case arrow(Point, Point)
    /// Values as shades.
    case heatMap(Grid)
    /// Lines of equal value.
    case contours(Grid, levels: [Double])
  }

  /// What is drawn.
  let shape: Shape
  /// What the legend calls it.
  let label: String?
  /// The series it shares colour and pattern with.
  let series: Int?

  /// A mark of any shape.
  init(_ shape: Shape, label: String? = nil, series: Int? = nil) {
    self.shape = shape
    self.label = label
    self.series = series
  }

  /// Points joined in their order; a point that is not finite is a gap.
  public static func line(
    _ points: [(Double, Double)], label: String? = nil, series: Int? = nil
  ) -> Mark {
    Mark(.line(points.map(Point.init)), label: label, series: series)
  }

  /// Points `(x[i], y[i])` joined in their order.
  public static func line(
    x: [Double], y: [Double], label: String? = nil, series: Int? = nil
  ) -> Mark {
    Mark(.line(paired(x, y)), label: label, series: series)
  }

  /// `function` at `samples` places from end to end of `range`.
  public static func curve(
    _ range: ClosedRange<Double>, samples: Int = 201, label: String? = nil,
    series: Int? = nil, _ function: (Double) -> Double
  ) -> Mark {
    precondition(samples > 1, "a curve of \(samples) samples")
    let width = range.upperBound - range.lowerBound
    let points = (0..<samples).map { index in
      let x = range.lowerBound + width * Double(index) / Double(samples - 1)
      return Point(x: x, y: function(x))
    }
    return Mark(.line(points), label: label, series: series)
  }

  /// Points by themselves.
  public static func points(
    _ points: [(Double, Double)], label: String? = nil, series: Int? = nil
  ) -> Mark {
    Mark(.points(points.map(Point.init)), label: label, series: series)
  }

  /// Points `(x[i], y[i])` by themselves.
  public static func points(
    x: [Double], y: [Double], label: String? = nil, series: Int? = nil
  ) -> Mark {
    Mark(.points(paired(x, y)), label: label, series: series)
  }

  /// A bar for each category; several such marks stand side by side.
  public static func bars(
    _ heights: [(String, Double)], label: String? = nil, series: Int? = nil
  ) -> Mark {
    Mark(
      .bars(heights.map(\.0), heights.map(\.1)), label: label, series: series)
  }

  /// How many of `values` fall into each of `bins` equal parts of `range`,
  /// by default from the least to the greatest; with `density`, divided so
  /// that the area is 1.
  public static func histogram(
    _ values: [Double], bins: Int = 10, range: ClosedRange<Double>? = nil,
    density: Bool = false, label: String? = nil, series: Int? = nil
  ) -> Mark {
    let (edges, heights) = counted(
      values.filter(\.isFinite), bins: bins, range: range, density: density)
    return Mark(
      .histogram(edges: edges, heights: heights), label: label, series: series)
  }

  /// The area between `lower` and `upper`, as a band of confidence.
  public static func band(
    x: [Double], lower: [Double], upper: [Double], label: String? = nil,
    series: Int? = nil
  ) -> Mark {
    precondition(
      x.count == lower.count && x.count == upper.count,
      "\(x.count) places, \(lower.count) and \(upper.count) bounds")
    return Mark(
      .band(x: x, lower: lower, upper: upper), label: label, series: series)
  }

  /// An upright line from edge to edge, for reference.
  public static func rule(x: Double, label: String? = nil) -> Mark {
    Mark(.verticalRule(x), label: label)
  }

  /// A level line from edge to edge, for reference.
  public static func rule(y: Double, label: String? = nil) -> Mark {
    Mark(.horizontalRule(y), label: label)
  }

  /// Words whose left end stands at a place.
  public static func text(_ text: String, at point: (Double, Double)) -> Mark {
    Mark(.text(text, Point(point)))
  }

  /// An arrow from one place to another.
  public static func arrow(
    from start: (Double, Double), to end: (Double, Double),
    label: String? = nil
  ) -> Mark {
    Mark(.arrow(Point(start), Point(end)), label: label)
  }

  /// The values of a grid as shades.
  public static func heatMap(_ grid: Grid, label: String? = nil) -> Mark {
    Mark(.heatMap(grid), label: label)
  }

  /// Lines along which a grid has the values `levels`.
  public static func contours(
    _ grid: Grid, levels: [Double], label: String? = nil, series: Int? = nil
  ) -> Mark {
    Mark(.contours(grid, levels: levels), label: label, series: series)
  }
}

extension Point {
  /// The place `(x, y)`.
  init(_ pair: (Double, Double)) { self.init(x: pair.0, y: pair.1) }

  /// Whether it can be drawn.
  var isFinite: Bool { x.isFinite && y.isFinite }
}

/// The points `(x[i], y[i])`.
private func paired(_ x: [Double], _ y: [Double]) -> [Point] {
  precondition(x.count == y.count, "\(x.count) x against \(y.count) y")
  return zip(x, y).map { Point(x: $0, y: $1) }
}

/// The edges of the bins and what falls between them.
private func counted(
  _ values: [Double], bins: Int, range: ClosedRange<Double>?, density: Bool
) -> (edges: [Double], heights: [Double]) {
  precondition(bins > 0, "\(bins) bins")
  var low = range?.lowerBound ?? values.min() ?? 0
  var high = range?.upperBound ?? values.max() ?? 1
  if low == high { (low, high) = (low - 0.5, high + 0.5) }
  let width = (high - low) / Double(bins)
  var heights = [Double](repeating: 0, count: bins)
  let inside = values.filter { $0 >= low && $0 <= high }
  for value in inside {
    heights[min(bins - 1, Int((value - low) / width))] += 1
  }
  if density, !inside.isEmpty {
    heights = heights.map { $0 / (Double(inside.count) * width) }
  }
  return ((0...bins).map { low + width * Double($0) }, heights)
}
