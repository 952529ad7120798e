// Exercise 5.5 · A block of the Hessian · recommended · 8 min

import LinearAlgebra
import Worker

extension MultinomialLogit {
  /// Returns one block of the Hessian of one example's cross-entropy,
  /// −ln P(y | x), (m × m).
  ///
  /// The block (a, b) holds ∂²/∂W[j, a] ∂W[l, b] in its row j and column l:
  /// the weights of class a go with its rows, those of class b with its
  /// columns. It may be a diagonal block, a = b, or another.
  /// - Parameters:
  ///   - x: the example with its leading 1, (m).
  ///   - probabilities: p, the softmax of its logits, (k).
  ///   - row: the class a.
  ///   - column: the class b.
  ///
  ///     hessianBlock([1, 2], probabilities: [0.5, 0.3, 0.2], row: 0, column: 0)
  ///     // [[0.25, 0.5], [0.5, 1]]
  static func hessianBlock(
    _ x: [Double], probabilities: [Double], row: Int, column: Int
  ) throws -> Matrix {
    // The gradient's block for class a is (p_a − y_a) x. The label does not
    // depend on the weights; p_a does, through the logit z_b = x · w_b:
    // ∂p_a/∂z_b = p_a (1 − p_a) for a = b, and −p_a p_b for two classes,
    // because they share one denominator.
    let p = probabilities
    let slope = row == column ? p[row] * (1 - p[row]) : -p[row] * p[column]
    // One x comes from the gradient, one from ∂z_b/∂w_b.
    return Matrix(x.map { left in x.map { slope * left * $0 } })
  }
}
