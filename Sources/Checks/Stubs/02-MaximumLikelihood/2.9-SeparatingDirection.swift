// Exercise 2.9 · A direction that separates · stretch · 10 min

import LinearAlgebra
import Worker

extension MaximumLikelihood {
  /// Returns coefficients [b, w] of a logit b + w x along which the likelihood
  /// of the labels has no maximum, or nil if there are none.
  ///
  /// Along such a direction no example is on the wrong side: b + w x ≥ 0 where
  /// the label is 1 and b + w x ≤ 0 where it is 0, and at least one example is
  /// not at 0. Any such direction will do. There is at least one example; all
  /// may have the same label.
  ///
  ///     separatingDirection([-1, 1], labels: [0, 1])     →  [0, 1], say
  ///     separatingDirection([1, 2, 3], labels: [0, 1, 0])  →  nil
  static func separatingDirection(
    _ x: [Double], labels: [Int]
  ) throws -> [Double]? {
    try todo()
  }
}
