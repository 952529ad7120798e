import LinearAlgebra

/// Runs an optimisation, and asks whether the classes are separable: then
/// its end, however small the gradient, is an escape to infinity.
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
