// Exercise 3.4 · Scores behind given probabilities · recommended · 6 min

import LinearAlgebra
import Worker

extension ScoresAreNotProbabilities {
  /// Returns scores whose softmax is the given probabilities, all of which
  /// are positive.
  static func logits(of probabilities: [Double]) -> [Double] {
    // With zᵢ = ln pᵢ the exponentials are the pᵢ themselves. They sum to 1
    // already, so softmax divides by 1.
    //
    // zᵢ = ln pᵢ + c is as good for any c: the scores are known only up to a
    // shift. That is why 'the logits are the log-probabilities' is half a
    // truth: some logits are, namely those with log-sum-exp 0.
    //
    // ln(p/(1 − p)) is the inverse of a sigmoid, for one class against all
    // others together. Softmax wants each class against each.
    probabilities.map { log($0) }
  }
}
