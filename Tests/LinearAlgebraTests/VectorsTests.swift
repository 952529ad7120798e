import LinearAlgebra
import Testing

struct VectorsTests {
  @Test func `the vector functions work element by element`() {
    #expect(add([1, 2], [3, 4]) == [4, 6])
    #expect(subtract([1, 2], [3, 5]) == [-2, -3])
    #expect(multiply([1, 2], [3, 5]) == [3, 10])
    #expect(scale([1, -2], by: 3) == [3, -6])
  }

  @Test func `sum adds from left to right`() {
    // 10¹⁶ + 1 rounds to 10¹⁶; the other order would give 1.
    #expect(sum([1e16, 1, -1e16]) == 0)
    #expect(sum([1e16, -1e16, 1]) == 1)
    #expect(sum([]) == 0)
  }

  @Test func `the norm neither overflows nor vanishes`() {
    #expect(norm([3, 4]) == 5)
    #expect(isClose(norm([3e200, 4e200]), to: 5e200, relative: 1e-15))
    #expect(isClose(norm([3e-200, 4e-200]), to: 5e-200, relative: 1e-15))
    #expect(norm([]) == 0)
    #expect(norm([1, -.infinity]) == .infinity)
    #expect(norm([1, .nan]).isNaN)
  }

  @Test func `the max norm is the largest absolute value`() {
    #expect(maxNorm([1, -3, 2]) == 3)
    #expect(maxNorm([]) == 0)
    #expect(maxNorm([.nan, 1]).isNaN)
    #expect(maxNorm([1, .nan]).isNaN)
  }
}
