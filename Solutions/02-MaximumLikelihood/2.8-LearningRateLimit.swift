// Exercise 2.8 · The largest stable learning rate · stretch · 6 min

import LinearAlgebra
import Worker

extension MaximumLikelihood {
  /// Returns the learning rate above which gradient descent runs away from the
  /// minimum of ½ wᵀ A w, where A (m × m) is the positive definite Hessian of
  /// a loss.
  static func learningRateLimit(hessian: Matrix) -> Double {
    // A step takes w to w − η A w. Along an eigenvector with eigenvalue λ that
    // is a multiplication by 1 − η λ, and the steps shrink it only while
    // |1 − η λ| < 1, that is η < 2/λ. The steepest direction, the largest λ, is
    // the strictest. The flattest one then decides how long it all takes.
    let curvatures = symmetricEigenvalues(hessian)  // the largest comes last
    return 2 / curvatures[curvatures.count - 1]
  }
}
