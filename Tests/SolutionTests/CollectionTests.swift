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
      try room.put("\(name)/1.1-Odds.swift", stub)
    }
    try room.put(
      "ada.zip", ZipFile([ZipFile.Entry("1.1-Odds.swift", stub)]).data)
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
    for name in ["ada/", "ada.zip"] {
      #expect(page.contains("- ada: \(name), \(reason)\n"))
    }
    #expect(!page.contains("own fault"))
    let feedback = try room.text("feedback/ada.md")
    #expect(feedback.contains("Your submission was not judged"))
    #expect(!feedback.contains("###"))
    let grades = try room.text("grades.csv")
    #expect(
      grades.contains("\nada,,,,,,,,,,,,,,10,,pending: could not be graded;"))
    #expect(grades.contains("\nbob,,0,0,0,"))
  }

  @Test func `what nothing can be graded of is told apart`() throws {
    defer { room.remove() }
    try room.put("bob/1.1-Odds.swift", stub)
    try room.put("cyd/work.rar", Data("Rar!".utf8))
    try room.put("dee/._x", Data())
    try room.put("eve.zip", Data("no archive".utf8))
    try room.put("fay/work.zip", Data("no archive".utf8))
    try room.put("gus.rar", Data("Rar!".utf8))
    try room.put("__MACOSX/._eve.zip", Data())
    try room.put("Thumbs.db", Data())
    try room.put(".DS_Store", Data())
    try FileManager.default.createDirectory(
      at: room.submissions.appending(path: "hal"),
      withIntermediateDirectories: true)
    let result = try grade(
      late: "due=2026-11-20T23:59+01:00,per-day=10%")
    #expect(
      result.learners.map(\.learner) == [
        "bob", "cyd", "dee", "eve", "fay", "hal",
      ])
    #expect(
      result.learners.map(\.isReadable) == [true]
        + Array(repeating: false, count: 5))
    let reason = "cannot be read as a zip archive; it has to be handed in again"
    let page = try room.text("class.md")
    for line in [
      "### Handed in, but nothing in it could be graded\n\n- cyd: work.rar, an",
      "\n- dee: .\\_x, not an exercise file\n",
      "\n- eve: eve.zip, \(reason)\n", "\n- fay: work.zip, \(reason)\n",
      "\n- hal: hal, there is no exercise file in it\n",
      "so not graded: put it into a folder\n\n- gus.rar\n",
    ] {
      #expect(page.contains(line), "\(line)")
    }
    #expect(!page.contains("### Files that were not taken"))
    #expect(!page.contains("MACOSX"))
    #expect(
      try room.text("feedback/hal.md").contains(
        "**0 of 10 points** Nothing in your submission could be graded"))
    #expect(!(try room.text("feedback/bob.md").contains("Nothing in your")))
    #expect(!page.contains("unknown time"))
  }

  private var stub: Data {
    let file = workshop.folder(of: chapter, on: .stubs)
      .appending(path: "1.1-Odds.swift")
    return FileManager.default.contents(atPath: file.path) ?? Data()
  }

  private func grade(late: String? = nil) throws -> ClassResult {
    let result = try room.grade(Course.chapters, in: workshop).result
    try Outputs.write(
      result, to: room.out,
      options: OutputOptions(late: late))
    return result
  }
}
