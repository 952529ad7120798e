/// Returns exp(x + tail) in each lane, within 1 unit in the last place;
/// |tail| is at most half a unit in the last place of x.
///
/// Cody and Waite's reduction x = n ln 2 + r with |r| ≤ ½ ln 2, where ln 2 is
/// taken in two parts, so that n times the first is exact. Then
/// exp(x) = 2ⁿ exp(r), and exp(r) is the sum of its series up to r¹³/13!,
/// whose rest is below 2⁻⁵⁷. Overflow gives ∞, underflow subnormals and 0,
/// NaN gives NaN.
/// - Source: W. Cody, W. Waite, Software Manual for the Elementary Functions
///   (1980), chapter 6; the parts of ln 2 are those of Sun's fdlibm.
@inlinable @inline(__always)
package func exponential(_ x: Lanes, tail: Lanes = .zero) -> Lanes {
  let bounded =
    x.replacing(with: 720, where: x .> 720)
    .replacing(with: -760, where: x .< -760)
  // Adding 1.5 · 2⁵² rounds to an integer, which the last bits then hold.
  let shift = Lanes(repeating: 0x1.8p52)
  let shifted = bounded * 1.442_695_040_888_963_4 + shift
  let n = shifted - shift
  let high = bounded - n * 0x1.62e42feep-1
  let low = n * 0x1.a39ef35793c76p-33 - tail
  let r = high - low
  let lost = (high - r) - low
  // 1/2! + r/3! + … + r¹¹/13!, in pairs, so that few sums wait for others.
  let square = r * r
  let fourth = square * square
  @inline(__always) func pair(_ a: Double, _ b: Double) -> Lanes { a + r * b }
  let a = pair(1 / 2, 1 / 6) + square * pair(1 / 24, 1 / 120)
  let b = pair(1 / 720, 1 / 5_040) + square * pair(1 / 40_320, 1 / 362_880)
  let c =
    pair(1 / 3_628_800, 1 / 39_916_800)
    + square * pair(1 / 479_001_600, 1 / 6_227_020_800)
  let series = a + fourth * (b + fourth * c)
  let power = 1 + (r + (lost + square * series))
  // Multiply by 2ⁿ in two steps, as 2ⁿ alone may be too large or too small.
  let whole =
    unsafeBitCast(shifted, to: SIMD8<Int64>.self)
    &- unsafeBitCast(shift, to: SIMD8<Int64>.self)
  let half = whole &>> 1
  return power * powerOfTwo(half) * powerOfTwo(whole &- half)
}

/// Returns 2ⁿ in each lane, for −1022 ≤ n ≤ 1023.
@inlinable @inline(__always)
package func powerOfTwo(_ n: SIMD8<Int64>) -> Lanes {
  unsafeBitCast((n &+ 1023) &<< 52, to: Lanes.self)
}

/// Returns ln(1 + x) in each lane, by the C library.
@inlinable @inline(__always)
package func logarithm(onePlus x: Lanes) -> Lanes {
  var result = x
  for lane in 0..<8 { result[lane] = log1p(x[lane]) }
  return result
}
