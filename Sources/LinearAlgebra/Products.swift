/// Returns the inner product Σ xᵢ yᵢ, summed from left to right.
@inlinable
public func dot(_ x: [Double], _ y: [Double]) -> Double {
  require(
    x.count == y.count, "dot of vectors of length \(x.count) and \(y.count)")
  var result = 0.0
  for i in 0..<x.count { result += x[i] * y[i] }
  return result
}

/// Returns the matrix product A B, (n × m)(m × k) → (n × k).
///
/// Each element is a sum over the inner index from left to right.
/// - Complexity: O(n m k).
public func matmul(_ a: Matrix, _ b: Matrix) -> Matrix {
  require(
    a.columns == b.rows, "matmul: the shapes disagree in \(a.shape) \(b.shape)")
  let (n, m, k) = (a.rows, a.columns, b.columns)
  var result = [Double](repeating: 0, count: n * k)
  result.withUnsafeMutableBufferPointer { c in
    a.storage.withUnsafeBufferPointer { a in
      b.storage.withUnsafeBufferPointer { b in
        for i in 0..<n {
          // Rows by their own buffers, so that the compiler adds several
          // elements at once; the order of each sum stays.
          let row = UnsafeMutableBufferPointer(rebasing: c[i * k..<(i + 1) * k])
          for l in 0..<m {
            let factor = a[i * m + l]
            let other = UnsafeBufferPointer(rebasing: b[l * k..<(l + 1) * k])
            for j in 0..<k { row[j] += factor * other[j] }
          }
        }
      }
    }
  }
  return Matrix(rows: n, columns: k, elements: result)
}

/// Returns the matrix–vector product A x, (n × m)(m) → (n).
public func matmul(_ a: Matrix, _ x: [Double]) -> [Double] {
  require(
    a.columns == x.count,
    "matmul: the shapes disagree in \(a.shape) and a vector of \(x.count)")
  return matmul(a, Matrix.column(x)).elements
}

/// Returns the weighted Gram matrix Σᵢ sᵢ xᵢ xᵢᵀ = Xᵀ S X, (m × m),
/// of the rows xᵢ of X (n × m).
/// - Complexity: O(n m²).
public func gram(_ x: Matrix, weights s: [Double]) -> Matrix {
  require(x.rows == s.count, "gram: \(x.shape) matrix, \(s.count) weights")
  let m = x.columns
  var result = [Double](repeating: 0, count: m * m)
  result.withUnsafeMutableBufferPointer { g in
    x.storage.withUnsafeBufferPointer { x in
      for i in 0..<s.count {
        for j in 0..<m {
          let factor = s[i] * x[i * m + j]
          for l in j..<m { g[j * m + l] += factor * x[i * m + l] }
        }
      }
    }
    for j in 0..<m {
      for l in 0..<j { g[j * m + l] = g[l * m + j] }
    }
  }
  return Matrix(rows: m, columns: m, elements: result)
}
