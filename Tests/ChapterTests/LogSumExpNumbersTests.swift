import LinearAlgebra
import Logits
import Testing

/// The numbers of chapter 4, against mpmath 1.3 with 40 digits and numpy 2.4.6.
@Suite struct LogSumExpNumbersTests {
  @Test func `exp overflows and underflows where the powers of two say`() {
    // mpmath: 709.78271289338399673, −745.13321910194120762 (2^−1075),
    // 88.722839052068353054, −103.97207708399179641 (2^−150).
    #expect(exp(709.7827).isFinite && exp(709.7828) == .infinity)
    #expect(exp(-745.1) > 0 && exp(-745.2) == 0)
    #expect(exp(Float(88.7228)).isFinite && exp(Float(88.7229)) == .infinity)
    #expect(exp(Float(-103.9)) > 0 && exp(Float(-104)) == 0)
  }

  @Test func `a sigmoid is 1 from half the gap after 1 on`() {
    // mpmath: 53 ln 2 = 36.7368005696771, 24 ln 2 = 16.6355323334387.
    #expect(1 / (1 + exp(-36.7369)) == 1 && 1 / (1 + exp(-36.73)) < 1)
    #expect(1 / (1 + exp(-Float(16.64))) == 1)
    #expect(1 / (1 + exp(-Float(16.63))) < 1)
  }

  @Test(arguments: [
    // numpy, products of float64: factors until rest, and what is left.
    (0.1, 324, 0.0), (0.5, 1075, 0), (0.9, 7050, 5 * .leastNonzeroMagnitude),
  ])
  func `a product of probabilities comes to rest`(
    probability: Double, count: Int, rest: Double
  ) {
    var (product, factors) = (probability, 1)
    while product * probability != product {
      product *= probability
      factors += 1
    }
    #expect(factors == count && product == rest)
  }

  @Test(arguments: [
    // mpmath, ln(1 + e^−d).
    (1.0, 0.31326168751822283), (2, 0.12692801104297250),
    (5, 0.0067153484891180686), (10, 4.5398899216864647e-5),
  ])
  func `log-sum-exp lies above the maximum by the gap`(
    distance: Double, gap: Double
  ) {
    #expect(isClose(logSumExp([0, -distance]), to: gap, relative: 1e-14))
    #expect(
      isClose(
        logSumExp([7 + distance, 7]), to: 7 + distance + gap, relative: 1e-14))
  }

  @Test func `an epsilon caps the loss and kills the gradient`() {
    // mpmath at a margin of 50: p = 1.928749847963917783e−22.
    let p = softmax([0, 50])[0]
    #expect(isClose(p, to: 1.9287498479639178e-22, relative: 1e-13))
    #expect(isClose(-log(p + 1e-5), to: 11.512925464970228, relative: 1e-14))
    #expect(
      isClose(-log(max(p, 1e-15)), to: 34.538776394910685, relative: 1e-14))
    #expect(
      isClose(
        p * (1 - p) / (p + 1e-5), to: 1.9287498479639177e-17, relative: 1e-12))
    #expect(crossEntropyGradient(logits: [0, 50], label: 0)[0] == -1)
    #expect(
      isClose(-log(1 + 1e-5), to: -9.9999500003333308e-6, relative: 1e-10))
  }

  @Test func `shift invariance ends where the logits cannot be stored`() {
    // numpy: [0.11920292, 0.88079708] and [0.5, 0.5].
    #expect(
      isClose(
        softmax([1 + 1e16, 2 + 1e16]), to: [0.11920292, 0.88079708],
        relative: 1e-7))
    #expect(softmax([1 + 1e17, 2 + 1e17]) == [0.5, 0.5])
  }

  @Test func `the best step of central differences is the cube root`() {
    // numpy, worst of 33 places: 1.4025891559e−11 at 2^−16, forward
    // 1.0171359e−8 at 2^−24. Only operations that IEEE 754 rounds exactly.
    #expect(
      isClose(
        worstError(step: 0x1p-16, back: 0x1p-16), to: 1.4025891559e-11,
        relative: 1e-9))
    #expect(
      isClose(
        worstError(step: 0x1p-24, back: 0), to: 1.01713590883e-8,
        relative: 1e-9))
    #expect(worstError(step: 0x1p-12, back: 0x1p-12) > 1.4025891559e-11)
    #expect(worstError(step: 0x1p-20, back: 0x1p-20) > 1.4025891559e-11)
  }

  private func worstError(step h: Double, back: Double) -> Double {
    func f(_ z: Double) -> Double { (z + (z * z + 4).squareRoot()) / 2 }
    return maxNorm(
      (-16...16).map { index in
        let z = Double(index) / 8
        let slope = (1 + z / (z * z + 4).squareRoot()) / 2
        return (f(z + h) - f(z - back)) / (h + back) - slope
      })
  }
}
