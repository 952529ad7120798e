import LinearAlgebra

/// A function of several variables that is to be made small.
public struct Objective {
  /// The number of variables m.
  public let dimension: Int
  /// What is known of the function at a point, up to an order.
  let evaluate: ([Double], Order) -> Evaluation

  /// Makes an objective; without a Hessian, central differences of the
  /// gradient stand in for it.
  public init(
    dimension: Int,
    value: @escaping ([Double]) -> Double,
    gradient: @escaping ([Double]) -> [Double],
    hessian: (([Double]) -> Matrix)? = nil
  ) {
    let hessian =
      hessian ?? { centralDifferenceHessian(ofGradient: gradient, at: $0) }
    self.init(dimension: dimension) { point, order in
      Evaluation(
        value: value(point),
        gradient: order >= .gradient ? gradient(point) : [],
        hessian: order == .hessian ? hessian(point) : nil)
    }
  }

  /// Makes an objective that computes its value and its derivatives together.
  init(
    dimension: Int, evaluate: @escaping ([Double], Order) -> Evaluation
  ) {
    (self.dimension, self.evaluate) = (dimension, evaluate)
  }

  /// Returns the value at a point (m).
  public func value(_ point: [Double]) -> Double {
    evaluate(point, .value).value
  }

  /// Returns the gradient at a point, (m).
  public func gradient(_ point: [Double]) -> [Double] {
    evaluate(point, .gradient).gradient
  }

  /// Returns the Hessian at a point, (m × m).
  public func hessian(_ point: [Double]) -> Matrix {
    evaluate(point, .hessian).hessian ?? .zeros(rows: 0, columns: 0)
  }

  /// Stops unless the point has as many coordinates as there are variables.
  func check(_ point: [Double]) {
    require(
      point.count == dimension,
      "the objective has \(dimension) variables, the point \(point.count)")
  }
}

/// What is asked of an objective: each includes the ones before.
enum Order: Comparable { case value, gradient, hessian }

/// What is known of an objective at a point.
struct Evaluation: Equatable, Sendable {
  /// The value.
  var value: Double
  /// The gradient, (m), if it was asked for; else anything.
  var gradient: [Double] = []
  /// The Hessian, (m × m), if it was asked for.
  var hessian: Matrix?
}

/// Where an optimiser was after some of its steps.
public struct Iterate: Equatable, Sendable, Codable {
  /// The number of steps taken, 0 at the start.
  public let iteration: Int
  /// The objective's value.
  public let value: Double
  /// The largest absolute component of the gradient.
  public let gradientNorm: Double
  /// The point itself, (m).
  public let point: [Double]
}

/// What an optimiser can say of the point where it ended.
public struct Certificate: Equatable, Sendable, Codable {
  /// The number of steps taken.
  public let iterations: Int
  /// The largest absolute component of the gradient at the end.
  public let gradientNorm: Double
  /// The gradient norm that was asked for.
  public let tolerance: Double

  /// Whether the gradient norm is within the tolerance; NaN is not.
  public var isConverged: Bool { gradientNorm <= tolerance }
}

/// The end of a successful minimisation.
public struct Minimum: Equatable, Sendable {
  /// The point where the gradient vanishes to the tolerance, (m).
  public let point: [Double]
  /// The objective's value there.
  public let value: Double
  /// Why it counts as an end.
  public let certificate: Certificate
  /// All iterates, from the start to the end.
  public let path: [Iterate]
  /// What is known of the objective at the point.
  var evaluation: Evaluation
}

/// The reasons why good input may have no minimum to return.
public enum OptimisationError: Error, Equatable, Sendable {
  /// The steps ran out, or none led downhill, before the gradient vanished;
  /// with the point that was reached.
  case notConverged(Certificate, at: [Double])
  /// The classes can be separated, so that no finite parameters fit best.
  ///
  /// Along the direction the likelihood never falls. For two classes it is
  /// the intercept followed by the weights, (1 + d); for k classes the
  /// parameters (1 + d) × k row by row, those of class 0 being zero.
  case separable(direction: [Double])
  /// The Hessian is singular: the column of the features (in a fit) or the
  /// coordinate of the point depends on the ones before it, 0-based.
  case singular(column: Int)
  /// An element of the features is NaN or infinite.
  case notFinite(row: Int, column: Int)
}

extension Iterate {
  init(_ iteration: Int, _ evaluation: Evaluation, at point: [Double]) {
    self.init(
      iteration: iteration, value: evaluation.value,
      gradientNorm: maxNorm(evaluation.gradient), point: point)
  }
}

/// Returns the end of a path, or tells why it is not one.
func conclude(
  _ path: [Iterate], _ evaluation: Evaluation, tolerance: Double
) throws(OptimisationError) -> Minimum {
  let last = path[path.count - 1]
  let certificate = Certificate(
    iterations: last.iteration, gradientNorm: last.gradientNorm,
    tolerance: tolerance)
  guard certificate.isConverged else {
    throw .notConverged(certificate, at: last.point)
  }
  return Minimum(
    point: last.point, value: last.value, certificate: certificate, path: path,
    evaluation: evaluation)
}
