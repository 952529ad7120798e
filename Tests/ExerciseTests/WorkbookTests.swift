import Checks
import Coursework
import Foundation
import Testing

/// The command-line tool, as its user sees it, in a copy of the desk.
@Suite struct WorkbookTests {
  private let root: URL
  private let tool: URL

  init() throws {
    let course = try Workshop(above: #filePath)
    tool = course.products.appending(path: "workbook")
    root = FileManager.default.temporaryDirectory
      .appending(path: "desk-\(UUID().uuidString)")
    let manager = FileManager.default
    try manager.createDirectory(
      at: root.appending(path: "Chapters"), withIntermediateDirectories: true)
    try manager.createDirectory(
      at: root.appending(path: "Sources/Checks"),
      withIntermediateDirectories: true)
    for part in ["Package.swift", "Sources/Checks/Stubs"] {
      try manager.copyItem(
        at: course.root.appending(path: part), to: root.appending(path: part))
    }
    for chapter in Course.chapters {
      let desk = root.appending(path: "Exercises/\(chapter.folder)")
      try manager.createDirectory(
        at: desk.deletingLastPathComponent(),
        withIntermediateDirectories: true)
      try manager.copyItem(
        at: course.folder(of: chapter, on: .stubs), to: desk)
    }
  }

  private func workbook(
    _ words: String...
  ) -> (status: Int32, output: String) {
    runTool([tool.path] + words, in: root)
  }

  private var first: Exercise { Course.exercises[0] }

  private func desk() throws -> URL {
    let workshop = Workshop(root: root, products: root)
    let chapter = Course.chapters[0]
    return workshop.folder(of: chapter, on: .exercises)
      .appending(path: try workshop.fileName(of: first, in: chapter))
  }

  @Test func `a fresh desk has nothing attempted`() throws {
    let (status, output) = workbook("check", "--json")
    #expect(status == 1)
    struct Listing: Decodable { let exercises: [Entry] }
    struct Entry: Decodable {
      let id, title, verdict, message: String
      let mistake: String?
      let points: Int
      let seconds: Double
    }
    let listing = try JSONDecoder().decode(
      Listing.self, from: Data(output.utf8))
    #expect(listing.exercises.map(\.id) == Course.exercises.map(\.id))
    #expect(listing.exercises.allSatisfy { $0.verdict == "not-attempted" })
    #expect(listing.exercises.allSatisfy { $0.points == 0 })
    #expect(output.contains(#""mistake" : null"#))
  }

  @Test func `status says what is next`() {
    let (status, output) = workbook()
    #expect(status == 0)
    #expect(output.contains("Next: exercise \(first.id)"))
    #expect(output.contains("0 of \(Course.chapters[0].exercises.count)"))
  }

  /// The number of the first chapter, in an edition not always 1.
  static let one = "\(Course.chapters[0].number)"

  @Test(arguments: [
    (["check", "99"], "There is no chapter '99'. There are: \(one)"),
    (
      ["check", "\(one).99"],
      "There is no exercise '\(one).99'. Chapter \(one) has: \(one).1"
    ),
    (["check", "--loud"], "'check' has no option --loud."),
    (["check", "+1"], "There is no chapter '+1'."),
    (["watch", one, one], "'watch' wants one chapter"),
    (["dance"], "There is no command 'dance'."),
    (["hint"], "'hint' wants one exercise"),
    (["hint", one], "'hint' wants one exercise"),
    (["hint", "\(one).1", "--level", "4"], "levels 1 to 3"),
    (["hint", "\(one).1", "--level"], "--level wants a value"),
    (["reset", "x"], "There is no chapter 'x'"),
    (["solution", "\(one).1"], "no Solutions folder"),
    (["release", "../class"], "no Solutions folder"),
  ])
  func `a call that makes no sense is answered with what does`(
    words: [String], answer: String
  ) {
    let (status, output) = runTool([tool.path] + words, in: root)
    #expect(status == 2)
    #expect(output.contains(answer), "\(output)")
  }

  private func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func `hints grow stronger`() {
    for level in 1...3 {
      let (status, output) = workbook(
        "hint", first.id, "--level", "\(level)")
      #expect(status == 0)
      // Word for word; the tool breaks the lines.
      #expect(words(output).contains(words(first.hints[level - 1])))
    }
  }

  @Test func `reset keeps what was there`() throws {
    let file = try desk()
    let stub = try String(contentsOf: file, encoding: .utf8)
    let answer = stub + "// my work\n"
    for number in 1...2 {
      try Data(answer.utf8).write(to: file)
      let (status, output) = workbook("reset", first.id)
      #expect(status == 0)
      #expect(try String(contentsOf: file, encoding: .utf8) == stub)
      let name = file.deletingPathExtension().lastPathComponent
      let backup = ".workbook/backups/\(name).\(number).swift"
      #expect(output.contains(backup))
      #expect(
        try String(
          contentsOf: root.appending(path: backup), encoding: .utf8) == answer)
    }
    #expect(workbook("reset", first.id).output.contains("is the stub already"))
  }

