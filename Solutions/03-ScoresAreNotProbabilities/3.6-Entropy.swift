// Exercise 3.6 · The entropy of a distribution · recommended · 6 min

import LinearAlgebra
import Worker

extension ScoresAreNotProbabilities {
  /// Returns the entropy −Σ pᵢ ln pᵢ of a distribution, in nats.
  static func entropy(_ probabilities: [Double]) -> Double {
    // −ln p is the surprise at an event of probability p, and the entropy is
    // its mean: each surprise counts with its own probability.
    //
    // As p goes to 0, the surprise goes to infinity but p goes to 0 faster:
    // p ln p → 0. A computer does not know limits; 0 · ln 0 is 0 · (−∞), not
    // a number. So leave the zeros out. Adding a small number inside the
    // logarithm would change every term, to save one that is not needed.
    var total = 0.0
    for p in probabilities where p > 0 { total -= p * log(p) }
    return total
  }
}
