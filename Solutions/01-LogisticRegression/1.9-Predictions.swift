// Exercise 1.9 · Labels at a threshold · practice · 6 min

import LinearAlgebra
import Worker

extension LogisticRegression {
  /// Returns for each logit z the label 1 if the probability σ(z) is at least
  /// the threshold, else 0.
  static func predictions(
    logits: [Double], threshold: Double
  ) -> [Int] {
    // The sigmoid rises, so σ(z) ≥ t exactly where z ≥ ln(t / (1 − t)). The
    // threshold is a probability; it goes to the logits' side by the
    // log-odds, or the logits come to its side by the sigmoid. A logit and a
    // probability are never compared with each other.
    let limit = log(threshold / (1 - threshold))
    return logits.map { $0 >= limit ? 1 : 0 }
  }
}
