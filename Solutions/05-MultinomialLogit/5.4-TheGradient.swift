// Exercise 5.4 · The gradient of softmax regression · recommended · 12 min

import LinearAlgebra
import Worker

extension MultinomialLogit {
  /// Returns the gradient of the cross-entropy with respect to the
  /// coefficients, ((1 + d) × k).
  ///
  /// The loss is the sum over the examples, not the mean:
  /// L(W) = −Σᵢ ln P(yᵢ | xᵢ), with the probabilities softmax(x̃ᵢᵀ W).
  /// - Parameters:
  ///   - design: the x̃ᵢ as rows, each beginning with 1, (n × (1 + d)).
  ///   - labels: the classes yᵢ, from 0, (n).
  ///   - coefficients: W, ((1 + d) × k).
  ///
  /// One example x̃ = (1, 2) of class 0, three classes, W = 0: each
  /// probability is ⅓, and the gradient is [[−⅔, ⅓, ⅓], [−4/3, ⅔, ⅔]].
  static func gradient(
    _ design: Matrix, labels: [Int], coefficients: Matrix
  ) throws -> Matrix {
    let classes = coefficients.columns
    let logits = matmul(design, coefficients)  // (n × k)
    var result = Matrix.zeros(rows: coefficients.rows, columns: classes)
    for i in 0..<design.rows {
      // The derivative by the logits is p − y: each wrong class is pushed down
      // by the probability it wrongly has, the label pulled up by what it lacks.
      var error = distribution(logits.row(i))
      error[labels[i]] -= 1
      // Logit c is Σ_j x̃_j W[j, c], so W[j, c] moves it by x̃_j.
      for j in 0..<design.columns {
        for c in 0..<classes { result[j, c] += design[i, j] * error[c] }
      }
    }
    return result
  }

  /// Returns the softmax of one example's logits.
  private static func distribution(_ logits: [Double]) -> [Double] {
    let largest = logits.reduce(logits[0], max)
    let exponentials = logits.map { exp($0 - largest) }
    return exponentials.map { $0 / sum(exponentials) }
  }
}
