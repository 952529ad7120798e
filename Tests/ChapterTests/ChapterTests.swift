import Checks
import Coursework
import Foundation
import Literate
import Testing

/// What holds for every chapter as its reader runs it and sees it.
@Suite(.serialized) struct ChapterTests {
  private let course: Workshop

  init() throws { course = try Workshop(above: #filePath) }

  private func run(
    _ chapter: Chapter, _ options: String...
  ) -> (status: Int32, output: String) {
    let program = course.products.appending(path: "chapter\(chapter.digits)")
    return runTool([program.path] + options, in: course.root)
  }

  private func folder(of chapter: Chapter) -> URL {
    course.root.appending(path: "Chapters").appending(path: chapter.folder)
  }

  private func source(of chapter: Chapter) throws -> [Substring] {
    try String(
      contentsOf: folder(of: chapter).appending(path: "main.swift"),
      encoding: .utf8
    ).split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test(arguments: Course.chapters)
  func `a chapter runs to its end through a pipe`(chapter: Chapter) {
    let start = ContinuousClock.now
    let (status, output) = run(chapter)
    #expect(status == 0, "\(output.suffix(2000))")
    #expect(!output.contains("\u{1B}"))
    #expect(output.contains("Exercise \(chapter.number).1"))
    // Its promise is 2 s. Here other tests run beside it on the same cores.
    #expect(start.duration(to: .now) < .seconds(10))
  }

  @Test(arguments: Course.chapters)
  func `lines fit a narrow terminal`(chapter: Chapter) {
    let (status, output) = run(
      chapter, "--width", "48", "--section",
      "\(chapter.number).1")
    #expect(status == 0)
    let prose = output.split(separator: "\n").filter { !$0.hasPrefix(" ") }
    #expect(prose.allSatisfy { $0.count <= 48 })
  }

  @Test(arguments: Course.chapters)
  func `the committed page is what the chapter weaves`(
    chapter: Chapter
  ) throws {
    let draft = FileManager.default.temporaryDirectory
      .appending(path: "woven-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: draft) }
    let (status, output) = run(chapter, "--weave", draft.path)
    #expect(status == 0, "\(output)")
    let differences = PageDifference.between(
      committed: folder(of: chapter).path, woven: draft.path)
    #expect(
      differences.isEmpty,
      "\(differences.map(\.description).joined(separator: "\n"))")
  }

  @Test(arguments: Course.chapters)
  func `the text calls out every exercise once and in order`(
    chapter: Chapter
  ) throws {
    let calls = try source(of: chapter)
      .filter { $0.hasPrefix("page.exercise(\"") }
      .compactMap { $0.split(separator: "\"").dropFirst().first }
    #expect(calls.map(String.init) == chapter.exercises.map(\.id))
    #expect(try source(of: chapter).contains("page.exercises()"))
  }

  @Test(arguments: Course.chapters)
  func `the sections that exercises point to exist`(chapter: Chapter) {
    let listing = run(chapter, "--list").output
    for exercise in chapter.exercises {
      #expect(
        listing.contains(exercise.section), "\(exercise) \(exercise.section)")
    }
  }

  @Test(arguments: Course.chapters)
  func `links lead to files that are there`(chapter: Chapter) throws {
    try expectLinks(
      in: folder(of: chapter).appending(path: "README.md"))
  }

  @Test func `links of the README lead to files that are there`() throws {
    try expectLinks(in: course.root.appending(path: "README.md"))
  }

  private func expectLinks(in page: URL) throws {
    let text = try String(contentsOf: page, encoding: .utf8)
    for match in text.matches(of: /\]\(([^)\s]+)\)/) {
      let target = String(match.1.prefix { $0 != "#" })
      if target.isEmpty || target.hasPrefix("http") { continue }
      let place = page.deletingLastPathComponent().appending(path: target)
      #expect(
        FileManager.default.fileExists(atPath: place.standardized.path),
        "\(target)")
    }
  }

  /// A number with two decimals or more is a result, which a page computes,
  /// or an input, which its code holds too, or the number of a section.
  @Test(arguments: Course.chapters)
  func `no computed number is typed into prose`(chapter: Chapter) throws {
    let lines = try source(of: chapter)
    let code = lines.filter { !$0.hasPrefix("//:") }.joined(separator: "\n")
    let sections = lines.filter { $0.hasPrefix("//: ## ") }
      .map { $0.split(separator: " ")[2] }
    for (index, line) in lines.enumerated() where line.hasPrefix("//:") {
      let typed = line.matches(of: /[0-9]+\.[0-9]{2,}/).map(\.0)
      #expect(
        typed.allSatisfy { code.contains($0) || sections.contains($0) },
        "main.swift:\(index + 1): \(typed)")
    }
  }
}
