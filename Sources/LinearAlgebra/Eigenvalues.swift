/// Returns the eigenvalues of a symmetric matrix (m × m), smallest first.
///
/// Jacobi's method: rotate in the plane of each pair of coordinates so that
/// their off-diagonal element becomes zero, and sweep until all are.
/// - Precondition: the matrix is square, symmetric and finite.
/// - Complexity: O(m³) a sweep, fewer than ten sweeps.
/// - Source: Golub & Van Loan, Matrix Computations, section 8.5.
public func symmetricEigenvalues(_ matrix: Matrix) -> [Double] {
  require(
    matrix.rows == matrix.columns, "eigenvalues of a \(matrix.shape) matrix")
  require(
    isClose(
      matrix, to: matrix.transposed(), relative: 1e-12,
      absolute: 1e-12 * maxNorm(matrix.elements)),
    "the matrix is not symmetric and finite")
  var a = matrix
  for _ in 0..<50 {
    var rotated = false
    for p in 0..<a.rows {
      for q in p + 1..<max(a.rows, p + 1) where isLarge(a[p, q], a, p, q) {
        rotate(&a, p, q)
        rotated = true
      }
    }
    if !rotated { break }
  }
  return a.diagonal.sorted()
}

/// Returns the condition number of a symmetric positive definite matrix:
/// its largest eigenvalue divided by its smallest.
public func conditionNumber(_ matrix: Matrix) -> Double {
  let eigenvalues = symmetricEigenvalues(matrix)
  return eigenvalues.isEmpty ? 1 : eigenvalues[matrix.rows - 1] / eigenvalues[0]
}

/// Tells whether an off-diagonal element still moves the diagonal.
private func isLarge(_ x: Double, _ a: Matrix, _ p: Int, _ q: Int) -> Bool {
  x != 0
    && abs(x)
      > 1e-17 * (abs(a[p, p]) * abs(a[q, q])).squareRoot()
    && abs(x) > 1e-40 * max(abs(a[p, p]), abs(a[q, q]))
}

/// Applies the rotation in the plane (p, q) that makes a[p, q] zero.
private func rotate(_ a: inout Matrix, _ p: Int, _ q: Int) {
  let theta = (a[q, q] - a[p, p]) / (2 * a[p, q])
  let sign: Double = theta < 0 ? -1 : 1
  let t = sign / (abs(theta) + hypot(theta, 1))
  let c = 1 / hypot(t, 1)
  let s = t * c
  let change = t * a[p, q]
  a[p, p] -= change
  a[q, q] += change
  a[p, q] = 0
  a[q, p] = 0
  for r in 0..<a.rows where r != p && r != q {
    let (x, y) = (a[r, p], a[r, q])
    a[r, p] = c * x - s * y
    a[r, q] = s * x + c * y
    a[p, r] = a[r, p]
    a[q, r] = a[r, q]
  }
}
