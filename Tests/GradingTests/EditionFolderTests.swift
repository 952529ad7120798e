import Foundation
import Testing

@testable import Grading

/// Where an edition may be written, and what is never overwritten.
@Suite struct EditionFolderTests {
  private let course: TinyCourse
  private let parent: URL
  private let place: URL

  init() throws {
    course = try TinyCourse()
    parent = course.root.deletingLastPathComponent()
    place = parent.appending(path: "class")
  }

  private func release(_ numbers: Int...) throws {
    try EditionFolder(place.path, outside: course.root)
      .write(course.edition(numbers[0], numbers[numbers.count - 1]))
  }

  private func put(_ text: String, in path: String) throws {
    let file = parent.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  private func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  /// Expects that a release is refused with these `words`, and that all stays
  /// as it is.
  private func expectRefusal(
    of path: String, _ words: String...,
    location: SourceLocation = #_sourceLocation
  ) throws {
    let before = try FileManager.default.subpathsOfDirectory(
      atPath: parent.path)
    #expect(sourceLocation: location) {
      try EditionFolder(path, outside: course.root).write(course.edition(1, 2))
    } throws: { error in
      words.allSatisfy { "\(error)".contains($0) }
    }
    let after = try FileManager.default.subpathsOfDirectory(
      atPath: parent.path)
    #expect(Set(before) == Set(after), sourceLocation: location)
  }

  @Test func `an earlier edition is replaced as a whole`() throws {
    defer { course.clean() }
    try release(1, 2)
    // What was built of it can be built again.
    try put("built", in: "class/.build/debug/workbook")
    try release(2)
    #expect(try !names(in: place).contains(".build"))
    #expect(try names(in: place.appending(path: "Exercises")) == ["02-Logits"])
    #expect(try names(in: parent) == ["class", "course"])
  }

  @Test func `an empty folder is filled`() throws {
    defer { course.clean() }
    try FileManager.default.createDirectory(
      at: place, withIntermediateDirectories: false)
    try release(1)
    #expect(try names(in: place).contains(".release"))
  }

  @Test func `work that no release wrote is named and kept`() throws {
    defer { course.clean() }
    try put("mine", in: "class/thesis.txt")
    try expectRefusal(
      of: place.path, "holds what no release wrote", "  thesis.txt",
      "Name a new folder")
    try FileManager.default.removeItem(at: place)
    try release(1, 2)
    try put("my answer", in: "class/Exercises/01-Odds/1.1-Odds.swift")
    try put("mine", in: "class/Exercises/01-Odds/Helper.swift")
    try put("mine", in: "class/.git/HEAD")
    try expectRefusal(
      of: place.path, "  Exercises/01-Odds/1.1-Odds.swift\n",
      "  Exercises/01-Odds/Helper.swift\n", "  .git/\n")
  }

  @Test func `a link in the place of a file counts as changed`() throws {
    defer { course.clean() }
    try release(1, 2)
    let licence = place.appending(path: "LICENSE")
    try FileManager.default.removeItem(at: licence)
    try FileManager.default.createSymbolicLink(
      at: licence,
      withDestinationURL: course.root.appending(path: "LICENSE"))
    try expectRefusal(of: place.path, "  LICENSE\n")
  }

  @Test func `the course and what is in it are refused by any name`() throws {
    defer { course.clean() }
    let inside = course.root.appending(path: "Chapters/class")
    try expectRefusal(of: course.root.path, "is in the course itself")
    try expectRefusal(of: inside.path, "is in the course itself")
    try expectRefusal(
      of: course.root.path + "/../course/new", "is in the course itself")
    let link = parent.appending(path: "link")
    try FileManager.default.createSymbolicLink(
      at: link, withDestinationURL: course.root)
    try expectRefusal(of: link.path + "/new", "is in the course itself")
    try expectRefusal(of: parent.path, "holds what no release wrote")
  }

  @Test func `a place that cannot be is named with its remedy`() throws {
    defer { course.clean() }
    try expectRefusal(
      of: parent.path + "/no/class", "There is no folder", "mkdir -p")
    try put("a file", in: "class")
    try expectRefusal(of: place.path, "is not a folder. Name another place")
  }

  @Test(arguments: [
    [:], [".release": ""], [".release": "A release"],
    [".release": "A release that has not ended.\n", "README.md": "half"],
  ])
  func `what an interrupted release left is removed`(
    left: [String: String]
  ) throws {
    defer { course.clean() }
    try FileManager.default.createDirectory(
      at: parent.appending(path: ".class.unfinished"),
      withIntermediateDirectories: true)
    for (path, text) in left { try put(text, in: ".class.unfinished/" + path) }
    try release(1, 2)
    #expect(try names(in: parent) == ["class", "course"])
    #expect(try names(in: place).contains("README.md"))
  }

  @Test func `a release killed between its renames is taken up`() throws {
    defer { course.clean() }
    try release(1)
    try FileManager.default.moveItem(
      at: place, to: parent.appending(path: ".class.previous"))
    try release(1, 2)
    #expect(try names(in: parent) == ["class", "course"])
    #expect(try names(in: place).contains("README.md"))
  }

  @Test func `what only has the name of a leftover is kept`() throws {
    defer { course.clean() }
    try put("mine", in: ".class.unfinished/thesis.txt")
    try expectRefusal(of: place.path, "is in the way", "Move it away")
  }
}
