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
    // A Float holds 24 binary digits. From z = 24 ln 2 = 16.6 on, e⁻ᶻ is at
    // most half of the last digit of 1, so 1 + e⁻ᶻ is 1, a is 1 and 1 − a is 0:
    // no learning rate, however large, moves this neuron. In Double the same
    // happens from z = 53 ln 2 = 36.7 on.
    //
    // The other end lasts longer: a small a keeps its digits, until its product
    // underflows below 2⁻¹⁴⁹, or e⁻ᶻ overflows and a itself is 0.
    let (logit, label) = (Float(z), Float(y))
    let a = 1 / (1 + exp(-logit))
    return (a - label) * a * (1 - a) == 0
  }
}
