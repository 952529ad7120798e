// Exercise 1.1 · Odds from a probability · practice · 3 min

import LinearAlgebra
import Worker

extension LogisticRegression {
  /// Returns the odds of an event that has this probability: how many times as
  /// likely it is to happen as not to happen.
  static func odds(_ probability: Double) -> Double {
    // What happens stands above what does not: 0.8 against 0.2 is 4 to 1.
    // At p = 1 the divisor is exactly 0, and in floating-point arithmetic
    // 1 / 0 is +∞, the right answer. A guard that returns a made-up number
    // there would only hide it.
    let rest = 1 - probability
    return probability / rest
  }
}
