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
    // (a − y) a (1 − a) = −a³ + (1 + y) a² − y a has the derivative
    // −3a² + 2 (1 + y) a − y. It is zero at
    // a = (1 + y ± √(1 − y + y²)) / 3: one root on each side of the label.
    // The larger slope is on the side with more room: above y when y < ½,
    // below it when y > ½.
    let root = (1 - y * (1 - y)).squareRoot()
    let a = (1 + y + (y < 0.5 ? root : -root)) / 3
    return [a, abs((a - y) * a * (1 - a))]
  }
}
