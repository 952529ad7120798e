// Exercise 3.2 · Softmax · practice · 4 min

import LinearAlgebra
import Worker

extension ScoresAreNotProbabilities {
  /// Returns the softmax of the scores, exp(zᵢ) / Σⱼ exp(zⱼ).
  static func softmax(_ scores: [Double]) -> [Double] {
    // Three steps, each finished before the next: exponentials, which are
    // positive whatever the scores are; their sum, over all classes; shares
    // of that sum.
    //
    // The j below the fraction is another letter than the i above, because
    // it runs while i stands still. Written with one letter the fraction is
    // eᶻⁱ / eᶻⁱ, and every class gets 1.
    let exponentials = scores.map { exp($0) }
    let total = sum(exponentials)
    return exponentials.map { $0 / total }
  }
}
