// Exercise 1.2 · A sigmoid that is right in both tails · recommended · 8 min

import LinearAlgebra
import Worker

extension LogisticRegression {
  /// Returns the sigmoid σ(z) = 1 / (1 + e⁻ᶻ), to full precision for every
  /// finite z, however far out.
  static func sigmoid(_ z: Double) -> Double {
    // Numerator and denominator may both be multiplied by eᶻ:
    //
    //   1 / (1 + e⁻ᶻ) = eᶻ / (1 + eᶻ).
    //
    // The two forms are equal on paper, not in a computer. The first
    // exponentiates −z, the second z; each overflows on one side. So take,
    // on either side, the form whose exponent is not positive: it is −|z|, and
    // the exponential lies in (0, 1] and can do no harm. The denominator is the
    // same on both sides.
    //
    // The subtraction 1 − σ(−z) is avoided on purpose. At z = −40 it takes
    // a number that rounds to 1 from 1, and nothing is left.
    let e = exp(-abs(z))
    return (z < 0 ? e : 1) / (1 + e)
  }
}
