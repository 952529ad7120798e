// Exercise 6.8 · Squared error through softmax · recommended · 10 min

import LinearAlgebra
import Worker

extension VanishingGradientsWithMSE {
  /// Returns the slopes of ½ Σ (pⱼ − yⱼ)² by the logits, where p = softmax(z) and
  /// y is 1 at the label and 0 elsewhere.
  ///
  /// - Parameters:
  ///   - logits: z, any finite numbers, also in the thousands.
  ///   - label: the index of the right class, from 0.
  /// - Returns: one slope for each logit.
  ///
  /// Example: [0, 0, 0], label 0 → [−0.2222222222, 0.1111111111, 0.1111111111].
  static func softmaxSquaredErrorSlope(
    logits: [Double], label: Int
  ) throws -> [Double] {
    try todo()
  }
}
