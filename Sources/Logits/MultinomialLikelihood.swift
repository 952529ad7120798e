import LinearAlgebra

extension MultinomialLogisticRegression {
  /// Returns the negative log-likelihood, a sum over the n examples, plus
  /// ½ λ Σ W², as a function of the parameters (1 + d) × k row by row.
  ///
  /// Its Hessian is singular, because the same number may be added to a row
  /// of parameters. With a `gauge` γ > 0 the term ½ γ Σⱼ (Σ_c Wⱼ_c)² is
  /// added: it lifts that freedom, and at the minimum it is zero.
  public static func negativeLogLikelihood(
    features: Matrix, labels: [Int], classes: Int, penalty: Double = 0,
    gauge: Double = 0
  ) -> Objective {
    check(features, labels, classes, penalty)
    let design = ScaledDesign(features, scales: nil)
    return MultinomialLikelihood(
      design: design, labels: labels, classes: classes,
      ridge: ridge(penalty, design.scales), gauge: gauge
    ).objective
  }
}

/// The negative log-likelihood of a multinomial logistic regression, plus
/// ½ Σ rⱼ Wⱼ² and the gauge, with its derivatives, in one pass over the
/// examples.
struct MultinomialLikelihood {
  let design: ScaledDesign
  let labels: [Int]
  let classes: Int
  /// The penalty r of each row of parameters, (1 + d).
  let ridge: [Double]
  let gauge: Double

  /// The likelihood as a function of the parameters (1 + d) × k row by row.
  var objective: Objective {
    Objective(dimension: ridge.count * classes) { evaluate($0, $1) }
  }

  private func evaluate(_ w: [Double], _ order: Order) -> Evaluation {
    var (loss, slope) = sums(w, order)
    let rowSums = stride(from: 0, to: w.count, by: classes).map {
      w[$0..<$0 + classes].reduce(0, +)
    }
    loss += gauge * dot(rowSums, rowSums) / 2
    for i in w.indices { loss += ridge[i / classes] * w[i] * w[i] / 2 }
    for i in slope.indices {
      slope[i] += ridge[i / classes] * w[i] + gauge * rowSums[i / classes]
    }
    return Evaluation(
      value: loss, gradient: slope,
      hessian: order == .hessian ? information(w) : nil)
  }

  /// Returns the sum of the losses and, if asked for, Σ x̃ᵢ (pᵢ − e_yᵢ)ᵀ.
  func sums(
    _ w: [Double], _ order: Order
  ) -> (loss: Double, slope: [Double]) {
    let (x, d) = (design.features.elements, design.features.columns)
    let layer = design.layer(w, classes: classes)
    var (loss, slope) = (0.0, DenseLayer(d, classes))
    for rows in design.features.blocks {
      // A copy is read from memory in order; six rows at a time would not be.
      let some = Array(x[rows.lowerBound * d..<rows.upperBound * d])
      var errors = layer.logits(some, 0..<rows.count)
      loss += replaceByErrors(&errors, labels: labels[rows], classes: classes)
      if order > .value { slope.add(some, 0..<rows.count, errors) }
    }
    let sums = slope.biases + slope.weights.elements
    return (loss, design.dividing(sums, classes: classes))
  }

  /// The scaled design matrix and the probabilities at parameters.
  private func probabilities(_ w: [Double]) -> (x: Matrix, p: Matrix) {
    let x = design.matrix
    let w = Matrix(rows: ridge.count, columns: classes, elements: w)
    return (x, softmax(matmul(x, w)))
  }

  private func information(_ w: [Double]) -> Matrix {
    let (x, p) = probabilities(w)
    return multinomialInformation(x, p, gauge: gauge)
      + Matrix.diagonal(w.indices.map { ridge[$0 / classes] })
  }

  /// Returns what is known at parameters, with a rough inverse of the Hessian,
  /// that of each class's own block; nil if one of them is singular.
  func withBlocks(_ w: [Double]) -> LBFGS.Outlook? {
    let (k, (x, p)) = (classes, probabilities(w))
    let blocks = (0..<k).compactMap { c in
      try? Cholesky(
        informationBlock(x, p, c, c) + Matrix.diagonal(ridge), tolerance: 1e-14)
    }
    guard blocks.count == k else { return nil }
    func inverse(_ vector: [Double]) -> [Double] {
      let v = Matrix(rows: ridge.count, columns: k, elements: vector)
      return Matrix(columns: (0..<k).map { blocks[$0].solve(v.column($0)) })
        .elements
    }
    return (evaluate(w, .gradient), inverse)
  }
}

/// Returns Σᵢ x̃ᵢ x̃ᵢᵀ ⊗ (diag pᵢ − pᵢ pᵢᵀ), plus the gauge, (m k × m k).
func multinomialInformation(
  _ x: Matrix, _ probabilities: Matrix, gauge: Double = 0
) -> Matrix {
  let (m, k) = (x.columns, probabilities.columns)
  var result = Matrix.zeros(rows: m * k, columns: m * k)
  for c in 0..<k {
    for e in 0...c {
      let block = informationBlock(x, probabilities, c, e)
      for j in 0..<m {
        for l in 0..<m {
          let element = block[j, l] + (j == l ? gauge : 0)
          result[j * k + c, l * k + e] = element
          result[l * k + e, j * k + c] = element
        }
      }
    }
  }
  return result
}

/// Returns Σᵢ pᵢ_c (δ_ce − pᵢₑ) x̃ᵢ x̃ᵢᵀ, (m × m).
private func informationBlock(
  _ x: Matrix, _ p: Matrix, _ c: Int, _ e: Int
) -> Matrix {
  let same: Double = c == e ? 1 : 0
  return gram(x, weights: (0..<p.rows).map { p[$0, c] * (same - p[$0, e]) })
}

/// Returns parameters (m × (k − 1)) relative to class 0 from parameters
/// (m × k), both row by row.
func removingBaseClass(_ parameters: [Double], classes: Int) -> [Double] {
  stride(from: 0, to: parameters.count, by: classes).flatMap { start in
    (1..<classes).map { parameters[start + $0] - parameters[start] }
  }
}
