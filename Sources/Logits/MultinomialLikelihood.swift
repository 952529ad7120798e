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
    let (m, k) = (ridge.count, classes)
    var loss = 0.0
    var x = [Double](repeating: 1, count: 128 * m) + padding
    let parameters = w + padding
    var slope = Matrix.zeros(rows: order == .value ? 0 : m, columns: k)
    for start in stride(from: 0, to: labels.count, by: 128) {
      let rows = start..<min(start + 128, labels.count)
      let n = rows.count
      design.copyRows(rows, to: &x)
      var errors = [Double](repeating: 0, count: n * k) + padding
      addProduct(x, .rows(m), parameters, to: &errors, n, m, k)
      loss += replaceByErrors(&errors, labels: labels[rows], classes: k)
      if order == .value { continue }
      slope.addTransposed(x, from: 0, times: errors, n)
    }
    return (loss, slope.elements)
  }

  private func information(_ w: [Double]) -> Matrix {
    let x = design.matrix
    let p = softmax(
      matmul(x, Matrix(rows: ridge.count, columns: classes, elements: w)))
    let repeated = ridge.flatMap { [Double](repeating: $0, count: classes) }
    return multinomialInformation(x, p, gauge: gauge)
      + Matrix.diagonal(repeated)
  }
}

/// Returns Σᵢ x̃ᵢ x̃ᵢᵀ ⊗ (diag pᵢ − pᵢ pᵢᵀ), plus the gauge, (m k × m k).
func multinomialInformation(
  _ x: Matrix, _ probabilities: Matrix, gauge: Double = 0
) -> Matrix {
  let (m, k) = (x.columns, probabilities.columns)
  let columns = (0..<k).map(probabilities.column)
  var result = Matrix.zeros(rows: m * k, columns: m * k)
  for c in 0..<k {
    for e in 0...c {
      let sign: Double = c == e ? 1 : 0
      let block = gram(
        x, weights: zip(columns[c], columns[e]).map { $0 * (sign - $1) })
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

/// Returns parameters (m × (k − 1)) relative to class 0 from parameters
/// (m × k), both row by row.
func removingBaseClass(_ parameters: [Double], classes: Int) -> [Double] {
  stride(from: 0, to: parameters.count, by: classes).flatMap { start in
    (1..<classes).map { parameters[start + $0] - parameters[start] }
  }
}
