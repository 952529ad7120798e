// Exercise 5.1 · Probabilities from scores against a base · practice · 6 min

import LinearAlgebra
import Worker

extension MultinomialLogit {
  /// Returns the k probabilities that belong to k − 1 scores.
  ///
  /// A score is the log-odds of its class against the base. The scores come in
  /// the order of the classes, the base being left out: with four classes and
  /// base 1 they are those of the classes 0, 2 and 3. The probabilities are
  /// wanted in the order of all classes, the base in its place.
  ///
  /// Scores of 800 or −800 are to give no NaN.
  ///
  ///     probabilities([log(2), log(3)], base: 0)  // [1/6, 2/6, 3/6]
  static func probabilities(_ scores: [Double], base: Int) throws -> [Double] {
    // The base has the log-odds 0 against itself. With that score in its place
    // all k classes are treated alike; nothing about the base is special.
    let all = scores.prefix(base) + [0] + scores.dropFirst(base)
    // Only differences of scores count, so subtract the largest: exponents are
    // then at most 0 and cannot overflow. The sum is at least exp(0) = 1.
    let largest = all.max() ?? 0
    let exponentials = all.map { exp($0 - largest) }
    return exponentials.map { $0 / sum(exponentials) }
  }
}
