import LinearAlgebra

extension MultinomialLogisticRegression {
  /// Returns the estimated covariance of the parameters relative to a base
  /// class, from the features of the fit.
  ///
  /// It is the inverse of the information matrix without the base class. Row
  /// and column j (k − 1) + c belong to parameter j, the intercept being 0,
  /// of the c-th class that is not the base.
  /// - Throws: `singular` when a feature depends on others.
  public func covariance(
    _ features: Matrix, relativeTo base: Int = 0
  ) throws(OptimisationError) -> Matrix {
    checkLabel(base, classes: classes)
    let design = try ScaledDesign(features)
    let others = (0..<classes).filter { $0 != base }
    let p = Matrix(columns: others.map(probabilities(features).column))
    let units = design.scales.flatMap { scale in others.map { _ in scale } }
    return try inverse(
      multinomialInformation(design.matrix, p), scales: units,
      columnsPerFeature: others.count)
  }

  /// Returns the standard errors of the parameters relative to a base class,
  /// ((1 + d) × k), intercepts first; those of the base are 0.
  /// - Throws: `singular` when a feature depends on others.
  public func standardErrors(
    _ features: Matrix, relativeTo base: Int = 0
  ) throws(OptimisationError) -> Matrix {
    let variances = try covariance(features, relativeTo: base).diagonal
    var result = Matrix.zeros(rows: features.columns + 1, columns: classes)
    for (c, other) in (0..<classes).filter({ $0 != base }).enumerated() {
      for j in 0..<result.rows {
        let variance = variances[j * (classes - 1) + c]
        result[j, other] = variance.squareRoot()
      }
    }
    return result
  }
}
