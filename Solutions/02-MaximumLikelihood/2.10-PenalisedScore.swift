// Exercise 2.10 · The score with a penalty · recommended · 6 min

import LinearAlgebra
import Worker

extension MaximumLikelihood {
  /// Returns the gradient, (m), of the penalised log-likelihood
  ///
  ///     Σ [y ln p + (1 − y) ln(1 − p)] − ½ λ (w₁² + w₂² + …)
  ///
  /// by the coefficients β = (b, w₁, w₂, …). The intercept b is not penalised.
  static func penalisedScore(
    _ coefficients: [Double], design: Matrix, labels: [Double],
    penalty: Double
  ) -> [Double] {
    // The derivative of ½ λ w² is λ w, and it is taken off: the penalty pulls
    // each weight towards 0. The intercept is left alone. It sets the general
    // level of the probabilities, and a pull on it would spoil what the maximum
    // of the likelihood guarantees: that they add up to the number of ones.
    let probabilities = matmul(design, coefficients).map { z in
      z >= 0 ? 1 / (1 + exp(-z)) : exp(z) / (1 + exp(z))
    }
    let likelihood = matmul(
      design.transposed(), subtract(labels, probabilities))
    var pull = scale(coefficients, by: -penalty)
    pull[0] = 0
    return add(likelihood, pull)
  }
}
