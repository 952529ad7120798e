// Exercise 2.2 · Factors until the product is zero · practice · 6 min

import LinearAlgebra
import Worker

extension MaximumLikelihood {
  /// Returns how many factors p it takes until their product is exactly 0, or
  /// nil if it never is.
  ///
  /// The product starts at 1 and is multiplied by p, as a Double, again and
  /// again. p lies in [0, 1].
  ///
  ///     factorsUntilZero(0.1)  →  324
  ///     factorsUntilZero(0.9)  →  nil
  static func factorsUntilZero(_ probability: Double) throws -> Int? {
    try todo()
  }
}
