// Exercise 2.4 · The score · recommended · 8 min

import LinearAlgebra
import Worker

extension MaximumLikelihood {
  /// Returns the gradient of the log-likelihood by the coefficients, (m).
  ///
  /// The logits are z = X β with the design matrix X (n × m), whose first column
  /// is all ones; the labels y (n) are 0 or 1. The log-likelihood is a sum over
  /// the examples, and it is to be made large. `sigmoid` is not in scope: write
  /// it once more.
  ///
  ///     score([0, 0], design: Matrix([[1, 2], [1, 3]]), labels: [1, 0])
  ///       →  [0, −0.5]
  static func score(
    _ coefficients: [Double], design: Matrix, labels: [Double]
  ) throws -> [Double] {
    try todo()
  }
}
