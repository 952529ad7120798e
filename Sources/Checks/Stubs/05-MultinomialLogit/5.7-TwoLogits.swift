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
    try todo()
  }
}
