import LinearAlgebra

/// Steps x ← x − η ∇f(x) of a fixed learning rate η.
public struct GradientDescent: Equatable, Sendable {
  /// The learning rate η.
  public var learningRate: Double
  /// The gradient's largest component at which to end.
  public var tolerance: Double
  /// The number of steps after which to give up.
  public var maximumIterations: Int

  /// Makes the optimiser.
  public init(
    learningRate: Double, tolerance: Double = 1e-8,
    maximumIterations: Int = 10_000
  ) {
    self.learningRate = learningRate
    self.tolerance = tolerance
    self.maximumIterations = maximumIterations
  }

  /// Returns the iterates from the start on, ending when the gradient is
  /// within the tolerance, is NaN, or the steps have run out.
  public func path(_ objective: Objective, from start: [Double]) -> [Iterate] {
    objective.check(start)
    var path: [Iterate] = []
    var point = start
    while true {
      let here = objective.evaluate(point, .gradient)
      path.append(Iterate(path.count, here, at: point))
      guard path.count <= maximumIterations,
        maxNorm(here.gradient) > tolerance
      else { return path }
      point = subtract(point, scale(here.gradient, by: learningRate))
    }
  }

  /// Returns the minimum that the steps lead to.
  /// - Throws: `notConverged`, with the point that was reached.
  public func minimise(
    _ objective: Objective, from start: [Double]
  ) throws(OptimisationError) -> Minimum {
    let path = path(objective, from: start)
    let end = objective.evaluate(path[path.count - 1].point, .gradient)
    return try conclude(path, end, tolerance: tolerance)
  }
}
