// Exercise 4.5 · The logarithm of the opposite · stretch · 12 min

import LinearAlgebra
import Worker

extension LogSumExp {
  /// Returns ln(1 − eˣ) for x ≤ 0, to full precision.
  ///
  /// If x = ln p, this is ln(1 − p): the log-probability of the opposite event.
  /// Two functions of the C library help: `log1p(u)` is ln(1 + u), and `expm1(x)`
  /// is eˣ − 1, both without forming the sum. Neither is enough alone.
  ///
  ///     logOfOneMinusExp(-0.5)    →  -0.9327521295671886
  ///     logOfOneMinusExp(-1e-20)  →  -46.051701859880914
  ///     logOfOneMinusExp(-40)     →  -4.248354255291589e-18
  ///     logOfOneMinusExp(0)       →  -inf
  static func logOfOneMinusExp(_ x: Double) throws -> Double {
    try todo()
  }
}
