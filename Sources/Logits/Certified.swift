import LinearAlgebra

/// Runs an optimisation and asks, when its end looks like an escape to
/// infinity, whether the classes are separable.
///
/// At a finite maximum the residuals |yᵢ − pᵢ| are positive weights under
/// which the leads of `Separation` balance, and by Stiemke's theorem that
/// proves that no direction separates. Only where a residual is as good as
/// zero, at large logits, is there doubt, and the linear programme decides.
/// - Parameter reduced: takes the optimiser's point to parameters
///   (1 + d) × (k − 1) with class 0 at zero.
func certified(
  _ separation: Separation, penalty: Double,
  reduced: ([Double]) -> [Double],
  _ minimise: () throws(OptimisationError) -> Minimum
) throws(OptimisationError) -> Minimum {
  if let direction = separation.missingClassDirection {
    throw .separable(direction: separation.reported(direction))
  }
  if penalty > 0 { return try minimise() }
  if let column = separation.design.dependentFeature {
    throw .singular(column: column)
  }
  switch result(of: minimise) {
  case .success(let minimum):
    let point = reduced(minimum.point)
    if isModerate(point, separation.design) { return minimum }
    if let direction = separation.direction(trying: point) {
      throw .separable(direction: direction)
    }
    return minimum
  case .failure(let error):
    var candidate: [Double]?
    if case .notConverged(_, let point) = error { candidate = reduced(point) }
    if let direction = separation.direction(trying: candidate) {
      throw .separable(direction: direction)
    }
    throw error
  }
}

private func result(
  of minimise: () throws(OptimisationError) -> Minimum
) -> Result<Minimum, OptimisationError> {
  do { return .success(try minimise()) } catch { return .failure(error) }
}

/// Tells whether no logit is so large that a residual is nearly zero,
/// e⁻¹² = 6 · 10⁻⁶.
private func isModerate(_ point: [Double], _ design: ScaledDesign) -> Bool {
  let m = design.matrix.columns
  let parameters = Matrix(
    rows: m, columns: point.count / m, elements: point)
  return maxNorm(matmul(design.matrix, parameters).elements) <= 12
}
