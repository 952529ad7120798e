// Exercise 5.3 · Coefficients that sum to zero · practice · 4 min

import LinearAlgebra
import Worker

extension MultinomialLogit {
  /// Returns coefficients of the same model that sum to 0 over the classes,
  /// the intercepts and the weights of each feature.
  ///
  /// `coefficients` is ((1 + d) × k): a column for each class, the intercepts
  /// in the first row, the weight of one feature in each further row.
  ///
  ///     centred(Matrix([[0, 2, 4], [0, 1, −1]]))
  ///     // [[−2, 0, 2], [0, 1, −1]]
  static func centred(_ coefficients: Matrix) throws -> Matrix {
    // The freedom is one number for each row. Taking the mean from each of k
    // entries takes k · mean, the whole sum, from the row. Of all equal models
    // this one has the least squares: a penalty on the weights ends here.
    Matrix(coefficients.rowVectors.map { row in row.map { $0 - mean(row) } })
  }
}
