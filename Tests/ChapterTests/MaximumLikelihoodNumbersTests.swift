import Datasets
import LinearAlgebra
import Logits
import Testing

/// The numbers that chapter 2 reads off its data, against other programs:
/// numpy 2.4.6, scipy 1.17.1, statsmodels 0.15.0 and scikit-learn 1.9.1 on the
/// same rows.
struct MaximumLikelihoodNumbersTests {
  private let temperatures: Matrix
  private let distress: [Double]
  private let loss: Objective
  private let model: LogisticRegression

  init() throws {
    let flights = try Datasets.challenger()
    temperatures = flights.features
    distress = flights.distress
    loss = LogisticRegression.negativeLogLikelihood(
      features: temperatures, labels: distress)
    model = try LogisticRegression.fit(temperatures, labels: distress)
  }

  private func standardised() -> Matrix {
    Standardiser.fit(temperatures).apply(temperatures)
  }

  @Test func `products of equal factors end where numpy's do`() {
    // numpy float64 and float32, one factor after another.
    func first<N: BinaryFloatingPoint>(_ p: N) -> Int? {
      var product: N = 1
      return (1...10_000).first { _ in
        product *= p
        return product == 0
      }
    }
    #expect([0.1, 0.5, 0.9].map { first($0) } == [324, 1075, nil])
    #expect([Float(0.1), 0.5, 0.9].map { first($0) } == [46, 150, nil])
  }

  @Test func `the guess of section 3 has numpy's likelihood`() {
    let logits = temperatures.column(0).map { -0.25 * ($0 - 65) }
    #expect(
      isClose(
        binaryCrossEntropy(logits: logits, labels: distress),
        to: 0.44220193107041117, relative: 1e-13))
  }

  @Test func `the score at 0 and at the fit is numpy's`() {
    #expect(isClose(loss.gradient([0, 0]), to: [4.5, 354]))
    #expect(
      isClose(
        loss.gradient([5, -0.08]), to: [1.499712608411, 125.420159241623],
        relative: 1e-11))
    #expect(maxNorm(loss.gradient(model.coefficients)) < 1e-9)
  }

  @Test func `the Hessian and its eigenvalues are numpy's`() {
    let hessian = loss.hessian(model.coefficients)
    #expect(
      isClose(
        hessian.elements,
        to: [
          3.262745640576, 221.799024005917, 221.799024005917, 15163.09242166,
        ],
        relative: 1e-8))
    #expect(
      isClose(
        symmetricEigenvalues(hessian), to: [0.01836347498173, 15166.33680382],
        relative: 1e-8))
  }

  @Test func `Newton's path is that of numpy's solve`() throws {
    let path = try Newton().minimise(loss, from: [0, 0]).path
    #expect(
      isClose(
        path.prefix(6).map { -$0.value },
        to: [
          -15.942385152878742, -10.592520296542576, -10.17931562212774,
          -10.15770523142999, -10.157596347479224, -10.157596343933413,
        ], relative: 1e-12))
    #expect(
      isClose(
        path[1].point, to: [9.619047619048, -0.149523809524], relative: 1e-10))
    #expect(
      isClose(
        path.prefix(5).map(\.gradientNorm),
        to: [
          354, 63.33038577716998, 10.008172510612008, 0.4935199851918739,
          0.0019294919389984955,
        ], relative: 1e-8))
  }

  @Test func `without its weights Newton's path is slow as in numpy`() throws {
    let design = designMatrix(temperatures)
    let square = matmul(design.transposed(), design)
    let path = try Newton(maximumIterations: 1000).minimise(
      Objective(
        dimension: 2, value: loss.value, gradient: loss.gradient,
        hessian: { _ in square }), from: [0, 0]
    ).path
    #expect(
      isClose(
        [1, 5, 50, 100, 200].map { -path[$0].value },
        to: [
          -13.82982275101931, -11.094513635677032, -10.158006052364248,
          -10.15759660958411, -10.15759634393353,
        ], relative: 1e-12))
    #expect(path.first { $0.gradientNorm < 1e-8 }?.iteration == 306)
  }

  @Test func `the innermost contour ends where scipy finds it`() throws {
    // scipy brentq on the profile of minimize_scalar: half a nat is missing.
    for b in [8.506099835476, 23.553026034022] {
      let profile = try bestLoss(intercept: b)
      #expect(isClose(profile + model.logLikelihood, to: 0.5, relative: 1e-6))
    }
    // statsmodels Logit without a column of ones.
    #expect(
      isClose(
        try bestLoss(intercept: 0), to: 13.631287043961766, relative: 1e-12))
  }

  /// Returns the smallest loss that a weight gives at an intercept.
  private func bestLoss(intercept b: Double) throws -> Double {
    try Newton().minimise(
      Objective(
        dimension: 1, value: { loss.value([b, $0[0]]) },
        gradient: { [loss.gradient([b, $0[0]])[1]] },
        hessian: { Matrix([[loss.hessian([b, $0[0]])[1, 1]]]) }),
      from: [-b / 65]
    ).value
  }

  @Test func `gradient descent takes numpy's way in both units`() {
    let raw = GradientDescent(learningRate: 5e-5, maximumIterations: 50_000)
      .path(loss, from: [0, 0])
    let missing = [100, 50_000].map { raw[$0].value + model.logLikelihood }
    #expect(
      isClose(
        missing, to: [3.472310401587123, 2.8116096127176107], relative: 1e-8))
    let scaled = LogisticRegression.negativeLogLikelihood(
      features: standardised(), labels: distress)
    let path = GradientDescent(learningRate: 0.3).path(scaled, from: [0, 0])
    #expect(path.count == 29)
    #expect(
      isClose(path[1].point, to: [-1.35, -1.780212667873], relative: 1e-11))
    #expect(
      isClose(
        path[5].point, to: [-1.11703140492, -1.623283646533], relative: 1e-10))
  }

  @Test func `the condition numbers are numpy's`() throws {
    let centre = mean(temperatures.column(0))
    let centred = Matrix.column(temperatures.column(0).map { $0 - centre })
    let conditions = try [temperatures, centred, standardised()].map { x in
      let fit = try LogisticRegression.fit(x, labels: distress)
      return conditionNumber(
        LogisticRegression.negativeLogLikelihood(features: x, labels: distress)
          .hessian(fit.coefficients))
    }
    #expect(
      isClose(
        conditions,
        to: [825896.8860160012, 31.633153053518686, 2.2232119141338313],
        relative: 1e-8))
  }

  @Test func `a penalty depends on units as in scikit-learn`() throws {
    // LogisticRegression with its default C = 1, solver newton-cholesky.
    let mild = try LogisticRegression.fit(
      temperatures, labels: distress, penalty: 1)
    #expect(
      isClose(
        mild.coefficients, to: [14.86192723, -0.22950052], relative: 1e-7))
    let strong = try LogisticRegression.fit(
      standardised(), labels: distress, penalty: 1)
    let deviation = standardDeviation(temperatures.column(0))
    #expect(
      isClose(
        [strong.intercept, strong.weights[0] / deviation],
        to: [-0.99648955, -0.16242122], relative: 1e-7))
  }
}
