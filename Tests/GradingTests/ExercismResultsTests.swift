import Coursework
import Testing

@testable import Grading

@Suite struct ExercismResultsTests {
  /// What breaks the rules of version 3.
  static func broken(_ text: String) throws -> [String] {
    var rules = try Rules(text)
    let top = rules.document
    rules.requireKeys(top, among: ["version", "status", "message", "tests"])
    rules.require("version 3", top["version"] == .number(3))
    let status = top["status"]?.text ?? ""
    rules.require("status", ["pass", "fail", "error"].contains(status))
    let message = top["message"]?.text
    rules.require(
      "message of an error", (status == "error") == (message != nil))
    rules.require(
      "length of the message", (message ?? "").unicodeScalars.count <= 65_535)
    rules.require(
      "error only if nothing ran", (status == "error") == rules.tests.isEmpty)
    let all = rules.tests.map { $0["status"]?.text }
    rules.require(
      "pass only if all pass",
      (status == "pass") == (!all.isEmpty && all.allSatisfy { $0 == "pass" }))
    for test in rules.tests { check(test, &rules) }
    rules.requirePlainTexts()
    return rules.broken
  }

  static func check(_ test: [String: Value], _ rules: inout Rules) {
    rules.requireKeys(
      test,
      among: ["name", "status", "message", "output", "test_code", "task_id"])
    let status = test["status"]?.text ?? ""
    rules.require("name", test["name"]?.text?.isEmpty == false)
    rules.require(
      "status of a test", ["pass", "fail", "error"].contains(status))
    rules.require(
      "message if not pass", (status == "pass") == (test["message"] == nil))
    rules.require(
      "length of the message",
      (test["message"]?.text ?? "").unicodeScalars.count <= 65_535)
    rules.require("task", (test["task_id"]?.number ?? 0) >= 1)
    rules.require(
      "output", (test["output"]?.text ?? "").unicodeScalars.count <= 500)
  }

  @Test func `every file keeps the rules`() throws {
    for (row, text) in try Fixture.texts(.exercism) {
      #expect(try Self.broken(try #require(text)) == [], "\(row.learner)")
    }
  }

  @Test func `tests are in the order of the course`() throws {
    let text = try Fixture.texts(.exercism)[0].text
    let rules = try Rules(text ?? "")
    #expect(rules.tests.map { $0["task_id"]?.number } == [1, 2, 3])
  }

  @Test func `it is an error only where nothing ran`() throws {
    let long = String(repeating: "e\u{301}", count: 40_000)
    let broken = ["1.1", "1.10", "2.1"].map {
      Fixture.mark($0, .doesNotCompile, long)
    }
    let book = try Gradebook(
      Fixture.result([
        Fixture.learner("all", broken), Fixture.learner("two", [broken[0]]),
      ]))
    let texts = try book.rows.map {
      try ResultFile(format: .exercism, row: $0, chapters: []).text() ?? ""
    }
    #expect(try texts.map { try Self.broken($0) } == [[], []])
    let statuses = try texts.map { try Rules($0).document["status"]?.text }
    #expect(statuses == ["error", "fail"])
  }

  @Test(arguments: [
    ("\"version\" : 3", "\"version\" : 2"), ("\"fail\"", "\"pass\""),
    ("\"task_id\" : 1", "\"task_id\" : null"), ("\"message\"", "\"hint\""),
    ("\"pass\"", "\"passed\""),
  ])
  func `a file that breaks a rule is found out`(
    old: String, new: String
  ) throws {
    let ben = try Fixture.texts(.exercism).first { $0.row.learner == "ben" }
    let text = try #require(ben?.text)
    let changed = text.replacing(old, with: new)
    #expect(changed != text)
    #expect(try Self.broken(changed) != [])
  }
}
