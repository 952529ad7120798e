import LinearAlgebra
import Testing

// A mean of n draws with standard deviation s lies within 5 s/√n of the
// expectation, but for one seed in two million; the seeds are fixed.
struct DrawsTests {
  static let count = 100_000
  var generator = SeededGenerator(seed: 2026)

  private func expectMoments(
    _ draws: [Double], mean expected: Double, variance: Double,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let root = Double(draws.count).squareRoot()
    #expect(
      abs(mean(draws) - expected) < 5 * variance.squareRoot() / root,
      sourceLocation: sourceLocation)
    let spread = standardDeviation(draws)
    #expect(
      isClose(spread * spread, to: variance, relative: 0.03),
      sourceLocation: sourceLocation)
  }

  @Test mutating func `the first uniform draw is the first 53 bits`() {
    // 11091344671253066420 / 2⁶⁴, seed 0, cut to 53 bits.
    var first = SeededGenerator(seed: 0)
    let bits: UInt64 = 11_091_344_671_253_066_420
    let draw = first.uniform()
    #expect(draw == Double(bits >> 11) / 9_007_199_254_740_992)
  }

  @Test mutating func `uniform draws have mean 1/2 and variance 1/12`() {
    let draws = (0..<Self.count).map { _ in generator.uniform() }
    expectMoments(draws, mean: 0.5, variance: 1.0 / 12)
    #expect(draws.allSatisfy { $0 >= 0 && $0 < 1 })
  }

  @Test mutating func `normal draws have the stated moments`() {
    let draws = (0..<Self.count).map { _ in
      generator.normal(mean: 3, standardDeviation: 2)
    }
    expectMoments(draws, mean: 3, variance: 4)
    // P(X < 3 − 2 · 1.96) = 0.025.
    let tail = draws.filter { $0 < 3 - 2 * 1.959964 }.count
    #expect(isClose(Double(tail), to: 2500, absolute: 5 * 50))
  }

  @Test mutating func `logistic draws have mean 0 and variance π²/3`() {
    let draws = (0..<Self.count).map { _ in generator.logistic() }
    expectMoments(draws, mean: 0, variance: .pi * .pi / 3)
  }

  @Test mutating func `Gumbel draws have mean γ and variance π²/6`() {
    let draws = (0..<Self.count).map { _ in generator.gumbel() }
    expectMoments(
      draws, mean: 0.5772156649015329, variance: .pi * .pi / 6)
  }

  @Test mutating func `Bernoulli draws are true as often as stated`() {
    let draws = (0..<Self.count).map { _ in
      generator.bernoulli(0.3) ? 1.0 : 0.0
    }
    expectMoments(draws, mean: 0.3, variance: 0.21)
    let certain = (generator.bernoulli(0), generator.bernoulli(1))
    #expect(certain == (false, true))
  }

  @Test mutating func `categorical draws follow their weights`() {
    var counts = [0.0, 0, 0, 0]
    for _ in 0..<Self.count {
      counts[generator.categorical([7, 0, 2, 1])] += 1
    }
    #expect(counts[1] == 0)
    #expect(isClose(counts[0], to: 70_000, absolute: 5 * 145))
    #expect(isClose(counts[2], to: 20_000, absolute: 5 * 127))
    #expect(isClose(counts[3], to: 10_000, absolute: 5 * 95))
  }

  @Test mutating func `integers below a bound are equally likely`() {
    var counts = [Double](repeating: 0, count: 6)
    for _ in 0..<60_000 { counts[generator.integer(below: 6)] += 1 }
    #expect(counts.allSatisfy { abs($0 - 10_000) < 5 * 92 })
    let only = generator.integer(below: 1)
    #expect(only == 0)
  }

  @Test mutating func `all six orders of three are equally likely`() {
    var counts: [[Int]: Double] = [:]
    for _ in 0..<60_000 {
      var order = [0, 1, 2]
      generator.shuffle(&order)
      counts[order, default: 0] += 1
    }
    #expect(counts.count == 6)
    #expect(counts.values.allSatisfy { abs($0 - 10_000) < 5 * 92 })
  }

  @Test mutating func `a shuffle keeps every element`() {
    var shuffled = Array(0..<100)
    generator.shuffle(&shuffled)
    #expect(shuffled != Array(0..<100))
    #expect(shuffled.sorted() == Array(0..<100))
    var none: [Int] = []
    generator.shuffle(&none)
    #expect(none.isEmpty)
  }

  @Test func `weights that are no distribution stop`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var generator = SeededGenerator(seed: 1)
      _ = generator.categorical([0, 0])
    }
    expectMessage(result, "[0.0, 0.0]")
  }
}
