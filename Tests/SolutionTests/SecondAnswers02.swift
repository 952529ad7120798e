import Coursework
import LinearAlgebra

let secondAnswers02: [String: Function] = [
  // A running sum of logarithms, toss by toss.
  "2.1": Function { (heads: Int, tails: Int, p: Double) in
    let tosses =
      Array(repeating: log(p), count: heads)
      + Array(repeating: log(1 - p), count: tails)
    return tosses.reduce(0, +)
  },
  // Where the product is still positive after as many factors as the slowest
  // product that vanishes can need, it never will be 0: for p ≤ ½ each factor
  // takes a bit at least, for p > ½ the smallest subnormal rounds to itself.
  "2.2": Function { (p: Double) -> Int? in
    if p > 0.5 { return nil }
    var product = 1.0
    for count in 1...1075 {
      product *= p
      if product == 0 { return count }
    }
    return nil
  },
  // The minus logarithm of 1 + e^(−s), as a difference of two softplus.
  "2.3": Function { (logits: [Double], labels: [Double]) in
    func softplus(_ z: Double) -> Double {
      z > 0 ? z + log1p(exp(-z)) : log1p(exp(z))
    }
    var total = 0.0
    for (z, y) in zip(logits, labels) {
      total -= y > 0.5 ? softplus(-z) : softplus(z)
    }
    return total
  },
  // Example by example: each pulls on every coefficient.
  "2.4": Function { (w: [Double], x: Matrix, y: [Double]) in
    var pull = w.map { _ in 0.0 }
    for i in y.indices {
      let row = x.row(i)
      let p = (1 + tanh(zip(row, w).map { $0 * $1 }.reduce(0, +) / 2)) / 2
      for j in w.indices { pull[j] += row[j] * (y[i] - p) }
    }
    return pull
  },
  // (−S X)ᵀ X with S from the hyperbolic cosine.
  "2.5": Function { (w: [Double], x: Matrix) in
    let rows = x.rowVectors.map { row in
      let c = 2 * cosh(zip(row, w).map { $0 * $1 }.reduce(0, +) / 2)
      return row.map { -$0 / (c * c) }
    }
    return matmul(Matrix(rows).transposed(), x)
  },
  // Gauss's elimination with the largest pivot on (H | −s).
  "2.6": Function { (w: [Double], s: [Double], h: Matrix) in
    zip(w, eliminated(h, s.map { -$0 })).map { $0 + $1 }
  },
  // The inverse column by column, by elimination.
  "2.7": Function { (h: Matrix) in
    (0..<h.rows).map { j in
      let unit = (0..<h.rows).map { $0 == j ? -1.0 : 0.0 }
      return eliminated(h, unit)[j].squareRoot()
    }
  },
  // The largest eigenvalue by power iteration.
  "2.8": Function { (a: Matrix) in
    var v = (0..<a.rows).map { 1 + 0.1 * Double($0) }
    var eigenvalue = 0.0
    for _ in 0..<5_000 {
      let next = matmul(a, v)
      eigenvalue = next.map { abs($0) }.max() ?? 0
      v = next.map { $0 / eigenvalue }
    }
    return 2 / eigenvalue
  },
  // Tries a cut at every example, rising and falling.
  "2.9": Function { (x: [Double], labels: [Int]) -> [Double]? in
    var tries = [[1.0, 0.0], [-1.0, 0.0]]
    for c in x { tries += [[-c, 1.0], [c, -1.0]] }
    return tries.first { d in
      let leads = zip(x, labels).map {
        (d[0] + d[1] * $0) * Double(2 * $1 - 1)
      }
      return leads.allSatisfy { $0 >= 0 } && leads.contains { $0 > 0 }
    }
  },
  // Example by example, then the weights in a loop of their own.
  "2.10": Function { (w: [Double], x: Matrix, y: [Double], l: Double) in
    var pull = w.map { _ in 0.0 }
    for i in y.indices {
      let z = (0..<w.count).reduce(0.0) { $0 + x[i, $1] * w[$1] }
      for j in w.indices { pull[j] += x[i, j] * (y[i] - 1 / (1 + exp(-z))) }
    }
    for j in w.indices where j > 0 { pull[j] -= l * w[j] }
    return pull
  },
]

/// The solution of a x = b by elimination with the largest pivot.
private func eliminated(_ a: Matrix, _ b: [Double]) -> [Double] {
  var rows = zip(a.rowVectors, b).map { $0 + [$1] }
  for k in rows.indices {
    let pivot =
      rows.indices.dropFirst(k).max {
        abs(rows[$0][k]) < abs(rows[$1][k])
      } ?? k
    rows.swapAt(k, pivot)
    for i in rows.indices where i != k {
      let factor = rows[i][k] / rows[k][k]
      rows[i] = zip(rows[i], rows[k]).map { $0 - factor * $1 }
    }
  }
  return rows.indices.map { rows[$0][b.count] / rows[$0][$0] }
}
