// Exercise 3.4 · Scores behind given probabilities · recommended · 6 min

import LinearAlgebra
import Worker

extension ScoresAreNotProbabilities {
  /// Returns scores whose softmax is the given probabilities, all of which
  /// are positive.
  ///
  /// More than one answer is right; any of them passes.
  ///
  ///     softmax(logits(of: [0.2, 0.3, 0.5]))  →  [0.2, 0.3, 0.5]
  static func logits(of probabilities: [Double]) throws -> [Double] {
    try todo()
  }
}
