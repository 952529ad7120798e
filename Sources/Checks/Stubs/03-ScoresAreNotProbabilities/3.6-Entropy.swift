// Exercise 3.6 · The entropy of a distribution · recommended · 6 min

import LinearAlgebra
import Worker

extension ScoresAreNotProbabilities {
  /// Returns the entropy −Σ pᵢ ln pᵢ of a distribution, in nats.
  ///
  /// A class of probability 0 contributes 0.
  ///
  ///     entropy([0.5, 0.5])  →  0.6931471805599453
  ///     entropy([1, 0, 0])   →  0
  static func entropy(_ probabilities: [Double]) throws -> Double {
    try todo()
  }
}
