import LinearAlgebra
import Logits
import Testing

struct LogOfOneMinusExpTests {
  @Test(arguments: [-30, -3, -0.7, -0.5, -1e-9, -1e-300])
  func `it undoes itself`(x: Double) {
    // 1 − (1 − eˣ) = eˣ; the slope eˣ / (1 − eˣ) limits how well.
    let y = logOfOneMinusExp(x)
    let slope = exp(y) / -expm1(y)
    #expect(
      abs(logOfOneMinusExp(y) - x) <= 1e-15 * (abs(x) + slope * abs(y)))
  }

  @Test func `ln ½ is its own opposite`() {
    expect(logOfOneMinusExp(log(0.5)), within: 2, of: log(0.5))
  }

  @Test func `the ends of the scale`() {
    #expect(logOfOneMinusExp(-.infinity) == 0)
    #expect(logOfOneMinusExp(-800) == 0)
    #expect(logOfOneMinusExp(0) == -.infinity)
    #expect(logOfOneMinusExp(-0.0) == -.infinity)
    // ln 2⁻¹⁰⁷⁴ = −1074 ln 2, mpmath 1.3.
    expect(
      logOfOneMinusExp(-.leastNonzeroMagnitude), within: 2,
      of: -744.4400719213812)
  }

  @Test(arguments: [Double.nan, .leastNonzeroMagnitude, 1, .infinity])
  func `what is no logarithm of a probability gives NaN`(x: Double) {
    #expect(logOfOneMinusExp(x).isNaN)
  }
}
