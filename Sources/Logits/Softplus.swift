import LinearAlgebra

/// Returns softplus(z) = ln(1 + eᶻ), the smooth form of max(z, 0).
///
/// Computed as max(z, 0) + log1p(e^−|z|): the exponential cannot overflow,
/// and `log1p` keeps the digits that 1 + eᶻ would round away.
/// Its derivative is the sigmoid. 0 at −∞, +∞ at +∞; NaN gives NaN.
@inlinable
public func softplus(_ z: Double) -> Double {
  z > 0 ? z + log1p(exp(-z)) : log1p(exp(z))
}
