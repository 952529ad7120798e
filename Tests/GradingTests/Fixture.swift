import Coursework
import Foundation

@testable import Grading

/// A course of two chapters and three exercises, worth 4 points.
enum Fixture {
  static let course = [
    Chapter(1, "Odds", title: "Odds", exercises: [odds, exercise("1.10")]),
    Chapter(2, "Logits", title: "Logits", exercises: [exercise("2.1")]),
  ]

  static let odds = exercise(
    "1.1", points: 2,
    mistakes: [
      Mistake("inverted", "You divide by p. That is one over the odds.") {
        (p: Double) in p
      },
      Mistake("percent", "Your answer is 100 times too large! Divide.") {
        (p: Double) in p
      },
    ])

  static func exercise(
    _ id: String, points: Int = 1, mistakes: [Mistake] = []
  ) -> Exercise {
    Exercise(
      id, "About \(id)", .practice, minutes: 5, points: points,
      function: "odds(_:)", arguments: ["p"], section: "\(id.prefix(1)).7",
      formula: "p / (1 - p)", cases: [Case(0.25), Case(0.75, hidden: true)],
      tolerance: Tolerance(because: "One division."), hints: ["", "", ""],
      mistakes: mistakes
    ) { (p: Double) in p / (1 - p) }
  }

  static func mark(
    _ exercise: String, _ verdict: Verdict = .passed, mistake: String? = nil,
    _ message: String = ""
  ) -> Mark {
    let possible = exercise == "1.1" ? 2 : 1
    return Mark(
      exercise: exercise, verdict: verdict, mistake: mistake,
      points: verdict == .passed ? possible : 0, possible: possible,
      message: verdict == .passed ? "" : message)
  }

  /// A learner who passed all but what `marks` say.
  static func learner(
    _ name: String, _ marks: [Mark] = [], refusals: [Refusal] = [],
    submitted: String? = nil
  ) -> LearnerResult {
    LearnerResult(
      learner: name,
      marks: ["1.1", "1.10", "2.1"].map { id in
        marks.first { $0.exercise == id } ?? mark(id)
      },
      refusals: refusals,
      submitted: submitted.flatMap { Timestamp($0) }.map {
        Date(timeIntervalSince1970: Double($0.seconds))
      },
      isolation: "namespaces")
  }

  static func result(
    _ learners: [LearnerResult], changes: [Change] = []
  ) -> ClassResult {
    ClassResult(
      chapters: course, learners: learners, changes: changes,
      isolation: "namespaces", toolchain: "Swift 6.3.1")
  }

  /// Seven learners who meet nearly everything that can happen.
  static let variedClass = result(
    [
      learner("ana", submitted: "2026-11-20T20:00+01:00"),
      learner(
        "ben",
        [
          mark("1.1", .failed, mistake: "inverted", "in         p = 0.25"),
          mark("2.1", .notAttempted, "odds(_:) still says todo()."),
        ], submitted: "2026-11-22T00:00+01:00"),
      learner(
        "carla",
        [
          mark(
            "1.10", .crashed, "got   ```\u{1B}[31mred /home/carla/x/a.swift")
        ],
        refusals: [Refusal(path: "Package.swift", reason: "not an exercise")]),
      learner("dora", [mark("2.1", .infrastructure, "not your fault")]),
      learner("eve", [mark("1.1", .failed, mistake: "inverted", "wrong")]),
      learner("Eve", [mark("1.1", .failed, mistake: "percent", "wrong")]),
      learner("=cmd|' /C calc'!A0"),
    ].sorted { precedes($0.learner, $1.learner) })
}
