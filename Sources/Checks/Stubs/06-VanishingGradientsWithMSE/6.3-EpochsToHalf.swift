// Exercise 6.3 · Epochs until the output is below ½ · recommended · 8 min

import LinearAlgebra
import Worker

extension VanishingGradientsWithMSE {
  /// Returns how many steps of gradient descent on ½ (a − y)² the neuron
  /// a = σ(z) = 1 / (1 + e⁻ᶻ), z = w x + b, needs until a < ½, when its one
  /// example is x with y = 0.
  ///
  /// Each step changes the weight and the bias, both from the same output:
  /// w ← w − η ∂L/∂w and b ← b − η ∂L/∂b. A neuron with a < ½ at the start needs
  /// 0 steps.
  ///
  /// - Parameters:
  ///   - weight: w at the start.
  ///   - bias: b at the start.
  ///   - x: the input, not 0.
  ///   - rate: the learning rate η > 0.
  ///
  /// Example: w = 0.6, b = 0.9, x = 1, η = 0.15 → 36.
  static func epochsToHalf(
    weight: Double, bias: Double, input x: Double, rate: Double
  ) throws -> Int {
    try todo()
  }
}
