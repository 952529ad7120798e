// Exercise 3.3 · The odds between two classes · practice · 4 min

import LinearAlgebra
import Worker

extension ScoresAreNotProbabilities {
  /// Returns ln(pᵢ/pⱼ), where p is the softmax of the scores, i is `first`
  /// and j is `second`.
  static func logOdds(
    of first: Int, against second: Int, scores: [Double]
  ) -> Double {
    // pᵢ/pⱼ = (eᶻⁱ/S) / (eᶻʲ/S) = eᶻⁱ⁻ᶻʲ: the sum S, in which all other
    // classes sit, cancels. The logarithm of that is the difference of two
    // scores. Differences are log-odds, and this is all that scores mean.
    //
    // On paper log(p[first] / p[second]) is the same. In a computer both
    // probabilities may be rounded to 0, and 0/0 is not a number.
    scores[first] - scores[second]
  }
}
