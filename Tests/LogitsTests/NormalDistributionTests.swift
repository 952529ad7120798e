import LinearAlgebra
import Logits
import Testing

struct NormalDistributionTests {
  let standard = NormalDistribution()

  @Test func `the cumulative function agrees with mpmath`() {
    // mpmath 1.3, 60 digits; relative error grows like x² 10⁻¹⁶.
    let cases = [
      (-10, 7.619853024160525e-24), (-1.5, 0.06680720126885807), (0, 0.5),
      (0.5, 0.6914624612740131), (3, 0.9986501019683699), (9, 1),
    ]
    for (x, expected) in cases {
      #expect(
        isClose(standard.cumulative(x), to: expected, relative: 2e-14))
    }
    #expect(standard.cumulative(-.infinity) == 0)
    #expect(standard.cumulative(.infinity) == 1)
    #expect(standard.cumulative(.nan).isNaN)
  }

  @Test func `the quantile agrees with mpmath`() {
    // mpmath 1.3, 60 digits.
    let cases = [
      (1e-300, -37.0470962993612), (1e-20, -9.262340089798407),
      (0.025, -1.9599639845400543), (0.4, -0.2533471031357997),
      (0.4999999, -2.5066282747031063e-07), (0.7, 0.5244005127080407),
      (0.975, 1.9599639845400538), (0.999999, 4.753424308817087),
    ]
    for (p, expected) in cases {
      #expect(isClose(standard.quantile(p), to: expected, relative: 1e-15))
    }
  }

  @Test func `the quantile's ends and what is no probability`() {
    #expect(standard.quantile(0) == -.infinity)
    #expect(standard.quantile(1) == .infinity)
    #expect(standard.quantile(0.5) == 0)
    #expect(standard.quantile(Double.leastNonzeroMagnitude).isFinite)
    #expect(standard.quantile(-0.1).isNaN)
    #expect(standard.quantile(.nan).isNaN)
  }

  @Test(arguments: [-8, -2, -0.1, 0.7, 3.0])
  func `the density is the slope of the cumulative function`(x: Double) {
    let normal = NormalDistribution(mean: 1, standardDeviation: 2)
    expectGradient(
      { [normal.density($0[0])] }, of: { normal.cumulative($0[0]) }, at: [x])
  }

  @Test func `the density agrees with mpmath`() {
    // mpmath 1.3, npdf.
    expect(standard.density(1.5), within: 2, of: 0.12951759566589172)
  }

  @Test func `mean and standard deviation shift and stretch`() {
    let normal = NormalDistribution(mean: 10, standardDeviation: 3)
    #expect(normal.cumulative(10) == 0.5)
    #expect(isClose(normal.quantile(0.975), to: 10 + 3 * 1.9599639845400538))
  }
}
