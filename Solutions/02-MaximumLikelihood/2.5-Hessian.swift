// Exercise 2.5 · The Hessian · recommended · 8 min

import LinearAlgebra
import Worker

extension MaximumLikelihood {
  /// Returns the matrix of second derivatives of the log-likelihood by the
  /// coefficients, (m × m).
  static func hessian(
    _ coefficients: [Double], design: Matrix
  ) -> Matrix {
    // The score is Σ xᵢ (yᵢ − pᵢ), and yᵢ is a constant, so only pᵢ is left to
    // differentiate: ∂pᵢ/∂βₖ = pᵢ (1 − pᵢ) xᵢₖ. That gives −Σ pᵢ(1 − pᵢ) xᵢ xᵢᵀ
    // with one weight for each example; `gram` forms the sum.
    let weights = matmul(design, coefficients).map { z in
      // p(1 − p) = σ(z) σ(−z), the same for z and −z.
      let e = exp(-abs(z))
      return e / ((1 + e) * (1 + e))
    }
    return -gram(design, weights: weights)
  }
}
