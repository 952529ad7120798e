import LinearAlgebra
import Logits
import Testing

struct MultinomialLogisticRegressionTests {
  @Test func `a fit of three classes agrees with statsmodels`() throws {
    // statsmodels 0.15.0, MNLogit, Newton, tolerance 1e-15.
    let model = try MultinomialLogisticRegression.fit(
      Examples.features, labels: Examples.classes, classes: 3)
    let expected = Matrix([
      [0, 0.165455618594087, -0.6490818976074543],
      [0, 1.4754630435325207, -0.05136562640804817],
      [0, 0.029341512384627788, 0.0232563343535877],
    ])
    #expect(isClose(model.coefficients, to: expected, relative: 1e-9))
    #expect(
      isClose(model.logLikelihood, to: -24.48204801017798, relative: 1e-13))
    // −2 Σ n ln(n/30) with n = 5, 17, 8, mpmath 1.3.
    #expect(isClose(model.nullDeviance, to: 58.3771454105996, relative: 1e-13))
    #expect(
      isClose(
        model.probabilities(Examples.features).row(0),
        to: [0.13720809895309796, 0.553323550578046, 0.30946835046885596],
        relative: 1e-9))
  }

  @Test func `a penalised fit agrees with scikit-learn`() throws {
    // scikit-learn 1.9.1, C = 1/λ = 2, newton-cholesky, tol 1e-15.
    let model = try MultinomialLogisticRegression.fit(
      Examples.features, labels: Examples.classes, classes: 3, penalty: 0.5)
    let expected = Matrix([
      [-0.41480145079131886, 0.899008166517602, -0.48420671572628615],
      [-0.016785576713384882, 0.010879232194081134, 0.005906344519348882],
    ])
    #expect(isClose(model.weights, to: expected, relative: 1e-7))
    #expect(
      isClose(
        model.intercepts,
        to: [0.14502262982378622, 0.34242077856103736, -0.4874434083848236],
        relative: 1e-7))
  }

  @Test func `two classes are the binary model`() throws {
    let binary = try LogisticRegression.fit(
      Examples.hours, labels: Examples.passed)
    let model = try MultinomialLogisticRegression.fit(
      Examples.hours, labels: Examples.passed.map { Int($0) }, classes: 2)
    #expect(
      isClose(
        model.coefficients.column(1), to: binary.coefficients, relative: 1e-10))
    #expect(isClose(model.deviance, to: binary.deviance, relative: 1e-13))
  }

  @Test func `two penalised logits are the binary model with half of it`()
    throws
  {
    // w₁ − w₀ = w with w₁ = −w₀ costs ½ λ (w²/4 + w²/4) = ½ (λ/2) w².
    let binary = try LogisticRegression.fit(
      Examples.hours, labels: Examples.passed, penalty: 0.5)
    let model = try MultinomialLogisticRegression.fit(
      Examples.hours, labels: Examples.passed.map { Int($0) }, classes: 2,
      penalty: 1)
    #expect(
      isClose(
        model.relative(to: 0).weights[0, 1], to: binary.weights[0],
        relative: 1e-9))
  }

  @Test func `another gauge is the same model`() throws {
    let model = try MultinomialLogisticRegression.fit(
      Examples.features, labels: Examples.classes, classes: 3)
    let p = model.probabilities(Examples.features)
    for other in [model.relative(to: 2), model.centred()] {
      #expect(
        isClose(other.probabilities(Examples.features), to: p, relative: 1e-12))
    }
    #expect(model.relative(to: 2).weights.column(2) == [0, 0])
    #expect(
      model.centred().coefficients.rowVectors.allSatisfy {
        abs(sum($0)) < 1e-15
      })
  }

  @Test func `many parameters, by L-BFGS, agree with few, by Newton`() throws {
    // Columns that are zero but for one example leave the rest untouched.
    let model = try MultinomialLogisticRegression.fit(
      Examples.features, labels: Examples.classes, classes: 3, penalty: 0.5)
    let wide = Matrix(
      Examples.features.rowVectors.map {
        $0 + [Double](repeating: 0, count: 70)
      })
    let large = try MultinomialLogisticRegression.fit(
      wide, labels: Examples.classes, classes: 3, penalty: 0.5)
    #expect(isClose(large.deviance, to: model.deviance, relative: 1e-7))
    #expect(
      isClose(
        large.weights.elements[0..<6].map { $0 }, to: model.weights.elements,
        relative: 1e-5))
  }

  @Test func `the objective's derivatives agree with differences`() {
    let objective = MultinomialLogisticRegression.negativeLogLikelihood(
      features: Examples.features.map { $0 / 10 }, labels: Examples.classes,
      classes: 3, penalty: 0.7, gauge: 1)
    let w = [0.1, -0.3, 0.2, 0.5, 0, -1, 0.3, 0.3, 0.1]
    expectGradient(objective.gradient, of: objective.value, at: w)
    #expect(
      isClose(
        objective.hessian(w),
        to: centralDifferenceHessian(ofGradient: objective.gradient, at: w),
        relative: 1e-6, absolute: 1e-7))
  }

  @Test func `without a gauge the Hessian has a zero for each row`() {
    let objective = MultinomialLogisticRegression.negativeLogLikelihood(
      features: Examples.hours, labels: Examples.passed.map { Int($0) },
      classes: 2)
    let eigenvalues = symmetricEigenvalues(objective.hessian([0, 0, 0, 0]))
    #expect(eigenvalues.filter { abs($0) < 1e-12 }.count == 2)
  }

  @Test func `prediction takes the largest logit`() throws {
    let model = try MultinomialLogisticRegression.fit(
      Examples.features, labels: Examples.classes, classes: 3)
    let p = model.probabilities(Examples.features)
    #expect(model.predict(Examples.features) == p.rowVectors.map(argMax))
  }

  @Test func `dependent columns are singular, named`() {
    let x = Matrix(
      Examples.features.rowVectors.map { [$0[0], $0[1], 3 * $0[0]] })
    #expect(throws: OptimisationError.singular(column: 2)) {
      try MultinomialLogisticRegression.fit(
        x, labels: Examples.classes, classes: 3)
    }
  }
}
