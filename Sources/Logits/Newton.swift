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
    for halvings in 0..<60 {
      let next = add(point, step)
      // A whole step is nearly always taken, and its Hessian is wanted then.
      var there = objective.evaluate(next, halvings == 0 ? .hessian : .value)
      if there.value <= limit {
        if halvings > 0 { there = objective.evaluate(next, .hessian) }
        return (next, there)
      }
      step = scale(step, by: 0.5)
    }
    return nil
  }

  /// Minimises where a Hessian costs much more than a gradient, from a start
  /// near the minimum, by three steps, of which the third uses the Hessian of
  /// the second again. Where they do not suffice, the usual steps take over.
  func minimise(
    _ objective: Objective, near start: [Double]
  ) throws(OptimisationError) -> Minimum {
    var path: [Iterate] = []
    var point = start
    var solver: Cholesky?
    for order in [Order.hessian, .hessian, .gradient, .hessian] {
      let here = objective.evaluate(point, order)
      path.append(Iterate(path.count, here, at: point))
      if let hessian = here.hessian {
        if maxNorm(here.gradient) <= tolerance {
          return try conclude(path, here, tolerance: tolerance)
        }
        solver = try? Cholesky(hessian, tolerance: 1e-14)
      }
      guard let step = solver?.solve(scale(here.gradient, by: -1)) else {
        break
      }
      point = add(point, step)
    }
    return try minimise(objective, from: point)
  }
}
