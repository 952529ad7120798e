// Exercise 3.7 · The temperature for wanted odds · recommended · 7 min

import LinearAlgebra
import Worker

extension ScoresAreNotProbabilities {
  /// Returns the temperature at which a class with score `score` has the odds
  /// `odds` against a class with score `other`, or nil if there is none.
  static func temperature(
    forOdds odds: Double, of score: Double, against other: Double
  ) -> Double? {
    // At temperature T the odds are exp(d/T) with d the difference of the
    // scores. The logarithm of both sides gives d/T = ln odds.
    //
    // For d > 0 the odds exp(d/T) lie above 1 at every temperature: heat
    // brings them near to 1 and never across. So odds on the wrong side need
    // a negative T, and odds of 1 an infinite one: both are refused.
    let temperature = (score - other) / log(odds)
    return temperature > 0 && temperature.isFinite ? temperature : nil
  }
}
