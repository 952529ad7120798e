// Exercise 3.5 · Softmax at a temperature · practice · 5 min

import LinearAlgebra
import Worker

extension ScoresAreNotProbabilities {
  /// Returns exp(zᵢ/T) / Σⱼ exp(zⱼ/T), the softmax of the scores at the
  /// temperature T > 0.
  static func tempered(
    _ scores: [Double], temperature: Double
  ) -> [Double] {
    // T is the unit in which scores are measured, so it divides the scores,
    // before the exponential. A large T makes all of them small, and equal
    // scores have equal probabilities.
    //
    // A factor in front of the exponentials would cancel, and so would a
    // term added to every score. A factor in front of the probabilities
    // would spoil their sum.
    softmax(scores.map { $0 / temperature })
  }
}
