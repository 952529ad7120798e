// Exercise 2.1 · The log-likelihood of a coin · practice · 5 min

import LinearAlgebra
import Worker

extension MaximumLikelihood {
  /// Returns ln L, L = p^heads (1 − p)^tails: the log-likelihood of one sequence
  /// of tosses of a coin that shows heads with probability p.
  static func coinLogLikelihood(
    heads: Int, tails: Int, probability: Double
  ) -> Double {
    // The logarithm turns the powers into factors, term by term. Nothing is
    // ever multiplied up, so 1200 tosses are no harder than 12; the logarithm
    // of the finished product would be ln 0 as soon as the product underflows.
    //
    // A count of 0 has to be left out and not multiplied: at p = 0 the
    // expression 0 · ln 0 is 0 · (−∞), which is not a number. The
    // likelihood itself has no such trouble, because 0⁰ = 1.
    let ofHeads = heads == 0 ? 0 : Double(heads) * log(probability)
    let ofTails = tails == 0 ? 0 : Double(tails) * log1p(-probability)
    return ofHeads + ofTails
  }
}
