import LinearAlgebra
import Testing

@testable import Logits

struct BinaryLikelihoodTests {
  private let features: Matrix
  private let labels: [Double]

  /// 12,000 examples of a model whose features differ in size by 10⁶.
  init() {
    var generator = SeededGenerator(seed: 77)
    let weights = [1.5, -0.8e-3, 0.4e3]
    let units = [1, 1e3, 1e-3]
    features = Matrix(
      rows: 12_000, columns: 3,
      elements: (0..<36_000).map { generator.normal() * units[$0 % 3] })
    labels = matmul(features, weights).map {
      generator.bernoulli(sigmoid($0 - 0.5)) ? 1 : 0
    }
  }

  @Test func `many examples are fitted as Newton's method fits them`() throws {
    let fit = try LogisticRegression.fit(features, labels: labels)
    let objective = LogisticRegression.negativeLogLikelihood(
      features: features, labels: labels)
    let newton = try Newton(tolerance: 1e-5)
      .minimise(objective, from: [0, 0, 0, 0])
    #expect(isClose(fit.coefficients, to: newton.point, relative: 1e-7))
    let covariance = try Cholesky(objective.hessian(newton.point)).inverse()
    #expect(isClose(fit.covariance, to: covariance, relative: 1e-7))
    #expect(fit.certificate.iterations < 10)
  }

  @Test func `the start from a sample is near the end`() throws {
    let likelihood = BinaryLikelihood(
      design: try ScaledDesign(features), labels: labels,
      ridge: [0, 0, 0, 0])
    let start = try #require(likelihood.startFromSample())
    let fit = try LogisticRegression.fit(features, labels: labels)
    let end = zip(fit.coefficients, likelihood.design.scales).map { $0 * $1 }
    // A twentieth of the examples has √20 times their standard errors.
    let errors = zip(fit.standardErrors, likelihood.design.scales).map {
      $0 * $1 * 20.0.squareRoot()
    }
    for j in 0..<4 { #expect(abs(start[j] - end[j]) < 4 * errors[j]) }
  }

  @Test func `many examples far from zero fit as well as near it`() throws {
    var generator = SeededGenerator(seed: 1)
    let far = Matrix(
      rows: 12_000, columns: 2,
      elements: (0..<24_000).map { _ in 1e6 + generator.normal() })
    generator = SeededGenerator(seed: 2)
    let labels = far.rowVectors.map {
      generator.bernoulli(sigmoid(0.3 + $0[0] - 1e6)) ? 1.0 : 0
    }
    let fit = try LogisticRegression.fit(far, labels: labels)
    let near = try LogisticRegression.fit(
      far.map { $0 - 1e6 }, labels: labels)
    // Of 16 digits the offset takes 6, and of those of the Hessian 12.
    #expect(
      isClose(fit.weights, to: near.weights, relative: 1e-5, absolute: 1e-7))
  }

  @Test func `a likelihood without a minimum has no inverse Hessian`() {
    let double = Matrix([[1, 2], [2, 4], [3, 6], [4, 8]])
    let likelihood = BinaryLikelihood(
      design: ScaledDesign(double, scales: nil), labels: [0, 1, 0, 1],
      ridge: [0, 0, 0])
    #expect(likelihood.withHessian([0, 0, 0]) == nil)
  }
}
