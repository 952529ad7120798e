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
    // An example's loss is −ln p_y = ln Σ exp(zⱼ) − z_y. It counts as wrong when
    // some class has a larger logit than its label. That is not the same as
    // p_y < ½: with three classes or more the right one can win with less.
    var (wrong, all) = (0.0, 0.0)
    for (z, label) in zip(logits, labels) {
      let m = z.reduce(-.infinity, max)
      let loss = m + log(sum(z.map { exp($0 - m) })) - z[label]
      all += loss
      if z[label] < m { wrong += loss }
    }
    return wrong / all
  }
}
