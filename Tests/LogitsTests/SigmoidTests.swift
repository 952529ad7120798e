import LinearAlgebra
import Logits
import Testing

struct SigmoidTests {
  @Test(arguments: [-800, -40, -1, -0.0, 0, 1e-300, 0.3, 40, 800])
  func `the sigmoids of z and −z sum to 1`(z: Double) {
    #expect(abs(sigmoid(z) + sigmoid(-z) - 1) <= 1.2e-16)
  }

  @Test func `the sigmoid agrees with mpmath, also where it is subnormal`() {
    // mpmath 1.3, 60 digits.
    let cases: [(Double, Double)] = [
      (-800, 0), (-745, .leastNonzeroMagnitude),
      (-740.5, 51 * .leastNonzeroMagnitude),
      (-708.9, 2_721_805_716_674_724 * .leastNonzeroMagnitude),
      (-37.5, 5.175555005801868e-17),
      (-3.25, 0.03732688734412946), (-1, 0.2689414213699951),
      (0.125, 0.5312093733737563), (1, 0.7310585786300049),
      (5.5, 0.9959298622841039), (36, 0.9999999999999998), (40, 1), (800, 1),
    ]
    for (z, expected) in cases { expect(sigmoid(z), within: 2, of: expected) }
  }

  @Test func `infinities and NaN`() {
    #expect(sigmoid(.infinity) == 1)
    #expect(sigmoid(-.infinity) == 0)
    #expect(sigmoid(.nan).isNaN)
    #expect(sigmoid(-0.0) == 0.5)
    #expect(sigmoidDerivative(.infinity) == 0)
  }

  @Test(arguments: [-20, -3, -0.5, 0, 2, 20])
  func `the derivative agrees with central differences`(z: Double) {
    expectGradient(
      { [sigmoidDerivative($0[0])] }, of: { sigmoid($0[0]) }, at: [z])
  }

  @Test func `the derivative does not vanish before its time`() {
    // At z = 40 it is e⁻⁴⁰ / (1 + e⁻⁴⁰)² = 4.248354255291589e-18, mpmath 1.3.
    expect(sigmoidDerivative(40), within: 4, of: 4.248354255291589e-18)
    #expect(sigmoidDerivative(40) == sigmoidDerivative(-40))
  }

  @Test func `the sigmoid of an array is within 1.5 ulp of the plain one`() {
    // The plain one is within 1.5 of the truth and this one within 2.
    var generator = SeededGenerator(seed: 21)
    let uniform = (0..<40_000).map { _ in 1_455 * generator.uniform() - 745 }
    let small = (0..<2_000).map { i in
      (i % 2 == 0 ? 1 : -1) * exp(-40 * generator.uniform())
    }
    for (z, y) in zip(uniform + small, sigmoid(uniform + small)) {
      let plain: Double = sigmoid(z)
      if abs(y - plain) > 1.5 * plain.ulp { Issue.record("σ(\(z)) = \(y)") }
    }
    let edges: [Double] = [.infinity, -.infinity, -0.0, -800, 800]
    #expect(sigmoid(edges) == edges.map { sigmoid($0) })
    #expect(sigmoid([.nan])[0].isNaN)
    #expect(sigmoid([Double]()).isEmpty)
  }
}
