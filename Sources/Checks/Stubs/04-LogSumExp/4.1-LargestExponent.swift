// Exercise 4.1 · The largest exponent of a format · practice · 5 min

import LinearAlgebra
import Worker

extension LogSumExp {
  /// Returns the largest x whose exponential does not overflow: the natural
  /// logarithm of the largest finite number of a floating-point format.
  ///
  /// That number is (2 − 2^(1 − bits)) · 2^maximum: all `bits` binary digits
  /// of the significand are ones, and the exponent is the largest. A `Double` has
  /// 53 bits and the maximum 1023, a `Float` 24 and 127. The last case is a format
  /// of 16 bytes, whose largest number no `Double` can hold.
  ///
  ///     largestExponent(bits: 53, maximum: 1023)  →  709.782712893384
  ///     largestExponent(bits: 24, maximum: 127)   →  88.72283905206835
  static func largestExponent(bits: Int, maximum: Int) throws -> Double {
    try todo()
  }
}
