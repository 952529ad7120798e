import Coursework
import LinearAlgebra

let secondAnswers03: [String: Function] = [
  // By the smallest score, and a product with the reciprocal of the sum.
  "3.1": Function { (z: [Double]) -> [Double]? in
    guard let low = z.min(), let high = z.max(), low >= 0, high > 0 else {
      return nil
    }
    let reciprocal = 1 / z.reversed().reduce(0, +)
    return z.map { $0 * reciprocal }
  },
  // One over the sum of the odds of the others against class i.
  "3.2": Function { (z: [Double]) in
    z.map { one in 1 / z.map { exp($0 - one) }.reduce(0, +) }
  },
  // The difference of two log-probabilities, after a shift by the larger of
  // the two scores; the common denominator is left out.
  "3.3": Function { (i: Int, j: Int, z: [Double]) in
    let top = max(z[i], z[j])
    return (z[i] - top) - (z[j] - top)
  },
  // Log-odds against the last class, whose score is 0.
  "3.4": Function { (p: [Double]) in
    p.map { log($0) - log(p[p.count - 1]) }
  },
  // Powers 1/T of the probabilities, normalised again.
  "3.5": Function { (z: [Double], t: Double) in
    let total = z.map { exp($0) }.reduce(0, +)
    let powers = z.map { pow(exp($0) / total, 1 / t) }
    return powers.map { $0 / powers.reduce(0, +) }
  },
  // The mean of the surprise ln(1/p), the rarest class first.
  "3.6": Function { (p: [Double]) in
    p.sorted().filter { $0 > 0 }.map { $0 * log(1 / $0) }.reduce(0, +)
  },
  // By the sign first, then the root of the equation as a quotient.
  "3.7": Function { (odds: Double, a: Double, b: Double) -> Double? in
    if odds == 1 || (odds > 1) != (a > b) { return nil }
    return 1 / (log(odds) / (a - b))
  },
  // The diagonal as minus the sum of the rest of its row.
  "3.8": Function { (p: [Double]) in
    p.indices.map { i in
      p.indices.map { j in
        i != j
          ? -p[i] * p[j]
          : p.indices.filter { $0 != i }.map { p[i] * p[$0] }.reduce(0, +)
      }
    }
  },
  // The first score that no score exceeds.
  "3.9": Function { (z: [Double]) -> Int? in
    z.firstIndex { one in z.allSatisfy { $0 <= one } }
  },
  // Scores as a running combination of the rows of W, from their log-odds
  // against each other.
  "3.10": Function {
    (x: [Double], w: [[Double]], b: [Double], a: Double) in
    let z = zip(x, w).reduce(b) { scores, pixel in
      zip(scores, pixel.1).map { $0 + a * (pixel.0 * $1) }
    }
    return z.map { one in 1 / z.map { exp($0 - one) }.reduce(0, +) }
  },
]
