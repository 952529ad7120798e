// Exercise 2.7 · Standard errors · practice · 5 min

import LinearAlgebra
import Worker

extension MaximumLikelihood {
  /// Returns the standard errors of the m coefficients, (m), from the Hessian of
  /// the log-likelihood at its maximum, (m × m), which is negative definite.
  /// `try Cholesky(a).inverse()` inverts a positive definite a.
  ///
  ///     standardErrors(hessian: Matrix([[-4]]))  →  [0.5]
  static func standardErrors(hessian: Matrix) throws -> [Double] {
    try todo()
  }
}
