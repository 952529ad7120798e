// Exercise 4.7 · Softmax of a batch · recommended · 8 min

import LinearAlgebra
import Worker

extension LogSumExp {
  /// Returns the softmax of each row: logits (n × k) → probabilities (n × k).
  static func batchSoftmax(_ logits: Matrix) -> Matrix {
    // Each row is an example of its own, with a sum of its own, so it needs a
    // shift of its own. The largest logit of the whole batch is a safe shift
    // against overflow, but not against underflow: a row 1000 below it becomes
    // all zeros, and 0 / 0.
    Matrix(
      logits.rowVectors.map { row in
        let m = row.max() ?? 0
        let e = row.map { exp($0 - m) }
        let sum = e.reduce(0, +)
        return e.map { $0 / sum }
      })
  }
}
