import LinearAlgebra
import Testing

struct MatrixOperatorsTests {
  let a = Matrix([[1, 2], [3, 4]])
  let b = Matrix([[10, 20], [30, 40]])

  @Test func `the operators work element by element`() {
    #expect(a + b == Matrix([[11, 22], [33, 44]]))
    #expect(b - a == Matrix([[9, 18], [27, 36]]))
    #expect(2 * a == Matrix([[2, 4], [6, 8]]))
    #expect(-a == -1 * a)
  }

  @Test func `a sum of two shapes stops with both`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Matrix([[1, 2]]) + Matrix([[1], [2]])
    }
    expectMessage(result, "(1 × 2) + (2 × 1)")
  }
}
