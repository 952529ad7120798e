// Exercise 3.7 · The temperature for wanted odds · recommended · 7 min

import LinearAlgebra
import Worker

extension ScoresAreNotProbabilities {
  /// Returns the temperature at which a class with score `score` has the odds
  /// `odds` against a class with score `other`, or nil if there is no such
  /// temperature, positive and finite.
  ///
  /// The odds are positive, and the two scores differ.
  ///
  ///     temperature(forOdds: 9, of: 2, against: 1)  →  0.4551196133…
  ///     temperature(forOdds: 3, of: 1, against: 2)  →  nil
  static func temperature(
    forOdds odds: Double, of score: Double, against other: Double
  ) throws -> Double? {
    try todo()
  }
}
