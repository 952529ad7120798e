import LinearAlgebra

/// Returns ln(1 − eˣ) for x ≤ 0: from ln p the logarithm of 1 − p.
///
/// Above −ln 2 as ln(−(eˣ − 1)) by `expm1`, below as `log1p`(−eˣ): so no
/// subtraction cancels. −∞ gives 0 and 0 gives −∞; a positive number, which
/// is no logarithm of a probability, or NaN, gives NaN.
/// - Source: M. Mächler, Accurately computing log(1 − exp(−|a|)) (2012).
@inlinable
public func logOfOneMinusExp(_ x: Double) -> Double {
  guard x <= 0 else { return .nan }
  return x > -0.693 ? log(-expm1(x)) : log1p(-exp(x))
}
