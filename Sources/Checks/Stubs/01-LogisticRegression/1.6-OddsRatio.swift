// Exercise 1.6 · What a change of k units does · practice · 4 min

import LinearAlgebra
import Worker

extension LogisticRegression {
  /// Returns the factor by which the odds change when the feature grows by
  /// `change` units, in the model whose logit is b + weight · x.
  ///
  /// A negative change is a decrease. The intercept b does not matter.
  ///
  ///     oddsRatio(weight: 0.5, change: 2)  →  e ≈ 2.71828
  static func oddsRatio(weight: Double, change: Double) throws -> Double {
    try todo()
  }
}
