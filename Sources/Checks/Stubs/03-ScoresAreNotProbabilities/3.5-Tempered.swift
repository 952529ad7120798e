// Exercise 3.5 · Softmax at a temperature · practice · 5 min

import LinearAlgebra
import Worker

extension ScoresAreNotProbabilities {
  /// Returns exp(zᵢ/T) / Σⱼ exp(zⱼ/T), the softmax of the scores at the
  /// temperature T > 0.
  ///
  /// You may write it out or call your own `softmax`.
  ///
  ///     tempered([1, 2, 3], temperature: 2)
  ///       →  [0.1863…, 0.3071…, 0.5064…]
  static func tempered(
    _ scores: [Double], temperature: Double
  ) throws -> [Double] {
    try todo()
  }
}
