// Exercise 1.9 · Labels at a threshold · practice · 6 min

import LinearAlgebra
import Worker

extension LogisticRegression {
  /// Returns for each logit z the label 1 if the probability σ(z) is at least
  /// the threshold, else 0.
  ///
  /// The threshold is a probability strictly between 0 and 1.
  ///
  ///     predictions(logits: [-1, 0, 1], threshold: 0.5)  →  [0, 1, 1]
  static func predictions(
    logits: [Double], threshold: Double
  ) throws -> [Int] {
    try todo()
  }
}
