import Coursework
import Testing

@testable import Grading

@Suite struct ClassroomResultsTests {
  /// What the reporter would trip over.
  static func broken(_ text: String) throws -> [String] {
    var rules = try Rules(text)
    let top = rules.document
    let statuses: Set = ["pass", "fail", "error"]
    rules.requireKeys(top, among: ["version", "status", "max_score", "tests"])
    rules.require("version 1", top["version"] == .number(1))
    rules.require("status", statuses.contains(top["status"]?.text ?? ""))
    rules.require("points to earn", (top["max_score"]?.number ?? 0) > 0)
    for test in rules.tests {
      rules.requireKeys(
        test,
        among: [
          "name", "status", "score", "message", "test_code", "filename",
          "line_no", "duration",
        ])
      rules.require(
        "status of a test", statuses.contains(test["status"]?.text ?? ""))
      rules.require("score", (test["score"]?.number ?? -1) >= 0)
      rules.require("line", test["line_no"]?.number != nil)
      rules.require("no times", test["duration"] == .number(0))
      rules.require(
        "message",
        test["message"].map { $0 == .null || $0.text != nil } ?? false)
    }
    let sum = rules.tests.compactMap { $0["score"]?.number }.reduce(0, +)
    rules.require("at most all", sum <= (top["max_score"]?.number ?? 0) + 1e-9)
    rules.requirePlainTexts()
    return rules.broken
  }

  @Test func `every file keeps the rules and has the total of the table`()
    throws
  {
    for (row, text) in try Fixture.texts(.classroom) where !row.isPending {
      let text = try #require(text)
      #expect(try Self.broken(text) == [], "\(row.learner)")
      let scores = try Rules(text).tests.compactMap { $0["score"]?.number }
      let hundredths = scores.map { Int(($0 * 100).rounded()) }.reduce(0, +)
      let shown = row.learner.hasPrefix("=") ? "'" + row.learner : row.learner
      #expect(
        Points(hundredths: hundredths).description
          == (try Fixture.total(of: shown)))
    }
  }

  @Test func `nothing is said of a learner whose marks are pending`() throws {
    let texts = try Fixture.texts(.classroom)
    #expect(texts.filter { $0.text == nil }.map(\.row.learner) == ["dora"])
  }

  @Test(arguments: [
    ("\"max_score\" : 4", "\"max_score\" : 0"), ("\"score\"", "\"points\""),
    ("\"line_no\" : 0", "\"line\" : 0"), ("\"fail\"", "\"failed\""),
    ("\"version\" : 1", "\"version\" : 3"),
  ])
  func `a file that breaks a rule is found out`(
    old: String, new: String
  ) throws {
    let ben = try Fixture.texts(.classroom).first { $0.row.learner == "ben" }
    let text = try #require(ben?.text)
    let changed = text.replacing(old, with: new)
    #expect(changed != text)
    #expect(try Self.broken(changed) != [])
  }
}
