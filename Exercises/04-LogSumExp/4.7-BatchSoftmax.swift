// Exercise 4.7 · Softmax of a batch · recommended · 8 min

import LinearAlgebra
import Worker

extension LogSumExp {
  /// Returns the softmax of each row: logits (n × k) → probabilities (n × k).
  ///
  /// Row i of the answer depends on row i of the logits alone and sums to 1. All
  /// logits are finite, of any size.
  ///
  ///     batchSoftmax([[0, 0], [5, 5]])  →  [[0.5, 0.5], [0.5, 0.5]]
  static func batchSoftmax(_ logits: Matrix) throws -> Matrix {
    try todo()
  }
}
