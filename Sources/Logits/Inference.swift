import LinearAlgebra

/// An interval that covers the true value with the stated probability.
public struct ConfidenceInterval: Equatable, Sendable {
  /// The lower end.
  public let lower: Double
  /// The upper end.
  public let upper: Double
}

extension LogisticRegression {
  /// The standard errors of intercept and weights, (1 + d): the roots of the
  /// diagonal of the covariance.
  public var standardErrors: [Double] {
    covariance.diagonal.map { $0.squareRoot() }
  }

  /// The coefficients divided by their standard errors, (1 + d).
  public var zValues: [Double] {
    zip(coefficients, standardErrors).map { $0 / $1 }
  }

  /// The factors exp(w) by which the odds change per unit of each feature,
  /// (d).
  public var oddsRatios: [Double] { weights.map(exp) }

  /// Returns Wald's intervals, coefficient ± z · standard error, intercept
  /// first, (1 + d). Their exponentials bound the odds ratios.
  /// - Parameter level: the probability to cover, in (0, 1).
  public func confidenceIntervals(level: Double = 0.95) -> [ConfidenceInterval]
  {
    let z = twoSidedQuantile(level)
    return zip(coefficients, standardErrors).map {
      ConfidenceInterval(lower: $0 - z * $1, upper: $0 + z * $1)
    }
  }

  /// Returns an interval for the probability at x, (d).
  ///
  /// The logit's variance is x̃ᵀ Σ x̃ with x̃ = (1, x); the interval is laid
  /// round the logit, where it is symmetric, and carried over by the sigmoid,
  /// so that it stays inside (0, 1).
  public func confidenceInterval(
    forProbabilityAt x: [Double], level: Double = 0.95
  ) -> ConfidenceInterval {
    let extended = [1] + x
    let centre = dot(coefficients, extended)
    let variance = dot(extended, matmul(covariance, extended))
    let margin = twoSidedQuantile(level) * variance.squareRoot()
    return ConfidenceInterval(
      lower: sigmoid(centre - margin), upper: sigmoid(centre + margin))
  }
}

/// Returns the z with P(−z ≤ Z ≤ z) = level for a standard normal Z.
func twoSidedQuantile(_ level: Double) -> Double {
  require(level > 0 && level < 1, "the level is \(level), not in (0, 1)")
  return -NormalDistribution().quantile((1 - level) / 2)
}
