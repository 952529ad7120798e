// Exercise 3.3 · The odds between two classes · practice · 4 min

import LinearAlgebra
import Worker

extension ScoresAreNotProbabilities {
  /// Returns ln(pᵢ/pⱼ), where p is the softmax of the scores, i is `first`
  /// and j is `second`.
  ///
  /// It must be right also where pᵢ and pⱼ are too small to be stored: find
  /// the formula that needs no exponential.
  ///
  ///     logOdds(of: 2, against: 0, scores: [1, 2, 3])  →  2
  static func logOdds(
    of first: Int, against second: Int, scores: [Double]
  ) throws -> Double {
    try todo()
  }
}
