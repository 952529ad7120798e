// Exercise 4.1 · The largest exponent of a format · practice · 5 min

import LinearAlgebra
import Worker

extension LogSumExp {
  /// Returns the largest x whose exponential does not overflow: the natural
  /// logarithm of the largest finite number of a floating-point format.
  static func largestExponent(bits: Int, maximum: Int) -> Double {
    // The logarithm of a product is a sum of logarithms:
    //
    //   ln (s · 2^maximum) = ln s + maximum · ln 2,  s = 2 − 2^(1 − bits).
    //
    // Never form the product itself: for the format of 16 bytes it is about
    // 10^4932, infinite as a Double, while its logarithm is 11,357. This is the
    // whole chapter in one line: stay on the scale of logarithms.
    let significand = 2 - pow(2, Double(1 - bits))
    return log(significand) + Double(maximum) * log(2)
  }
}
