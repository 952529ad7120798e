/// A matrix that has no Cholesky factor: at some pivot it is not positive.
public struct NotPositiveDefinite: Error, Equatable {
  /// The 0-based row whose pivot failed: that row and column depend on the
  /// earlier ones, or the matrix is indefinite.
  public let pivot: Int
  /// The pivot's value, which should have been positive.
  public let value: Double
}

extension NotPositiveDefinite: CustomStringConvertible {
  /// Which pivot failed, and with what value.
  public var description: String {
    "not positive definite: pivot \(pivot) is \(value)"
  }
}

/// The factor L of a symmetric positive definite matrix A = L Lᵀ.
/// - Source: Golub & Van Loan, Matrix Computations, section 4.2.
public struct Cholesky: Equatable, Sendable {
  /// The lower triangular factor L, (m × m).
  public let factor: Matrix

  /// Factors A (m × m), of which only the lower triangle is read.
  ///
  /// - Parameter tolerance: how small a pivot may be, relative to the
  ///   diagonal element it came from, before it counts as zero.
  /// - Throws: `NotPositiveDefinite`, also when a pivot is NaN.
  /// - Complexity: O(m³).
  public init(
    _ a: Matrix, tolerance: Double = 0
  ) throws(NotPositiveDefinite) {
    require(a.rows == a.columns, "Cholesky of a \(a.shape) matrix")
    let size = a.rows
    var l = [Double](repeating: 0, count: size * size)
    for i in 0..<size {
      for j in 0...i {
        var remainder = a.storage[i * size + j]
        for k in 0..<j { remainder -= l[i * size + k] * l[j * size + k] }
        if j < i {
          l[i * size + j] = remainder / l[j * size + j]
        } else if remainder > tolerance * abs(a[i, i]), remainder.isFinite {
          l[i * size + i] = remainder.squareRoot()
        } else {
          throw NotPositiveDefinite(pivot: i, value: remainder)
        }
      }
    }
    factor = Matrix(rows: size, columns: size, elements: l)
  }

  /// Returns the solution x of A x = b.
  /// - Complexity: O(m²).
  public func solve(_ b: [Double]) -> [Double] {
    let size = factor.rows
    require(
      b.count == size,
      "solve: a \(factor.shape) matrix and a vector of \(b.count)")
    let l = factor.storage
    var x = b
    // Solve L y = b from the top.
    for i in 0..<size {
      x[i] = (x[i] - rowProduct(l, i * size, x, i)) / l[i * size + i]
    }
    // Solve Lᵀ x = y from the bottom, and take what is known off the rest.
    for i in stride(from: size - 1, through: 0, by: -1) {
      x[i] /= l[i * size + i]
      addRow(-x[i], l, i * size, &x, i)
    }
    return x
  }

  /// Returns A⁻¹, symmetric to the last bit.
  /// - Complexity: O(m³).
  public func inverse() -> Matrix {
    var result = Matrix(Matrix.identity(factor.rows).rowVectors.map(solve))
    result.mirrorUpper()
    return result
  }
}
