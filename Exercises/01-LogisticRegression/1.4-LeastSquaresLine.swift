// Exercise 1.4 · A line of least squares · recommended · 8 min

import LinearAlgebra
import Worker

extension LogisticRegression {
  /// Returns [a, b] of the line a + b x that makes Σ (yᵢ − a − b xᵢ)² smallest:
  /// first the intercept, then the slope.
  ///
  /// x and y have the same length, and the x are not all equal. With x̄ and ȳ
  /// the means,
  ///
  ///     b = Σ (xᵢ − x̄)(yᵢ − ȳ) / Σ (xᵢ − x̄)²,    a = ȳ − b x̄.
  ///
  ///     leastSquaresLine([1, 2, 3], [1, 3, 2])  →  [1, 0.5]
  static func leastSquaresLine(
    _ x: [Double], _ y: [Double]
  ) throws -> [Double] {
    try todo()
  }
}
