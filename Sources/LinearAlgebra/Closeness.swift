/// Tells whether |a − b| ≤ max(relative · max(|a|, |b|), absolute).
///
/// Equal infinities are close; NaN is close to nothing, itself included.
@inlinable
public func isClose(
  _ a: Double, to b: Double, relative: Double = 1e-9, absolute: Double = 0
) -> Bool {
  if a == b { return true }
  guard a.isFinite, b.isFinite else { return false }
  return abs(a - b) <= max(relative * max(abs(a), abs(b)), absolute)
}

/// Tells whether two vectors are of one length and close in each element.
public func isClose(
  _ a: [Double], to b: [Double], relative: Double = 1e-9, absolute: Double = 0
) -> Bool {
  a.count == b.count
    && zip(a, b).allSatisfy {
      isClose($0, to: $1, relative: relative, absolute: absolute)
    }
}

/// Tells whether two matrices are of one shape and close in each element.
public func isClose(
  _ a: Matrix, to b: Matrix, relative: Double = 1e-9, absolute: Double = 0
) -> Bool {
  a.rows == b.rows && a.columns == b.columns
    && isClose(
      a.elements, to: b.elements, relative: relative, absolute: absolute)
}
