import LinearAlgebra

/// The quasi-Newton method of limited memory, for many variables.
///
/// The last few steps s and the changes y of the gradient along them stand in
/// for the inverse Hessian.
/// - Source: Nocedal & Wright, Numerical Optimization, algorithms 7.4 and 7.5;
///   the line search is Lewis and Overton's bisection for the weak Wolfe
///   conditions.
public struct LBFGS: Equatable, Sendable {
  /// The gradient's largest component at which to end.
  public var tolerance: Double
  /// The number of steps after which to give up.
  public var maximumIterations: Int
  /// The number of steps remembered.
  public var memory: Int

  /// Makes the optimiser.
  public init(
    tolerance: Double = 1e-8, maximumIterations: Int = 2_000, memory: Int = 10
  ) {
    self.tolerance = tolerance
    self.maximumIterations = maximumIterations
    self.memory = memory
  }

  /// Returns the minimum, with the path that led to it.
  /// - Throws: `notConverged` when the steps run out or no step leads downhill.
  public func minimise(
    _ objective: Objective, from start: [Double]
  ) throws(OptimisationError) -> Minimum {
    try minimise(objective, from: start) { _ in nil }
  }

  /// What is known of an objective at a point, and a rough inverse of its
  /// Hessian there, as a function of a vector.
  typealias Outlook = (here: Evaluation, inverse: ([Double]) -> [Double])

  /// Returns the minimum, using a rough inverse of the Hessian: that at the
  /// start, then those after 15, 60, 195, … steps. The preconditioner returns
  /// nil where there is none.
  func minimise(
    _ objective: Objective, from start: [Double],
    preconditioner: ([Double]) -> Outlook?
  ) throws(OptimisationError) -> Minimum {
    objective.check(start)
    var (here, inverse) =
      preconditioner(start) ?? (objective.evaluate(start, .gradient), { $0 })
    var renewal = 15
    var path = [Iterate(0, here, at: start)]
    var pairs: [Pair] = []
    while let last = path.last, last.gradientNorm > tolerance,
      last.iteration < maximumIterations
    {
      if last.iteration == renewal {
        inverse = preconditioner(last.point)?.inverse ?? inverse
        renewal = 3 * renewal + 15
      }
      let direction = scale(
        multiplyInverseHessian(here.gradient, pairs, inverse), by: -1)
      guard
        let (point, next) = search(
          objective, from: last.point, here, along: direction)
      else { break }
      let step = subtract(point, last.point)
      let change = subtract(next.gradient, here.gradient)
      pairs.append((step, change, dot(step, change)))
      pairs = pairs.suffix(memory).filter { $0.curvature > 0 }
      here = next
      path.append(Iterate(path.count, here, at: point))
    }
    return try conclude(path, here, tolerance: tolerance)
  }

  /// A step, how the gradient changed along it, and their inner product.
  private typealias Pair = (step: [Double], change: [Double], curvature: Double)

  /// Returns the gradient times the inverse Hessian that the pairs and a rough
  /// inverse imply, of which the newest pair tells the size.
  private func multiplyInverseHessian(
    _ gradient: [Double], _ pairs: [Pair], _ rough: ([Double]) -> [Double]
  ) -> [Double] {
    var q = gradient
    var factors: [Double] = []
    for pair in pairs.reversed() {
      let factor = dot(pair.step, q) / pair.curvature
      factors.append(factor)
      for i in q.indices { q[i] -= factor * pair.change[i] }
    }
    q = rough(q)
    if let newest = pairs.last {
      let length = newest.curvature / dot(newest.change, rough(newest.change))
      q = scale(q, by: length)
    } else {
      // The first step moves no coordinate by more than 1.
      q = scale(q, by: 1 / max(1, maxNorm(q)))
    }
    for (pair, factor) in zip(pairs, factors.reversed()) {
      let correction = factor - dot(pair.change, q) / pair.curvature
      for i in q.indices { q[i] += correction * pair.step[i] }
    }
    return q
  }

  /// Returns a point along the direction where f has fallen enough and its
  /// slope has flattened enough, with what is known there, or nil if there is
  /// none to be found.
  private func search(
    _ objective: Objective, from start: [Double], _ here: Evaluation,
    along direction: [Double]
  ) -> (point: [Double], evaluation: Evaluation)? {
    let slope = dot(here.gradient, direction)
    guard slope < 0 else { return nil }
    let rounding = 1e-14 * abs(here.value)
    var (low, high, t) = (0.0, Double.infinity, 1.0)
    for _ in 0..<60 {
      let point = add(start, scale(direction, by: t))
      let there = objective.evaluate(point, .gradient)
      let limit = here.value + 1e-4 * t * slope + rounding
      if !(there.value <= limit) {
        high = t
      } else if dot(there.gradient, direction) < 0.9 * slope {
        low = t
      } else {
        return (point, there)
      }
      t = high.isFinite ? (low + high) / 2 : 2 * low
    }
    return nil
  }
}
