// Exercise 4.3 · Log-sum-exp · recommended · 8 min

import LinearAlgebra
import Worker

extension LogSumExp {
  /// Returns the natural logarithm of Σ exp(zᵢ), for logits of any size.
  ///
  /// No logits, or all of them −∞, have a sum of 0, whose logarithm is −∞. If one
  /// is +∞, so is the answer. A NaN among finite logits gives NaN.
  ///
  ///     logSumExp([0, 0])          →  0.6931471805599453
  ///     logSumExp([1000, 1000])    →  1000.6931471805599
  ///     logSumExp([])              →  -inf
  static func logSumExp(_ logits: [Double]) throws -> Double {
    try todo()
  }
}
