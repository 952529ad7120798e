import LinearAlgebra
import Logits
import Testing

struct LogSigmoidTests {
  @Test(arguments: [-30, -3, -0.5, 0, 0.7, 3.0])
  func `the exponential of the log-sigmoid is the sigmoid`(z: Double) {
    #expect(isClose(exp(logSigmoid(z)), to: sigmoid(z), relative: 1e-14))
  }

  @Test(arguments: [-20, -3, -0.5, 0, 2, 20])
  func `the slope at z is the sigmoid of −z`(z: Double) {
    expectGradient({ [sigmoid(-$0[0])] }, of: { logSigmoid($0[0]) }, at: [z])
  }

  @Test func `the ends are finite where the sigmoid is 0 or 1`() {
    // ln σ(40) = −softplus(−40), mpmath 1.3.
    #expect(logSigmoid(-800) == -800)
    expect(logSigmoid(40), within: 1.5, of: -4.248354255291589e-18)
    #expect(logSigmoid(.infinity) == 0)
    #expect(logSigmoid(-.infinity) == -.infinity)
    #expect(logSigmoid(.nan).isNaN)
  }
}
