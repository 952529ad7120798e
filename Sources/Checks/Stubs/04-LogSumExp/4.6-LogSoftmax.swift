// Exercise 4.6 · Log-softmax · practice · 6 min

import LinearAlgebra
import Worker

extension LogSumExp {
  /// Returns the logarithms ln pᵢ of the softmax probabilities of the logits.
  ///
  /// At least one logit is finite and none is +∞. A logit of −∞, as used to
  /// exclude a class, has the log-probability −∞.
  /// Logits may be as large as 1e10, and the answers are to be right to twelve
  /// digits.
  ///
  ///     logSoftmax([0, 0])    →  [-0.6931471805599453, -0.6931471805599453]
  ///     logSoftmax([0, 800])  →  [-800, 0]
  static func logSoftmax(_ logits: [Double]) throws -> [Double] {
    try todo()
  }
}
