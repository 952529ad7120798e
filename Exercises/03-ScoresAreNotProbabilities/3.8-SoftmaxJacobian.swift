// Exercise 3.8 · The Jacobian of softmax · recommended · 8 min

import LinearAlgebra
import Worker

extension ScoresAreNotProbabilities {
  /// Returns the Jacobian of softmax where its value is p: in row i and
  /// column j stands ∂pᵢ/∂zⱼ, (k × k).
  ///
  /// Each row of your answer has to sum to 0.
  ///
  ///     softmaxJacobian([0.5, 0.5])  →  [[0.25, -0.25], [-0.25, 0.25]]
  static func softmaxJacobian(_ p: [Double]) throws -> [[Double]] {
    try todo()
  }
}
