import LinearAlgebra

/// A logistic regression: P(y = 1 | x) = σ(b + w · x), fitted by maximum
/// likelihood, with or without a penalty.
public struct LogisticRegression: Equatable, Sendable {
  /// The intercept b, the log-odds where every feature is 0.
  public let intercept: Double
  /// The weights w, (d): the change of the log-odds per unit of a feature.
  public let weights: [Double]
  /// The inverse of the Hessian at the fit, intercept first,
  /// ((1 + d) × (1 + d)): the estimated covariance of the coefficients.
  ///
  /// With a penalty it includes the penalty's share λ; the standard errors
  /// are then those of a posterior, not of a maximum-likelihood estimate.
  public let covariance: Matrix
  /// The log-likelihood Σ [y ln p + (1 − y) ln(1 − p)] at the fit, without
  /// the penalty.
  public let logLikelihood: Double
  /// The log-likelihood of the best model with an intercept alone.
  public let nullLogLikelihood: Double
  /// The end of the optimisation. The gradient is that of the summed loss,
  /// each feature scaled by a power of two to a largest element in [1, 2).
  public let certificate: Certificate

  /// Minimises −Σ ln P(yᵢ | xᵢ) + ½ λ Σ wⱼ², the sum over n examples.
  ///
  /// The intercept is included and not penalised. In scikit-learn's terms
  /// λ = 1/C; for the mean loss the penalty is λ/n. Below 10,000 examples
  /// Newton's method is used, from there on L-BFGS with the Hessian at the
  /// best parameters for every twentieth example.
  /// - Parameters:
  ///   - features: X (n × d), without a column of ones.
  ///   - labels: 1 or 0, (n).
  ///   - penalty: λ ≥ 0.
  ///   - tolerance: the gradient's largest component, per example. Below
  ///     10,000 examples steps go on beyond it while they gain a digit.
  /// - Throws: `separable` when no finite parameters are best, `singular`
  ///   when a feature depends on others (only without penalty), `notFinite`,
  ///   `notConverged`.
  public static func fit(
    _ features: Matrix, labels: [Double], penalty: Double = 0,
    tolerance: Double = 1e-9, maximumIterations: Int = 100
  ) throws(OptimisationError) -> LogisticRegression {
    check(features, labels, penalty)
    let design = try ScaledDesign(features)
    let likelihood = BinaryLikelihood(
      design: design, labels: labels, ridge: ridge(penalty, design.scales))
    let objective = likelihood.objective
    let newton = Newton(
      tolerance: tolerance * Double(labels.count),
      maximumIterations: maximumIterations)
    let separation = Separation(
      design: design, labels: labels.map { $0 == 1 ? 1 : 0 }, classes: 2,
      insertsBaseClass: false)
    let minimum = try certified(
      separation, penalty: penalty, objective, reduced: { $0 }
    ) { () throws(OptimisationError) in
      // Where rounding stops L-BFGS, Newton's method may still arrive.
      if labels.count >= 10_000, let start = likelihood.startFromSample(),
        var end = try? LBFGS(
          tolerance: newton.tolerance, maximumIterations: maximumIterations
        ).minimise(
          objective, from: start, preconditioner: likelihood.withHessian)
      {
        end.evaluation = objective.evaluate(end.point, .hessian)
        return end
      }
      let zero = [Double](repeating: 0, count: objective.dimension)
      return try newton.minimise(objective, from: zero)
    }
    return try LogisticRegression(minimum, likelihood)
  }

  private init(
    _ minimum: Minimum, _ likelihood: BinaryLikelihood
  ) throws(OptimisationError) {
    let (w, design) = (minimum.point, likelihood.design)
    let coefficients = design.dividing(w)
    intercept = coefficients[0]
    weights = Array(coefficients.dropFirst())
    covariance = try inverse(
      minimum.evaluation.hessian ?? likelihood.objective.hessian(w),
      scales: design.scales)
    logLikelihood = dot(likelihood.ridge, multiply(w, w)) / 2 - minimum.value
    let share = mean(likelihood.labels)
    nullLogLikelihood =
      -Double(likelihood.labels.count)
      * binaryCrossEntropy(logit: logit(share), label: share)
    certificate = minimum.certificate
  }

  /// Returns the negative log-likelihood, a sum over the n examples, plus
  /// ½ λ Σ wⱼ², as a function of the intercept and the weights, (1 + d).
  public static func negativeLogLikelihood(
    features: Matrix, labels: [Double], penalty: Double = 0
  ) -> Objective {
    check(features, labels, penalty)
    let design = ScaledDesign(features, scales: nil)
    return BinaryLikelihood(
      design: design, labels: labels, ridge: ridge(penalty, design.scales)
    ).objective
  }

  private static func check(
    _ features: Matrix, _ labels: [Double], _ penalty: Double
  ) {
    checkFit(features, labels.count, penalty)
    require(
      labels.allSatisfy { $0 == 0 || $0 == 1 }, "a label is neither 0 nor 1")
  }
}

/// Stops unless there is an example, each has its label, and the penalty is
/// one.
func checkFit(_ features: Matrix, _ labels: Int, _ penalty: Double) {
  require(
    features.rows == labels, "features \(features.shape) but \(labels) labels")
  require(labels > 0, "a fit needs at least one example")
  require(
    penalty >= 0 && penalty.isFinite, "the penalty is \(penalty), below 0")
}

extension LogisticRegression {
  /// Returns the log-odds b + w · x of each example, (n).
  public func logits(_ features: Matrix) -> [Double] {
    matmul(features, weights).map { intercept + $0 }
  }

  /// Returns the probability of label 1 for each example, (n).
  public func probabilities(_ features: Matrix) -> [Double] {
    logits(features).map(sigmoid)
  }

  /// Returns the label 1 where the probability is at least the threshold,
  /// else 0, (n).
  public func predict(
    _ features: Matrix, threshold: Double = 0.5
  ) -> [Double] {
    let limit = logit(threshold)
    return logits(features).map { $0 >= limit ? 1 : 0 }
  }

  /// The intercept followed by the weights, (1 + d).
  public var coefficients: [Double] { [intercept] + weights }

  /// −2 times the log-likelihood.
  public var deviance: Double { -2 * logLikelihood }

  /// −2 times the log-likelihood of the intercept alone.
  public var nullDeviance: Double { -2 * nullLogLikelihood }
}

/// Returns λ for each weight and 0 for the intercept, in scaled units.
///
/// Divided twice, as the square of a scale may be 0, and 0 / 0 is NaN. ∞ for
/// features below 10⁻¹⁵⁴ √λ, to which no model can then be fitted.
func ridge(_ penalty: Double, _ scales: [Double]) -> [Double] {
  [0] + scales.dropFirst().map { penalty / $0 / $0 }
}

/// Returns the inverse of the Hessian in the features' own units.
func inverse(
  _ hessian: Matrix, scales: [Double], columnsPerFeature: Int = 1
) throws(OptimisationError) -> Matrix {
  do {
    let units = Matrix.diagonal(scales.map { 1 / $0 })
    let inverse = try Cholesky(hessian, tolerance: 1e-14).inverse()
    return matmul(units, matmul(inverse, units))
  } catch {
    throw .singular(column: error.pivot / columnsPerFeature - 1)
  }
}
