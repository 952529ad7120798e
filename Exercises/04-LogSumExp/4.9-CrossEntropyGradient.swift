// Exercise 4.9 · The gradient never divides · recommended · 8 min

import LinearAlgebra
import Worker

extension LogSumExp {
  /// Returns the gradient of −ln p by the k logits, (k), where p is the softmax
  /// probability of the label, counted from 0.
  ///
  /// The logits are finite and may differ by hundreds, so p may be 0 as a
  /// `Double`. The components sum to 0.
  ///
  ///     crossEntropyGradient(logits: [0, 0], label: 0)    →  [-0.5, 0.5]
  ///     crossEntropyGradient(logits: [0, 800], label: 0)  →  [-1, 1]
  static func crossEntropyGradient(
    logits: [Double], label: Int
  ) throws -> [Double] {
    try todo()
  }
}
