import Checks
import Coursework
import Foundation
import Testing

@testable import Grading

/// A learner's folder as a course system makes it: around an archive.
@Suite struct SubmissionFolderTests {
  private static let learner = "Ada Lovelace_12345_assignsubmission_file"
  private static let file = "1.1-Odds.swift"
  private static let chapter = "01-LogisticRegression"

  private let room: Room
  private let desk: Desk
  private let folder: URL

  init() throws {
    room = try Room()
    desk = try Desk(Course.chapters, in: try Workshop(above: #filePath))
    folder = room.submissions.appending(path: Self.learner)
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true)
  }

  /// The submission, once `files` lie in the learner's folder.
  private func submission(
    _ files: [String: Data], sandbox: Sandbox = .strongest()
  ) throws -> Submission {
    defer { room.remove() }
    for (path, data) in files { try room.put(Self.learner + "/" + path, data) }
    let place = try #require(try Submissions(in: room.submissions).all.first)
    return try place.submission(desk: desk, sandbox: sandbox)
  }

  private func zip(_ entries: (String, String)...) -> Data {
    ZipFile(entries.map { ZipFile.Entry($0.0, Data($0.1.utf8)) }).data
  }

  @Test(arguments: [
    "work.zip", "my work (1).ZIP", "inner/work.zip", "*.zip", "[0-9]?.zip",
  ])
  func `one archive counts as if it were handed in itself`(
    path: String
  ) throws {
    let submission = try submission([
      path: zip(("work [2]*/Exercises/\(Self.chapter)/\(Self.file)", "mine")),
      ".DS_Store": Data(), "__MACOSX/._work.zip": Data(),
    ])
    #expect(submission.learner == Self.learner)
    #expect(submission.texts == [Self.chapter: [Self.file: "mine"]])
    #expect(submission.refusals.isEmpty)
    #expect(submission.submitted != nil)
  }

  @Test func `what an archive must not hold is refused by its path`() throws {
    let large = String(repeating: "/", count: Submission.largestFile + 1)
    let submission = try submission([
      "work.zip": zip(
        (Self.file, large), ("../1.2-Sigmoid.swift", "mine"),
        ("inner.zip", "no archive"), ("1.3-SigmoidSlope.swift", "mine")),
      "notes.txt": Data(),
    ])
    #expect(
      submission.texts == [Self.chapter: ["1.3-SigmoidSlope.swift": "mine"]])
    #expect(
      submission.refusals.map { "\($0.path): \($0.reason)" } == [
        "notes.txt: not an exercise file",
        "work.zip/../1.2-Sigmoid.swift: its path leaves the submission",
        "work.zip/1.1-Odds.swift: larger than 64 KB",
        "work.zip/inner.zip: an archive inside the submission, which is not"
          + " opened; unpack it if it counts",
      ])
  }

  @Test func `of several archives each is refused`() throws {
    let archive = zip((Self.file, "mine"))
    let error = try #require(throws: SubmissionError.self) {
      try submission(["one.zip": archive, "two.zip": archive])
    }
    #expect(error.refusals.map(\.path) == ["one.zip", "two.zip"])
    #expect(error.cause == .choice)
    #expect(
      error.refusals[0].reason
        == "one of 2 archives in the folder, of which only"
        + " one can count; none is read until the others are taken away")
  }

  @Test func `beside an exercise file an archive stays closed`() throws {
    let submission = try submission([
      "work.zip": zip((Self.file, "packed")), Self.file: Data("loose".utf8),
    ])
    #expect(submission.texts == [Self.chapter: [Self.file: "loose"]])
    #expect(submission.refusals.map(\.path) == ["work.zip"])
  }

  @Test func `an archive's name is no pattern for another one`() throws {
    let other = room.submissions.appending(path: "secret")
    try zip((Self.file, "a link's")).write(to: other)
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "a.zip"), withDestinationURL: other)
    // Without walls, unzip sees what lies beside.
    let submission = try submission(
      ["*.zip": zip((Self.file, "mine"))], sandbox: .limits)
    #expect(submission.texts == [Self.chapter: [Self.file: "mine"]])
    #expect(submission.refusals.map(\.reason) == ["a symbolic link"])
  }
}
