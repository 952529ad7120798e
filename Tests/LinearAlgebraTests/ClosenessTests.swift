import LinearAlgebra
import Testing

struct ClosenessTests {
  @Test func `closeness is relative to the larger`() {
    #expect(isClose(1, to: 1 + 1e-10))
    #expect(!isClose(1, to: 1 + 1e-8))
    #expect(isClose(1e300, to: 1e300 * (1 + 1e-10)))
    #expect(!isClose(0, to: 1e-300))
    #expect(isClose(0, to: 1e-300, absolute: 1e-299))
    #expect(isClose(-0.0, to: 0.0, relative: 0))
  }

  @Test func `an infinity is close to itself alone`() {
    #expect(isClose(.infinity, to: .infinity))
    #expect(!isClose(.infinity, to: -.infinity))
    #expect(!isClose(.infinity, to: 1e308, absolute: .infinity))
  }

  @Test func `NaN is close to nothing`() {
    #expect(!isClose(.nan, to: .nan, relative: 1, absolute: .infinity))
  }

  @Test func `vectors and matrices are close element by element`() {
    #expect(isClose([1, 2], to: [1, 2 + 1e-12]))
    #expect(!isClose([1, 2], to: [1, 3]))
    #expect(!isClose([1], to: [1, 1]))
    #expect(isClose(Matrix([[1, 2]]), to: Matrix([[1, 2]])))
    #expect(!isClose(Matrix([[1, 2]]), to: Matrix([[1], [2]])))
  }
}
