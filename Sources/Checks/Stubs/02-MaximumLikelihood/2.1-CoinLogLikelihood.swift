// Exercise 2.1 · The log-likelihood of a coin · practice · 5 min

import LinearAlgebra
import Worker

extension MaximumLikelihood {
  /// Returns ln L, L = p^heads (1 − p)^tails: the log-likelihood of one sequence
  /// of tosses of a coin that shows heads with probability p.
  ///
  /// Natural logarithm. p lies in [0, 1], both ends included, and there may be
  /// many tosses: L itself may be too small for a Double. What never happened
  /// does not count: 0 heads at p = 0 contribute nothing.
  ///
  ///     coinLogLikelihood(heads: 9, tails: 4, probability: 0.5)  →  −9.0109…
  static func coinLogLikelihood(
    heads: Int, tails: Int, probability: Double
  ) throws -> Double {
    try todo()
  }
}
