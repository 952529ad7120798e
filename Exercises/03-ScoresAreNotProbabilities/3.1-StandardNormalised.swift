// Exercise 3.1 · Divide by the sum, where that is allowed · practice · 5 min

import LinearAlgebra
import Worker

extension ScoresAreNotProbabilities {
  /// Returns each score divided by the sum of the scores, or nil where that
  /// is no probability distribution: if a score is negative or if the sum is
  /// not positive.
  ///
  /// The scores are finite; there may be any number of them.
  ///
  ///     standardNormalised([1, 2])   →  [0.3333…, 0.6666…]
  ///     standardNormalised([-1, 2])  →  nil
  static func standardNormalised(_ scores: [Double]) throws -> [Double]? {
    try todo()
  }
}
