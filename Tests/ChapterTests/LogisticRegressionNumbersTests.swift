import Datasets
import LinearAlgebra
import Logits
import Testing

/// The numbers that chapter 1 reads off its data, against other programs:
/// numpy 2.4.6, scipy 1.17.1 and statsmodels 0.15.0 on the same rows.
struct LogisticRegressionNumbersTests {
  private let flights: Challenger
  private let model: LogisticRegression

  init() throws {
    flights = try Datasets.challenger()
    model = try LogisticRegression.fit(
      flights.features, labels: flights.distress)
  }

  @Test func `the least-squares line is that of polyfit`() throws {
    // numpy polyfit. Here by the normal equations Xᵀ X a = Xᵀ y.
    let design = designMatrix(flights.features)
    let line = try Cholesky(matmul(design.transposed(), design)).solve(
      matmul(design.transposed(), flights.distress))
    #expect(
      isClose(line, to: [2.904761904762, -0.037380952381], relative: 1e-9))
    #expect(
      isClose(
        [31.0, 53, 81].map { line[0] + line[1] * $0 },
        to: [1.745952380952, 0.923571428571, -0.123095238095], relative: 1e-9))
  }

  @Test func `the fit is that of statsmodels`() {
    // statsmodels Logit: params, bse, llf. Null: −2 (7 ln 7/23 + 16 ln 16/23)
    // by mpmath 1.3; the llnull of statsmodels is good to ten digits.
    #expect(
      isClose(
        model.coefficients, to: [15.042901647702, -0.232162744219],
        relative: 1e-10))
    #expect(
      isClose(
        model.standardErrors, to: [7.378636384917, 0.108236521649],
        relative: 1e-10))
    #expect(
      isClose(
        [model.deviance, model.nullDeviance],
        to: [20.315192687866826, 28.267152734293493], relative: 1e-12))
  }

  @Test func `probabilities and even odds follow from it`() {
    // statsmodels Logit, predict and params.
    let places = Matrix.column([31, 53, 75, 85, 45, 55])
    #expect(
      isClose(
        model.probabilities(places),
        to: [
          0.999608782885, 0.939247808988, 0.085543555739, 0.00909465974,
          0.990004536228, 0.906696547522,
        ], relative: 1e-9))
    #expect(
      isClose(
        -model.intercept / model.weights[0], to: 64.79464092455144,
        relative: 1e-11))
    #expect(
      isClose(model.oddsRatios, to: [0.7928170864097465], relative: 1e-11))
  }

  @Test func `the interval at 31 degrees is that of the covariance`() {
    // statsmodels cov_params with scipy's normal quantile.
    let interval = model.confidenceInterval(forProbabilityAt: [31])
    #expect(isClose(interval.lower, to: 0.48160892328054944, relative: 1e-9))
    #expect(
      isClose(1 - interval.upper, to: 1.4230249401059325e-07, relative: 1e-7))
    let weight = model.confidenceIntervals()[1]
    #expect(
      isClose(
        [weight.lower, weight.upper], to: [-0.444302428463, -0.020023059974],
        relative: 1e-9))
  }

  @Test func `standardised coefficients are those of statsmodels`() throws {
    let scale = Standardiser.fit(flights.features)
    // numpy mean and std (divisor n).
    #expect(isClose(scale.means, to: [69.56521739130434], relative: 1e-14))
    #expect(
      isClose(
        scale.standardDeviations, to: [6.901959941907628], relative: 1e-14))
    let standard = try LogisticRegression.fit(
      scale.apply(flights.features), labels: flights.distress)
    #expect(
      isClose(
        standard.coefficients, to: [-1.107550124026, -1.6023779606],
        relative: 1e-10))
  }

  @Test func `slopes through even odds at 65 degrees cost what numpy says`() {
    let loss = LogisticRegression.negativeLogLikelihood(
      features: flights.features, labels: flights.distress)
    #expect(
      isClose(
        [-0.05, -0.1, -0.25, -0.5, -1].map { loss.value([-65 * $0, $0]) },
        to: [
          13.35266363294, 11.6590070981, 10.170644414619, 12.493637104473,
          20.917199700296,
        ], relative: 1e-11))
  }

  @Test func `the hours studied are fitted as by statsmodels`() throws {
    let students = try Datasets.hoursStudied()
    let hours = try LogisticRegression.fit(
      students.features, labels: students.passed)
    #expect(
      isClose(
        hours.coefficients, to: [-4.077713431088, 1.504645428373],
        relative: 1e-10))
    #expect(
      isClose(
        hours.probabilities(.column([2, 4])),
        to: [0.255703182641, 0.874447502398], relative: 1e-10))
    #expect(
      isClose(
        [-hours.intercept / hours.weights[0], hours.oddsRatios[0]],
        to: [2.7100826242472498, 4.502556868309011], relative: 1e-10))
  }

  /// Fits P(y = 1) = F(b + w x) for a symmetric noise with the distribution F
  /// and the density f, on standardised temperatures; returns b and w per °F
  /// and the log-likelihood.
  private func fit(
    cumulative: @escaping (Double) -> Double,
    density: @escaping (Double) -> Double
  ) throws -> [Double] {
    let scale = Standardiser.fit(flights.features)
    let x = scale.apply(flights.features).column(0)
    let signs = flights.distress.map { 2 * $0 - 1 }
    func margins(_ c: [Double]) -> [Double] {
      zip(x, signs).map { $1 * (c[0] + c[1] * $0) }
    }
    let objective = Objective(
      dimension: 2,
      value: { -sum(margins($0).map { log(cumulative($0)) }) },
      gradient: { c in
        let pulls = zip(margins(c), signs).map {
          -$1 * density($0) / cumulative($0)
        }
        return [sum(pulls), dot(pulls, x)]
      })
    let end = try Newton().minimise(objective, from: [-0.5, -0.5])
    let w = end.point[1] / scale.standardDeviations[0]
    return [end.point[0] - w * scale.means[0], w, -end.value]
  }

  @Test func `Gaussian noise gives the probit of statsmodels`() throws {
    let bell = NormalDistribution()
    let probit = try fit(cumulative: bell.cumulative, density: bell.density)
    #expect(
      isClose(
        probit, to: [8.774954314268, -0.135096463001, -10.188869659265672],
        relative: 1e-8))
  }

  @Test func `Cauchy noise gives what scipy finds`() throws {
    // scipy optimize.minimize, BFGS, gradient below 1e-8.
    let cauchy = try fit(
      cumulative: { 0.5 + atan($0) / .pi },
      density: { 1 / (.pi * (1 + $0 * $0)) })
    #expect(
      isClose(
        cauchy, to: [23.189061, -0.36004377, -9.818512936876445],
        relative: 1e-7))
  }

  @Test func `the petals are fitted as by statsmodels`() throws {
    let irises = try Datasets.iris()
    let kept = irises.labels.indices.filter { irises.labels[$0] > 0 }
    let flower = try LogisticRegression.fit(
      Matrix(kept.map { Array(irises.features.row($0)[2...]) }),
      labels: kept.map { irises.labels[$0] == 2 ? 1 : 0 })
    #expect(
      isClose(
        flower.coefficients,
        to: [-45.27234377213, 5.754532318888, 10.446699894666], relative: 1e-9))
  }

  @Test(arguments: [(0.5, 0, 3), (1.0 / 11, 10, 1)])
  func `the thresholds err as often as with statsmodels' probabilities`(
    threshold: Double, alarms: Int, misses: Int
  ) {
    let called = model.predict(flights.features, threshold: threshold)
    let pairs = Array(zip(called, flights.labels))
    #expect(pairs.count { $0 == 1 && $1 == 0 } == alarms)
    #expect(pairs.count { $0 == 0 && $1 == 1 } == misses)
  }
}
