// Exercise 6.6 · A loss from a wish, for tanh · stretch · 12 min

import LinearAlgebra
import Worker

extension VanishingGradientsWithMSE {
  /// Returns the loss that a wish asks for: an output t = tanh(z) with a label of
  /// −1 or +1 whose loss has the slope t − y by z, and is 0 at t = y.
  ///
  /// The slope of tanh is dt/dz = 1 − t².
  ///
  /// - Parameters:
  ///   - t: the output, between −1 and 1; or y itself.
  ///   - y: the label, −1 or 1.
  ///
  /// Example: t = 0, y = 1 → 0.6931471806.
  static func lossForTanh(output t: Double, label y: Double) throws -> Double {
    // The chain rule says dL/dz = dL/dt · (1 − t²), and the wish that it is
    // t − y. So dL/dt = (t − y) / (1 − t²). With y² = 1 the denominator is
    // (y − t)(y + t), and dL/dt = −1 / (y + t) = −y / (1 + y t).
    // Its integral is −ln(1 + y t) plus a constant; L = 0 at t = y, where
    // 1 + y t = 2, makes the constant ln 2.
    //
    // (1 + y t) / 2 is the probability of the label if (1 + t) / 2 is that of
    // +1: the wish leads to cross-entropy again.
    let probability = (1 + y * t) / 2
    return -log(probability)
  }
}
