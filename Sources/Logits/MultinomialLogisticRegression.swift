import LinearAlgebra

/// A multinomial logistic regression: P(y = c | x) = softmax(b + xᵀ W)_c,
/// fitted by maximum likelihood, with or without a penalty.
///
/// The same number added to all k logits changes nothing. So that parameters
/// can be compared, an unpenalised fit holds class 0 at zero; a penalised fit
/// has the one solution whose parameters sum to 0 over the classes.
public struct MultinomialLogisticRegression: Equatable, Sendable {
  /// The intercepts in the first row and the weights below, ((1 + d) × k).
  public let coefficients: Matrix
  /// The penalty λ of the fit.
  public let penalty: Double
  /// The log-likelihood Σ ln P(yᵢ | xᵢ) at the fit, without the penalty.
  public let logLikelihood: Double
  /// The log-likelihood of the best model with intercepts alone.
  public let nullLogLikelihood: Double
  /// The end of the optimisation. The gradient is that of the summed loss,
  /// each feature scaled by a power of two to a largest element in [1, 2).
  public let certificate: Certificate

  /// Minimises −Σ ln P(yᵢ | xᵢ) + ½ λ Σ W², the sum over n examples.
  ///
  /// The intercepts are included and not penalised. In scikit-learn's terms
  /// λ = 1/C; for the mean loss the penalty is λ/n. Up to 200 parameters
  /// Newton's method is used, beyond that L-BFGS.
  /// - Parameters:
  ///   - features: X (n × d), without a column of ones.
  ///   - labels: 0, …, k − 1, (n).
  ///   - classes: k ≥ 2.
  ///   - penalty: λ ≥ 0.
  ///   - tolerance: the gradient's largest component, per example.
  /// - Throws: `separable` when no finite parameters are best, `singular`
  ///   when a feature depends on others (only without penalty), `notFinite`,
  ///   `notConverged`.
  public static func fit(
    _ features: Matrix, labels: [Int], classes: Int, penalty: Double = 0,
    tolerance: Double = 1e-9, maximumIterations: Int = 1_000
  ) throws(OptimisationError) -> MultinomialLogisticRegression {
    check(features, labels, classes, penalty)
    let design = try ScaledDesign(features)
    let likelihood = MultinomialLikelihood(
      design: design, labels: labels, classes: classes,
      ridge: ridge(penalty, design.scales), gauge: 1)
    let objective = likelihood.objective
    let start = [Double](repeating: 0, count: objective.dimension)
    let limit = tolerance * Double(labels.count)
    let separation = Separation(
      design: design, labels: labels, classes: classes, insertsBaseClass: true)
    let minimum = try certified(
      separation, penalty: penalty, objective,
      reduced: { removingBaseClass($0, classes: classes) }
    ) { () throws(OptimisationError) in
      objective.dimension <= 200
        ? try Newton(tolerance: limit, maximumIterations: maximumIterations)
          .minimise(objective, from: start)
        : try LBFGS(tolerance: limit, maximumIterations: maximumIterations)
          .minimise(objective, from: start) {
            // Blocks of more columns would cost more than they save.
            design.scales.count <= 200 ? likelihood.withBlocks($0) : nil
          }
    }
    let model = MultinomialLogisticRegression(
      coefficients: Matrix(
        rows: design.scales.count, columns: classes,
        elements: design.dividing(minimum.point, classes: classes)),
      penalty: penalty,
      logLikelihood: -likelihood.sums(minimum.point, .value).loss,
      nullLogLikelihood: nullLogLikelihood(labels, classes: classes),
      certificate: minimum.certificate)
    return penalty > 0 ? model.centred() : model.relative(to: 0)
  }

  private static func nullLogLikelihood(
    _ labels: [Int], classes: Int
  ) -> Double {
    let n = Double(labels.count)
    let counts = labels.reduce(into: [Double](repeating: 0, count: classes)) {
      $0[$1] += 1
    }
    return sum(counts.map { $0 > 0 ? $0 * log($0 / n) : 0 })
  }

  static func check(
    _ features: Matrix, _ labels: [Int], _ classes: Int, _ penalty: Double
  ) {
    checkFit(features, labels.count, penalty)
    require(classes >= 2, "a choice needs at least 2 classes, not \(classes)")
    for label in labels { checkLabel(label, classes: classes) }
  }
}

extension MultinomialLogisticRegression {
  /// The number of classes k.
  public var classes: Int { coefficients.columns }

  /// The intercepts b, (k).
  public var intercepts: [Double] { coefficients.row(0) }

  /// The weights W, (d × k).
  public var weights: Matrix {
    coefficients.selecting(rows: Array(1..<coefficients.rows))
  }

  /// Returns the logits b + xᵀ W of each example, (n × k).
  public func logits(_ features: Matrix) -> Matrix {
    matmul(designMatrix(features), coefficients)
  }

  /// Returns the probabilities of the classes for each example, (n × k).
  public func probabilities(_ features: Matrix) -> Matrix {
    softmax(logits(features))
  }

  /// Returns the most probable class of each example, (n); of equals the first.
  public func predict(_ features: Matrix) -> [Int] {
    logits(features).rowVectors.map(argMax)
  }

  /// −2 times the log-likelihood.
  public var deviance: Double { -2 * logLikelihood }

  /// −2 times the log-likelihood of the intercepts alone.
  public var nullDeviance: Double { -2 * nullLogLikelihood }

  /// The same model with the parameters of one class at zero.
  public func relative(to base: Int) -> MultinomialLogisticRegression {
    checkLabel(base, classes: classes)
    return regauged { row in row.map { $0 - row[base] } }
  }

  /// The same model with parameters that sum to 0 over the classes.
  public func centred() -> MultinomialLogisticRegression {
    regauged { row in row.map { $0 - mean(row) } }
  }

  private func regauged(
    _ function: ([Double]) -> [Double]
  ) -> MultinomialLogisticRegression {
    MultinomialLogisticRegression(
      coefficients: coefficients.mapRows(function), penalty: penalty,
      logLikelihood: logLikelihood, nullLogLikelihood: nullLogLikelihood,
      certificate: certificate)
  }
}
