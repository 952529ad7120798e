import Checks
import Coursework
import Foundation
import Testing

@testable import Grading

/// What a class hands in is not what was asked for: the run goes on, and what
/// cannot be graded is told by its name.
@Suite(.serialized) struct CollectionTests {
  private let workshop: Workshop
  private let room: Room
  private let chapter = Course.chapters[0]

  init() throws {
    workshop = try Workshop(above: #filePath)
    room = try Room()
  }

  @Test func `two submissions of one learner stop nobody`() throws {
    defer { room.remove() }
    for name in ["ada", "bob"] {
      try put("\(name)/1.1-Odds.swift", stub)
    }
    try put("ada.zip", ZipFile([ZipFile.Entry("1.1-Odds.swift", stub)]).data)
    let result = try grade()

    #expect(result.learners.map(\.learner) == ["ada", "bob"])
    #expect(!result.learners[0].isReadable)
    #expect(
      result.learners[0].marks.allSatisfy { $0.verdict == .infrastructure })
    #expect(result.learners[1].marks.allSatisfy { $0.verdict == .notAttempted })
    let reason =
      "one of 2 submissions of one learner, of which only one can count; none is"
      + " read until the others are taken away"
    let page = try room.text("class.md")
    for name in ["ada", "ada.zip"] {
      #expect(page.contains("- ada: \(name), \(reason)\n"))
    }
    #expect(!page.contains("own fault"))
    let feedback = try room.text("feedback/ada.md")
    #expect(feedback.contains("Your submission was not judged"))
    #expect(!feedback.contains("###"))
    let grades = try room.text("grades.csv")
    #expect(
      grades.contains("\nada,,,,,,,,,,,,,,10,,pending: could not be read;"))
    #expect(grades.contains("\nbob,,0,0,0,"))
  }

  private var stub: Data {
    let file = workshop.folder(of: chapter, on: .stubs)
      .appending(path: "1.1-Odds.swift")
    return FileManager.default.contents(atPath: file.path) ?? Data()
  }

  private func put(_ path: String, _ data: Data) throws {
    let file = room.submissions.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  private func grade() throws -> ClassResult {
    let grader = Grader(
      course: Course.chapters, numbers: [1], workshop: workshop,
      sandbox: .strongest(), toolchain: try Toolchain(),
      memory: room.out.appending(path: ".grade"), jobs: 2)
    let result = try grader.grade(room.submissions) { _, _ in }
    try Outputs.write(result, to: room.out, options: OutputOptions())
    return result
  }
}
