import LinearAlgebra

/// Returns the logistic sigmoid σ(z) = 1 / (1 + e⁻ᶻ), from 0 at −∞ to 1 at +∞.
///
/// For z < 0 the equal form e / (1 + e) = e − e² / (1 + e) with e = eᶻ is
/// used: it cannot overflow, keeps its digits down to the smallest subnormal,
/// and rounds only the small second term more than once. Exactly 0 at −∞, 1 at
/// +∞, ½ at ±0; NaN gives NaN.
@inlinable
public func sigmoid(_ z: Double) -> Double {
  if z >= 0 { return 1 / (1 + exp(-z)) }
  let e = exp(z)
  return e - e * e / (1 + e)
}

/// Returns the slope of the sigmoid, σ′(z) = σ(z) (1 − σ(z)) = σ(z) σ(−z).
///
/// The second form is used: 1 − σ(z) would round to 0 from z = 37 on.
/// 0 at ±∞; NaN gives NaN.
@inlinable
public func sigmoidDerivative(_ z: Double) -> Double {
  sigmoid(z) * sigmoid(-z)
}

/// Returns σ(zᵢ) of each logit, within 2 units in the last place.
public func sigmoid(_ logits: [Double]) -> [Double] {
  mapLanes(logits) { sigmoid($0) }
}

/// Returns σ in each lane, by the forms of the plain `sigmoid`.
///
/// A call of its own: put into a loop, some builds take it apart again.
@inline(never)
func sigmoid(_ z: Lanes) -> Lanes {
  let isPositive = z .>= 0
  let e = exponential(z.replacing(with: -z, where: isPositive))
  let quotient = (e * e).replacing(with: 1, where: isPositive) / (1 + e)
  return (e - quotient).replacing(with: quotient, where: isPositive)
}
