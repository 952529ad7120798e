// Exercise 5.7 · One weight as two logits · recommended · 6 min

import LinearAlgebra
import Worker

extension MultinomialLogit {
  /// Returns [λ₂, w₀, w₁]: a binary fit said in terms of softmax.
  ///
  /// A logistic regression with one feature minimised its summed loss plus
  /// ½ λ w², and found the weight w. Softmax regression with the two classes 0
  /// and 1 minimises the same summed loss plus ½ λ₂ (w₀² + w₁²). Which λ₂
  /// makes it find the same probabilities, and which weights w₀ and w₁ does it
  /// then find? Intercepts are not penalised.
  /// - Parameters:
  ///   - penalty: λ > 0 of the binary fit.
  ///   - weight: w, which it found.
  ///
  /// With λ = 0.5 and w = 3 the two weights differ by w₁ − w₀ = 3.
  static func twoLogits(penalty: Double, weight: Double) throws -> [Double] {
    // The loss sees the difference w₁ − w₀ = w alone, so for each w the penalty
    // is free to choose among the pairs (t, w + t). It takes the smallest
    // t² + (w + t)², whose derivative 2t + 2(w + t) is 0 at t = −w/2.
    let half = weight / 2
    // That pair costs ½ λ₂ (w²/4 + w²/4) = ½ (λ₂/2) w². To equal ½ λ w² it
    // takes λ₂ = 2λ.
    return [2 * penalty, -half, half]
  }
}
