// Exercise 2.6 · One step of Newton's method · recommended · 6 min

import LinearAlgebra
import Worker

extension MaximumLikelihood {
  /// Returns the coefficients after one step of Newton's method for a maximum,
  /// (m): the top of the parabola that has the given score (m) and Hessian
  /// (m × m) at the coefficients (m).
  static func newtonStep(
    _ coefficients: [Double], score: [Double], hessian: Matrix
  ) throws -> [Double] {
    // The slope of the parabola at β + d is s + H d. It is 0 at its top, so
    // H d = −s. With A = −H, which is positive definite, A d = s: one system of
    // equations. Solving it is cheaper and rounds less than forming A⁻¹, and
    // dividing by the diagonal would ignore that the coefficients trade off
    // against each other.
    let step = try Cholesky(-hessian).solve(score)
    return add(coefficients, step)
  }
}
