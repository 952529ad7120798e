import LinearAlgebra
import Logits
import Testing

struct MultinomialInferenceTests {
  let model: MultinomialLogisticRegression

  init() throws {
    model = try MultinomialLogisticRegression.fit(
      Examples.features, labels: Examples.classes, classes: 3)
  }

  @Test func `the standard errors agree with statsmodels`() throws {
    // statsmodels 0.15.0, MNLogit, Newton, tolerance 1e-15.
    let expected = Matrix([
      [0, 2.175066927460816, 2.4331564904547935],
      [0, 0.762557717265778, 0.7828633602876227],
      [0, 0.04711179864223234, 0.051691217097909484],
    ])
    #expect(
      isClose(
        try model.standardErrors(Examples.features), to: expected,
        relative: 1e-9))
  }

  @Test func `a contrast has one standard error from either side`() throws {
    let from0 = try model.standardErrors(Examples.features, relativeTo: 0)
    let from2 = try model.standardErrors(Examples.features, relativeTo: 2)
    #expect(isClose(from0.column(2), to: from2.column(0), relative: 1e-9))
  }

  @Test func `a feature that depends on others is named`() throws {
    let twins = Matrix(Examples.features.rowVectors.map { [$0[0], $0[0]] })
    let fit = try MultinomialLogisticRegression.fit(
      twins, labels: Examples.classes, classes: 3, penalty: 1)
    #expect(throws: OptimisationError.singular(column: 1)) {
      try fit.standardErrors(twins)
    }
  }
}
