import LinearAlgebra

/// The hours that 20 students studied, and whether they passed.
public struct HoursStudied: Sendable {
  /// The time spent studying, in hours, in ascending order, `(20)`.
  public let hours: [Double]

  /// 1 for a student who passed the examination, 0 for one who did not, `(20)`.
  public let labels: [Int]

  /// The labels as numbers, `(20)`.
  public var passed: [Double] { labels.map(Double.init) }

  /// The hours as a matrix of one column, `(20 × 1)`.
  public var features: Matrix {
    .column(hours)
  }
}

/// Loads the hours studied, a made-up example that many texts fit.
///
/// - Throws: `DatasetError` if the shipped file was changed.
/// - Source: Wikipedia, Logistic regression. See README.
public func hoursStudied() throws(DatasetError) -> HoursStudied {
  let table = try shippedTable("hours-studied")
  return HoursStudied(
    hours: try table.doubles("hours"),
    labels: try table.integers("passed", in: 0...1))
}
