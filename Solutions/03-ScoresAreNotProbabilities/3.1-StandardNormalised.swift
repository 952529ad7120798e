// Exercise 3.1 · Divide by the sum, where that is allowed · practice · 5 min

import LinearAlgebra
import Worker

extension ScoresAreNotProbabilities {
  /// Returns each score divided by the sum of the scores, or nil where that
  /// is no probability distribution.
  static func standardNormalised(_ scores: [Double]) -> [Double]? {
    // Two tests, and neither follows from the other. [−1, 2] has a positive
    // sum, and a negative share. [−1, −3] has positive quotients, because two
    // minus signs cancel; but then the lower score has the larger share, and
    // the order is turned round. A positive sum settles that, together with
    // the case of no scores and that of zeros only.
    //
    // `scores.allSatisfy { $0 > 0 }` would be too strict: 0 is a share.
    let total = sum(scores)
    guard scores.allSatisfy({ $0 >= 0 }), total > 0 else { return nil }
    return scores.map { $0 / total }
  }
}
