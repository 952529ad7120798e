// Exercise 2.6 · One step of Newton's method · recommended · 6 min

import LinearAlgebra
import Worker

extension MaximumLikelihood {
  /// Returns the coefficients after one step of Newton's method for a maximum,
  /// (m): the top of the parabola that has the given score (m) and Hessian
  /// (m × m) at the coefficients (m).
  ///
  /// The Hessian is that of the log-likelihood, so it is negative definite.
  /// `try Cholesky(a).solve(b)` of LinearAlgebra solves a x = b for a positive
  /// definite a only. A minus before a matrix negates it.
  ///
  ///     newtonStep([1], score: [6], hessian: Matrix([[-2]]))  →  [4]
  static func newtonStep(
    _ coefficients: [Double], score: [Double], hessian: Matrix
  ) throws -> [Double] {
    try todo()
  }
}
