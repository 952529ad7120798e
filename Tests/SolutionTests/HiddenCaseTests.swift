import Checks
import Coursework
import Foundation
import Grading
import Testing

/// The cases that only a teacher has must be right, new, and enough to tell a
/// table of the visible cases from an answer.
@Suite struct HiddenCaseTests {
  private static let workshop = try? Workshop(above: #filePath)

  /// The course with its hidden cases.
  private static let chapters: [Chapter] = {
    guard let workshop else { return [] }
    let file = workshop.root.appending(path: "Solutions/hidden-cases.json")
    let cases = try? HiddenCases(from: file).added(to: Course.chapters)
    return cases ?? []
  }()
  private static let exercises = chapters.flatMap(\.exercises)

  @Test func `every exercise is there`() {
    #expect(Self.exercises.map(\.id) == Course.exercises.map(\.id))
  }

  @Test(arguments: exercises)
  func `every exercise has two to four, all of them new`(exercise: Exercise) {
    let (hidden, visible) = exercise.split
    #expect((2...4).contains(hidden.count))
    for (index, one) in hidden.enumerated() {
      #expect(!visible.contains { $0.inputs == one.inputs })
      #expect(!hidden[..<index].contains { $0.inputs == one.inputs })
    }
  }

  @Test(arguments: chapters)
  func `every solution passes with them`(chapter: Chapter) throws {
    let reports = try Examiner(#require(Self.workshop)).reports(
      on: chapter.exercises, of: chapter, desk: .solutions)
    #expect(reports.count == chapter.exercises.count)
    for report in reports {
      #expect(
        report.verdict == .passed, "\(report.exercise.id) \(report.message)")
    }
  }

  @Test(arguments: exercises)
  func `a second right answer passes with them`(exercise: Exercise) throws {
    let second = try #require(secondAnswers[exercise.id])
    let report = Judge().compare(
      exercise, answers: try exercise.answers(of: second))
    #expect(report.verdict == .passed, "\(report.message)")
  }

  @Test(arguments: exercises)
  func `a table of the visible answers fails`(exercise: Exercise) throws {
    let (hidden, visible) = exercise.split
    let known = try visible.map { try exercise.answer($0.inputs) }
    // What a table may say where it has no row: any one of its answers, the
    // same every time, or the one whose question is nearest.
    for fallback in known.indices {
      #expect(try objections(exercise, hidden) { _ in known[fallback] } > 0)
    }
    let places = visible.map { $0.inputs.flatMap(\.coordinates) }
    let nearest = try objections(exercise, hidden) { inputs in
      let place = inputs.flatMap(\.coordinates)
      let index = places.indices.min {
        distance(place, places[$0]) < distance(place, places[$1])
      }
      return known[index ?? 0]
    }
    #expect(nearest > 0)
  }

  /// How many of `cases` an answer by `table` gets wrong.
  private func objections(
    _ exercise: Exercise, _ cases: [Case], by table: ([Value]) -> Value
  ) throws -> Int {
    try cases.count { one in
      exercise.objection(
        to: table(one.inputs), inputs: one.inputs,
        expected: try exercise.answer(one.inputs)) != nil
    }
  }

  /// The distance of two places, very large if they have not the same shape.
  private func distance(_ one: [Double], _ other: [Double]) -> Double {
    let gaps = zip(one, other).map { abs($0 - $1) }
    let sizes = Double(abs(one.count - other.count))
    return gaps.map { $0.isFinite ? $0 : 1e3 }.reduce(1e9 * sizes, +)
  }
}

extension Exercise {
  fileprivate var split: (hidden: [Case], visible: [Case]) {
    (cases.filter(\.hidden), cases.filter { !$0.hidden })
  }
}

extension Value {
  /// All that can be moved a little, as numbers.
  fileprivate var coordinates: [Double] {
    switch self {
    case .boolean(let flag): [flag ? 1 : 0]
    case .list(let list): list.flatMap(\.coordinates)
    default: numbers
    }
  }
}
