import Foundation
import Testing

@testable import Literate

struct ExerciseNoteTests {
  @Test func `a stub's first line says what the exercise is`() throws {
    let note = try ExerciseNote(
      "// Exercise 1.2 · Odds from a probability · practice · 4 min", id: "1.2",
      path: "p", file: "f")
    #expect(note.title == "Odds from a probability")
    #expect(note.grade == "practice" && note.minutes == 4)
  }

  @Test(arguments: [
    "", "// Exercise 1.3 · T · practice · 4 min",
    "// Exercise 1.2 · T · easy · 4 min",
    "// Exercise 1.2 · T · practice · 4", "// Exercise 1.2: T",
    "// Exercise 1.2 ·  · practice · x min",
  ])
  func `another first line is a fault`(line: String) {
    let fault = #expect(throws: Fault.self) {
      try ExerciseNote(line, id: "1.2", path: "p", file: "f")
    }
    #expect(fault?.place == "p:1")
  }

  @Test func `stubs are found by their number and listed in order`() throws {
    let course = try Course()
    defer { course.remove() }
    let stubs = Stubs(root: course.root, chapter: "01-Demo")
    #expect(try stubs.exercise("1.1").title == "One")
    #expect(
      try stubs.exercise("1.1").file == "Exercises/01-Demo/1.1-One.swift")
    #expect(try stubs.exercises().map(\.id) == ["1.1", "1.2", "1.10"])
    #expect(
      ExerciseNote.table(try stubs.exercises()).rows.map { $0[1].text }
        == ["1.2", "1.10", "1.1"])
    let fault = #expect(throws: Fault.self) { try stubs.exercise("1.3") }
    #expect(fault?.message.contains("1.10-Ten.swift") == true)
  }
}

/// A course of one chapter in a folder of its own.
struct Course {
  /// The folder.
  let root: URL

  /// Writes a chapter and its stubs.
  init() throws {
    let files = FileManager.default
    root = files.temporaryDirectory.appending(path: "course-\(UUID())")
    let stubs = root.appending(path: "Sources/Checks/Stubs/01-Demo")
    let chapter = root.appending(path: "Chapters/01-Demo")
    for folder in [stubs, chapter] {
      try files.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    let lines = [
      "1.1-One.swift": "// Exercise 1.1 · One · stretch · 4 min\n",
      "1.2-Two.swift": "// Exercise 1.2 · Two · practice · 5 min\n",
      "1.10-Ten.swift": "// Exercise 1.10 · Ten · practice · 6 min\n",
    ]
    for (name, line) in lines {
      try Data(line.utf8).write(to: stubs.appending(path: name))
    }
    try Data(Course.source.utf8).write(to: URL(filePath: file))
  }

  /// The path of the chapter's source.
  var file: String { root.path + "/Chapters/01-Demo/main.swift" }

  /// The chapter's source, of 13 lines.
  static let source = """
    let page = Page(chapter: 1, minutes: 20)
    //: # 1 Demo
    //: Takes \\(minutes) minutes.
    page.show("a", 0.5)
    page.cite("half", 0.5)
    //: ## 1.1 Claims
    //: It was \\(half).
    page.claim("true", true)
    page.exercise("1.1")
    page.figure("line", figure)
    //: $$x^2$$
    page.exercises()
    page.end()
    """

  /// Removes the folder.
  func remove() { try? FileManager.default.removeItem(at: root) }
}
