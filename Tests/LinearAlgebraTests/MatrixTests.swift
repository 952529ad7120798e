import Foundation
import LinearAlgebra
import Testing

struct MatrixTests {
  let a = Matrix([[1, 2, 3], [4, 5, 6]])

  @Test func `the blocks are all rows in order`() {
    let blocks = Matrix.zeros(rows: 300, columns: 1).blocks
    #expect(blocks == [0..<128, 128..<256, 256..<300])
  }

  @Test func `rows, columns and elements say the same thing`() {
    #expect(a == Matrix(rows: 2, columns: 3, elements: [1, 2, 3, 4, 5, 6]))
    #expect(a == Matrix(columns: [[1, 4], [2, 5], [3, 6]]))
    #expect(a.rows == 2 && a.columns == 3)
    #expect(a.elements == [1, 2, 3, 4, 5, 6])
    #expect(a.row(1) == [4, 5, 6])
    #expect(a.column(2) == [3, 6])
    #expect(a.rowVectors == [[1, 2, 3], [4, 5, 6]])
    #expect(a[1, 0] == 4)
  }

  @Test func `setting an element changes one copy only`() {
    var b = a
    b[0, 2] = -7
    #expect(b.row(0) == [1, 2, -7])
    #expect(a.row(0) == [1, 2, 3])
  }

  @Test func `transposing twice gives the matrix back`() {
    #expect(a.transposed() == Matrix([[1, 4], [2, 5], [3, 6]]))
    #expect(a.transposed().transposed() == a)
  }

  @Test func `the named matrices are what their names say`() {
    #expect(Matrix.zeros(rows: 1, columns: 2) == Matrix([[0, 0]]))
    #expect(Matrix.identity(2) == Matrix([[1, 0], [0, 1]]))
    #expect(Matrix.diagonal([2, 3]) == Matrix([[2, 0], [0, 3]]))
    #expect(Matrix.column([5, 6]) == Matrix([[5], [6]]))
    #expect(Matrix.diagonal([2, 3]).diagonal == [2, 3])
    #expect(a.selecting(rows: [1, 1, 0]).column(0) == [4, 4, 1])
  }

  @Test func `no rows make an empty matrix`() {
    let empty = Matrix([])
    #expect(empty.rows == 0 && empty.columns == 0)
    #expect(empty.transposed() == empty)
    #expect(Matrix.zeros(rows: 0, columns: 3).transposed().rows == 3)
  }

  @Test func `a matrix survives JSON`() throws {
    let encoded = try JSONEncoder().encode(a)
    #expect(try JSONDecoder().decode(Matrix.self, from: encoded) == a)
  }

  @Test(arguments: [
    #"{"rows":2,"columns":2,"elements":[1,2,3]}"#,
    #"{"rows":-1,"columns":-1,"elements":[1]}"#,
    #"{"rows":9223372036854775807,"columns":4,"elements":[]}"#,
  ])
  func `a shape that disagrees with its elements is refused`(json: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Matrix.self, from: Data(json.utf8))
    }
  }

  @Test func `an index outside stops with the index and the shape`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Matrix([[1, 2, 3], [4, 5, 6]])[0, 3]
    }
    expectMessage(result, "[0, 3] in a (2 × 3) matrix")
  }

  @Test func `rows of two lengths stop with both lengths`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Matrix([[1, 2], [3]])
    }
    expectMessage(result, "row 0 has 2 elements but row 1 has 1")
  }
}
