import Coursework
import LinearAlgebra

/// ln(eᵃ + eᵇ), a sum of two at a time.
private func logAdd(_ a: Double, _ b: Double) -> Double {
  let (low, high) = a < b ? (a, b) : (b, a)
  return high.isInfinite && !low.isNaN ? high : high + log1p(exp(low - high))
}

private func folded(_ z: [Double]) -> Double { z.reduce(-.infinity, logAdd) }

/// A probability from differences of logits: no shift, since 1/∞ is 0.
private func shares(_ z: [Double]) -> [Double] {
  z.map { own in 1 / z.map { exp($0 - own) }.reduce(0, +) }
}

let secondAnswers04: [String: Function] = [
  // The next power of two, and how far the largest number stays below it.
  "4.1": Function { (bits: Int, maximum: Int) in
    Double(maximum + 1) * log(2) + log1p(-pow(2, -Double(bits)))
  },
  // By hand: a NaN ends the search.
  "4.2": Function { (values: [Double]) -> Double? in
    var best: Double?
    for value in values {
      if value.isNaN { return .nan }
      if best.map({ value > $0 }) ?? true { best = value }
    }
    return best
  },
  // Two terms at a time.
  "4.3": Function { (z: [Double]) in folded(z) },
  // log1p as it is, and the first term of its series far out.
  "4.4": Function { (z: Double) in
    z < 36 ? log1p(exp(z)) : z + exp(-z)
  },
  // The series of ln(1 − u) far out, a hyperbolic sine near 0.
  "4.5": Function { (x: Double) in
    if x > -1 { return log(2 * sinh(-x / 2)) + x / 2 }
    return -(1...60).map { exp(Double($0) * x) / Double($0) }.reduce(0, +)
  },
  // From differences of logits.
  "4.6": Function { (z: [Double]) in
    z.map { own in
      own == -.infinity ? own : -folded(z.map { $0 - own })
    }
  },
  // From differences of logits.
  "4.7": Function { (z: Matrix) in Matrix(z.rowVectors.map(shares)) },
  // From differences of logits.
  "4.8": Function { (z: [Double], y: Int) in folded(z.map { $0 - z[y] }) },
  // The label's component as minus the sum of the others.
  "4.9": Function { (z: [Double], y: Int) in
    var slopes = shares(z)
    slopes[y] = 0
    slopes[y] = -slopes.reduce(0, +)
    return slopes
  },
  // Differences of fourth order, with a larger step.
  "4.10": Function { (z: [Double]) in
    z.indices.map { i in
      func f(_ step: Double) -> Double {
        var other = z
        other[i] += step
        return folded(other)
      }
      let h = 1e-3
      return (8 * (f(h) - f(-h)) - (f(2 * h) - f(-2 * h))) / (12 * h)
    }
  },
]
