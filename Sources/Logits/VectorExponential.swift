import LinearAlgebra

/// Eight numbers that one instruction, or a few, computes with.
typealias Lanes = SIMD8<Double>

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
@inline(__always)
func exponential(_ x: Lanes, tail: Lanes = .zero) -> Lanes {
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
  var series = Lanes(repeating: 1 / 6_227_020_800)
  series = series * r + 1 / 479_001_600
  series = series * r + 1 / 39_916_800
  series = series * r + 1 / 3_628_800
  series = series * r + 1 / 362_880
  series = series * r + 1 / 40_320
  series = series * r + 1 / 5_040
  series = series * r + 1 / 720
  series = series * r + 1 / 120
  series = series * r + 1 / 24
  series = series * r + 1 / 6
  series = series * r + 0.5
  let power = 1 + (r + (lost + r * r * series))
  // Multiply by 2ⁿ in two steps, as 2ⁿ alone may be too large or too small.
  let whole =
    unsafeBitCast(shifted, to: SIMD8<Int64>.self)
    &- unsafeBitCast(shift, to: SIMD8<Int64>.self)
  let half = whole &>> 1
  return power * powerOfTwo(half) * powerOfTwo(whole &- half)
}

/// Returns 2ⁿ in each lane, for −1022 ≤ n ≤ 1023.
@inline(__always)
private func powerOfTwo(_ n: SIMD8<Int64>) -> Lanes {
  unsafeBitCast((n &+ 1023) &<< 52, to: Lanes.self)
}

/// Returns ln(1 + e) in each lane for 0 ≤ e ≤ 1, within 3 units in the last
/// place: 2 artanh(s) = 2 (s + s³/3 + s⁵/5 + …) with s = e / (2 + e) ≤ ⅓.
@inline(__always)
func logOnePlus(_ e: Lanes) -> Lanes {
  let s = e / (2 + e)
  let square = s * s
  var series = Lanes(repeating: 1 / 33)
  series = series * square + 1 / 31
  series = series * square + 1 / 29
  series = series * square + 1 / 27
  series = series * square + 1 / 25
  series = series * square + 1 / 23
  series = series * square + 1 / 21
  series = series * square + 1 / 19
  series = series * square + 1 / 17
  series = series * square + 1 / 15
  series = series * square + 1 / 13
  series = series * square + 1 / 11
  series = series * square + 1 / 9
  series = series * square + 1 / 7
  series = series * square + 1 / 5
  series = series * square + 1 / 3
  let doubled = s + s
  return doubled + doubled * (square * series)
}

/// Returns σ in each lane, by the forms of the plain `sigmoid`.
@inline(__always)
func sigmoid(_ z: Lanes) -> Lanes {
  let isPositive = z .>= 0
  let e = exponential(z.replacing(with: -z, where: isPositive))
  let quotient = (e * e).replacing(with: 1, where: isPositive) / (1 + e)
  return (e - quotient).replacing(with: quotient, where: isPositive)
}

/// Calls a function for eight numbers at a time of an array, and for the rest
/// with zeros after them.
@inline(__always)
func mapLanes(
  _ x: UnsafePointer<Double>, to y: UnsafeMutablePointer<Double>, _ count: Int,
  _ function: (Lanes) -> Lanes
) {
  let whole = count - count % 8
  for i in stride(from: 0, to: whole, by: 8) {
    let value = UnsafeRawPointer(x + i).loadUnaligned(as: Lanes.self)
    UnsafeMutableRawPointer(y + i).storeBytes(
      of: function(value), as: Lanes.self)
  }
  guard whole < count else { return }
  var rest = Lanes.zero
  for i in whole..<count { rest[i - whole] = x[i] }
  rest = function(rest)
  for i in whole..<count { y[i] = rest[i - whole] }
}

/// Returns σ(zᵢ) of each logit, within 2 units in the last place.
public func sigmoid(_ logits: [Double]) -> [Double] {
  [Double](unsafeUninitializedCapacity: logits.count) { result, count in
    logits.withUnsafeBufferPointer { logits in
      guard let x = logits.baseAddress, let y = result.baseAddress else {
        return
      }
      mapLanes(x, to: y, logits.count) { sigmoid($0) }
    }
    count = logits.count
  }
}
