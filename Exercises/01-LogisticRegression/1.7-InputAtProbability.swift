// Exercise 1.7 · The input at a given probability · recommended · 6 min

import LinearAlgebra
import Worker

extension LogisticRegression {
  /// Returns the x at which σ(intercept + weight · x) is `probability`, or nil
  /// if the weight is 0 and the probability does not depend on x.
  ///
  /// The probability lies strictly between 0 and 1.
  ///
  ///     input(atProbability: 0.5, intercept: -6, weight: 2)  →  3
  static func input(
    atProbability probability: Double, intercept: Double, weight: Double
  ) throws -> Double? {
    try todo()
  }
}
