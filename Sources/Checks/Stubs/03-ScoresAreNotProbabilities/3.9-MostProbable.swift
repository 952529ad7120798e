// Exercise 3.9 · The most probable class, without softmax · practice · 5 min

import LinearAlgebra
import Worker

extension ScoresAreNotProbabilities {
  /// Returns the index of the largest score, of several largest the first;
  /// nil if there are no scores or if one of them is NaN.
  ///
  ///     mostProbable([1, 3, 2])  →  1
  ///     mostProbable([2, 5, 5])  →  1
  static func mostProbable(_ scores: [Double]) throws -> Int? {
    try todo()
  }
}
