// Exercise 2.4 · The score · recommended · 8 min

import LinearAlgebra
import Worker

extension MaximumLikelihood {
  /// Returns the gradient of the log-likelihood by the coefficients, (m).
  static func score(
    _ coefficients: [Double], design: Matrix, labels: [Double]
  ) -> [Double] {
    // Each example pulls with its residual y − p, along its own row of X: a
    // feature of 0 has no say in it, and a large one a large say. Summed over
    // the examples this is Xᵀ (y − p). No factor p(1 − p) is left: the slope of
    // the sigmoid cancels against the 1/p and 1/(1 − p) of the logarithms.
    let logits = matmul(design, coefficients)  // (n)
    let probabilities = logits.map { z in
      z >= 0 ? 1 / (1 + exp(-z)) : exp(z) / (1 + exp(z))
    }
    return matmul(design.transposed(), subtract(labels, probabilities))  // (m)
  }
}
