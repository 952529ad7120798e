import LinearAlgebra
import Logits
import Testing

struct GradientCheckTests {
  // f = x² y + eʸ, gradient (2xy, x² + eʸ).
  func f(_ x: [Double]) -> Double { x[0] * x[0] * x[1] + exp(x[1]) }
  func gradient(_ x: [Double]) -> [Double] {
    [2 * x[0] * x[1], x[0] * x[0] + exp(x[1])]
  }

  @Test func `central differences come close to the gradient`() {
    let numeric = centralDifferenceGradient(of: f, at: [3, 1])
    #expect(isClose(numeric, to: gradient([3, 1]), relative: 1e-9))
  }

  @Test func `a step a tenth as long errs a hundredth as much`() {
    let errors = [0.1, 0.01].map { step in
      abs(
        centralDifferenceGradient(of: f, at: [3, 1], step: step)[1]
          - gradient([3, 1])[1])
    }
    // The error is eʸ h²/6 + O(h⁴).
    #expect(isClose(errors[0] / errors[1], to: 100, relative: 0.01))
  }

  @Test func `the Hessian comes from differences of the gradient`() {
    // By hand: [[2y, 2x], [2x, eʸ]].
    let hessian = centralDifferenceHessian(ofGradient: gradient, at: [3, 1])
    let expected = Matrix([[2, 6], [6, exp(1.0)]])
    #expect(isClose(hessian, to: expected, relative: 1e-8))
    #expect(hessian == hessian.transposed())
  }

  @Test func `a right gradient passes`() {
    let check = gradientCheck(of: f, gradient: gradient, at: [3, 1])
    #expect(check.passes)
    #expect(check.rows.count == 2)
    #expect(check.rows.map(\.index) == [0, 1])
  }

  @Test func `a forgotten factor fails and shows in the ratio`() {
    let check = gradientCheck(
      of: f, gradient: { scale(gradient($0), by: 0.5) }, at: [3, 1])
    #expect(!check.passes)
    #expect(check.rows.allSatisfy { isClose($0.ratio, to: 0.5) })
  }

  @Test func `a NaN does not pass`() {
    let check = gradientCheck(
      of: f, gradient: { _ in [.nan, 1] }, at: [3, 1], tolerance: .infinity)
    #expect(check.largestError.isNaN)
    #expect(!check.passes)
  }
}
