import LinearAlgebra
import Logits
import Testing

struct GradientDescentTests {
  @Test func `each step shrinks the error by 1 − η times the curvature`() {
    // η = 0.005: the errors 1 − x and y + 2 shrink by 0.995 and 0.5.
    let path = GradientDescent(learningRate: 0.005, maximumIterations: 3)
      .path(Example.bowl, from: [0, 0])
    #expect(path.map(\.iteration) == [0, 1, 2, 3])
    #expect(isClose(path[3].point[0], to: 1 - 0.995 * 0.995 * 0.995))
    #expect(isClose(path[3].point[1], to: -2 + 0.25))
    #expect(path[0].value == 200.5)
    #expect(path[0].gradientNorm == 200)
  }

  @Test func `it ends at the minimum with a certificate`() throws {
    let minimum = try GradientDescent(learningRate: 0.01)
      .minimise(Example.bowl, from: [0, 0])
    #expect(isClose(minimum.point, to: [1, -2], relative: 2e-8))
    #expect(minimum.certificate.isConverged)
    #expect(minimum.certificate.iterations == minimum.path.count - 1)
  }

  @Test func `a rate beyond 2/λ diverges and says so`() {
    let descent = GradientDescent(learningRate: 0.021, maximumIterations: 50)
    let error = #expect(throws: OptimisationError.self) {
      try descent.minimise(Example.bowl, from: [0, 0])
    }
    guard case .notConverged(let certificate, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(certificate.iterations == 50)
    #expect(certificate.gradientNorm > 200)
  }

  @Test func `a NaN ends the path`() {
    let objective = Objective(
      dimension: 1, value: { _ in .nan }, gradient: { _ in [.nan] })
    let path = GradientDescent(learningRate: 1).path(objective, from: [0])
    #expect(path.count == 1)
    #expect(throws: OptimisationError.self) {
      try GradientDescent(learningRate: 1).minimise(objective, from: [0])
    }
  }
}
