// Exercise 4.8 · Cross-entropy from logits · practice · 6 min

import LinearAlgebra
import Worker

extension LogSumExp {
  /// Returns the cross-entropy −ln p of one example, in nats: p is the softmax
  /// probability of its label, counted from 0.
  static func crossEntropy(logits: [Double], label: Int) -> Double {
    // −ln p_y = ln Σ exp(zⱼ) − z_y, and with the largest logit m taken out
    //
    //   = (m − z_y) + ln Σ exp(zⱼ − m).
    //
    // Both terms are ≥ 0, so nothing cancels and the loss cannot be negative.
    // No probability is ever formed, so there is none that could be 0.
    guard let m = logits.max() else { return 0 }
    let rest = log(logits.map { exp($0 - m) }.reduce(0, +))
    return (m - logits[label]) + rest
  }
}
