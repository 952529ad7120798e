import Testing

@testable import LinearAlgebra

struct LanesTests {
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
}
