// Exercise 2.5 · The Hessian · recommended · 8 min

import LinearAlgebra
import Worker

extension MaximumLikelihood {
  /// Returns the matrix of second derivatives of the log-likelihood by the
  /// coefficients, (m × m).
  ///
  /// The logits are z = X β with the design matrix X (n × m). The log-likelihood
  /// is a sum over the examples. The labels do not enter: say why.
  ///
  /// `design[i, j]` is an element; `Matrix.zeros(rows: m, columns: m)` is a
  /// matrix to add to, or `Matrix(rows)` makes one of its rows, a [[Double]].
  ///
  ///     hessian([0, 0], design: Matrix([[1, 2], [1, 4]]))
  ///       →  [[−0.5, −1.5], [−1.5, −5]]
  static func hessian(
    _ coefficients: [Double], design: Matrix
  ) throws -> Matrix {
    try todo()
  }
}
