// Exercise 1.3 · The slope of the sigmoid · practice · 5 min

import LinearAlgebra
import Worker

extension LogisticRegression {
  /// Returns σ′(z), the derivative of the sigmoid σ(z) = 1 / (1 + e⁻ᶻ) at z.
  static func sigmoidSlope(_ z: Double) -> Double {
    // The chain rule on (1 + e⁻ᶻ)⁻¹ gives e⁻ᶻ / (1 + e⁻ᶻ)², and this splits
    // into σ(z) times e⁻ᶻ / (1 + e⁻ᶻ) = 1 − σ(z). The formula wants the
    // output p = σ(z), not z: z (1 − z) is the slope of nothing here.
    let p = 1 / (1 + exp(-z))
    return p * (1 - p)
  }
}
