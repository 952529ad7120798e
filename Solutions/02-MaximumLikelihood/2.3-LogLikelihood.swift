// Exercise 2.3 · A log-likelihood from logits · recommended · 8 min

import LinearAlgebra
import Worker

extension MaximumLikelihood {
  /// Returns Σ [y ln p + (1 − y) ln(1 − p)] with p = σ(z): the log-likelihood of
  /// labels y, each 0 or 1, under logits z.
  static func logLikelihood(
    logits: [Double], labels: [Double]
  ) -> Double {
    // With s = z for y = 1 and s = −z for y = 0 the probability of the label is
    // σ(s) in both cases, and ln σ(s) = −ln(1 + e⁻ˢ).
    //
    // For s ≥ 0 that is −log1p(e⁻ˢ): the exponential is at most 1, and log1p
    // keeps what 1 + e⁻ˢ would round away. For s < 0 take eˢ out of the
    // logarithm: s − log1p(eˢ). No probability is ever computed, so none can be
    // rounded to 0 or 1 before its logarithm is taken.
    let terms = zip(logits, labels).map { z, y in
      let s = y > 0 ? z : -z
      return min(s, 0) - log1p(exp(-abs(s)))
    }
    return sum(terms)
  }
}
