import Checks
import Coursework
import Foundation
import Testing

/// What holds for every exercise, whatever it asks.
@Suite struct CourseTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop(above: #filePath) }

  @Test func `numbers are unique and in order`() {
    let ids = Course.exercises.map(\.id)
    #expect(Set(ids).count == ids.count)
    for chapter in Course.chapters {
      let expected = chapter.exercises.indices.map {
        "\(chapter.number).\($0 + 1)"
      }
      #expect(chapter.exercises.map(\.id) == expected)
    }
  }

  @Test(arguments: Course.chapters)
  func `a chapter has six to ten exercises in three grades`(
    chapter: Chapter
  ) {
    #expect((6...10).contains(chapter.exercises.count))
    #expect(Set(chapter.exercises.map(\.grade)).count == 3)
  }

  @Test(arguments: Course.exercises)
  func `an exercise is complete`(exercise: Exercise) {
    #expect(!exercise.cases.isEmpty)
    #expect(exercise.hints.count == 3)
    #expect(exercise.hints.allSatisfy { $0.count > 10 })
    #expect(Set(exercise.hints).count == 3)
    #expect(exercise.minutes > 0 && exercise.points > 0)
    #expect(!exercise.tolerance.reason.isEmpty)
    #expect(!exercise.formula.isEmpty)
    let arguments = exercise.arguments.count
    #expect(exercise.cases.allSatisfy { $0.inputs.count == arguments })
    #expect(
      exercise.section.hasPrefix(exercise.id.prefix { $0 != "." } + "."))
  }

  @Test(arguments: Course.exercises)
  func `the stub says the same as the exercise`(exercise: Exercise) throws {
    let stub = try text(of: exercise, on: .stubs)
    let first = stub.prefix { $0 != "\n" }
    #expect(
      first == "// Exercise \(exercise.id) · \(exercise.title)"
        + " · \(exercise.grade.rawValue) · \(exercise.minutes) min")
    #expect(stub.contains("func \(exercise.function.prefix { $0 != "(" })("))
    #expect(stub.contains("try todo()"))
  }

  @Test(arguments: Course.chapters)
  func `no stub is left over`(chapter: Chapter) throws {
    let folder = workshop.folder(of: chapter, on: .stubs)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.path)
    // One more holds the type that the exercises extend.
    #expect(names.count == chapter.exercises.count + 1)
  }

  @Test(arguments: Course.chapters)
  func `a stub that is compiled is not attempted`(chapter: Chapter) throws {
    let worker = try workshop.worker(
      for: chapter, workshop.files(of: chapter, on: .stubs))
    #expect(worker.broken.isEmpty)
    for exercise in chapter.exercises {
      let report = Judge().report(on: exercise, worker: worker.executable)
      #expect(report.verdict == .notAttempted, "\(exercise.id)")
    }
  }

  private func text(
    of exercise: Exercise, on desk: Workshop.Desk
  ) throws -> String {
    let chapter = try #require(
      Course.chapters.first { exercise.id.hasPrefix("\($0.number).") })
    let name = try workshop.fileName(of: exercise, in: chapter)
    let folder = workshop.folder(of: chapter, on: desk)
    return try String(
      contentsOf: folder.appending(path: name), encoding: .utf8)
  }
}
