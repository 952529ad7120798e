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
    // The error d = p − y goes back through the Jacobian of softmax,
    // ∂pⱼ/∂zᵢ = pⱼ ([i = j] − pᵢ):
    //   Σⱼ dⱼ pⱼ ([i = j] − pᵢ) = pᵢ (dᵢ − Σⱼ pⱼ dⱼ).
    // Every logit moves every probability, so the terms with j ≠ i stay.
    // All of it is multiplied by pᵢ: where p is nearly one-hot, on a right
    // or a wrong class, all slopes are nearly 0.
    let m = logits.reduce(-.infinity, max)
    let exponentials = logits.map { exp($0 - m) }
    let p = scale(exponentials, by: 1 / sum(exponentials))
    var d = p
    d[label] -= 1
    let average = dot(p, d)
    return multiply(p, d.map { $0 - average })
  }
}
