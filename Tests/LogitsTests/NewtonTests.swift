import LinearAlgebra
import Logits
import Testing

struct NewtonTests {
  @Test func `a quadratic takes one step`() throws {
    let minimum = try Newton().minimise(Example.bowl, from: [7, 7])
    #expect(minimum.point == [1, -2])
    #expect(minimum.certificate.iterations == 1)
  }

  @Test func `Challenger takes the published path`() throws {
    // Presidential Commission on the Challenger accident: 23 launches.
    // NumPy 2.4.6, Newton from 0.
    let objective = LogisticRegression.negativeLogLikelihood(
      features: Examples.temperatures, labels: Examples.distress)
    let path = try Newton().minimise(objective, from: [0, 0]).path
    let expected = [
      -15.942385153, -10.592520297, -10.179315622, -10.157705231,
      -10.157596347, -10.157596344,
    ]
    for (iterate, logLikelihood) in zip(path, expected) {
      #expect(isClose(-iterate.value, to: logLikelihood, absolute: 6e-10))
    }
    #expect(path[0].gradientNorm == 354)
    #expect(isClose(path[4].gradientNorm, to: 1.9e-3, relative: 0.02))
    #expect(path.last?.gradientNorm ?? 1 < 1e-11)
  }

  @Test func `a step that would rise is halved`() throws {
    // ln(e²ˣ + 1) − x: from 3 the whole step −½ sinh 6 overshoots far.
    let objective = Objective(
      dimension: 1,
      value: { softplus(2 * $0[0]) - $0[0] },
      gradient: { [2 * sigmoid(2 * $0[0]) - 1] },
      hessian: { Matrix([[4 * sigmoidDerivative(2 * $0[0])]]) })
    let minimum = try Newton().minimise(objective, from: [3])
    #expect(isClose(minimum.point[0], to: 0, absolute: 1e-8))
    let values = minimum.path.map(\.value)
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 >= $1 })
  }

  @Test func `a singular Hessian names its coordinate`() {
    let objective = Objective(
      dimension: 2,
      value: { ($0[0] + $0[1]) * ($0[0] + $0[1]) + $0[0] },
      gradient: { [2 * ($0[0] + $0[1]) + 1, 2 * ($0[0] + $0[1])] },
      hessian: { _ in Matrix([[2, 2], [2, 2]]) })
    #expect(throws: OptimisationError.singular(column: 1)) {
      try Newton().minimise(objective, from: [1, 1])
    }
  }

  @Test func `too few steps are reported with the point reached`() {
    let newton = Newton(maximumIterations: 2)
    let error = #expect(throws: OptimisationError.self) {
      try newton.minimise(Example.valley, from: [-1.2, 1])
    }
    guard case .notConverged(let certificate, let point) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(certificate.iterations == 2)
    #expect(point.count == 2)
  }

  @Test func `a start of another dimension stops`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = try Newton().minimise(Example.bowl, from: [1])
    }
    expectMessage(result, "2 variables, the point 1")
  }
}
