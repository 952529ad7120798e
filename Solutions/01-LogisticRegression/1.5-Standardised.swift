// Exercise 1.5 · New values on the training scale · recommended · 8 min

import LinearAlgebra
import Worker

extension LogisticRegression {
  /// Returns each new value minus the mean of the training values, divided by
  /// their standard deviation √(Σ (x − x̄)² / n), divisor n.
  static func standardised(
    _ new: [Double], by training: [Double]
  ) -> [Double] {
    // Mean and deviation are part of the fitted model: the weight that was
    // fitted means 'per training deviation from the training mean'. So they
    // come from the training values, and one new value can be standardised
    // on its own. The new values' own mean would tell the model something
    // about data it is not meant to have seen, and would make the answer
    // for one value depend on its neighbours.
    let centre = mean(training)
    let deviation = standardDeviation(training)  // divisor n
    return new.map {
      deviation > 0 ? ($0 - centre) / deviation : $0 - centre
    }
  }
}
