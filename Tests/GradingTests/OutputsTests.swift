import Foundation
import Testing

@testable import Grading

@Suite struct OutputsTests {
  let folder = FileManager.default.temporaryDirectory
    .appending(path: "outputs-\(UUID().uuidString)")

  func options() throws -> OutputOptions {
    var options = try OutputOptions(
      late: LatePolicyTests.text, formats: Set(Format.allCases))
    options.roster = try Roster(text: "learner,name\nana,Ana\nzoe,Zoë\n")
    options.overrides = try Overrides(
      text: OverridesTests.header + "ben,1.1,1.5,by hand\n")
    return options
  }

  /// The text of every file in the folder, by path.
  func files() throws -> [String: String] {
    let paths = try FileManager.default.subpathsOfDirectory(
      atPath: folder.path)
    var files: [String: String] = [:]
    for path in paths {
      let file = folder.appending(path: path)
      if !file.hasDirectoryPath, path.contains(".") {
        files[path] = try String(contentsOf: file, encoding: .utf8)
      }
    }
    return files
  }

  @Test func `the same inputs give the same bytes`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try Outputs.write(Fixture.variedClass, to: folder, options: options())
    let first = try files()
    try Outputs.write(Fixture.variedClass, to: folder, options: options())
    #expect(try files() == first)
    try FileManager.default.removeItem(at: folder)
    try Outputs.write(Fixture.variedClass, to: folder, options: options())
    #expect(try files() == first)
    #expect(first.keys.contains("feedback/zoe.md"))
    #expect(first.keys.contains("junit/ana.xml"))
    #expect(first.values.allSatisfy { !$0.contains("/home/") })
  }

  @Test func `files of who is gone are removed, and no others`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try Outputs.write(Fixture.variedClass, to: folder, options: options())
    let own = folder.appending(path: "feedback/mine.txt")
    try "mine".write(to: own, atomically: true, encoding: .utf8)
    let small = Fixture.result([Fixture.learner("ana")])
    try Outputs.write(small, to: folder, options: OutputOptions())
    #expect(
      try files().keys.sorted() == [
        "class.md", "feedback/ana.md", "feedback/mine.txt", "grades.csv",
        "outputs.json",
      ])
  }

  @Test func `a list that leads out of the folder is not followed`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let out = folder.appending(path: "out")
    try FileManager.default.createDirectory(
      at: out, withIntermediateDirectories: true)
    let outside = folder.appending(path: "precious.txt")
    try "x".write(to: outside, atomically: true, encoding: .utf8)
    try "[\"../precious.txt\", \"\(outside.path)\"]".write(
      to: out.appending(path: "outputs.json"), atomically: true,
      encoding: .utf8)
    try Outputs.write(
      Fixture.result([]), to: out, options: OutputOptions())
    #expect(FileManager.default.fileExists(atPath: outside.path))
  }

  @Test func `an override is remembered from run to run`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try Outputs.write(Fixture.variedClass, to: folder, options: options())
    let now = Fixture.result([
      Fixture.learner("ben", [Fixture.mark("1.1", .crashed)])
    ])
    for _ in 1...2 {
      let book = try Outputs.write(now, to: folder, options: options())
      let ben = book.rows.first { $0.learner == "ben" }
      #expect(ben?.cells[0].flag?.verdict == .failed)
    }
  }

  @Test func `every problem of the options is told at once`() {
    let error = #expect(throws: InputProblems.self) {
      try OutputOptions(
        roster: URL(filePath: "/no/roster.csv"), late: "never",
        overrides: URL(filePath: "/no/overrides.csv"))
    }
    #expect((error?.problems.count ?? 0) > 2)
  }
}
