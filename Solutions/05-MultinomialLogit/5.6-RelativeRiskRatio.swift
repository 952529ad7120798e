// Exercise 5.6 · A relative-risk ratio · practice · 5 min

import LinearAlgebra
import Worker

extension MultinomialLogit {
  /// Returns the factor by which P(label) / P(base) is multiplied when one
  /// feature changes by `change` and the others stay.
  ///
  /// - Parameters:
  ///   - coefficients: ((1 + d) × k), the intercepts in the first row; not
  ///     necessarily relative to `base`.
  ///   - label: the class above the fraction line.
  ///   - base: the class below it.
  ///   - feature: the feature that changes, from 0, not counting the
  ///     intercept.
  ///   - change: by how much, in the feature's units; may be negative.
  ///
  /// With coefficients [[1, 0, 0.5], [0.2, 0, −0.1]] the ratio of class 0 to
  /// class 1 is multiplied by exp(0.2 · 10) = 7.389 when feature 0 grows by 10.
  static func relativeRiskRatio(
    _ coefficients: Matrix, of label: Int, against base: Int, feature: Int,
    change: Double
  ) throws -> Double {
    // ln(P(label)/P(base)) is the difference of two logits: the denominator of
    // softmax cancels. In its change the intercepts and the other features
    // cancel as well. Row 0 holds the intercepts, so feature j is in row j + 1.
    let row = feature + 1
    let slope = coefficients[row, label] - coefficients[row, base]
    // Changes add up on the logarithmic scale and multiply on the odds' scale:
    // the change belongs inside the exponential.
    return exp(change * slope)
  }
}
