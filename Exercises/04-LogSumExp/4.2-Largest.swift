// Exercise 4.2 · A maximum that does not hide NaN · practice · 5 min

import LinearAlgebra
import Worker

extension LogSumExp {
  /// Returns the largest of the values: NaN if any of them is NaN, nil if there
  /// are none.
  ///
  /// Every comparison with NaN is false, so a search by comparisons keeps or loses
  /// a NaN depending on where it stands.
  ///
  ///     largest([3, 1, 2])     →  3
  ///     largest([3, .nan, 5])  →  nan
  ///     largest([.nan, 3, 5])  →  nan
  ///     largest([])            →  nil
  static func largest(_ values: [Double]) throws -> Double? {
    try todo()
  }
}
