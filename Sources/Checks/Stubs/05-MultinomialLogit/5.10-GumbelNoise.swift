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
    try todo()
  }
}
