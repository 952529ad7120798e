import LinearAlgebra
import Testing

struct DoubleDoubleTests {
  @Test func `a sum keeps what one Double cannot hold`() {
    #expect(DoubleDouble(sum: 1, 1e-20) == DoubleDouble(1, 1e-20))
    #expect(DoubleDouble(sum: 1e-20, 1) == DoubleDouble(1, 1e-20))
  }

  @Test func `a product is exact`() {
    // (1 + ε)² = 1 + 2ε + ε², and ε² is what a Double rounds away.
    let e = Double.ulpOfOne
    #expect(
      DoubleDouble(product: 1 + e, 1 + e) == DoubleDouble(1 + 2 * e, e * e))
  }

  @Test func `a third times three is one to 30 digits`() {
    let third = DoubleDouble(1) / 3
    let one = third + third + third
    #expect(abs((one + DoubleDouble(-1)).value) <= 1e-31)
    let product = third * DoubleDouble(3)
    #expect(abs((product + DoubleDouble(-1)).value) <= 1e-31)
  }

  @Test func `an infinity stays infinite and a NaN a NaN`() {
    #expect(DoubleDouble(sum: .infinity, 1) == DoubleDouble(.infinity))
    #expect(DoubleDouble(sum: .infinity, -.infinity).value.isNaN)
    #expect(DoubleDouble(sum: 1e308, 1e308).value == .infinity)
  }

  @Test func `a compensated sum rounds once`() {
    var sum = CompensatedSum()
    for term in [1, 1e100, 1, -1e100] { sum.add(term) }
    #expect(sum.value == 2)
    var tenths = CompensatedSum()
    for _ in 0..<1000 { tenths.add(0.1) }
    #expect(tenths.value == 100)
  }

  @Test func `a compensated sum of infinities is that of plain addition`() {
    var sum = CompensatedSum()
    for term in [1, Double.infinity, 2] { sum.add(term) }
    #expect(sum.value == .infinity)
    sum.add(-.infinity)
    #expect(sum.value.isNaN)
  }
}
