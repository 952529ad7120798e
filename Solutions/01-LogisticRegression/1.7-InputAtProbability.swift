// Exercise 1.7 · The input at a given probability · recommended · 6 min

import LinearAlgebra
import Worker

extension LogisticRegression {
  /// Returns the x at which σ(intercept + weight · x) is `probability`, or nil
  /// if the weight is 0 and the probability does not depend on x.
  static func input(
    atProbability probability: Double, intercept: Double, weight: Double
  ) -> Double? {
    // Undo the model from the outside in: first the sigmoid, whose inverse is
    // the log-odds, then the straight line. At probability ½ the log-odds
    // are 0, and −b / w is left: the boundary is where the *logit* is 0.
    guard weight != 0 else { return nil }
    let logit = log(probability / (1 - probability))
    return (logit - intercept) / weight
  }
}
