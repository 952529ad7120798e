import LinearAlgebra
import Testing

@testable import Logits

struct ObjectiveTests {
  @Test func `without a Hessian, differences of the gradient stand in`() {
    // By hand at (−1.2, 1): 2 − 400 (y − 3x²) = 1330, −400 x = 480, 200.
    let hessian = Example.valley.hessian([-1.2, 1])
    #expect(
      isClose(
        hessian, to: Matrix([[1330, 480], [480, 200]]), relative: 1e-8))
  }

  @Test func `a certificate holds only within its tolerance`() {
    let within = Certificate(iterations: 3, gradientNorm: 1, tolerance: 1)
    let beyond = Certificate(iterations: 3, gradientNorm: 2, tolerance: 1)
    let unknown = Certificate(iterations: 3, gradientNorm: .nan, tolerance: 1)
    #expect(within.isConverged)
    #expect(!beyond.isConverged)
    #expect(!unknown.isConverged)
  }
}
