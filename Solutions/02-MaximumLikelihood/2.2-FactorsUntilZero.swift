// Exercise 2.2 · Factors until the product is zero · practice · 6 min

import LinearAlgebra
import Worker

extension MaximumLikelihood {
  /// Returns how many factors p it takes until their product is exactly 0, or
  /// nil if it never is.
  static func factorsUntilZero(_ probability: Double) -> Int? {
    // The question is about rounding, so the rounding has to be run; no formula
    // with logarithms knows it. A product that a further factor leaves as it is
    // will stay for ever: that is the way out of the loop for p > ½, where the
    // last few subnormal numbers round back to themselves. (For p = 1 it is 1.)
    var product = 1.0
    var count = 0
    while product > 0 {
      let next = product * probability
      guard next < product else { return nil }
      product = next
      count += 1
    }
    return count
  }
}
