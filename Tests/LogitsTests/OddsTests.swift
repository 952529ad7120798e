import Logits
import Testing

struct OddsTests {
  @Test func `odds of 3 to 1 are a probability of 3/4`() {
    #expect(odds(0.75) == 3)
    #expect(probability(odds: 3) == 0.75)
  }

  @Test func `the ends of the scale`() {
    #expect(odds(0) == 0 && odds(1) == .infinity)
    #expect(probability(odds: 0) == 0 && probability(odds: .infinity) == 1)
    #expect(logit(0) == -.infinity && logit(1) == .infinity)
    #expect(logit(0.5) == 0)
    #expect(logit(-0.0) == -.infinity)
  }

  @Test(arguments: [-0.1, 1.1, Double.nan, .infinity, -.infinity])
  func `what is no probability has neither odds nor logit`(p: Double) {
    #expect(odds(p).isNaN)
    #expect(logit(p).isNaN)
  }

  @Test(arguments: [-1, -Double.infinity, .nan])
  func `what are no odds have no probability`(o: Double) {
    #expect(probability(odds: o).isNaN)
  }

  @Test(arguments: [-30, -3, -0.5, 0, 1e-9, 0.5, 3, 30])
  func `logit undoes sigmoid`(z: Double) {
    // Towards 1 the spacing of p limits how well z can be told.
    let slope = max(sigmoidDerivative(z), .leastNormalMagnitude)
    #expect(abs(logit(sigmoid(z)) - z) <= 4e-16 * (1 / slope + abs(z)))
  }

  @Test func `logit agrees with mpmath`() {
    // mpmath 1.3, 60 digits, of the Doubles as they are.
    let cases = [
      (Double.leastNonzeroMagnitude, -744.4400719213812),
      (1e-300, -690.7755278982137), (1e-5, -11.512915464920228),
      (0.2, -1.3862943611198906), (0.25, -1.0986122886681098),
      (0.4999, -0.0004000000053332894), (0.5000001, 3.99999999789463e-07),
      (0.75, 1.0986122886681098), (0.9, 2.1972245773362196),
      (1.0.nextDown, 36.7368005696771),
    ]
    for (p, expected) in cases { expect(logit(p), within: 4, of: expected) }
  }
}
