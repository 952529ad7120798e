// Exercise 5.9 · Choosing among what is on offer · recommended · 9 min

import LinearAlgebra
import Worker

extension MultinomialLogit {
  /// Returns the probabilities of a conditional logit when some alternatives
  /// may be closed.
  ///
  /// Alternative a has the utility v_a = β · x_a. Among those available
  /// P(a) is proportional to exp(v_a); the others have probability 0. The
  /// answer has an entry for every alternative. Utilities of ±800 are to give
  /// no NaN. At least one alternative is available.
  /// - Parameters:
  ///   - attributes: x, a row for each alternative, (k × d).
  ///   - coefficients: β, the same for all alternatives, (d).
  ///   - available: whether each alternative is on offer, (k).
  ///
  /// With v = (0, ln 2, ln 3) and the last one closed: [1/3, 2/3, 0].
  static func choiceProbabilities(
    _ attributes: Matrix, coefficients: [Double], available: [Bool]
  ) throws -> [Double] {
    // What is closed has the utility −∞, which exp turns into exactly 0. The
    // utility 0 would not do: it is as good as any.
    let utilities = zip(matmul(attributes, coefficients), available).map {
      utility, isOpen in isOpen ? utility : -.infinity
    }
    // The largest is an available one, so −∞ − largest stays −∞ and no
    // exponent is above 0.
    let largest = utilities.max() ?? 0
    let exponentials = utilities.map { exp($0 - largest) }
    return exponentials.map { $0 / sum(exponentials) }
  }
}
