import LinearAlgebra
import Testing

struct CholeskyTests {
  // By hand: L = [2 0 0; 6 1 0; −8 5 3], so det A = (2 · 1 · 3)² = 36.
  let a = Matrix([[4, 12, -16], [12, 37, -43], [-16, -43, 98]])

  @Test func `the factor is the one found by hand`() throws {
    let factor = try Cholesky(a).factor
    #expect(factor == Matrix([[2, 0, 0], [6, 1, 0], [-8, 5, 3]]))
    #expect(matmul(factor, factor.transposed()) == a)
  }

  @Test func `solve undoes matmul`() throws {
    let x: [Double] = [1, -2, 3]
    let solution = try Cholesky(a).solve(matmul(a, x))
    #expect(isClose(solution, to: x, relative: 1e-12))
  }

  @Test func `the inverse times the matrix is the identity`() throws {
    let inverse = try Cholesky(a).inverse()
    #expect(
      isClose(matmul(a, inverse), to: .identity(3), absolute: 1e-11))
    #expect(inverse == inverse.transposed())
  }

  @Test func `a dependent row fails at its own pivot`() {
    // Row 2 = row 0 + row 1.
    let singular = Matrix([[1, 0, 1], [0, 1, 1], [1, 1, 2]])
    let error = #expect(throws: NotPositiveDefinite.self) {
      try Cholesky(singular)
    }
    #expect(error?.pivot == 2)
    #expect(error?.value == 0)
    #expect(error?.description == "not positive definite: pivot 2 is 0.0")
  }

  @Test(arguments: [-1, 0, Double.nan, .infinity])
  func `a bad diagonal element fails at its pivot`(element: Double) {
    let error = #expect(throws: NotPositiveDefinite.self) {
      try Cholesky(Matrix.diagonal([1, element, 1]))
    }
    #expect(error?.pivot == 1)
  }

  @Test func `a tolerance rejects a pivot that is mere rounding`() {
    let nearly = Matrix([[1, 1], [1, 1 + 1e-15]])
    #expect(throws: Never.self) { try Cholesky(nearly) }
    #expect(throws: NotPositiveDefinite.self) {
      try Cholesky(nearly, tolerance: 1e-12)
    }
  }

  @Test func `the empty matrix has an empty factor`() throws {
    let empty = try Cholesky(Matrix([]))
    #expect(empty.solve([]) == [])
    #expect(empty.inverse() == Matrix([]))
  }
}
