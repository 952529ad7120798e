import Testing

@testable import Grading

@Suite struct SimilarityTests {
  static let file = "4.3-LogSumExp.swift"
  static let stubs = [file: wrapped("try todo()", "throws ")]

  /// An answer in the stub's place.
  static func wrapped(_ body: String, _ throwing: String = "") -> String {
    """
    // Exercise 4.3 · Log-sum-exp
    import LinearAlgebra
    import Worker

    extension LogSumExp {
      /// Returns the natural logarithm of Σ exp(zᵢ).
      static func logSumExp(_ logits: [Double]) \(throwing)-> Double {
        \(body)
      }
    }
    """
  }

  /// The same answer as different people write it.
  static let bodies = [
    """
    guard let m = logits.max() else { return -.infinity }
    guard m.isFinite else { return m }
    let sum = logits.map { exp($0 - m) }.reduce(0, +)
    return m + log(sum)
    """,
    """
    var largest = -Double.infinity
    for z in logits { if z > largest { largest = z } }
    if largest == -.infinity || largest == .infinity { return largest }
    var total = 0.0
    for z in logits { total += exp(z - largest) }
    return largest + log(total)
    """,
    """
    logits.reduce(-.infinity) { a, b in
      let top = max(a, b), low = min(a, b)
      if top.isInfinite { return top }
      return top + log1p(exp(low - top))
    }
    """,
    """
    if logits.isEmpty { return -Double.infinity }
    let sorted = logits.sorted(by: >)
    let first = sorted[0]
    switch first {
    case .infinity, -.infinity: return first
    default:
      let rest = sorted.dropFirst().map { exp($0 - first) }
      return first + log1p(rest.reduce(0) { $0 + $1 })
    }
    """,
    """
    let top = logits.max() ?? -.infinity
    if !top.isFinite {
      return top
    } else {
      var i = 0
      var s: Double = 0
      while i < logits.count {
        s = s + exp(logits[i] - top)
        i += 1
      }
      return log(s) + top
    }
    """,
  ]

  static func submissions(
    _ bodies: [String]
  ) -> [String: [String: String]] {
    var submissions: [String: [String: String]] = [:]
    for (index, body) in bodies.enumerated() {
      submissions["learner\(10 + index)"] = [file: wrapped(body)]
    }
    return submissions
  }

  /// The second answer with other names, layout, comments and order of a sum.
  static let copy = """
    // My own work!
    var biggest = -Double.infinity
    for value in logits {
      if value > biggest {  // a new one
        biggest = value
      }
    }
    if biggest == -.infinity || biggest == .infinity { return biggest }
    var acc = 0.00
    for value in logits { acc += exp(value - biggest) }
    return biggest + log(acc)
    """

  @Test func `a copy with other names is found`() {
    var submissions = Self.submissions(Self.bodies)
    submissions["zack"] = [Self.file: Self.wrapped(Self.copy)]
    let pairs = Similarity(submissions: submissions, stubs: Self.stubs).pairs
    #expect(pairs.map(\.learners) == [["learner11", "zack"]])
    #expect(pairs.first?.files.map(\.file) == [Self.file])
    #expect(pairs.first?.files.map(\.share) == [100])
  }

  @Test func `answers of different people are not alike`() {
    let similarity = Similarity(
      submissions: Self.submissions(Self.bodies), stubs: Self.stubs)
    #expect(similarity.pairs == [])
    #expect(similarity.text.contains("No two are alike."))
  }

  @Test func `answers of a line are not compared`() {
    let short =
      "logits.isEmpty ? -.infinity : log(logits.map(exp).reduce(0, +))"
    let similarity = Similarity(
      submissions: Self.submissions([short, short]), stubs: Self.stubs)
    #expect(similarity.pairs == [])
  }

  @Test func `what many wrote is common knowledge`() {
    let many = Array(repeating: Self.bodies[1], count: 4)
    let three = Self.submissions(Array(many.dropLast()))
    #expect(
      Similarity(submissions: three, stubs: Self.stubs).pairs.count == 3)
    #expect(
      Similarity(submissions: Self.submissions(many), stubs: Self.stubs).pairs
        == [])
  }

  @Test func `what the stub or the solution says does not count`() {
    let two = Self.submissions([Self.bodies[1], Self.copy])
    let body = [Self.file: Self.wrapped(Self.bodies[1])]
    #expect(Similarity(submissions: two, stubs: Self.stubs).pairs.count == 1)
    #expect(Similarity(submissions: two, stubs: body).pairs == [])
    #expect(
      Similarity(submissions: two, stubs: Self.stubs, solutions: body).pairs
        == [])
    let untouched = ["a": Self.stubs, "b": Self.stubs]
    #expect(Similarity(submissions: untouched, stubs: Self.stubs).pairs == [])
  }

  @Test func `the report names pairs and says what it is worth`() {
    let two = Self.submissions([Self.bodies[1], Self.copy])
    let text = Similarity(submissions: two, stubs: Self.stubs).text
    #expect(text.contains("it proves nothing"))
    #expect(
      text.contains("| learner10 | learner11 | 4.3-LogSumExp.swift (100 %"))
  }
}
