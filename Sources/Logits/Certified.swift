import LinearAlgebra

/// Runs an optimisation, and asks whether the classes are separable: then
/// its end, however small the gradient, is an escape to infinity.
/// - Parameter reduced: takes the optimiser's point, or a step, to parameters
///   (1 + d) × (k − 1) with class 0 at zero.
func certified(
  _ separation: Separation, penalty: Double, _ objective: Objective,
  reduced: ([Double]) -> [Double],
  _ minimise: () throws(OptimisationError) -> Minimum
) throws(OptimisationError) -> Minimum {
  if let direction = separation.missingClassDirection {
    throw .separable(direction: separation.reported(direction))
  }
  if penalty > 0 { return try minimise() }
  let end = Result(catching: minimise)
  var candidate: [Double]?
  if case .success(let minimum) = end {
    candidate = reduced(minimum.point)
    let here =
      minimum.evaluation.hessian == nil
      ? objective.evaluate(minimum.point, .hessian) : minimum.evaluation
    // Pivots far from zero show that no feature depends on others.
    if let hessian = here.hessian,
      let solver = try? Cholesky(hessian, tolerance: 1e-8)
    {
      let step = solver.solve(scale(here.gradient, by: -1))
      if separation.isBalanced(after: reduced(step)) { return minimum }
    }
  } else if case .failure(.notConverged(_, let point)) = end {
    candidate = reduced(point)
  }
  if let column = separation.design.dependentFeature {
    throw .singular(column: column)
  }
  if let direction = separation.direction(trying: candidate) {
    throw .separable(direction: direction)
  }
  return try end.get()
}
