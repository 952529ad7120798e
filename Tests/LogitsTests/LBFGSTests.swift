import LinearAlgebra
import Testing

@testable import Logits

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

  @Test func `the inverse Hessian leads there in one step`() throws {
    // f = ½ Σ hᵢ (xᵢ − 1)², whose curvatures differ by 10⁶.
    let h: [Double] = [1e-3, 1, 1e3]
    let objective = Objective(
      dimension: 3,
      value: { x in sum(zip(h, x).map { $0 * ($1 - 1) * ($1 - 1) / 2 }) },
      gradient: { x in zip(h, x).map { $0 * ($1 - 1) } })
    let plain = try LBFGS().minimise(objective, from: [0, 0, 0])
    let quick = try LBFGS().minimise(objective, from: [0, 0, 0]) { point in
      (objective.evaluate(point, .gradient), { zip($0, h).map { $0 / $1 } })
    }
    #expect(quick.certificate.iterations == 1)
    #expect(plain.certificate.iterations > 5)
    #expect(isClose(quick.point, to: [1, 1, 1]))
  }

  @Test func `the rough inverse is asked for anew after 15 steps`() throws {
    var asked: [[Double]] = []
    _ = try LBFGS().minimise(Example.valley, from: [-1.2, 1]) { point in
      asked.append(point)
      return nil
    }
    let path = try LBFGS().minimise(Example.valley, from: [-1.2, 1]).path
    #expect(asked == [path[0].point, path[15].point])
    #expect(path.count > 16 && path.count <= 61)
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
