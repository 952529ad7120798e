import Foundation
import Testing

@testable import Coursework

private func report(_ lines: String...) throws -> Report {
  let text = lines.map { "echo '\($0)' >&3" }.joined(separator: "\n")
  return Judge().report(on: doubling, worker: try script(text))
}

@Test func `three right answers pass`() throws {
  let report = try report(
    #"{"answer":6}"#, #"{"answer":-1}"#, #"{"answer":0}"#)
  #expect(report.verdict == .passed)
  #expect(report.points == 1)
}

@Test func `two right answers of three do not pass`() throws {
  let report = try report(#"{"answer":6}"#, #"{"answer":-1}"#)
  #expect(report.verdict == .exitedEarly)
  #expect(report.points == 0)
}

@Test func `an answer too many does not pass`() throws {
  let answer = #"{"answer":6}"#
  #expect(
    try report(answer, answer, answer, answer).verdict == .malformedAnswer)
}

@Test func `a wrong answer is compared with the right one`() throws {
  let report = try report(
    #"{"answer":6}"#, #"{"answer":1}"#, #"{"answer":0}"#)
  #expect(report.verdict == .failed)
  #expect(report.mistake == nil)
  #expect(
    report.message == """
      in         x = −0.5
      expected   −1   2x
      got        1   the sign is wrong
      this case  below zero
      cases      1 of 3 is wrong
      """)
}

@Test func `a catalogued mistake is named`() throws {
  let report = try report(
    #"{"answer":9}"#, #"{"answer":0.25}"#, #"{"answer":0}"#)
  #expect(report.mistake?.id == "squares")
  #expect(report.message.contains("You multiplied x by itself."))
  #expect(report.message.contains("1.5 times too large"))
}

@Test func `a mistake on one case only is not diagnosed`() throws {
  let report = try report(
    #"{"answer":9}"#, #"{"answer":-1}"#, #"{"answer":0}"#)
  #expect(report.verdict == .failed)
  #expect(report.mistake == nil)
}

@Test(arguments: [
  #"{"answer":6"#, "6", #"{"answer":6,"threw":"x"}"#, "[]", "",
  #"{"passed":true}"#,
])
func `what is not an answer is malformed`(line: String) throws {
  #expect(try report(line).verdict == .malformedAnswer)
}

@Test func `an answer without end is called too long`() throws {
  let report = Judge().report(
    on: doubling, worker: try script("exec cat /dev/zero >&3"))
  #expect(report.verdict == .malformedAnswer)
  #expect(report.message.contains("fills more than 8 MB"))
}

@Test(arguments: [
  (#"echo '{"unanswered":"double(_:)"}' >&3"#, Verdict.notAttempted),
  (#"echo '{"threw":"Oops()"}' >&3"#, .crashed),
  ("while :; do :; done", .timedOut),
  ("kill -ILL $$", .crashed),
  ("kill -SEGV $$", .crashed),
  ("exit 0", .exitedEarly),
  (#"printf '{"answer":6}' >&3"#, .exitedEarly),
  (#"echo '✔ passed'; exit 0"#, .exitedEarly),
])
func `every way to end without an answer has its verdict`(
  text: String, expected: Verdict
) throws {
  var judge = Judge()
  judge.limits.seconds = 1
  let report = judge.report(on: doubling, worker: try script(text))
  #expect(report.verdict == expected, "\(report.message)")
  #expect(report.points == 0)
}

@Test func `a worker that is not there is the workbook's fault`() {
  let report = Judge().report(
    on: doubling, worker: URL(filePath: "/nowhere/worker"))
  #expect(report.verdict == .infrastructure)
  #expect(report.points == 0)
}

@Test func `a reference that fails is the workbook's fault`() {
  struct Oops: Error {}
  let broken = Exercise(
    "9.2", "", .practice, minutes: 1, function: "f(_:)", arguments: ["x"],
    section: "9.1", formula: "", cases: [Case(1.0)], tolerance: .exact,
    hints: [], mistakes: []
  ) { (x: Double) throws -> Double in throw Oops() }
  let report = Judge().compare(broken, answers: [.number(1)])
  #expect(report.verdict == .infrastructure)
}

@Test func `a case can accept more than one answer`() {
  let root = Exercise(
    "9.3", "A square root", .practice, minutes: 1, function: "root(_:)",
    arguments: ["x"], section: "9.1", formula: "y² = x", cases: [Case(4.0)],
    tolerance: .exact, hints: [], mistakes: [],
    complaint: { inputs, answer in
      guard let x = inputs[0].number, let y = answer.number else {
        return "not a number"
      }
      return y * y == x ? nil : "its square is \(y * y)"
    }
  ) { (x: Double) in x.squareRoot() }
  #expect(Judge().compare(root, answers: [.number(-2)]).verdict == .passed)
  let wrong = Judge().compare(root, answers: [.number(3)])
  #expect(wrong.verdict == .failed)
  #expect(wrong.message.contains("its square is 9"))
}

@Test func `a mistake is named whichever right answers stand beside it`() {
  let root = Exercise(
    "9.4", "A square root", .practice, minutes: 1, function: "root(_:)",
    arguments: ["x"], section: "9.1", formula: "y² = x",
    cases: [Case(4.0), Case(9.0)], tolerance: .exact, hints: [],
    mistakes: [
      Mistake("two", "Your answer is 2 for every x.") { (_: Double) in 2.0 }
    ],
    complaint: { inputs, answer in
      guard let x = inputs[0].number, let y = answer.number else {
        return "not a number"
      }
      return y * y == x ? nil : "its square is \(y * y)"
    }
  ) { (x: Double) in x.squareRoot() }
  let named = Judge().compare(root, answers: [.number(-2), .number(2)])
  #expect(named.mistake?.id == "two")
  let other = Judge().compare(root, answers: [.number(-2), .number(5)])
  #expect(other.mistake == nil)
}
