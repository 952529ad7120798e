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
    try todo()
  }
}
