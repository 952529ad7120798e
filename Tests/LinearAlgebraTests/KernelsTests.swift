import Testing

@testable import LinearAlgebra

struct KernelsTests {
  /// The definition: c[i, j] += a[i, l] · b[l, j] for l = 0, 1, ….
  private func plain(_ a: Matrix, _ b: Matrix, _ c: Matrix) -> Matrix {
    var c = c
    for i in 0..<a.rows {
      for j in 0..<b.columns {
        for l in 0..<a.columns { c[i, j] += a[i, l] * b[l, j] }
      }
    }
    return c
  }

  private func random(_ rows: Int, _ columns: Int, seed: UInt64) -> Matrix {
    var generator = SeededGenerator(seed: seed)
    return Matrix(
      rows: rows, columns: columns,
      elements: (0..<rows * columns).map { _ in generator.normal() })
  }

  @Test(arguments: [1, 2, 5, 6, 7, 12, 13], [1, 2, 7, 8, 9, 16, 19])
  func `the tiles agree with the definition to the last bit`(n: Int, k: Int) {
    for m in [0, 1, 2, 5, 8, 11] {
      let (a, b) = (random(n, m, seed: 1), random(m, k, seed: 2))
      let c = random(n, k, seed: 3)
      let expected = plain(a, b, c)
      var rows = c.elements
      addProduct(a.elements, .rows(m), b.elements, to: &rows, n, m, k)
      #expect(rows == expected.elements, "rows, m = \(m)")
      var columns = c
      columns.addTransposed(
        a.transposed().elements, from: 0, times: b.elements, m)
      #expect(columns == expected, "transposed, m = \(m)")
    }
  }

  @Test func `room after the factors changes nothing and is left alone`() {
    let (a, b) = (random(7, 5, seed: 4), random(5, 3, seed: 5))
    let c = random(7, 3, seed: 6)
    let room = [Double](repeating: .nan, count: 8)
    var sums = c.elements + room
    addProduct(a.elements, .rows(5), b.elements + room, to: &sums, 7, 5, 3)
    #expect(Array(sums[..<21]) == plain(a, b, c).elements)
    let isUntouched = sums[21...].allSatisfy { $0.isNaN }
    #expect(isUntouched)
  }

  @Test func `some rows of the factors are taken from their place`() {
    let (a, b) = (random(9, 4, seed: 7), random(9, 11, seed: 8))
    var sums = [Double](repeating: 0, count: 3 * 11)
    addProduct(
      a.elements, .rows(4, from: 2), b.elements, from: 5, to: &sums, 3, 4, 11)
    let some = matmul(
      a.selecting(rows: [2, 3, 4]), b.selecting(rows: [5, 6, 7, 8]))
    #expect(sums == some.elements)
  }

  @Test(arguments: [1, 7, 8, 20])
  func `above the diagonals that are wanted nothing is missing`(size: Int) {
    let (a, b) = (random(6, size, seed: 9), random(6, size, seed: 10))
    var upper = [Double](repeating: 0, count: size * size)
    addProduct(
      a.elements, .transposed(size), b.elements, to: &upper, size, 6, size,
      below: 0)
    let whole = matmul(a.transposed(), b)
    for i in 0..<size {
      for j in i..<size { #expect(upper[i * size + j] == whole[i, j]) }
    }
  }

  @Test func `factors that are too short stop`() async {
    await #expect(processExitsWith: .failure) {
      var sums = [0.0]
      addProduct([1], .rows(2), [1, 2], to: &sums, 1, 2, 1)
    }
  }

  private let x = (1...12).map(Double.init)

  @Test func `eight elements are read from any place`() {
    #expect(lanes(x, 3) == Lanes(4, 5, 6, 7, 8, 9, 10, 11))
  }

  @Test(arguments: 0...8)
  func `of fewer the rest are zeros`(count: Int) {
    let some = lanes(x, 4, count: count)
    for lane in 0..<8 {
      #expect(some[lane] == (lane < count ? x[4 + lane] : 0))
    }
  }

  @Test(arguments: 0...8)
  func `only as many are written as asked for`(count: Int) {
    var y = [Double](repeating: 0, count: 12)
    set(&y, 2, Lanes(1, 2, 3, 4, 5, 6, 7, 8), count: count)
    for i in 0..<12 {
      #expect(y[i] == (i >= 2 && i < 2 + count ? Double(i - 1) : 0))
    }
  }

  @Test(arguments: 0...17)
  func `an array of any length is mapped whole`(count: Int) {
    let x = (0..<count).map(Double.init)
    #expect(mapLanes(x) { $0 + 1 } == x.map { $0 + 1 })
  }
}
