import LinearAlgebra
import Logits
import Testing

struct InferenceTests {
  @Test func `Challenger agrees with statsmodels`() throws {
    // statsmodels 0.15.0 and SciPy 1.17.1.
    let model = try LogisticRegression.fit(
      Examples.temperatures, labels: Examples.distress)
    #expect(
      isClose(
        model.standardErrors, to: [7.378636384917, 0.108236521649],
        relative: 1e-10))
    #expect(
      isClose(
        model.zValues, to: [2.038710252541, -2.144957549272], relative: 1e-10))
    let intervals = model.confidenceIntervals()
    #expect(isClose(intervals[0].lower, to: 0.5810400782492, relative: 1e-10))
    #expect(isClose(intervals[0].upper, to: 29.50476321716, relative: 1e-10))
    #expect(isClose(intervals[1].upper, to: -0.02002305997411, relative: 1e-10))
    #expect(isClose(model.oddsRatios[0], to: 0.7928, absolute: 5e-5))
  }

  @Test func `hours studied agree with statsmodels`() throws {
    let model = try LogisticRegression.fit(
      Examples.hours, labels: Examples.passed)
    #expect(
      isClose(
        model.standardErrors, to: [1.7609943141564697, 0.6287208459453852],
        relative: 1e-10))
  }

  @Test func `the interval for a probability agrees with the delta method`()
    throws
  {
    // 31 °F; statsmodels 0.15.0 covariance, NumPy 2.4.6.
    let model = try LogisticRegression.fit(
      Examples.temperatures, labels: Examples.distress)
    let interval = model.confidenceInterval(forProbabilityAt: [31])
    #expect(isClose(interval.lower, to: 0.48160892328054944, relative: 1e-9))
    #expect(isClose(interval.upper, to: 0.999999857697506, relative: 1e-12))
  }

  @Test func `a higher level gives a wider interval`() throws {
    let model = try LogisticRegression.fit(
      Examples.hours, labels: Examples.passed)
    let narrow = model.confidenceInterval(forProbabilityAt: [3], level: 0.5)
    let wide = model.confidenceInterval(forProbabilityAt: [3], level: 0.99)
    #expect(wide.lower < narrow.lower && narrow.upper < wide.upper)
  }

  @Test func `a certain level stops`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let model = try LogisticRegression.fit(
        Examples.hours, labels: Examples.passed)
      _ = model.confidenceIntervals(level: 1)
    }
    expectMessage(result, "the level is 1.0")
  }
}
