// Exercise 1.3 · The slope of the sigmoid · practice · 5 min

import LinearAlgebra
import Worker

extension LogisticRegression {
  /// Returns σ′(z), the derivative of the sigmoid σ(z) = 1 / (1 + e⁻ᶻ) at z.
  ///
  /// Give the formula's value, not a difference quotient.
  ///
  ///     sigmoidSlope(0)  →  0.25
  static func sigmoidSlope(_ z: Double) throws -> Double {
    try todo()
  }
}
