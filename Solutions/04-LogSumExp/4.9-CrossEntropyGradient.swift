// Exercise 4.9 · The gradient never divides · recommended · 8 min

import LinearAlgebra
import Worker

extension LogSumExp {
  /// Returns the gradient of −ln p by the k logits, (k), where p is the softmax
  /// probability of the label, counted from 0.
  static func crossEntropyGradient(
    logits: [Double], label: Int
  ) -> [Double] {
    // By the chain rule the slope is −1/p times row y of the Jacobian, and
    // that row has the factor p itself: p (δ − pⱼ). On paper the two cancel.
    // In a computer they do not if p has become 0: ∞ times 0 is not a number.
    //
    // So cancel on paper. What is left is pⱼ − δ, without a division.
    guard let m = logits.max() else { return [] }
    let e = logits.map { exp($0 - m) }
    let sum = e.reduce(0, +)
    var gradient = e.map { $0 / sum }
    gradient[label] -= 1
    return gradient
  }
}
