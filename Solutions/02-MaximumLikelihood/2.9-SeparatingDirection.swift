// Exercise 2.9 · A direction that separates · stretch · 10 min

import LinearAlgebra
import Worker

extension MaximumLikelihood {
  /// Returns coefficients [b, w] of a logit b + w x along which the likelihood
  /// of the labels has no maximum, or nil if there are none.
  static func separatingDirection(
    _ x: [Double], labels: [Int]
  ) -> [Double]? {
    // On a line two classes are apart if one of them ends before the other
    // begins; they may touch in one point, where the direction is at 0
    // (quasi-complete separation: those examples stay at ½, all others gain).
    let ones = zip(x, labels).filter { $0.1 == 1 }.map(\.0)
    let zeros = zip(x, labels).filter { $0.1 == 0 }.map(\.0)

    // One class alone: raising its log-odds everywhere never meets a limit.
    guard let firstOne = ones.min(), let lastOne = ones.max(),
      let firstZero = zeros.min(), let lastZero = zeros.max()
    else { return ones.isEmpty ? [-1, 0] : [1, 0] }

    // All values equal: nothing to tell the classes apart by.
    if firstOne == lastZero && lastOne == firstZero { return nil }

    // The logit w (x − c) has the intercept −w c.
    if lastZero <= firstOne { return [-(lastZero + firstOne) / 2, 1] }
    if lastOne <= firstZero { return [(lastOne + firstZero) / 2, -1] }
    return nil
  }
}
