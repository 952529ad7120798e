import Logits
import Testing

struct SoftplusTests {
  @Test(arguments: [-3, -0.5, 0, 0.7, 3.0])
  func `softplus(z) − softplus(−z) is z`(z: Double) {
    #expect(abs(softplus(z) - softplus(-z) - z) <= 1e-15)
  }

  @Test(arguments: [-20, -3, -0.5, 0, 2, 20])
  func `the slope of softplus is the sigmoid`(z: Double) {
    expectGradient({ [sigmoid($0[0])] }, of: { softplus($0[0]) }, at: [z])
  }

  @Test func `softplus agrees with mpmath`() {
    // mpmath 1.3, 60 digits.
    let cases: [(Double, Double)] = [
      (-800, 0), (-745, .leastNonzeroMagnitude),
      (-740.5, 51 * .leastNonzeroMagnitude),
      (-40, 4.248354255291589e-18), (-3.25, 0.038041371687783126),
      (-0.5, 0.4740769841801067), (0, 0.6931471805599453),
      (0.125, 0.7575990353171691), (2.5, 2.5788897342925496), (36, 36),
      (800, 800),
    ]
    for (z, expected) in cases {
      expect(softplus(z), within: 1.5, of: expected)
    }
  }

  @Test func `infinities and NaN`() {
    #expect(softplus(.infinity) == .infinity)
    #expect(softplus(-.infinity) == 0)
    #expect(softplus(.nan).isNaN)
    #expect(softplus(-0.0) == softplus(0))
  }
}
