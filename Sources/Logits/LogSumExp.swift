import LinearAlgebra

/// Returns ln Σ exp(zᵢ), in which no exponential can overflow.
///
/// With m = max zᵢ it is m + ln(1 + Σ exp(zᵢ − m)), the sum over all but the
/// largest; `log1p` keeps it exact when the others are tiny. Where m is so
/// negative that the two terms cancel, another way is taken.
/// One logit is returned as it is. No logits, or all −∞, give −∞; one +∞ gives
/// +∞; a NaN anywhere gives NaN.
public func logSumExp(_ logits: [Double]) -> Double {
  guard let m = largest(logits) else { return -.infinity }
  guard m.isFinite else { return m }
  let rest = logOfOnePlus(sumOfOthers(logits))
  let result = m + rest
  return abs(result) < rest ? logSumExpNearZero(logits) : result
}

/// Returns ln Σ exp(zᵢ) of negative logits whose exponentials sum to about 1.
///
/// With m = max zᵢ it is ln(1 + t) for t = (eᵐ − 1) + Σ exp(zᵢ), the sum over
/// all but the largest. What cancels in t is computed to 30 digits.
func logSumExpNearZero(_ logits: [Double]) -> Double {
  let top = argMax(logits)
  var t = expMinusOne(logits[top])
  for i in 0..<logits.count where i != top {
    let z = logits[i]
    t = t + (z > -36 ? DoubleDouble(1) + expMinusOne(z) : DoubleDouble(exp(z)))
  }
  return logOfOnePlus(t)
}

/// Returns the largest logit, NaN if any is NaN, nil if there is none.
func largest(_ logits: [Double]) -> Double? {
  logits.isEmpty ? nil : logits[argMax(logits)]
}

/// Returns Σ exp(zᵢ − m) over all logits but the first of the largest, m.
func sumOfOthers(_ logits: [Double]) -> DoubleDouble {
  let top = argMax(logits)
  var sum = CompensatedSum()
  for i in 0..<logits.count where i != top {
    let term = expOfDifference(logits[i], logits[top])
    sum.add(term.high)
    sum.add(term.low)
  }
  return sum.total
}

/// Returns ln(1 + x); the slope 1 / (1 + x) carries the rest of x over.
func logOfOnePlus(_ x: DoubleDouble) -> Double {
  log1p(x.high) + x.low / (1 + x.high)
}

/// Returns exp((a − b) / T) for finite b ≥ a.
///
/// Rounding the exponent x by δ would change exp(x) by the factor 1 + δ,
/// which is hundreds of units in the last place when x is in the hundreds.
/// So δ is computed exactly, and the result's rest is δ exp(x).
@inlinable
func expOfDifference(
  _ a: Double, _ b: Double, temperature: Double = 1
) -> DoubleDouble {
  let difference = DoubleDouble(sum: a, -b)
  let quotient = difference.high / temperature
  let result = exp(quotient)
  guard result > 0, quotient < 0 else { return DoubleDouble(result) }
  let remainder = difference.high.addingProduct(-quotient, temperature)
  return DoubleDouble(
    result, result * ((remainder + difference.low) / temperature))
}

/// Returns eˣ − 1 to some 30 digits, for −36 ≤ x ≤ 0.
///
/// With y = x / 256 it is the series y (1 + y/2 (1 + y/3 (1 + …))), then eight
/// times e²ʸ − 1 = (eʸ − 1)((eʸ − 1) + 2).
func expMinusOne(_ x: Double) -> DoubleDouble {
  // Here x²/2 is beyond the 30 digits.
  guard x < -0x1p-120 else { return DoubleDouble(x) }
  let y = DoubleDouble(x / 256)
  var series = DoubleDouble(1)
  for n in stride(from: 20.0, to: 1, by: -1) {
    series = DoubleDouble(1) + y * series / n
  }
  var result = y * series
  for _ in 0..<8 { result = result * (result + DoubleDouble(2)) }
  return result
}
