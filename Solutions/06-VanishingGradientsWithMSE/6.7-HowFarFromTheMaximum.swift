// Exercise 6.7 · How far log-sum-exp is from the maximum · practice · 5 min

import LinearAlgebra
import Worker

extension VanishingGradientsWithMSE {
  /// Returns ln Σ exp(zⱼ) − max zⱼ, which lies between 0 and ln K for K logits.
  ///
  /// - Parameter logits: K ≥ 1 finite numbers of any size, in any order.
  ///
  /// Example: [1, 0] → 0.3132616875.
  static func gap(logits: [Double]) throws -> Double {
    // Subtract the maximum m from every logit: ln Σ exp(zⱼ) − m is
    // ln Σ exp(zⱼ − m), in which the largest exponential is e⁰ = 1. Nothing
    // overflows, and the sum cannot be 0. It lies between 1 and K, which proves
    // the two bounds.
    let m = logits.reduce(-.infinity, max)
    return log(sum(logits.map { exp($0 - m) }))
  }
}
