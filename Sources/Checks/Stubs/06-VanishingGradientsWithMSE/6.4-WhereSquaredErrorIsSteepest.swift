// Exercise 6.4 · Where squared error is steepest · recommended · 8 min

import LinearAlgebra
import Worker

extension VanishingGradientsWithMSE {
  /// Returns the output a between 0 and 1 at which the slope (a − y) a (1 − a) of
  /// squared error is largest in size, and that size: [a, |slope|].
  ///
  /// By algebra or by a search, as you like; a search must find a to five digits.
  ///
  /// - Parameter y: the label, a probability; not ½, where two outputs tie.
  ///
  /// Example: y = 0 → [0.6666666667, 0.1481481481].
  static func steepest(label y: Double) throws -> [Double] {
    try todo()
  }
}
