import Coursework
import LinearAlgebra

let secondAnswers01: [String: Function] = [
  // Odds as 1 / (1/p − 1).
  "1.1": Function { (p: Double) in 1 / (1 / p - 1) },
  // The sigmoid as e^(−softplus(−z)).
  "1.2": Function { (z: Double) in
    exp(-(max(-z, 0) + log1p(exp(-abs(z)))))
  },
  // The slope as 1 / (2 cosh(z/2))².
  "1.3": Function { (z: Double) in
    let c = 2 * cosh(z / 2)
    return 1 / (c * c)
  },
  // The line from raw sums, by Cramer's rule on the normal equations.
  "1.4": Function { (x: [Double], y: [Double]) in
    let n = Double(x.count)
    let (sx, sy) = (x.reduce(0, +), y.reduce(0, +))
    let sxx = x.map { $0 * $0 }.reduce(0, +)
    let sxy = zip(x, y).map { $0 * $1 }.reduce(0, +)
    let determinant = n * sxx - sx * sx
    return [
      (sxx * sy - sx * sxy) / determinant, (n * sxy - sx * sy) / determinant,
    ]
  },
  // The variance as the mean square minus the squared mean.
  "1.5": Function { (new: [Double], training: [Double]) in
    let n = Double(training.count)
    let centre = training.reduce(0, +) / n
    let variance = training.map { $0 * $0 }.reduce(0, +) / n - centre * centre
    let factor = variance > 1e-9 ? 1 / variance.squareRoot() : 1
    return new.map { factor * ($0 - centre) }
  },
  // One unit's factor, raised to the power of the change.
  "1.6": Function { (weight: Double, change: Double) in
    pow(exp(weight), change)
  },
  // The logit as a difference of logarithms.
  "1.7": Function { (p: Double, b: Double, w: Double) -> Double? in
    w == 0 ? nil : (log(p) - log1p(-p) - b) / w
  },
  // Simpson's rule on the tail of the bell.
  "1.8": Function { (score: Double, deviation: Double) in
    let u = score / deviation
    func tail(_ a: Double) -> Double {
      let (steps, h) = (24_000, 12.0 / 24_000)
      let terms = (0...steps).map { i -> Double in
        let t = a + h * Double(i)
        let weight = i == 0 || i == steps ? 1.0 : i % 2 == 1 ? 4 : 2
        return weight * exp(-t * t / 2)
      }
      return terms.reduce(0, +) * h / 3 / (2 * Double.pi).squareRoot()
    }
    return u > 0 ? 1 - tail(u) : tail(-u)
  },
  // Odds against odds, by multiplication.
  "1.9": Function { (logits: [Double], threshold: Double) in
    logits.map { exp($0) * (1 - threshold) >= threshold ? 1 : 0 }
  },
  // Exponentials after a shift by the larger score.
  "1.10": Function { (z: [Double]) in
    let top = z.max() ?? 0
    let e = z.map { exp($0 - top) }
    return e.map { $0 / (e[0] + e[1]) }
  },
]
