// Exercise 6.2 · Slope of squared error through a sigmoid · practice · 5 min

import LinearAlgebra
import Worker

extension VanishingGradientsWithMSE {
  /// Returns the slope of the squared error ½ (a − y)² by the logit z, where
  /// a = σ(z) = 1 / (1 + e⁻ᶻ).
  ///
  /// - Parameters:
  ///   - z: the logit.
  ///   - y: the label, 0 or 1, or a probability in between.
  ///
  /// Example: z = 4, y = 0 → 0.0173450211.
  static func squaredErrorSlope(logit z: Double, label y: Double) throws
    -> Double
  {
    // The outer derivative is a − y: the ½ was put there to cancel the 2.
    // The inner one is that of the sigmoid, σ′(z) = a (1 − a), in terms of the
    // output that is already there. Beware of σ′(a): the sigmoid's slope is
    // wanted at the logit, not at the output.
    let output = 1 / (1 + exp(-z))  // a
    return (output - y) * output * (1 - output)
  }
}
