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
    try todo()
  }
}
