/// Eight numbers that one instruction, or a few, computes with.
@usableFromInline package typealias Lanes = SIMD8<Double>

/// Returns eight elements from one on, or so many and zeros.
@inlinable @inline(__always)
package func lanes(
  _ x: UnsafePointer<Double>, _ i: Int, count: Int = 8
) -> Lanes {
  if count == 8 { return UnsafeRawPointer(x + i).loadUnaligned(as: Lanes.self) }
  var result = Lanes.zero
  for lane in 0..<count { result[lane] = x[i + lane] }
  return result
}

/// Replaces eight elements from one on, or so many.
@inlinable @inline(__always)
package func set(
  _ x: UnsafeMutablePointer<Double>, _ i: Int, _ value: Lanes, count: Int = 8
) {
  if count == 8 {
    UnsafeMutableRawPointer(x + i).storeBytes(of: value, as: Lanes.self)
  } else {
    for lane in 0..<count { x[i + lane] = value[lane] }
  }
}
