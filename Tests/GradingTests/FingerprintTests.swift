import Checks
import Coursework
import Foundation
import Testing

@testable import Grading

@Suite struct FingerprintTests {
  private func exercise(
    _ id: String = "1.1", points: Int = 1, formula: String = "2x",
    input: Double = 3, factor: Double = 2, wrong: Double = 3,
    explanation: String = "You tripled."
  ) -> Exercise {
    Exercise(
      id, "Twice", .practice, minutes: 1, points: points,
      function: "double(_:)", arguments: ["x"], section: "1.1",
      formula: formula, cases: [Case(input)],
      tolerance: Tolerance(relative: 1e-12, because: "One rounding."),
      hints: [],
      mistakes: [
        Mistake("triples", explanation) { (x: Double) in wrong * x }
      ]
    ) { (x: Double) in factor * x }
  }

  private func prints(_ exercises: [Exercise]) throws -> [String: String] {
    let workshop = try Workshop(above: #filePath)
    let chapter = Chapter(
      1, "LogisticRegression", title: "", exercises: exercises)
    return try Fingerprints(
      [chapter], in: workshop, toolchain: "6", isolation: .limits
    ).checks
  }

  @Test func `the same check has the same fingerprint`() throws {
    let (one, other) = (try prints([exercise()]), try prints([exercise()]))
    #expect(one == other)
  }

  @Test func `whatever changes a mark or its message changes it`() throws {
    let plain = try prints([exercise()])["1.1"]
    let others = [
      exercise(points: 2), exercise(formula: "x + x"), exercise(input: 4),
      exercise(factor: 2.5), exercise(wrong: 4),
      exercise(explanation: "You took three."),
      exercise().adding([Case(hidden: [.number(8)])]),
    ]
    for other in others {
      let changed = try prints([other])["1.1"]
      #expect(changed != plain)
    }
  }

  @Test func `a change of one check leaves the others`() throws {
    let before = try prints([exercise("1.1"), exercise("1.2")])
    let after = try prints([exercise("1.1", factor: 5), exercise("1.2")])
    #expect(before["1.1"] != after["1.1"])
    #expect(before["1.2"] == after["1.2"])
  }

  @Test func `toolchain and isolation count for every chapter`() throws {
    let workshop = try Workshop(above: #filePath)
    func settings(
      _ toolchain: String, _ isolation: Sandbox.Strength
    ) throws -> [String: String] {
      try Fingerprints(
        Course.chapters, in: workshop, toolchain: toolchain,
        isolation: isolation
      ).settings
    }
    let plain = try settings("6.3", .namespaces)
    #expect(plain.count == Course.chapters.count)
    #expect(Set(plain.values).count == plain.count)
    let again = try settings("6.3", .namespaces)
    #expect(again == plain)
    for other in [
      try settings("6.4", .namespaces), try settings("6.3", .limits),
    ] {
      #expect(zip(plain.values.sorted(), other.values.sorted()).allSatisfy(!=))
    }
  }
}
