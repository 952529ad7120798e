import Coursework
import Testing

@testable import Grading

@Suite struct GradescopeResultsTests {
  /// What breaks the rules of "Autograder Specifications", and the sums.
  static func broken(_ text: String) throws -> [String] {
    var rules = try Rules(text)
    let formats: Set = ["text", "html", "simple_format", "md", "ansi"]
    let views: Set = ["hidden", "after_due_date", "after_published", "visible"]
    let top = rules.document
    rules.requireKeys(
      top,
      among: [
        "score", "execution_time", "output", "output_format",
        "test_output_format", "test_name_format", "visibility",
        "stdout_visibility", "extra_data", "tests", "leaderboard",
      ])
    for key in ["output_format", "test_output_format", "test_name_format"] {
      rules.require(key, formats.contains(top[key]?.text ?? "text"))
    }
    for key in ["visibility", "stdout_visibility"] {
      rules.require(key, views.contains(top[key]?.text ?? "visible"))
    }
    rules.require("score", (top["score"]?.number ?? -1) >= 0)
    rules.require("no times", top["execution_time"] == nil)
    for test in rules.tests { check(test, &rules) }
    let sum = rules.tests.compactMap { $0["score"]?.number }.reduce(0, +)
    rules.require(
      "the sum is the score", abs(sum - (top["score"]?.number ?? -1)) < 1e-9)
    rules.requirePlainTexts()
    return rules.broken
  }

  static func check(_ test: [String: Value], _ rules: inout Rules) {
    rules.requireKeys(
      test,
      among: [
        "score", "max_score", "status", "name", "name_format", "number",
        "output", "output_format", "tags", "visibility", "extra_data",
      ])
    let score = test["score"]?.number ?? -1
    let most = test["max_score"]?.number ?? -1
    rules.require("score of a test", 0 <= score && score <= most)
    rules.require(
      "status", ["passed", "failed"].contains(test["status"]?.text ?? ""))
    rules.require("name", test["name"]?.text?.isEmpty == false)
    rules.require("number", test["number"]?.text?.isEmpty == false)
    rules.require("never html", test["output_format"]?.text == "text")
    rules.require("never html", test["name_format"]?.text == "text")
  }

  @Test func `every file keeps the rules and has the total of the table`()
    throws
  {
    for (row, text) in try Fixture.texts(.gradescope) where !row.isPending {
      let text = try #require(text)
      #expect(try Self.broken(text) == [], "\(row.learner)")
      let total = try Rules(text).document["score"]?.number
      let shown = row.learner.hasPrefix("=") ? "'" + row.learner : row.learner
      #expect(
        total.map { "\($0)" }.map(short) == (try Fixture.total(of: shown)))
    }
  }

  @Test func `tests are in the order of the course`() throws {
    let text = try Fixture.texts(.gradescope)[0].text
    let numbers = try Rules(text ?? "").tests.map { $0["number"]?.text }
    #expect(numbers == ["1.1", "1.10", "2.1"])
  }

  @Test func `nothing is said of a learner whose marks are pending`() throws {
    let texts = try Fixture.texts(.gradescope)
    #expect(texts.filter { $0.text == nil }.map(\.row.learner) == ["dora"])
  }

  @Test(arguments: [
    ("\"score\" : 2.05", "\"score\" : 2.04"), ("\"failed\"", "\"wrong\""),
    ("\"output_format\" : \"text\"", "\"output_format\" : \"html\""),
    ("\"hidden\"", "\"secret\""), ("\"number\"", "\"numero\""),
    ("handed in", "handed \\u001b[1m in"),
  ])
  func `a file that breaks a rule is found out`(
    old: String, new: String
  ) throws {
    let ben = try Fixture.texts(.gradescope).first { $0.row.learner == "ben" }
    let text = try #require(ben?.text)
    let changed = text.replacing(old, with: new)
    #expect(changed != text)
    #expect(try Self.broken(changed) != [])
  }
}

/// A number without the decimals that are 0.
func short(_ number: String) -> String {
  number.hasSuffix(".0") ? String(number.dropLast(2)) : number
}
