// Exercise 6.5 · Curvature of squared error through a sigmoid · recommended · 8 min

import LinearAlgebra
import Worker

extension VanishingGradientsWithMSE {
  /// Returns the second derivative of ½ (a − y)² by the logit z, where
  /// a = σ(z) = 1 / (1 + e⁻ᶻ).
  ///
  /// It is negative where the loss bends downwards: a loss that does so anywhere
  /// is not convex.
  ///
  /// - Parameters:
  ///   - z: the logit.
  ///   - y: the label, 0 or 1.
  ///
  /// Example: z = −3, y = 1 → −0.0369113254.
  static func squaredErrorCurvature(logit z: Double, label y: Double) throws
    -> Double
  {
    // The slope is the product (a − y) · s with s = a (1 − a), and both factors
    // move with z: the first at the rate s, the second at s (1 − 2a).
    // The first term is s², never negative. The second decides: where the
    // answer is wrong and the sigmoid flat, it is negative and larger than s²
    // in size.
    let output = 1 / (1 + exp(-z))  // a
    let s = output * (1 - output)
    return s * s + (output - y) * s * (1 - 2 * output)
  }
}
