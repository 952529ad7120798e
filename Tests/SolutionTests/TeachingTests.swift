import Checks
import Coursework
import Foundation
import Grading
import Testing

/// What the teacher's guide names is there, and what it says is added up.
@Suite struct TeachingTests {
  let root: URL
  let guide: String
  let lines: [Substring]

  init() throws {
    root = try Workshop(above: #filePath).root
    guide = try String(
      contentsOf: root.appending(path: "Solutions/TEACHING.md"),
      encoding: .utf8)
    lines = guide.split(separator: "\n", omittingEmptySubsequences: false)
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  private func sources(of folder: String) throws -> String {
    let place = root.appending(path: folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: place.path)
    return try names.filter { $0.hasSuffix(".swift") }.sorted()
      .map { try text("\(folder)/\($0)") }.joined()
  }

  @Test(arguments: Course.chapters)
  func `the table of mistakes is the one of the checks`(
    chapter: Chapter
  ) throws {
    let name = "mistakes \(chapter.number)"
    let start = try #require(guide.range(of: "<!-- \(name) -->\n\n"))
    let rest = guide[start.upperBound...]
    let end = try #require(rest.range(of: "\n\n<!-- end -->"))
    #expect(
      rest[..<end.lowerBound] == mistakesTable(of: chapter),
      "Paste what 'swift run workbook \(name)' prints.")
  }

  @Test func `every command exists`() throws {
    let tool = try text("Sources/workbook/Workbook.swift")
    let calls = guide.matches(of: /swift run workbook ([a-z]+)/)
    #expect(calls.count > 10)
    for call in calls {
      let isKnown = tool.contains("case \"\(call.1)\":")
      #expect(isKnown, "\(call.0)")
    }
  }

  @Test func `every option exists`() throws {
    let code = try ["workbook", "Literate"].map {
      try sources(of: "Sources/\($0)")
    }.joined()
    let swift = ["--product", "--filter"]
    for option in Set(guide.matches(of: /--[a-z-]*[a-z]/).map(\.0)) {
      let isKnown = code.contains("\"\(option)\"")
      #expect(isKnown || swift.contains(String(option)), "\(option)")
    }
  }

  @Test func `every chapter, section and exercise named exists`() throws {
    // 3.11 is the one that the guide makes up.
    let exercises = Set(Course.exercises.map(\.id) + ["3.11"])
    let sections = try Set(Course.chapters.flatMap(sections(of:)))
    for match in guide.matches(
      of: /swift run chapter(\d+)(?: --section (\S+))?/)
    {
      #expect(Course.chapters.contains { $0.digits == match.1 }, "\(match.0)")
      if let section = match.2?.trimmingPrefix("`") {
        let number = section.prefix { $0.isNumber || $0 == "." }
        #expect(sections.contains(String(number)), "\(match.0)")
      }
    }
    let number = /[1-9]\.\d{1,2}/
    for match in guide.matches(of: /[Ss]ections? (\d[^a-z()|:;]*)/) {
      for one in match.1.matches(of: number) {
        #expect(sections.contains(String(one.0)), "\(match.0)")
      }
    }
    for match in guide.matches(of: /[Ee]xercises? (\d[^a-z()|:;]*)/) {
      for one in match.1.matches(of: number) {
        #expect(exercises.contains(String(one.0)), "\(match.0)")
      }
    }
    for match in guide.matches(
      of: /workbook (?:check|hint|solution|reset) (\d\.\d+)/)
    {
      #expect(exercises.contains(String(match.1)), "\(match.0)")
    }
  }

  @Test func `every figure named is drawn, every file linked is there`() throws
  {
    let figures = try Course.chapters.flatMap { chapter in
      try FileManager.default.contentsOfDirectory(
        atPath: root.appending(path: "Chapters/\(chapter.folder)/figures").path)
    }
    for match in guide.matches(of: /[Ff]igure `([a-z0-9-]+)`/) {
      #expect(figures.contains("\(match.1).svg"), "\(match.0)")
    }
    for match in guide.matches(of: /\]\(([^)#:]+)(?:#[^)]*)?\)/) {
      let place = root.appending(path: "Solutions/\(match.1)")
      #expect(
        FileManager.default.fileExists(atPath: place.path), "\(match.0)")
    }
  }

  @Test(arguments: Course.chapters)
  func `the minutes of a plan add up`(chapter: Chapter) throws {
    let name = "<!-- plan \(chapter.number) -->"
    let start = try #require(lines.firstIndex { $0 == name })
    let rows = lines[(start + 3)...].prefix { $0.hasPrefix("|") }.map { row in
      row.split(separator: "|").map {
        $0.trimmingCharacters(in: .whitespaces)
      }
    }
    func sum(_ column: Int, _ rows: [[String]]) -> Int {
      rows.map { Int($0[column]) ?? 0 }.reduce(0, +)
    }
    // Every section has its row, and the minutes of the text are the stated.
    let known = try sections(of: chapter)
    let text = rows.filter { known.contains($0[0]) }
    #expect(text.map { $0[0] } == known)
    #expect(try sum(1, text) == minutes(of: chapter))
    // The long plan fills classes of 90 minutes, the short one 45 minutes.
    #expect(sum(1, rows) % 90 == 0)
    #expect(sum(2, rows) == 45)
  }

  /// The line that a demonstration changes is a line of the course.
  @Test func `every line to change is there to be changed`() throws {
    let code = try Course.chapters.map {
      try sources(of: "Chapters/\($0.folder)")
    }.joined()
    let edits = guide.matches(of: /\n```diff\n((?:[-+ ].*\n)+)```/)
    #expect(edits.count > 5)
    for edit in edits {
      for line in edit.1.split(separator: "\n") where line.hasPrefix("-") {
        let isThere = code.contains("\n\(line.dropFirst())\n")
        #expect(isThere, "\(line)")
      }
    }
  }

  private func sections(of chapter: Chapter) throws -> [String] {
    let page = try text("Chapters/\(chapter.folder)/README.md")
    return page.matches(of: #/\n## (\d\.\d+) /#).map { String($0.1) }
  }

  private func minutes(of chapter: Chapter) throws -> Int {
    let code = try text("Chapters/\(chapter.folder)/main.swift")
    let stated = try #require(
      code.firstMatch(of: /Page\(chapter: \d+, minutes: (\d+)\)/))
    return try #require(Int(stated.1))
  }
}
