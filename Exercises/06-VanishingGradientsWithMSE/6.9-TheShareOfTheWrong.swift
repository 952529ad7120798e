// Exercise 6.9 · The share of the loss that the wrong carry · recommended · 8 min

import LinearAlgebra
import Worker

extension VanishingGradientsWithMSE {
  /// Returns what part of the summed cross-entropy comes from the examples that
  /// are classified wrongly: those whose largest logit is not the label's.
  ///
  /// - Parameters:
  ///   - logits: a row for each example, a finite number for each class; no ties.
  ///   - labels: the index of the right class of each example, from 0.
  /// - Returns: a part of the whole, from 0 (all are right) to 1 (all are wrong).
  ///
  /// Example: [[2, 0], [2, 0]], labels [0, 1] → 0.9436840642.
  static func shareOfLoss(
    logits: [[Double]], labels: [Int]
  ) throws -> Double {
    try todo()
  }
}
