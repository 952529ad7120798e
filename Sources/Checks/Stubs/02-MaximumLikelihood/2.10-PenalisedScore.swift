// Exercise 2.10 · The score with a penalty · recommended · 6 min

import LinearAlgebra
import Worker

extension MaximumLikelihood {
  /// Returns the gradient, (m), of the penalised log-likelihood
  ///
  ///     Σ [y ln p + (1 − y) ln(1 − p)] − ½ λ (w₁² + w₂² + …)
  ///
  /// by the coefficients β = (b, w₁, w₂, …). The intercept b is not penalised.
  ///
  /// The logits are X β with the design matrix X (n × m), whose first column is
  /// all ones; the labels (n) are 0 or 1; the penalty is λ ≥ 0.
  ///
  ///     penalisedScore([0, 2], design: Matrix([[1, 0]]), labels: [1],
  ///                    penalty: 3)  →  [0.5, −6]
  static func penalisedScore(
    _ coefficients: [Double], design: Matrix, labels: [Double],
    penalty: Double
  ) throws -> [Double] {
    try todo()
  }
}
