import LinearAlgebra

/// Returns the gradient by central differences,
/// (f(x + h eᵢ) − f(x − h eᵢ)) / 2h, with error O(h²) and rounding O(ε/h).
public func centralDifferenceGradient(
  of function: ([Double]) -> Double, at point: [Double], step: Double = 1e-5
) -> [Double] {
  point.indices.map { i in
    let (above, below) = neighbours(of: point, along: i, step: step)
    return (function(above) - function(below)) / (above[i] - below[i])
  }
}

/// Returns the Hessian by central differences of the gradient, made symmetric,
/// (m × m).
public func centralDifferenceHessian(
  ofGradient gradient: ([Double]) -> [Double], at point: [Double],
  step: Double = 1e-5
) -> Matrix {
  let rows = point.indices.map { i in
    let (above, below) = neighbours(of: point, along: i, step: step)
    return scale(
      subtract(gradient(above), gradient(below)), by: 1 / (above[i] - below[i]))
  }
  let matrix = Matrix(rows)
  return 0.5 * (matrix + matrix.transposed())
}

private func neighbours(
  of point: [Double], along i: Int, step: Double
) -> (above: [Double], below: [Double]) {
  var (above, below) = (point, point)
  above[i] += step
  below[i] -= step
  return (above, below)
}

/// A table of a gradient's components beside their central differences.
public struct GradientCheck: Equatable, Sendable {
  /// One component of a gradient, computed in two ways.
  public struct Row: Equatable, Sendable {
    /// The component's 0-based index.
    public let index: Int
    /// The component as the function under test gives it.
    public let analytic: Double
    /// The component by central differences.
    public let numeric: Double

    /// The quotient analytic / numeric: 1 when they agree, and telling when
    /// a factor such as n or ½ is missing.
    public var ratio: Double { analytic / numeric }

    /// |analytic − numeric| / max(1, |analytic|, |numeric|).
    public var error: Double {
      abs(analytic - numeric) / max(1, abs(analytic), abs(numeric))
    }
  }

  /// One row for each component.
  public let rows: [Row]
  /// The largest error that passes.
  public let tolerance: Double

  /// The largest error of all rows; NaN if any is NaN.
  public var largestError: Double { maxNorm(rows.map(\.error)) }

  /// Whether every error is within the tolerance; NaN is not.
  public var passes: Bool { largestError <= tolerance }
}

/// Compares a gradient with central differences of its function.
/// - Parameters:
///   - step: h; 1e-5 balances the error h² against the rounding ε/h.
///   - tolerance: the largest error that passes, see `GradientCheck.Row`.
public func gradientCheck(
  of function: ([Double]) -> Double, gradient: ([Double]) -> [Double],
  at point: [Double], step: Double = 1e-5, tolerance: Double = 1e-7
) -> GradientCheck {
  let analytic = gradient(point)
  require(
    analytic.count == point.count,
    "\(point.count) variables but \(analytic.count) gradient components")
  let numeric = centralDifferenceGradient(of: function, at: point, step: step)
  return GradientCheck(
    rows: point.indices.map {
      .init(index: $0, analytic: analytic[$0], numeric: numeric[$0])
    },
    tolerance: tolerance)
}
