// Exercise 1.6 · What a change of k units does · practice · 4 min

import LinearAlgebra
import Worker

extension LogisticRegression {
  /// Returns the factor by which the odds change when the feature grows by
  /// `change` units, in the model whose logit is b + weight · x.
  static func oddsRatio(weight: Double, change: Double) -> Double {
    // The odds are e^(b + w x). A change of k adds w k to the exponent, so it
    // multiplies the odds by e^(w k), whatever x was: effects add up on the
    // logit and multiply on the odds. Ten degrees are therefore the factor of
    // one degree to the tenth power, not ten times that factor.
    let rise = weight * change  // of the logit
    return exp(rise)
  }
}
