import Coursework
import LinearAlgebra

let secondAnswers05: [String: Function] = [
  // Class by class, 1 / Σ exp(z_j − z_c): no shift, and no overflow that
  // does not end in 1/∞ = 0.
  "5.1": Function { (scores: [Double], base: Int) in
    let all = scores[..<base] + [0] + scores[base...]
    return all.map { own in
      1 / all.reduce(0) { $0 + exp($1 - own) }
    }
  },
  // Matrix product with I − 1·e_baseᵀ from the right.
  "5.2": Function { (w: Matrix, base: Int) in
    var projection = Matrix.identity(w.columns)
    for c in 0..<w.columns { projection[base, c] -= 1 }
    return matmul(w, projection)
  },
  // Matrix product with I − 11ᵀ/k from the right.
  "5.3": Function { (w: Matrix) in
    let share = 1 / Double(w.columns)
    let ones = Matrix.identity(w.columns).map { _ in share }
    return matmul(w, Matrix.identity(w.columns) - ones)
  },
  // Column by column: for each class the sum of x̃ times its error.
  "5.4": Function { (x: Matrix, labels: [Int], w: Matrix) in
    let z = matmul(x, w)
    let columns = (0..<w.columns).map { c in
      let errors = labels.indices.map { i in
        1 / z.row(i).reduce(0) { $0 + exp($1 - z[i, c]) }
          - (labels[i] == c ? 1 : 0)
      }
      return matmul(x.transposed(), errors)
    }
    return Matrix(columns: columns)
  },
  // By the covariance of one-hot draws: E[Y_a Y_b] − E[Y_a] E[Y_b].
  "5.5": Function { (x: [Double], p: [Double], a: Int, b: Int) in
    let both = a == b ? p[a] : 0
    let covariance = both - p[a] * p[b]
    return covariance * matmul(Matrix.column(x), Matrix([x]))
  },
  // As a quotient of two ratios of exponentials, before and after.
  "5.6": Function { (w: Matrix, a: Int, b: Int, j: Int, change: Double) in
    func ratio(_ x: Double) -> Double {
      exp(w[0, a] + x * w[j + 1, a]) / exp(w[0, b] + x * w[j + 1, b])
    }
    return ratio(0.5 + change) / ratio(0.5)
  },
  // By balance of forces: each logit's pull, g and −g, equals its penalty.
  "5.7": Function { (penalty: Double, weight: Double) in
    let pull = penalty * weight
    let upper = weight - weight / 2
    return [pull / upper, -upper, upper]
  },
  "5.8": Function { (z: [Double]) in
    let outputs = z.map { exp($0) / (1 + exp($0)) }
    let total = outputs.reduce(0, +)
    return outputs.map { $0 / total }
  },
  // Only the open alternatives, 1 / Σ exp(v_b − v_a).
  "5.9": Function { (x: Matrix, beta: [Double], available: [Bool]) in
    let open = available.indices.filter { available[$0] }
    let v = (0..<x.rows).map { dot(x.row($0), beta) }
    return available.indices.map { a in
      available[a]
        ? 1 / open.reduce(0) { $0 + exp(v[$1] - v[a]) } : 0
    }
  },
  // The root of exp(−exp(−t)) = u by bisection.
  "5.10": Function { (v: [Double], u: [Double]) in
    zip(v, u).map { utility, level in
      var (low, high) = (-50.0, 50.0)
      for _ in 0..<200 {
        let middle = (low + high) / 2
        if exp(-exp(-middle)) < level { low = middle } else { high = middle }
      }
      return utility + (low + high) / 2
    }
  },
]
