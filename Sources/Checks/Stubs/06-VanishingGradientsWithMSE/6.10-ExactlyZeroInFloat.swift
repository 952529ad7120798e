// Exercise 6.10 · Exactly zero in Float · stretch · 6 min

import LinearAlgebra
import Worker

extension VanishingGradientsWithMSE {
  /// Returns whether the slope (a − y) a (1 − a) of squared error is exactly zero
  /// when everything is computed in `Float`, 32 bits, as written: first
  /// a = 1 / (1 + exp(−z)), then the product of the three factors.
  ///
  /// - Parameters:
  ///   - z: the logit; convert it to `Float` first.
  ///   - y: the label, 0 or 1.
  ///
  /// Example: z = 17, y = 0 → true, although the exact slope is 4.1e−8.
  static func isZeroInFloat(logit z: Double, label y: Double) throws -> Bool {
    try todo()
  }
}
