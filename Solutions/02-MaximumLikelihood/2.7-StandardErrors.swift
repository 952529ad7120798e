// Exercise 2.7 · Standard errors · practice · 5 min

import LinearAlgebra
import Worker

extension MaximumLikelihood {
  /// Returns the standard errors of the m coefficients, (m), from the Hessian of
  /// the log-likelihood at its maximum, (m × m), which is negative definite.
  static func standardErrors(hessian: Matrix) throws -> [Double] {
    // −H is the information: much curvature, sharp peak, small error. Its
    // inverse estimates the covariance of the coefficients. Invert first, take
    // the diagonal then, the root last. Taking 1/√ of the diagonal of −H would
    // answer another question: how uncertain one coefficient is if all others
    // were known.
    let covariance = try Cholesky(-hessian).inverse()
    return covariance.diagonal.map { $0.squareRoot() }
  }
}
