// Exercise 3.2 · Softmax · practice · 4 min

import LinearAlgebra
import Worker

extension ScoresAreNotProbabilities {
  /// Returns the softmax of the scores, exp(zᵢ) / Σⱼ exp(zⱼ).
  ///
  /// The scores are small, between −20 and 20; chapter 4 deals with others.
  ///
  ///     softmax([1, 2])  →  [0.2689414213699951, 0.7310585786300049]
  static func softmax(_ scores: [Double]) throws -> [Double] {
    try todo()
  }
}
