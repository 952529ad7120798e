import LinearAlgebra
import Testing

struct ProductsTests {
  let a = Matrix([[1, 2, 3], [4, 5, 6]])

  @Test func `dot is the sum of the products`() {
    #expect(dot([1, 2, 3], [4, -5, 6]) == 12)
    #expect(dot([], []) == 0)
  }

  @Test func `matmul of 2 × 3 and 3 × 2 agrees with the definition`() {
    // By hand: 1·7 + 2·9 + 3·11 = 58, ….
    let b = Matrix([[7, 8], [9, 10], [11, 12]])
    #expect(matmul(a, b) == Matrix([[58, 64], [139, 154]]))
    #expect(matmul(Matrix.identity(2), a) == a)
  }

  @Test(arguments: 1...9)
  func `any number of columns agrees with the dot products`(columns: Int) {
    var generator = SeededGenerator(seed: 5)
    let b = Matrix(
      rows: 3, columns: columns,
      elements: (0..<3 * columns).map { _ in generator.normal() })
    let products = (0..<columns).map { j in
      (0..<a.rows).map { dot(a.row($0), b.column(j)) }
    }
    #expect(matmul(a, b) == Matrix(columns: products))
  }

  @Test func `a matrix times a vector is a dot product a row`() {
    #expect(matmul(a, [1, 0, -1]) == [-2, -2])
  }

  @Test(arguments: [0, 1, 7, 8, 9, 16, 23])
  func `eight running sums agree with one`(columns: Int) {
    var generator = SeededGenerator(seed: 6)
    let b = Matrix(
      rows: 4, columns: columns,
      elements: (0..<4 * columns).map { _ in generator.normal() })
    let x = (0..<columns).map { _ in generator.normal() }
    let expected = (0..<4).map { dot(b.row($0), x) }
    #expect(isClose(matmul(b, x), to: expected, absolute: 1e-14))
    #expect(rowProducts(b.elements, 1..<3, x) == Array(matmul(b, x)[1..<3]))
  }

  @Test(arguments: [1, 127, 128, 129, 300])
  func `gram takes in every row`(rows: Int) {
    let b = Matrix(
      rows: rows, columns: 1, elements: (0..<rows).map(Double.init))
    let s = (0..<rows).map { Double($0 % 3) }
    let expected = (0..<rows).reduce(0) { $0 + $1 % 3 * $1 * $1 }
    #expect(gram(b, weights: s)[0, 0] == Double(expected))
  }

  @Test func `the product's transpose is the transposes' product`() {
    let b = Matrix([[7, 8], [9, 10], [11, 12]])
    #expect(
      matmul(a, b).transposed() == matmul(b.transposed(), a.transposed()))
  }

  @Test func `zero times infinity is not skipped`() {
    #expect(matmul(Matrix([[0, 1]]), [.infinity, 1])[0].isNaN)
  }

  @Test func `gram is the transpose times weights times the matrix`() {
    let s = [0.5, 2.0]
    let product = matmul(a.transposed(), matmul(Matrix.diagonal(s), a))
    #expect(gram(a, weights: s) == product)
  }

  @Test func `shapes that disagree stop with both shapes`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = matmul(Matrix([[1, 2, 3]]), Matrix([[1, 2]]))
    }
    expectMessage(result, "(1 × 3) (1 × 2)")
  }

  @Test func `lengths that disagree stop with both lengths`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = dot([1, 2], [1, 2, 3])
    }
    expectMessage(result, "2 and 3")
  }
}
