// Exercise 4.4 · Softplus that keeps its digits · recommended · 8 min

import LinearAlgebra
import Worker

extension LogSumExp {
  /// Returns softplus(z) = ln(1 + eᶻ), to full precision for every finite z.
  static func softplus(_ z: Double) -> Double {
    // Two dangers, one on each side.
    //
    // On the right eᶻ overflows. Take out the factor eᶻ:
    //
    //   ln (1 + eᶻ) = ln (eᶻ (e⁻ᶻ + 1)) = z + ln (1 + e⁻ᶻ).
    //
    // On the left eᶻ is tiny and 1 + eᶻ rounds to 1, whose logarithm is 0.
    // `log1p` never forms the sum. Both sides together:
    let correction = log1p(exp(-abs(z)))
    return max(z, 0) + correction
  }
}
