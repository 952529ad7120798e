// Exercise 3.10 · What dimming does to the probabilities · stretch · 10 min

import LinearAlgebra
import Worker

extension ScoresAreNotProbabilities {
  /// Returns the probabilities that a softmax regression gives an image when
  /// each pixel is multiplied by `brightness`.
  static func dimmedProbabilities(
    pixels: [Double], weights: [[Double]], intercepts: [Double],
    brightness: Double
  ) -> [Double] {
    // The scores are b + xᵀW. Multiplying x by a gives b + a xᵀW: the part
    // that the ink contributes shrinks, the intercepts stay.
    //
    // A temperature of 1/a would shrink both. So dimming is a temperature
    // only for a model without intercepts. A blank image gets softmax(b), and
    // not equal probabilities.
    let dimmed = pixels.map { brightness * $0 }
    let scores = intercepts.indices.map { c in
      intercepts[c] + dot(dimmed, weights.map { $0[c] })
    }
    // Softmax once more, so that this answer does not hang on that of 3.2.
    let weighed = scores.map { exp($0) }
    return weighed.map { $0 / sum(weighed) }
  }
}
