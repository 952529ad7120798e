// Exercise 1.10 · Softmax of two is one sigmoid · practice · 5 min

import LinearAlgebra
import Worker

extension LogisticRegression {
  /// Returns [p₀, p₁], the softmax of two scores [z₀, z₁]:
  /// pᵢ = eᶻⁱ / (eᶻ⁰ + eᶻ¹).
  ///
  /// Scores may be large: softmaxOfTwo([1000, 1001]) is softmaxOfTwo([0, 1]).
  ///
  ///     softmaxOfTwo([1, 2])  →  [0.2689414213699951, 0.7310585786300049]
  static func softmaxOfTwo(_ logits: [Double]) throws -> [Double] {
    try todo()
  }
}
