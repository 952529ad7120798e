// Exercise 5.2 · Another base · practice · 5 min

import LinearAlgebra
import Worker

extension MultinomialLogit {
  /// Returns coefficients of the same model in which the class `base` is at
  /// zero.
  ///
  /// `coefficients` is ((1 + d) × k): a column for each class, the intercepts
  /// in the first row, the weight of one feature in each further row. They may
  /// be relative to any base, or to none. The same model means: the same
  /// probabilities for every x.
  ///
  ///     rebased(Matrix([[0, 2, 5], [0, 1, −1]]), to: 1)
  ///     // [[−2, 0, 3], [−1, 0, −2]]
  static func rebased(
    _ coefficients: Matrix, to base: Int
  ) throws -> Matrix {
    try todo()
  }
}
