// Exercise 1.8 · Gaussian noise on a hidden score · stretch · 10 min

import LinearAlgebra
import Worker

extension LogisticRegression {
  /// Returns the probability that score + noise > 0, where the noise is
  /// Gaussian with mean 0 and the given standard deviation, which is positive.
  ///
  /// LinearAlgebra brings C's `erf` and `erfc` along:
  /// erfc(t) = 2/√π ∫ₜ^∞ e^(−u²) du, so that 1 − erfc(t) = erf(t).
  /// The answer for score −10 and deviation 1 is about 7.62e−24, and not 0.
  ///
  ///     latentProbability(score: 1, noise: 2)  →  0.6914624612740131
  static func latentProbability(
    score: Double, noise deviation: Double
  ) throws -> Double {
    try todo()
  }
}
