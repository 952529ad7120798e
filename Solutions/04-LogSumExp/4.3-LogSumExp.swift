// Exercise 4.3 · Log-sum-exp · recommended · 8 min

import LinearAlgebra
import Worker

extension LogSumExp {
  /// Returns the natural logarithm of Σ exp(zᵢ), for logits of any size.
  static func logSumExp(_ logits: [Double]) -> Double {
    // With m the largest logit,
    //
    //   Σ exp(zᵢ) = e^m · Σ exp(zᵢ − m),
    //
    // and the logarithm turns the factor e^m into the term m. Every exponent
    // zᵢ − m is at most 0, so nothing overflows. One of them is 0, so the sum
    // is at least 1 and the logarithm cannot meet 0.
    guard let m = logits.max() else { return -Double.infinity }
    // ∞ − ∞ is not a number. If m is −∞ all logits are, and the sum is 0; if m
    // is +∞ the sum is infinite. In both cases the answer is m. A NaN needs no
    // look of its own: in front it is m, further on it is in the sum.
    if m.isInfinite { return m }
    let rest = logits.map { z in exp(z - m) }.reduce(0, +)
    return m + log(rest)
  }
}
