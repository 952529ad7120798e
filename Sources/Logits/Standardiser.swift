import LinearAlgebra

/// The shift and scale that give each column mean 0 and standard deviation 1.
///
/// Fitted on training data and applied, unchanged, to any other data.
public struct Standardiser: Equatable, Sendable, Codable {
  /// The mean of each column, (d).
  public let means: [Double]
  /// The population standard deviation of each column, (d).
  public let standardDeviations: [Double]

  /// Takes mean and standard deviation (divisor n) of each column of (n × d).
  /// A NaN or an infinity in a column leaves it NaN, and the others alone.
  /// - Precondition: there is an example.
  public static func fit(_ features: Matrix) -> Standardiser {
    require(features.rows > 0, "a standardiser needs at least one example")
    let columns = (0..<features.columns).map(features.column)
    return Standardiser(
      means: columns.map(mean),
      standardDeviations: columns.map(standardDeviation))
  }

  /// Returns (xᵢⱼ − meanⱼ) / standard deviationⱼ, (n × d).
  ///
  /// A column that was constant in the training data is only shifted.
  public func apply(_ features: Matrix) -> Matrix {
    require(
      features.columns == means.count,
      "features \(features.shape) but \(means.count) columns were fitted")
    return features.mapRows(apply)
  }

  /// Returns one example standardised, (d).
  public func apply(_ x: [Double]) -> [Double] {
    zip(subtract(x, means), standardDeviations).map { $1 > 0 ? $0 / $1 : $0 }
  }
}
