import LinearAlgebra
import Logits
import Testing

struct LogSumExpTests {
  @Test func `the log-sum-exp agrees with mpmath`() {
    // mpmath 1.3, 60 digits.
    let cases: [([Double], Double)] = [
      ([1, 2, 3], 3.40760596444438), ([0, 800], 800),
      ([-1000, -1001], -999.6867383124818), ([1e-3, 700.25, -650.125], 700.25),
      ([Double](repeating: 0.1, count: 7), 2.045910149055313), ([40, 0], 40),
    ]
    for (z, expected) in cases { expect(logSumExp(z), within: 2, of: expected) }
  }

  @Test func `digits remain where the exponentials sum to about 1`() {
    // mpmath 1.3, 90 digits, of the Doubles as they are.
    let cases: [([Double], Double)] = [
      ([-0.7, -0.69], -0.0018403194921376277),
      ([-0.6931, -0.6931], 4.718055994526003e-05),
      ([log(0.5), log(0.5)], 2.3190468138462996e-17),
      ([log(0.25), log(0.75)], 3.114893869255073e-17),
      ([-0.1, -2.3, -50], 0.00508331976869593),
    ]
    for (z, expected) in cases { expect(logSumExp(z), within: 2, of: expected) }
    // Ten logits of ln 0.1.
    expect(
      logSumExp([Double](repeating: log(0.1), count: 10)), within: 2,
      of: 2.2701358751183766e-16)
  }

  @Test func `a shift of the logits shifts the log-sum-exp`() {
    #expect(
      isClose(
        logSumExp([4, 5]), to: logSumExp([1, 2]) + 3, relative: 1e-15))
  }

  @Test(arguments: [2, 10, 1000])
  func `equal logits give z + ln k`(k: Int) {
    let z = [Double](repeating: -700, count: k)
    expect(logSumExp(z), within: 2, of: -700 + log(Double(k)))
  }

  @Test func `one logit is its own log-sum-exp`() {
    #expect(logSumExp([0.1]) == 0.1)
    #expect(logSumExp([-0.0]) == 0)
  }

  @Test func `nothing, infinities and NaN`() {
    #expect(logSumExp([]) == -.infinity)
    #expect(logSumExp([-.infinity, -.infinity]) == -.infinity)
    #expect(logSumExp([-.infinity, 2]) == 2)
    #expect(logSumExp([1, .infinity]) == .infinity)
    #expect(logSumExp([.infinity, .infinity]) == .infinity)
    #expect(logSumExp([.nan, 1]).isNaN)
    #expect(logSumExp([1, .nan]).isNaN)
    #expect(logSumExp([.infinity, .nan]).isNaN)
  }

  @Test func `the gradient is softmax`() {
    expectGradient({ softmax($0) }, of: logSumExp, at: [0.5, -1, 2, 2])
  }
}
