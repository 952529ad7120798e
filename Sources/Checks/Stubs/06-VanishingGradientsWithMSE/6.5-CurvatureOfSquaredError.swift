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
    try todo()
  }
}
