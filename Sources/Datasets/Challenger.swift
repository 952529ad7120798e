import LinearAlgebra

/// The 23 flights of the space shuttle before Challenger's last, for which the
/// boosters' O-rings could be looked at.
public struct Challenger: Sendable {
  /// The temperature of the joints at launch, in degrees Fahrenheit, `(23)`.
  public let temperatures: [Double]

  /// 1 for a flight with erosion or blow-by at one or more of the primary
  /// O-rings in its field joints, 0 for a flight with none, `(23)`.
  public let labels: [Int]

  /// The labels as numbers, `(23)`.
  public var distress: [Double] { labels.map(Double.init) }

  /// The temperatures as a matrix of one column, `(23 × 1)`.
  public var features: Matrix {
    .column(temperatures)
  }
}

/// Loads the O-ring flights, in the order in which they were flown.
///
/// - Throws: `DatasetError` if the shipped file was changed.
/// - Source: Dalal, Fowlkes, Hoadley, JASA 84 (1989), 945–957. See README.
public func challenger() throws(DatasetError) -> Challenger {
  let table = try shippedTable("challenger")
  return Challenger(
    temperatures: try table.doubles("temperature_fahrenheit"),
    labels: try table.integers("distress", in: 0...1))
}
