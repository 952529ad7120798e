// Exercise 6.1 · Slope of cross-entropy through a sigmoid · practice · 4 min

import LinearAlgebra
import Worker

extension VanishingGradientsWithMSE {
  /// Returns the slope of the cross-entropy −y ln a − (1 − y) ln(1 − a) by the
  /// logit z, where a = σ(z) = 1 / (1 + e⁻ᶻ).
  ///
  /// - Parameters:
  ///   - z: the logit, any finite number, also ±800.
  ///   - y: the label, 0 or 1, or a probability in between.
  ///
  /// Example: z = 4, y = 0 → 0.9820137900.
  static func crossEntropySlope(logit z: Double, label y: Double) throws
    -> Double
  {
    // The chain rule gives two factors: the slope of the loss by the output,
    // (a − y) / (a (1 − a)), and the slope of the output by the logit,
    // a (1 − a). They cancel. What is left has no factor that could vanish
    // while the answer is wrong, and no division by a (1 − a): multiplying the
    // two factors as numbers would be 0 · ∞ once a rounds to 0 or 1.
    //
    // 1 / (1 + e⁻ᶻ) needs no branch here: where e⁻ᶻ overflows, 1/∞ is 0.
    1 / (1 + exp(-z)) - y
  }
}
