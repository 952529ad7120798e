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
  /// There is no ready `softmax` here: the library that has one holds the
  /// answers. If you write it as a `static func` of its own in this file, the
  /// chapter's other files can call it too.
  ///
  ///     probabilities([log(2), log(3)], base: 0)  // [1/6, 2/6, 3/6]
  static func probabilities(_ scores: [Double], base: Int) throws -> [Double] {
    try todo()
  }
}
