import LinearAlgebra

/// Returns the odds p / (1 − p) of a probability.
///
/// The odds of 1 are +∞, of ±0 they are ±0. A number outside [0, 1], or NaN,
/// gives NaN.
@inlinable
public func odds(_ probability: Double) -> Double {
  guard probability >= 0 && probability <= 1 else { return .nan }
  return probability / (1 - probability)
}

/// Returns the probability o / (1 + o) that belongs to odds.
///
/// Odds of +∞ give 1, of ±0 they give ±0. Negative odds, or NaN, give NaN.
@inlinable
public func probability(odds: Double) -> Double {
  guard odds >= 0 else { return .nan }
  return odds == .infinity ? 1 : odds / (1 + odds)
}

/// Returns the logit ln(p / (1 − p)): the natural logarithm of the odds.
///
/// The logit of ±0 is −∞ and of 1 is +∞. A number outside [0, 1], or NaN,
/// gives NaN. Near p = ½ the quotient is near 1 and its logarithm would lose
/// digits, so there ln(1 + (2p − 1)/(1 − p)) is taken by `log1p`.
@inlinable
public func logit(_ p: Double) -> Double {
  if p < 0.25 || p > 0.75 { return log(odds(p)) }
  return p < 0.5 ? -log1p((1 - 2 * p) / p) : log1p((2 * p - 1) / (1 - p))
}
