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
    //
    // The softmax of 3.2 would serve; written out, this answer does not hang
    // on that one.
    let tempered = scores.map { exp($0 / temperature) }
    return tempered.map { $0 / sum(tempered) }
  }
}
