import LinearAlgebra

/// Returns ln Σ exp(zᵢ), in which no exponential can overflow.
///
/// With m = max zᵢ it is m + ln(1 + Σ exp(zᵢ − m)), the sum over all but the
/// largest; `log1p` keeps it exact when the others are tiny.
/// No logits, or all −∞, give −∞; one +∞ gives +∞; a NaN gives NaN.
/// Where m and the logarithm nearly cancel, as for (−0.7, −0.69), the sum is
/// smaller than its terms, and the error is two units in the last place of m.
public func logSumExp(_ logits: [Double]) -> Double {
  guard let m = largest(logits) else { return -.infinity }
  guard m.isFinite else { return m }
  return m + log1p(sumOfOthers(logits))
}

/// Returns the largest logit, NaN if any is NaN, nil if there is none.
func largest(_ logits: [Double]) -> Double? {
  logits.isEmpty ? nil : logits[argMax(logits)]
}

/// Returns Σ exp(zᵢ − m) over all logits but the first of the largest, m.
func sumOfOthers(_ logits: [Double]) -> Double {
  let top = argMax(logits)
  var total = CompensatedSum()
  for i in 0..<logits.count where i != top {
    total.add(expOfDifference(logits[i], logits[top]))
  }
  return total.value
}

/// Returns exp((a − b) / T) to the last digits, for a ≤ b.
///
/// Rounding the exponent x by δ would change exp(x) by the factor 1 + δ,
/// which is hundreds of units in the last place when x is in the hundreds.
/// So δ is computed exactly and put back.
@inlinable
func expOfDifference(
  _ a: Double, _ b: Double, temperature: Double = 1
) -> Double {
  let difference = a - b
  let quotient = difference / temperature
  guard quotient > -800 else { return exp(quotient) }
  let lost = roundingError(of: difference, a, b)
  let remainder = difference.addingProduct(-quotient, temperature) + lost
  return exp(quotient) * (1 + remainder / temperature)
}

/// Returns (a − b) − difference without error, Knuth's two-sum.
@inlinable
func roundingError(of difference: Double, _ a: Double, _ b: Double) -> Double {
  let bb = a - difference
  return (a - (difference + bb)) + (bb - b)
}

/// A running sum that carries along what each addition rounds away.
/// - Source: W. Kahan, Comm. ACM 8 (1965); for terms of one sign.
struct CompensatedSum {
  private(set) var value = 0.0
  private var lost = 0.0

  mutating func add(_ term: Double) {
    let corrected = term - lost
    let next = value + corrected
    lost = (next - value) - corrected
    value = next
  }
}
