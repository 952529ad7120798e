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
    try todo()
  }
}
