import LinearAlgebra

/// The normal distribution, by default the standard one.
public struct NormalDistribution: Equatable, Sendable {
  /// The mean μ.
  public let mean: Double
  /// The standard deviation σ > 0.
  public let standardDeviation: Double

  /// Makes the distribution with the stated mean and standard deviation.
  /// - Precondition: the standard deviation is positive.
  public init(mean: Double = 0, standardDeviation: Double = 1) {
    require(
      standardDeviation > 0,
      "the standard deviation is \(standardDeviation), not positive")
    self.mean = mean
    self.standardDeviation = standardDeviation
  }

  /// Returns the density exp(−½ ((x − μ)/σ)²) / (σ √(2π)).
  public func density(_ x: Double) -> Double {
    let u = (x - mean) / standardDeviation
    return exp(-u * u / 2) / (standardDeviation * (2 * Double.pi).squareRoot())
  }

  /// Returns P(X ≤ x) = ½ erfc(−(x − μ)/(σ√2)), exact also far to the left.
  public func cumulative(_ x: Double) -> Double {
    let u = (x - mean) / standardDeviation
    return erfc(-u / 2.0.squareRoot()) / 2
  }

  /// Returns the x with P(X ≤ x) = p: −∞ for p = 0, +∞ for p = 1,
  /// NaN outside [0, 1].
  public func quantile(_ p: Double) -> Double {
    guard p >= 0 && p <= 1 else { return .nan }
    let u = p <= 0.5 ? Self.lowerQuantile(p) : -Self.lowerQuantile(1 - p)
    return mean + standardDeviation * u
  }

  /// Returns the standard quantile of p ≤ ½.
  ///
  /// Newton's method on ln Φ(x) = ln p, whose left side is concave: from
  /// −√(−2 ln p), which lies left of the root, it climbs without overshooting.
  private static func lowerQuantile(_ p: Double) -> Double {
    guard p > 0 else { return -.infinity }
    guard p < 0.5 else { return 0 }
    let standard = NormalDistribution()
    var x = -(-2 * log(p)).squareRoot()
    for _ in 0..<50 {
      let area = standard.cumulative(x)
      let step = log(p / area) * area / standard.density(x)
      x += step
      if !(abs(step) > 1e-16 * abs(x)) { break }
    }
    return x
  }
}
