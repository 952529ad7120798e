// Exercise 4.4 · Softplus that keeps its digits · recommended · 8 min

import LinearAlgebra
import Worker

extension LogSumExp {
  /// Returns softplus(z) = ln(1 + eᶻ), to full precision for every finite z.
  ///
  /// `log1p(u)` is ln(1 + u), computed without forming 1 + u.
  ///
  ///     softplus(0)    →  0.6931471805599453
  ///     softplus(-40)  →  4.248354255291589e-18
  ///     softplus(800)  →  800
  static func softplus(_ z: Double) throws -> Double {
    try todo()
  }
}
