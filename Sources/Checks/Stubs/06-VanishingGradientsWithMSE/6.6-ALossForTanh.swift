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
    try todo()
  }
}
