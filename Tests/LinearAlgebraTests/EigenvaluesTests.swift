import LinearAlgebra
import Testing

struct EigenvaluesTests {
  @Test func `a 2 × 2 matrix agrees with the quadratic formula`() {
    // λ² − 4λ + 3 = 0.
    #expect(
      isClose(
        symmetricEigenvalues(Matrix([[2, 1], [1, 2]])), to: [1, 3],
        relative: 1e-15))
  }

  @Test func `the Hilbert matrix of order 4 agrees with mpmath`() {
    let hilbert = Matrix(
      (1...4).map { i in (0..<4).map { j in 1 / Double(i + j) } })
    // mpmath 1.3, eigsy at 50 digits.
    let expected = [
      9.670230402258689e-05, 0.006738273605760748, 0.1691412202214499,
      1.500214280059243,
    ]
    #expect(
      isClose(
        symmetricEigenvalues(hilbert), to: expected, relative: 1e-11))
    #expect(
      isClose(
        conditionNumber(hilbert), to: expected[3] / expected[0],
        relative: 1e-11))
  }

  @Test func `the trace is the sum of the eigenvalues`() {
    var generator = SeededGenerator(seed: 1)
    let b = Matrix((0..<6).map { _ in (0..<6).map { _ in generator.normal() } })
    let a = b + b.transposed()
    #expect(
      isClose(
        sum(symmetricEigenvalues(a)), to: sum(a.diagonal), relative: 1e-13)
    )
  }

  @Test func `widely scaled diagonals keep their small eigenvalue`() {
    let a = Matrix([[1e20, 1e9], [1e9, 1]])
    // λ₁ ≈ det / trace = (10²⁰ − 10¹⁸) / 10²⁰ = 0.99.
    #expect(isClose(symmetricEigenvalues(a)[0], to: 0.99, relative: 1e-12))
  }

  @Test func `zeros and the empty matrix`() {
    #expect(symmetricEigenvalues(.zeros(rows: 2, columns: 2)) == [0, 0])
    #expect(symmetricEigenvalues(Matrix([])) == [])
    #expect(conditionNumber(.identity(3)) == 1)
  }
}
