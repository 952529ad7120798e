// Exercise 4.6 · Log-softmax · practice · 6 min

import LinearAlgebra
import Worker

extension LogSumExp {
  /// Returns the logarithms ln pᵢ of the softmax probabilities of the logits.
  static func logSoftmax(_ logits: [Double]) -> [Double] {
    // ln pᵢ = ln (exp(zᵢ) / Σ exp(zⱼ)) = zᵢ − ln Σ exp(zⱼ): the exponential
    // and the logarithm around zᵢ cancel on paper, so do not compute them. The
    // probability e⁻⁸⁰⁰ cannot be stored; its logarithm −800 can.
    //
    // Subtract m first and the logarithm of the shifted sum second. The order
    // matters: m + ln Σ would be rounded in the units of m, which may be large,
    // and that error would stay when zᵢ is subtracted.
    guard let m = logits.max() else { return [] }
    let rest = log(logits.map { exp($0 - m) }.reduce(0, +))
    return logits.map { z in (z - m) - rest }
  }
}
