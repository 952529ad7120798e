// Exercise 1.1 · Odds from a probability · practice · 3 min

import LinearAlgebra
import Worker

extension LogisticRegression {
  /// Returns the odds of an event that has this probability: how many times as
  /// likely it is to happen as not to happen.
  ///
  /// The probability is in [0, 1]. A certain event has infinite odds: return
  /// `.infinity` for 1.
  ///
  ///     odds(0.8)  →  4
  ///     odds(0.5)  →  1
  static func odds(_ probability: Double) throws -> Double {
    try todo()
  }
}
