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

  /// Returns the density exp(−½ ((x − μ)/σ)²) / (σ √(2π)); 0 at ±∞, NaN for
  /// NaN.
  public func density(_ x: Double) -> Double {
    let u = (x - mean) / standardDeviation
    return exp(-u * u / 2) / (standardDeviation * (2 * Double.pi).squareRoot())
  }

  /// Returns P(X ≤ x) = ½ erfc(−u/√2) with u = (x − μ)/σ.
  ///
  /// 0 at −∞, 1 at +∞, NaN for NaN. It does not round to 0 before u = −38; its
  /// relative error grows like u² 10⁻¹⁶, because that is what the rounding of
  /// u/√2 does.
  public func cumulative(_ x: Double) -> Double {
    let u = (x - mean) / standardDeviation
    return erfc(-u / 2.0.squareRoot()) / 2
  }

  /// Returns the x with P(X ≤ x) = p: −∞ for p = 0, +∞ for p = 1,
  /// NaN outside [0, 1]. Below p = 10⁻³⁰⁶, where areas are subnormal, it has
  /// few digits.
  public func quantile(_ p: Double) -> Double {
    guard p >= 0 && p <= 1 else { return .nan }
    let u = p <= 0.5 ? Self.lowerQuantile(p) : -Self.lowerQuantile(1 - p)
    return mean + standardDeviation * u
  }

  /// Returns the standard quantile of p ≤ ½.
  ///
  /// Newton's method from −√(−2 ln p), which lies left of the root: below ¼ on
  /// the concave ln Φ(x) = ln p, which it climbs without overshooting, and
  /// near ½ on erf(x/√2) = 2p − 1, whose right side is exact.
  private static func lowerQuantile(_ p: Double) -> Double {
    guard p > 0 else { return -.infinity }
    guard p < 0.5 else { return 0 }
    let standard = NormalDistribution()
    // Left of −38.4 areas are too small for a Double.
    var x = max(-(-2 * log(p)).squareRoot(), -38.4)
    for _ in 0..<50 {
      let area = standard.cumulative(x)
      guard area > 0 else { break }
      let excess =
        p < 0.25
        ? log(area / p) * area : (erf(x / 2.0.squareRoot()) - (2 * p - 1)) / 2
      let step = excess / standard.density(x)
      x -= step
      if !(abs(step) > 1e-16 * abs(x)) { break }
    }
    return x
  }
}
