/// Values over a rectangle of the plane, for heat maps and contours.
public struct Grid: Equatable, Sendable {
  /// From the first column to the last.
  public let x: ClosedRange<Double>
  /// From the first row, at the bottom, to the last.
  public let y: ClosedRange<Double>
  /// The values, a row for each y, all of one length.
  public let values: [[Double]]

  /// A grid of `values`, whose first row is at the least y.
  public init(
    x: ClosedRange<Double>, y: ClosedRange<Double>, values: [[Double]]
  ) {
    precondition(
      values.count > 1 && (values.first?.count ?? 0) > 1
        && values.allSatisfy { $0.count == values.first?.count },
      "a grid needs two rows and columns at least, all of one length")
    self.x = x
    self.y = y
    self.values = values
  }

  /// `function` at `columns` × `rows` places, ends included.
  public init(
    x: ClosedRange<Double>, y: ClosedRange<Double>, columns: Int = 61,
    rows: Int = 41, _ function: (Double, Double) -> Double
  ) {
    let xs = spaced(x, columns)
    let ys = spaced(y, rows)
    self.init(x: x, y: y, values: ys.map { y in xs.map { function($0, y) } })
  }

  /// The number of rows.
  var rows: Int { values.count }
  /// The number of columns.
  var columns: Int { values[0].count }
}

/// So many equally spaced numbers, the ends of `range` included.
func spaced(_ range: ClosedRange<Double>, _ count: Int) -> [Double] {
  precondition(count > 1, "\(count) places")
  let width = range.upperBound - range.lowerBound
  return (0..<count).map {
    range.lowerBound + width * Double($0) / Double(count - 1)
  }
}
