import LinearAlgebra
import Logits
import Testing

struct LogSoftmaxTests {
  @Test func `log-softmax agrees with mpmath`() {
    // mpmath 1.3, 60 digits.
    expect(
      logSoftmax([1, 2, 3]), within: 4,
      of: [-2.40760596444438, -1.4076059644443804, -0.4076059644443803])
    expect(
      logSoftmax([-1000, -1001]), within: 4,
      of: [-0.3132616875182228, -1.3132616875182228])
    expect(
      logSoftmax([Double](repeating: 0.1, count: 7)), within: 4,
      of: [Double](repeating: -1.9459101490553132, count: 7))
  }

  @Test func `a nearly certain class keeps its digits`() {
    // mpmath 1.3, 60 digits: −ln p of the largest is the sum of the others.
    expect(
      logSoftmax([40, 0]), within: 4, of: [-4.248354255291589e-18, -40])
    expect(
      logSoftmax([1e-3, 700.25, -650.125]), within: 4,
      of: [-700.249, -7.686406377565997e-305, -1350.375])
  }

  @Test func `the exponential of log-softmax is softmax`() {
    let z = [0.5, -1, 2, -30]
    #expect(isClose(logSoftmax(z).map(exp), to: softmax(z), relative: 1e-14))
  }

  @Test func `log-softmax of log-softmax is log-softmax`() {
    let once = logSoftmax([0.5, -1, 2])
    #expect(isClose(logSoftmax(once), to: once, relative: 1e-14))
  }

  @Test func `nothing and infinities`() {
    #expect(logSoftmax([Double]()) == [])
    #expect(logSoftmax([-.infinity, 0]) == [-.infinity, 0])
    #expect(logSoftmax([0, 800]) == [-800, 0])
  }

  @Test(arguments: [
    [-Double.infinity, -.infinity], [1, .infinity], [.nan, 1], [1, .nan],
  ])
  func `logits without a distribution give NaN throughout`(z: [Double]) {
    #expect(logSoftmax(z).allSatisfy { $0.isNaN })
  }

  @Test func `rows are taken one by one`() {
    let z = Matrix([[1, 2], [-1000, -1001]])
    #expect(logSoftmax(z).row(1) == logSoftmax(z.row(1)))
  }
}
