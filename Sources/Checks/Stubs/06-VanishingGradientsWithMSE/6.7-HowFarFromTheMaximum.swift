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
    try todo()
  }
}
