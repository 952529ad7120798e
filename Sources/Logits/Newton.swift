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
    var path = [objective.iterate(0, at: start)]
    while let last = path.last, last.iteration < maximumIterations {
      // Within the tolerance go on only while a step gains a digit.
      if last.gradientNorm <= tolerance {
        guard let next = try? step(objective, from: last),
          next.gradientNorm < 0.1 * last.gradientNorm
        else { break }
        path.append(next)
      } else {
        guard let next = try step(objective, from: last) else { break }
        path.append(next)
      }
    }
    return try conclude(path, tolerance: tolerance)
  }

  /// Returns the iterate after one step, or nil where no step leads downhill.
  private func step(
    _ objective: Objective, from current: Iterate
  ) throws(OptimisationError) -> Iterate? {
    let cholesky: Cholesky
    do {
      cholesky = try Cholesky(
        objective.hessian(current.point), tolerance: 1e-14)
    } catch {
      throw .singular(column: error.pivot)
    }
    var step = cholesky.solve(scale(objective.gradient(current.point), by: -1))
    // Close to the minimum f changes by no more than its rounding.
    let limit = current.value + 1e-14 * abs(current.value)
    for _ in 0..<60 {
      let point = add(current.point, step)
      if objective.value(point) <= limit {
        return objective.iterate(current.iteration + 1, at: point)
      }
      step = scale(step, by: 0.5)
    }
    return nil
  }
}
