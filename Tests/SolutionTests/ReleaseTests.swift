import Checks
import Coursework
import Foundation
import Testing

/// The learner's edition, as `workbook release` writes it. The search for lines
/// of solutions is written a second time here, by comparing text with text.
@Suite struct ReleaseTests {
  private let course: Workshop
  private let parent: URL

  init() throws {
    course = try Workshop(above: #filePath)
    parent = FileManager.default.temporaryDirectory
      .appending(path: "release-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: parent, withIntermediateDirectories: true)
  }

  private func release(
    _ name: String, _ options: String...
  ) -> (status: Int32, output: String) {
    let tool = course.products.appending(path: "workbook").path
    return runTool(
      [tool, "release", parent.appending(path: name).path] + options,
      in: course.root)
  }

  /// The files below `folder` by their paths from it.
  private func files(in folder: URL) throws -> [String: URL] {
    var found: [String: URL] = [:]
    let paths = try FileManager.default.subpathsOfDirectory(
      atPath: folder.path)
    for path in paths {
      let file = folder.appending(path: path)
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(
        atPath: file.path, isDirectory: &isFolder)
      if !isFolder.boolValue { found[path] = file }
    }
    return found
  }

  private func clean() { try? FileManager.default.removeItem(at: parent) }

  @Test func `two releases are the same bytes and modes`() throws {
    defer { clean() }
    #expect(release("one").status == 0)
    #expect(release("two").status == 0)
    let (one, two) = try (
      files(in: parent.appending(path: "one")),
      files(in: parent.appending(path: "two"))
    )
    #expect(one.count > 300)
    #expect(Set(one.keys) == Set(two.keys))
    for (path, file) in one {
      let other = try #require(two[path])
      #expect(try Data(contentsOf: file) == Data(contentsOf: other), "\(path)")
      #expect(try mode(of: file) == mode(of: other), "\(path)")
      #expect(try mode(of: file) == (path == ".ci/run" ? 0o755 : 0o644))
    }
  }

  private func mode(of file: URL) throws -> Int? {
    try FileManager.default.attributesOfItem(
      atPath: file.path)[.posixPermissions] as? Int
  }

  @Test func `an edition has every stub and nothing that is the teacher's`()
    throws
  {
    defer { clean() }
    let (status, output) = release("class")
    #expect(status == 0, "\(output)")
    let edition = try files(in: parent.appending(path: "class"))
    for chapter in Course.chapters {
      for desk in ["Exercises", "Sources/Checks/Stubs"] {
        for (name, stub) in course.files(of: chapter, on: .stubs).texts {
          let file = try #require(edition["\(desk)/\(chapter.folder)/\(name)"])
          #expect(try String(contentsOf: file, encoding: .utf8) == stub)
        }
      }
      #expect(edition["Chapters/\(chapter.folder)/README.md"] != nil)
    }
    let desks = edition.keys.filter { $0.hasPrefix("Exercises/") }
    #expect(
      desks.count == Course.exercises.count + Course.chapters.count)
    let foreign = edition.keys.filter {
      $0.hasPrefix("Solutions") || $0.hasPrefix("Tests/SolutionTests")
        || $0.hasPrefix("Tests/GradingTests")
        || $0.hasPrefix(".git/") || $0.hasPrefix(".build")
        || $0.hasPrefix(".workbook") || $0.contains("TEACHING")
        || $0.contains("hidden-cases.json")
    }
    #expect(foreign.isEmpty)
    let readme = try String(
      contentsOf: parent.appending(path: "class/README.md"), encoding: .utf8)
    #expect(!readme.contains("Solutions/"))
    #expect(!readme.contains("workbook release"))
    #expect(!readme.contains("<!--"))
  }

  @Test func `no line of a solution is in an edition`() throws {
    defer { clean() }
    #expect(release("class").status == 0)
    let edition = try files(in: parent.appending(path: "class"))
    let whole = try edition.values.map {
      String(decoding: try Data(contentsOf: $0), as: UTF8.self)
    }.joined(separator: "\n").replacing("\0", with: "\n")
    // C's search is quick, even in a debug build.
    let text = whole.utf8CString
    func isFound(_ line: String) -> Bool {
      text.withUnsafeBufferPointer {
        $0.baseAddress.map { strstr($0, line) != nil } ?? false
      }
    }
    #expect(isFound("static func odds(_ probability: Double)"))
    var searched = 0
    for chapter in Course.chapters {
      let stubs = course.files(of: chapter, on: .stubs).texts
      for (name, solution) in course.files(of: chapter, on: .solutions).texts {
        let known = Set(lines(of: stubs[name] ?? ""))
        for line in lines(of: solution)
        where line.count >= 20 && !known.contains(line) {
          searched += 1
          #expect(!isFound(line), "\(name): \(line)")
        }
      }
    }
    // Each of the 60 solutions has a few.
    #expect(searched > 3 * Course.exercises.count)
  }

  @Test(arguments: [["1"], ["4"], ["2-3", "6"]])
  func `an edition of some chapters holds no other`(parts: [String]) throws {
    defer { clean() }
    let list = parts.joined(separator: ",")
    let (status, output) = release("class", "--chapters", list)
    #expect(status == 0, "\(output)")
    let root = parent.appending(path: "class")
    let chosen = ["1": [1], "4": [4], "2-3,6": [2, 3, 6]][list]
    let paths = try files(in: root).keys
    let manifest = try String(
      contentsOf: root.appending(path: "Package.swift"), encoding: .utf8)
    for chapter in Course.chapters {
      let isChosen = try #require(chosen).contains(chapter.number)
      #expect(paths.contains { $0.contains(chapter.folder) } == isChosen)
      #expect(manifest.contains("\"\(chapter.folder)\"") == isChosen)
    }
    for page in ["README.md", "Chapters/README.md"] {
      try expectLinks(in: root.appending(path: page))
    }
  }

  private func expectLinks(in page: URL) throws {
    let text = try String(contentsOf: page, encoding: .utf8)
    for match in text.matches(of: /\]\(([^)\s#]+)[^)]*\)/)
    where !match.1.hasPrefix("http") {
      let place = page.deletingLastPathComponent()
        .appending(path: String(match.1)).standardized
      #expect(FileManager.default.fileExists(atPath: place.path), "\(match.1)")
    }
  }

  @Test func `no chapter's page leads to another chapter`() throws {
    // An edition may hold one and not the other.
    for chapter in Course.chapters {
      let page = course.root.appending(
        path: "Chapters/\(chapter.folder)/README.md")
      let text = try String(contentsOf: page, encoding: .utf8)
      let foreign = Course.chapters.filter {
        $0.number != chapter.number && text.contains("\($0.folder)/")
      }
      #expect(foreign.isEmpty, "\(chapter)")
    }
  }

  @Test(.timeLimit(.minutes(2)))
  func `the package manager reads the manifest of an edition`() throws {
    defer { clean() }
    #expect(release("class", "--chapters", "5-6").status == 0)
    let (status, output) = runTool(
      ["swift", "package", "dump-package"], in: parent.appending(path: "class"))
    #expect(status == 0, "\(output)")
    #expect(output.contains(#""name" : "exercises05""#))
    #expect(!output.contains(#""name" : "exercises04""#))
    #expect(!output.contains(#""name" : "solutions"#))
    #expect(!output.contains(#""name" : "SolutionTests""#))
  }

  @Test func `a release never ends in the course or in another's folder`()
    throws
  {
    defer { clean() }
    let inside = "Sources/Checks/class"
    for (folder, words) in [
      (".", "is in the course itself"), (inside, "is in the course itself"),
      (parent.path, "holds what no release wrote"),
    ] {
      try Data("mine".utf8).write(to: parent.appending(path: "notes.txt"))
      let tool = course.products.appending(path: "workbook").path
      let (status, output) = runTool(
        [tool, "release", folder], in: course.root)
      #expect(status == 3)
      #expect(output.contains(words), "\(output)")
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: parent.path)
        == ["notes.txt"])
  }

  @Test(arguments: [
    ([], "'release' wants one folder"), (["a", "b"], "wants one folder"),
    (["a", "--chapters", "9"], "names no chapters"),
    (["a", "--loud"], "'release' has no option --loud."),
  ])
  func `a call that makes no sense writes nothing`(
    words: [String], answer: String
  ) {
    defer { clean() }
    let tool = course.products.appending(path: "workbook").path
    let (status, output) = runTool(
      [tool, "release"] + words, in: course.root)
    #expect(status == 2)
    #expect(output.contains(answer), "\(output)")
  }

  private func lines(of text: String) -> [String] {
    text.split(separator: "\n").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
  }
}
