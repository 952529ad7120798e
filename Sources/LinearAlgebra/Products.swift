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
  var result = Matrix.zeros(rows: a.rows, columns: b.columns)
  addProduct(
    a.storage, .rows(a.columns), b.storage, to: &result.storage, a.rows,
    a.columns, b.columns)
  return result
}

/// Returns the matrix–vector product A x, (n × m)(m) → (n).
///
/// Eight running sums take every eighth term of an element each; they are added
/// to each other, and then the terms that are left.
/// - Complexity: O(n m).
public func matmul(_ a: Matrix, _ x: [Double]) -> [Double] {
  require(
    a.columns == x.count,
    "matmul: the shapes disagree in \(a.shape) and a vector of \(x.count)")
  return rowProducts(a.storage, 0..<a.rows, x)
}

/// Returns the weighted Gram matrix Σᵢ sᵢ xᵢ xᵢᵀ = Xᵀ S X, (m × m),
/// of the rows xᵢ of X (n × m).
/// - Complexity: O(n m²).
public func gram(_ x: Matrix, weights s: [Double]) -> Matrix {
  require(x.rows == s.count, "gram: \(x.shape) matrix, \(s.count) weights")
  let m = x.columns
  var result = Matrix.zeros(rows: m, columns: m)
  for rows in x.blocks {
    let start = rows.lowerBound
    var weighted = Array(x.storage[start * m..<rows.upperBound * m])
    for i in 0..<rows.count {
      for j in i * m..<(i + 1) * m { weighted[j] *= s[start + i] }
    }
    addProduct(
      weighted, .transposed(m), x.storage, from: start, to: &result.storage, m,
      rows.count, m, below: 0)
  }
  result.mirrorUpper()
  return result
}
