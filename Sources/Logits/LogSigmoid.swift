import LinearAlgebra

/// Returns ln σ(z) = −softplus(−z): finite for any finite z.
///
/// Its derivative is σ(−z). −∞ at −∞, 0 at +∞; NaN gives NaN.
@inlinable
public func logSigmoid(_ z: Double) -> Double {
  -softplus(-z)
}
