// Exercise 1.2 · A sigmoid that is right in both tails · recommended · 8 min

import LinearAlgebra
import Worker

extension LogisticRegression {
  /// Returns the sigmoid σ(z) = 1 / (1 + e⁻ᶻ), to full precision for every
  /// finite z, however far out.
  ///
  /// Two traps: e⁸⁰⁰ overflows to infinity, and 1 plus a tiny number is 1.
  /// The answer at −710 is about 4.48e−309, and not 0.
  ///
  ///     sigmoid(2)   →  0.8807970779778823
  ///     sigmoid(-2)  →  0.11920292202211755
  static func sigmoid(_ z: Double) throws -> Double {
    try todo()
  }
}
