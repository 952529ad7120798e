import LinearAlgebra

/// Newton's method: steps s with H s = −∇f, halved while f would rise.
///
/// Each step near the minimum doubles the right digits, so the steps do not
/// end at the tolerance but where they gain no further digit.
public struct Newton: Equatable, Sendable {
  /// The gradient's largest component that counts as converged.
  public var tolerance: Double
  /// The number of steps after which to give up.
  public var maximumIterations: Int

  /// Makes the optimiser.
  public init(tolerance: Double = 1e-8, maximumIterations: Int = 100) {
    self.tolerance = tolerance
    self.maximumIterations = maximumIterations
  }

  /// Returns the minimum, with the path that led to it.
  /// - Throws: `singular` when the Hessian has no Cholesky factor,
  ///   `notConverged` when the steps run out or no step leads downhill.
  public func minimise(
    _ objective: Objective, from start: [Double]
  ) throws(OptimisationError) -> Minimum {
    objective.check(start)
    var here = objective.evaluate(start, .hessian)
    var path = [Iterate(0, here, at: start)]
    while let last = path.last, last.iteration < maximumIterations {
      let isWithin = last.gradientNorm <= tolerance
      let next: (point: [Double], evaluation: Evaluation)?
      do {
        next = try step(objective, from: last.point, here)
      } catch {
        if isWithin { break }
        throw error
      }
      guard let next else { break }
      let iterate = Iterate(path.count, next.evaluation, at: next.point)
      // Within the tolerance go on only while a step gains a digit.
      if isWithin && !(iterate.gradientNorm < 0.1 * last.gradientNorm) { break }
      path.append(iterate)
      here = next.evaluation
    }
    return try conclude(path, here, tolerance: tolerance)
  }

  /// Returns the point after one step and what is known of it, or nil where
  /// no step leads downhill.
  private func step(
    _ objective: Objective, from point: [Double], _ here: Evaluation
  ) throws(OptimisationError) -> (point: [Double], evaluation: Evaluation)? {
    let cholesky: Cholesky
    do {
      cholesky = try Cholesky(
        here.hessian ?? objective.hessian(point), tolerance: 1e-14)
    } catch {
      throw .singular(column: error.pivot)
    }
    var step = cholesky.solve(scale(here.gradient, by: -1))
    // Close to the minimum f changes by no more than its rounding.
    let limit = here.value + 1e-14 * abs(here.value)
    for _ in 0..<60 {
      let next = add(point, step)
      // A whole step is nearly always taken, and its Hessian is wanted then.
      let there = objective.evaluate(next, .hessian)
      if there.value <= limit { return (next, there) }
      step = scale(step, by: 0.5)
    }
    return nil
  }
}
