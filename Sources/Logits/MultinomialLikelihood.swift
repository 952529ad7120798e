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
    let scales = [Double](repeating: 1, count: features.columns + 1)
    return negativeLogLikelihood(
      design: designMatrix(features), labels: labels, classes: classes,
      ridge: ridge(penalty, scales), gauge: gauge)
  }

  static func negativeLogLikelihood(
    design x: Matrix, labels: [Int], classes k: Int, ridge: [Double],
    gauge: Double
  ) -> Objective {
    let transposed = x.transposed()  // (1 + d) × n
    let ridge = ridge.flatMap { [Double](repeating: $0, count: k) }
    return Objective(
      dimension: x.columns * k,
      value: { w in
        let sums = rowSums(w, k)
        return multinomialLoss(x, w, labels, classes: k)
          + dot(ridge, multiply(w, w)) / 2 + gauge * dot(sums, sums) / 2
      },
      gradient: { w in
        let z = matmul(x, Matrix(rows: x.columns, columns: k, elements: w))
        let errors = labels.indices.flatMap {
          crossEntropyGradient(logits: z.row($0), label: labels[$0])
        }
        let slope = matmul(
          transposed, Matrix(rows: z.rows, columns: k, elements: errors))
        let sums = rowSums(w, k)
        return w.indices.map {
          slope.elements[$0] + ridge[$0] * w[$0] + gauge * sums[$0 / k]
        }
      },
      hessian: { w in
        let z = matmul(x, Matrix(rows: x.columns, columns: k, elements: w))
        return multinomialInformation(x, softmax(z), gauge: gauge)
          + Matrix.diagonal(ridge)
      })
  }
}

/// Returns Σ −ln P(yᵢ | xᵢ) for the parameters (m × k), row by row.
func multinomialLoss(
  _ x: Matrix, _ parameters: [Double], _ labels: [Int], classes: Int
) -> Double {
  let z = matmul(
    x, Matrix(rows: x.columns, columns: classes, elements: parameters))
  return sum(
    labels.indices.map { crossEntropy(logits: z.row($0), label: labels[$0]) })
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

/// Returns the sum of each row of parameters (m × k).
private func rowSums(_ parameters: [Double], _ k: Int) -> [Double] {
  stride(from: 0, to: parameters.count, by: k).map {
    sum(Array(parameters[$0..<$0 + k]))
  }
}

/// Returns parameters (m × (k − 1)) relative to class 0 from parameters
/// (m × k), both row by row.
func removingBaseClass(_ parameters: [Double], classes: Int) -> [Double] {
  stride(from: 0, to: parameters.count, by: classes).flatMap { start in
    (1..<classes).map { parameters[start + $0] - parameters[start] }
  }
}
