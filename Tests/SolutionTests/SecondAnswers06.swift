import Coursework
import LinearAlgebra

let secondAnswers06: [String: Function] = [
  // The chain rule undone: minus the label's share plus the other's.
  "6.1": Function { (z: Double, y: Double) in
    (1 - y) / (1 + exp(-z)) - y / (1 + exp(z))
  },
  // By tanh: a = (1 + tanh(z/2)) / 2 and a (1 − a) = (1 − tanh²) / 4.
  "6.2": Function { (z: Double, y: Double) in
    let t = tanh(z / 2)
    return ((1 + t) / 2 - y) * (1 - t * t) / 4
  },
  // In the logit alone, which moves by η δ (x² + 1) an epoch.
  "6.3": Function { (w: Double, b: Double, x: Double, rate: Double) in
    var logit = w * x + b
    var epochs = 0
    while logit >= 0 {
      let odds = exp(logit)
      logit -= rate * (x * x + 1) * odds * odds / pow(1 + odds, 3)
      epochs += 1
    }
    return epochs
  },
  // By a search over a hundred thousand outputs.
  "6.4": Function { (y: Double) in
    let outputs = (1..<100_000).lazy.map { Double($0) / 100_000 }
    var best = [0.5, 0.0]
    for a in outputs {
      let slope = abs((a - y) * a * (1 - a))
      if slope > best[1] { best = [a, slope] }
    }
    return best
  },
  // s (1 − a)(3a − 1) for y = 1, s a (2 − 3a) for y = 0.
  "6.5": Function { (z: Double, y: Double) in
    let a = 1 / (1 + exp(-z))
    return a * (1 - a)
      * (y == 1 ? (1 - a) * (3 * a - 1) : a * (2 - 3 * a))
  },
  // By the logit: softplus(−2 y z) with z = artanh t.
  "6.6": Function { (t: Double, y: Double) in
    let odds = (1 + t) / (1 - t)
    return y > 0 ? log1p(1 / odds) : log1p(odds)
  },
  // ln of the smallest probability's inverse, one logit at a time.
  "6.7": Function { (z: [Double]) in
    let sorted = z.sorted(by: >)
    var total = 0.0
    for logit in sorted.dropFirst() {
      // ln(eᵗ + e^d) = t + ln(1 + e^(d − t)), relative to the largest.
      total += log1p(exp(logit - sorted[0] - total))
    }
    return total
  },
  // Over pairs: pᵢ Σⱼ pⱼ (dᵢ − dⱼ).
  "6.8": Function { (z: [Double], label: Int) in
    let p = z.map { zi in 1 / sum(z.map { exp($0 - zi) }) }
    let d = p.enumerated().map { $1 - ($0 == label ? 1 : 0) }
    return p.indices.map { i in
      sum(p.indices.map { j in p[i] * p[j] * (d[i] - d[j]) })
    }
  },
  // By −ln of the softmax's entry.
  "6.9": Function { (z: [[Double]], labels: [Int]) in
    let losses = labels.indices.map { i in
      log(sum(z[i].map { exp($0 - z[i][labels[i]]) }))
    }
    let wrong = labels.indices.filter { i in
      z[i].contains { $0 > z[i][labels[i]] }
    }
    return sum(wrong.map { losses[$0] }) / sum(losses)
  },
  // By where 1 + e⁻ᶻ rounds to 1, where a² underflows, where e⁻ᶻ overflows.
  "6.10": Function { (z: Double, y: Double) in
    z > 24 * log(2) || z < -128 * log(2) || (y == 0 && z < -75 * log(2))
  },
]
