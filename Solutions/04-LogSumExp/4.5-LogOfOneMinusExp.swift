// Exercise 4.5 · The logarithm of the opposite · stretch · 12 min

import LinearAlgebra
import Worker

extension LogSumExp {
  /// Returns ln(1 − eˣ) for x ≤ 0, to full precision.
  static func logOfOneMinusExp(_ x: Double) -> Double {
    // Near x = 0, eˣ is nearly 1: its distance from 1 is what counts, and
    // rounding eˣ loses it. `expm1` computes that distance directly:
    //
    //   ln (1 − eˣ) = ln (−expm1(x)).
    //
    // Far below 0, eˣ is tiny: expm1(x) rounds to −1, and the logarithm to 0.
    // There the logarithm has to be told about the tiny number itself:
    //
    //   ln (1 − eˣ) = log1p(−eˣ).
    //
    // Change over where both are good, at eˣ = ½. (M. Mächler, 2012.)
    if x > -log(2.0) { return log(-expm1(x)) }
    return log1p(-exp(x))
  }
}
