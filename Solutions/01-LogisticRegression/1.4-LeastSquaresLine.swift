// Exercise 1.4 · A line of least squares · recommended · 8 min

import LinearAlgebra
import Worker

extension LogisticRegression {
  /// Returns [a, b] of the line a + b x that makes Σ (yᵢ − a − b xᵢ)² smallest:
  /// first the intercept, then the slope.
  static func leastSquaresLine(
    _ x: [Double], _ y: [Double]
  ) -> [Double] {
    // Both sums are taken from the means. Without that, the line is forced
    // through the origin, and everything it says is bent towards it.
    let (meanX, meanY) = (mean(x), mean(y))
    let deviations = x.map { $0 - meanX }
    let together = sum(zip(deviations, y).map { $0 * ($1 - meanY) })
    let alone = sum(deviations.map { $0 * $0 })
    let slope = together / alone
    // The line goes through the point of means, (x̄, ȳ).
    return [meanY - slope * meanX, slope]
  }
}
