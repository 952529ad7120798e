import Checks
import Coursework
import Foundation
import Testing

@testable import Grading

/// What happens when a check changes after a class was graded.
@Suite(.serialized, .enabled(if: Sandbox.strongest().strength != .limits))
struct RegradeTests {
  private let workshop: Workshop
  private let room: Room
  private let chapter = Course.chapters[0]

  init() throws {
    workshop = try Workshop(above: #filePath)
    room = try Room()
  }

  @Test func `only what a changed check affects is judged again`() throws {
    defer { room.remove() }
    // It knows the shown cases of 1.1 by heart, and nothing else.
    try handIn("1.1", table(of: chapter.exercises[0]))
    let first = try grade(Course.chapters)
    #expect(first.learners[0].marks[0].verdict == .passed)
    #expect(first.changes.isEmpty)
    // A mark that is judged again would lose this word.
    try markRecord("1.2", "kept")

    let more = Course.chapters.map { chapter in
      Chapter(
        chapter.number, chapter.name, title: chapter.title,
        exercises: chapter.exercises.map { exercise in
          exercise.id == "1.1"
            ? exercise.adding([Case(hidden: [.number(0.345)])]) : exercise
        })
    }
    let second = try grade(more)
    let marks = second.learners[0].marks
    #expect(marks[0].verdict != .passed)
    #expect(!marks[0].message.contains("0.345"))
    #expect(marks[1].message == "kept")
    #expect(
      second.changes == [
        Change(
          learner: "ada", exercise: "1.1", old: .passed, new: marks[0].verdict,
          oldPoints: 1, newPoints: 0)
      ])
    #expect(try grade(more).changes == second.changes)
  }

  private func grade(_ course: [Chapter]) throws -> ClassResult {
    let (result, grader) = try room.grade(course, in: workshop)
    try grader.conclude(result)
    return result
  }

  /// Hands in the chapter with `body` as the answer to one exercise.
  private func handIn(_ id: String, _ body: String) throws {
    let exercise = try #require(chapter.exercises.first { $0.id == id })
    let name = try workshop.fileName(of: exercise, in: chapter)
    let stub = try #require(
      workshop.files(of: chapter, on: .stubs).texts[name])
    let text = stub.replacingOccurrences(of: "try todo()", with: body)
    try room.put("ada/\(name)", Data(text.utf8))
  }

  /// The body of a function of one number that knows the cases' answers.
  private func table(of exercise: Exercise) throws -> String {
    let lines = try exercise.cases.map { input in
      let answer = try exercise.answer(input.inputs).number ?? 0
      let value =
        answer.isNaN ? ".nan" : answer.isInfinite ? ".infinity" : "\(answer)"
      return "case \(input.inputs[0].number ?? 0): return \(value)"
    }
    return "switch probability {\n" + lines.joined(separator: "\n")
      + "\ndefault: return 0 }"
  }

  /// Replaces the message of a kept mark.
  private func markRecord(_ id: String, _ message: String) throws {
    let store = Store(folder: room.out.appending(path: ".grade/records"))
    let name = "ada.01"
    var record = try #require(store.load(Record.self, name))
    let index = try #require(
      record.marks.firstIndex { $0.exercise == id })
    record.marks[index].message = message
    try store.save(record, name)
  }
}
