import Coursework
import Foundation
import Testing

@testable import Grading

private func mark(_ exercise: String, _ verdict: Verdict) -> Mark {
  Mark(
    exercise: exercise, verdict: verdict, points: verdict == .passed ? 1 : 0,
    possible: 1, message: "")
}

@Suite struct RecordTests {
  private let record = Record(
    texts: ["1.1-Odds.swift": "one"], settings: "s",
    checks: ["1.1": "a", "1.2": "b", "1.3": "c"],
    marks: [
      mark("1.1", .passed), mark("1.2", .failed), mark("1.3", .infrastructure),
    ])

  @Test func `a mark is kept while nothing that it depends on changes`() {
    let kept = record.marks(
      for: record.texts, settings: "s", checks: record.checks)
    #expect(kept.keys.sorted() == ["1.1", "1.2"])
  }

  @Test func `the tool's own fault is tried again`() {
    let kept = record.marks(
      for: record.texts, settings: "s", checks: record.checks)
    #expect(kept["1.3"] == nil)
  }

  @Test func `two marks of one exercise are none`() {
    var double = record
    double.marks.append(mark("1.1", .failed))
    let kept = double.marks(
      for: record.texts, settings: "s", checks: record.checks)
    #expect(kept.keys.sorted() == ["1.2"])
  }

  @Test func `a changed check costs its own mark only`() {
    var checks = record.checks
    checks["1.1"] = "changed"
    let kept = record.marks(for: record.texts, settings: "s", checks: checks)
    #expect(kept.keys.sorted() == ["1.2"])
  }

  @Test func `a changed text costs all marks of its chapter`() {
    let kept = record.marks(
      for: ["1.1-Odds.swift": "two"], settings: "s", checks: record.checks)
    #expect(kept.isEmpty)
  }

  @Test func `another judge or toolchain costs all marks`() {
    let kept = record.marks(
      for: record.texts, settings: "t", checks: record.checks)
    #expect(kept.isEmpty)
  }
}

@Suite struct HistoryTests {
  private func class1(_ verdict: Verdict) -> [LearnerResult] {
    [
      LearnerResult(
        learner: "ada", marks: [mark("1.1", verdict), mark("1.2", .passed)],
        isolation: "")
    ]
  }

  @Test func `the first run changes nothing`() {
    #expect(History().after(class1(.failed)).changes.isEmpty)
  }

  @Test func `a mark that differs is told old and new`() {
    let next = History().after(class1(.failed)).after(class1(.passed))
    #expect(
      next.changes == [
        Change(
          learner: "ada", exercise: "1.1", old: .failed, new: .passed,
          oldPoints: 0, newPoints: 1)
      ])
  }

  @Test func `grading the same again tells the same again`() {
    let next = History().after(class1(.failed)).after(class1(.passed))
    #expect(next.after(class1(.passed)) == next)
  }
}
