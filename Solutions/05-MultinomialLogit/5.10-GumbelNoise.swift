// Exercise 5.10 · Utilities with Gumbel noise · stretch · 8 min

import LinearAlgebra
import Worker

extension MultinomialLogit {
  /// Returns each utility with a standard Gumbel draw added to it.
  ///
  /// The standard Gumbel distribution has P(ε ≤ t) = exp(−exp(−t)). Make each
  /// draw from one number u, uniform on (0, 1): find the t at which the
  /// distribution function equals u. The alternative with the largest result
  /// is the choice, and its probability is softmax(v).
  /// - Parameters:
  ///   - utilities: v, (k).
  ///   - uniforms: u, one for each alternative, 0 < u < 1, (k).
  ///
  ///     randomUtilities([2], uniforms: [exp(-1)])  // [2], since ε = 0
  static func randomUtilities(
    _ utilities: [Double], uniforms: [Double]
  ) throws -> [Double] {
    // Solve exp(−exp(−t)) = u: the inner exponential is −ln u, a positive
    // number because u < 1, and t is minus its logarithm. The sign inside
    // keeps the logarithm defined, the sign outside makes the long tail point
    // to the right: large utilities are rare surprises upwards.
    zip(utilities, uniforms).map { $0 - log(-log($1)) }
  }
}
