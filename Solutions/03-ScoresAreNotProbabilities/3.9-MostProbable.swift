// Exercise 3.9 · The most probable class, without softmax · practice · 5 min

import LinearAlgebra
import Worker

extension ScoresAreNotProbabilities {
  /// Returns the index of the largest score, of several largest the first;
  /// nil if there are no scores or if one of them is NaN.
  static func mostProbable(_ scores: [Double]) -> Int? {
    // The exponential rises, and the divisor is the same for all classes, so
    // the largest probability belongs to the largest score. No softmax is
    // needed, and comparing scores neither overflows nor rounds.
    //
    // Every comparison with NaN is false. Whether a NaN wins or vanishes then
    // depends on where it stands, so look for it first.
    guard !scores.isEmpty, !scores.contains(where: \.isNaN) else { return nil }
    var best = 0
    for i in scores.indices where scores[i] > scores[best] { best = i }
    return best
  }
}
