// Exercise 1.5 · New values on the training scale · recommended · 8 min

import LinearAlgebra
import Worker

extension LogisticRegression {
  /// Returns each new value minus the mean of the training values, divided by
  /// their standard deviation √(Σ (x − x̄)² / n), divisor n.
  ///
  /// If all training values are equal the deviation is 0: subtract the mean
  /// only. `training` has one element at least.
  ///
  ///     standardised([3, 7], by: [1, 5])  →  [0, 2]
  static func standardised(
    _ new: [Double], by training: [Double]
  ) throws -> [Double] {
    try todo()
  }
}