  @Test func `the solution stays shut until the exercise has passed`() throws {
    let solutions = root.appending(
      path: "Solutions/\(Course.chapters[0].folder)")
    try FileManager.default.createDirectory(
      at: solutions, withIntermediateDirectories: true)
    let name = try desk().lastPathComponent
    try Data("// an answer\n".utf8).write(
      to: solutions.appending(path: name))
    #expect(workbook("solution", first.id).status == 1)
    #expect(
      workbook("solution", first.id, "--spoil").output.contains("// an answer"))
  }

  @Test func `output through a pipe has no escape codes`() throws {
    try Data("nonsense".utf8).write(to: try desk())
    let output = workbook("check", WorkbookTests.one).output
    #expect(output.contains("does not compile"))
    #expect(!output.contains("\u{1B}"))
  }

  @Test func `a helper file that does not compile is named`() throws {
    let stub = try String(contentsOf: desk(), encoding: .utf8)
    try Data(stub.replacing("try todo()", with: "helper()").utf8)
      .write(to: try desk())
    let helper = try desk().deletingLastPathComponent()
      .appending(path: "Helper.swift")
    try Data("func helper<Answer>() -> Answer { no }".utf8).write(to: helper)
    let output = workbook("check", first.id).output
    #expect(output.contains("cannot find 'helper' in scope"))
    #expect(
      output.contains("Left out too: Helper.swift:1:35: cannot find 'no'"))
  }

  @Test func `a file that is gone is named with its remedy`() throws {
    try FileManager.default.removeItem(at: try desk())
    #expect(workbook("check", first.id).output.contains("There is no file"))
    _ = workbook("reset", first.id)
    #expect(!workbook("check", first.id).output.contains("There is no file"))
  }

  @Test(arguments: [
    "marks", "Exercises/marks", "handed-in/marks", ".", "link/marks",
    "link/new/marks",
  ])
  func `marks do not go into the course or the submissions`(
    place: String
  ) throws {
    try FileManager.default.createDirectory(
      at: root.appending(path: "handed-in/ana"),
      withIntermediateDirectories: true)
    let link = root.deletingLastPathComponent()
      .appending(path: "link-\(UUID().uuidString)")
    try FileManager.default.createSymbolicLink(
      at: link, withDestinationURL: root)
    defer { try? FileManager.default.removeItem(at: link) }
    let place = place.replacing("link", with: link.path)
    #expect(
      workbook("grade", "nowhere", "--out", place).output.contains(
        "This is a learner's edition"))
    try FileManager.default.createDirectory(
      at: root.appending(path: "Solutions"), withIntermediateDirectories: true)
    let (status, output) = workbook("grade", "handed-in", "--out", place)
    #expect(status == 2)
    #expect(output.contains("as in '--out ../marks'"))
    let marks =
      place.hasPrefix("/") ? URL(filePath: place) : root.appending(path: place)
    #expect(
      place == "." || !FileManager.default.fileExists(atPath: marks.path))
  }

  @Test func `a long message is wrapped under its first line`() throws {
    let stub = try String(contentsOf: desk(), encoding: .utf8)
    let answer = stub.replacing(
      "try todo()",
      with: #"fatalError("\#(String(repeating: "much too long ", count: 20))")"#
    )
    try Data(answer.utf8).write(to: try desk())
    let lines = workbook("check", first.id).output.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 78 })
    #expect(lines.contains { $0.hasPrefix("             much too long") })
  }

  @Test func `a verdict is said even if it cannot be remembered`() throws {
    try Data("nonsense".utf8).write(to: try desk())
    let progress = root.appending(path: ".workbook/progress.json")
    try FileManager.default.createDirectory(
      at: progress.deletingLastPathComponent(),
      withIntermediateDirectories: true)
    try Data("{".utf8).write(to: progress)
    let (status, output) = workbook("check", first.id)
    #expect(status == 1)
    #expect(output.contains("does not compile"))
    #expect(output.contains("Your progress could not be saved."))
    #expect(try Data(contentsOf: progress) == Data("{".utf8))
  }

  @Test func `exercises of one chapter are checked together and once`() {
    let second = Course.exercises[1].id
    let output = workbook("check", second, first.id, second).output
    #expect(!output.contains("Chapter"))
    #expect(output.contains("2 not attempted."))
  }

  @Test func `an answer that waits does not outlive a check that is killed`()
    throws
  {
    let note = root.appending(path: "number")
    let stub = try String(contentsOf: desk(), encoding: .utf8)
    let answer = stub.replacing(
      "try todo()",
      with: """
        try "\\(getpid())".write(
          toFile: "\(note.path)", atomically: true, encoding: .utf8)
        while true { sleep(3600) }
        """)
    try Data(("import Foundation\n" + answer).utf8).write(to: try desk())
    let check = Process()
    check.executableURL = tool
    check.arguments = ["check", first.id]
    check.currentDirectoryURL = root
    check.standardOutput = FileHandle.nullDevice
    try check.run()
    func waits(while condition: () -> Bool) {
      for _ in 0..<500 where condition() { usleep(20_000) }
    }
    waits { !FileManager.default.fileExists(atPath: note.path) }
    let text = try String(contentsOf: note, encoding: .utf8)
    let worker = try #require(pid_t(text))
    kill(check.processIdentifier, SIGKILL)
    check.waitUntilExit()
    waits { kill(worker, 0) == 0 }
    #expect(kill(worker, 0) == -1)
  }

  @Test func `a changed file is not what was checked`() throws {
    try Data("nonsense".utf8).write(to: try desk())
    #expect(workbook().output.contains("\(first.id) not checked yet"))
    _ = workbook("check", first.id)
    #expect(workbook().output.contains("\(first.id) does not compile"))
    try Data("other nonsense".utf8).write(to: try desk())
    #expect(workbook().output.contains("changed since its last check"))
  }

  /// The README's example is of the first chapter.
  static let hasExample = Course.chapters[0].number == 1

  @Test(.enabled(if: hasExample))
  func `the README shows what is printed`() throws {
    let course = try Workshop(above: #filePath)
    let readme = try String(
      contentsOf: course.root.appending(path: "README.md"), encoding: .utf8)
    let chapter = Course.chapters[0]
    let copy = Workshop(root: root, products: course.products)
    let file = copy.folder(of: chapter, on: .exercises).appending(
      path: try copy.fileName(of: chapter.exercises[1], in: chapter))
    let stub = try String(contentsOf: file, encoding: .utf8)
    let answer = stub.replacing("try todo()", with: "exp(z) / (1 + exp(z))")
    try Data(answer.utf8).write(to: file)
    let printed = workbook("check", "1.2").output
    let block = try #require(
      readme.split(separator: "```text").dropFirst().first)
    let shown = block.prefix { $0 != "`" }.split(separator: "\n")
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    let lines = printed.split(separator: "\n")
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    #expect(shown == Array(lines.prefix(shown.count)))
    #expect(shown.count > 8)
  }
}
