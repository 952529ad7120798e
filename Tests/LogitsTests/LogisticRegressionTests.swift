import LinearAlgebra
import Logits
import Testing

struct LogisticRegressionTests {
  @Test func `Challenger agrees with statsmodels`() throws {
    // statsmodels 0.15.0, Logit, Newton, tolerance 1e-14.
    let model = try LogisticRegression.fit(
      Examples.temperatures, labels: Examples.distress)
    #expect(
      isClose(
        model.coefficients, to: [15.042901647702, -0.232162744219],
        relative: 1e-11))
    #expect(
      isClose(model.logLikelihood, to: -10.157596343933413, relative: 1e-13))
    #expect(isClose(model.deviance, to: 20.315192687866826, relative: 1e-13))
    // −2 (7 ln 7/23 + 16 ln 16/23), mpmath 1.3.
    #expect(isClose(model.nullDeviance, to: 28.26715273429349, relative: 1e-13))
    #expect(model.certificate.isConverged)
  }

  @Test func `hours studied agree with statsmodels`() throws {
    // statsmodels 0.15.0; Wikipedia prints −4.0777, 1.5046.
    let model = try LogisticRegression.fit(
      Examples.hours, labels: Examples.passed)
    #expect(
      isClose(
        model.coefficients, to: [-4.077713431087631, 1.5046454283733333],
        relative: 1e-11))
    #expect(
      isClose(model.logLikelihood, to: -8.029878464344675, relative: 1e-13))
  }

  @Test func `two features agree with statsmodels`() throws {
    // statsmodels 0.15.0, Logit, Newton, tolerance 1e-15.
    let y = Examples.classes.map { $0 == 0 ? 1.0 : 0 }
    let model = try LogisticRegression.fit(Examples.features, labels: y)
    #expect(
      isClose(
        model.coefficients,
        to: [-0.6581237666659818, -0.8642519649891109, -0.027196780749859224],
        relative: 1e-10))
    #expect(
      isClose(model.logLikelihood, to: -12.374253784778489, relative: 1e-12))
  }

  @Test func `at the maximum the fitted sums are the observed ones`() throws {
    let model = try LogisticRegression.fit(
      Examples.temperatures, labels: Examples.distress)
    let p = model.probabilities(Examples.temperatures)
    #expect(isClose(sum(p), to: 7, relative: 1e-12))
    let x = Examples.temperatures.column(0)
    #expect(isClose(dot(x, p), to: 446, relative: 1e-12))
  }

  @Test(arguments: [
    // scikit-learn 1.9.1, C = 1/λ, newton-cholesky, tol 1e-14.
    (0.1, -3.9329929804778763, 1.4493986251489162),
    (1.0, -3.1395249306067363, 1.1486039018241834),
    (10.0, -1.407187399080701, 0.5073279411624085),
  ])
  func `a penalised fit agrees with scikit-learn`(
    penalty: Double, intercept: Double, weight: Double
  ) throws {
    let model = try LogisticRegression.fit(
      Examples.hours, labels: Examples.passed, penalty: penalty)
    #expect(
      isClose(model.coefficients, to: [intercept, weight], relative: 1e-9))
  }

  @Test func `features in other units give weights in other units`() throws {
    let model = try LogisticRegression.fit(
      Examples.hours, labels: Examples.passed)
    let seconds = try LogisticRegression.fit(
      3600 * Examples.hours, labels: Examples.passed)
    #expect(
      isClose(3600 * seconds.weights[0], to: model.weights[0], relative: 1e-11))
    #expect(isClose(seconds.intercept, to: model.intercept, relative: 1e-11))
  }

  @Test func `years far from zero fit as well as years from the first`() throws
  {
    let near = try LogisticRegression.fit(
      Examples.hours, labels: Examples.passed)
    let far = try LogisticRegression.fit(
      Examples.hours.map { $0 + 2000 }, labels: Examples.passed)
    #expect(isClose(far.weights, to: near.weights, relative: 1e-7))
  }

  @Test func `the objective's derivatives agree with differences`() {
    let objective = LogisticRegression.negativeLogLikelihood(
      features: Examples.hours, labels: Examples.passed, penalty: 0.7)
    let w = [-1, 0.4]
    expectGradient(objective.gradient, of: objective.value, at: w)
    #expect(
      isClose(
        objective.hessian(w),
        to: centralDifferenceHessian(ofGradient: objective.gradient, at: w),
        relative: 1e-7))
  }

  @Test func `prediction compares the probability with the threshold`() throws {
    let model = try LogisticRegression.fit(
      Examples.hours, labels: Examples.passed)
    // statsmodels: p(2 h) = 0.25570, p(4 h) = 0.87445.
    let x = Matrix.column([2, 4])
    #expect(
      isClose(model.probabilities(x), to: [0.25570, 0.87445], absolute: 5e-6))
    #expect(model.predict(x) == [0, 1])
    #expect(model.predict(x, threshold: 0.25) == [1, 1])
    #expect(model.predict(x, threshold: 0.9) == [0, 0])
    #expect(model.predict(x, threshold: 0) == [1, 1])
  }

  @Test func `no features leave the intercept`() throws {
    let model = try LogisticRegression.fit(
      .zeros(rows: 4, columns: 0), labels: [1, 1, 1, 0])
    #expect(isClose(model.intercept, to: log(3.0), relative: 1e-12))
    #expect(isClose(model.deviance, to: model.nullDeviance, relative: 1e-14))
  }

  @Test func `dependent columns are singular, named`() {
    let x = Matrix([
      [1, 2, 5], [2, 4, 1], [3, 6, 0], [4, 8, 2], [5, 10, 2],
    ])
    #expect(throws: OptimisationError.singular(column: 1)) {
      try LogisticRegression.fit(x, labels: [0, 1, 0, 1, 0])
    }
    let constant = Matrix([[1, 3], [2, 3], [0, 3], [1, 3]])
    #expect(throws: OptimisationError.singular(column: 1)) {
      try LogisticRegression.fit(constant, labels: [0, 1, 1, 0])
    }
  }

  @Test func `a penalty shares the weight of equal columns`() throws {
    let doubled = Matrix(Examples.hours.elements.map { [$0, $0] })
    let model = try LogisticRegression.fit(
      doubled, labels: Examples.passed, penalty: 2)
    // w₁ = w₂ = w/2 costs λ w²/4: the same as one column with λ/2.
    let single = try LogisticRegression.fit(
      Examples.hours, labels: Examples.passed, penalty: 1)
    #expect(isClose(model.weights[0], to: model.weights[1], relative: 1e-9))
    #expect(
      isClose(sum(model.weights), to: single.weights[0], relative: 1e-9))
  }

  @Test(arguments: [1e-300, 1e-200, 1e200, 1e300])
  func `features of any size give the same logits`(unit: Double) throws {
    let features = Examples.hours.map { $0 * unit }
    let model = try LogisticRegression.fit(features, labels: Examples.passed)
    let plain = try LogisticRegression.fit(
      Examples.hours, labels: Examples.passed)
    #expect(
      isClose(
        model.logits(features), to: plain.logits(Examples.hours),
        relative: 1e-10, absolute: 1e-10))
  }

  @Test func `a feature that is not finite is named`() {
    #expect(throws: OptimisationError.notFinite(row: 1, column: 0)) {
      try LogisticRegression.fit(Matrix([[1], [.nan]]), labels: [0, 1])
    }
  }

  @Test func `features without examples stop`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = try LogisticRegression.fit(.zeros(rows: 0, columns: 1), labels: [])
    }
    expectMessage(result, "at least one example")
  }

  @Test func `a label of 2 stops`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = try LogisticRegression.fit(Matrix([[1], [3]]), labels: [1, 2])
    }
    expectMessage(result, "neither 0 nor 1")
  }
}
