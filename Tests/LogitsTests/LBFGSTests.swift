import LinearAlgebra
import Logits
import Testing

struct LBFGSTests {
  @Test func `it follows Rosenbrock's valley to its minimum`() throws {
    let minimum = try LBFGS().minimise(Example.valley, from: [-1.2, 1])
    #expect(isClose(minimum.point, to: [1, 1], relative: 1e-7))
    #expect(minimum.certificate.isConverged)
    #expect(minimum.certificate.iterations < 60)
  }

  @Test func `it finds what Newton's method finds`() throws {
    let objective = LogisticRegression.negativeLogLikelihood(
      features: Examples.temperatures, labels: Examples.distress)
    let newton = try Newton().minimise(objective, from: [0, 0])
    let quasi = try LBFGS(tolerance: 1e-7).minimise(objective, from: [0, 0])
    #expect(isClose(quasi.point, to: newton.point, relative: 1e-6))
  }

  @Test func `a function without a minimum is reported`() {
    let objective = Objective(
      dimension: 1, value: { -$0[0] }, gradient: { _ in [-1] })
    #expect(throws: OptimisationError.self) {
      try LBFGS(maximumIterations: 20).minimise(objective, from: [0])
    }
  }

  @Test func `a NaN is reported`() {
    let objective = Objective(
      dimension: 1, value: { _ in .nan }, gradient: { _ in [.nan] })
    #expect(throws: OptimisationError.self) {
      try LBFGS().minimise(objective, from: [0])
    }
  }
}
