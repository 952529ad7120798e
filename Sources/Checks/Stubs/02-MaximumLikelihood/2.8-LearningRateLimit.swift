// Exercise 2.8 · The largest stable learning rate · stretch · 6 min

import LinearAlgebra
import Worker

extension MaximumLikelihood {
  /// Returns the learning rate above which gradient descent runs away from the
  /// minimum of ½ wᵀ A w, where A (m × m) is the positive definite Hessian of
  /// a loss.
  ///
  /// `symmetricEigenvalues` of LinearAlgebra returns eigenvalues smallest first.
  ///
  ///     learningRateLimit(hessian: Matrix([[4]]))  →  0.5
  static func learningRateLimit(hessian: Matrix) throws -> Double {
    try todo()
  }
}
