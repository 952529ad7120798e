// Exercise 1.10 · Softmax of two is one sigmoid · practice · 5 min

import LinearAlgebra
import Worker

extension LogisticRegression {
  /// Returns [p₀, p₁], the softmax of two scores [z₀, z₁]:
  /// pᵢ = eᶻⁱ / (eᶻ⁰ + eᶻ¹).
  static func softmaxOfTwo(_ logits: [Double]) -> [Double] {
    // Divide p₁ above and below by eᶻ¹:
    //
    //   p₁ = 1 / (1 + e^(z₀ − z₁)) = σ(z₁ − z₀),
    //
    // and p₀ is the same with the two exchanged. Only the difference enters.
    // So no large score is ever exponentiated by itself, and where one
    // exponent still overflows the quotient is 0, which is right.
    let difference = logits[1] - logits[0]
    return [1 / (1 + exp(difference)), 1 / (1 + exp(-difference))]
  }
}
