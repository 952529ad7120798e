import Coursework
import Foundation
import Testing

@testable import Grading

/// A course on disk, as small as an edition can be made of.
struct TinyCourse {
  let root: URL
  let chapters = Fixture.course

  /// What every course holds, in few words.
  static let texts = [
    "Package.swift": """
    let chapters = [
      "01-Odds",
      "02-Logits",
    ]

    """,
    "README.md": """
    # Course

    A figure: ![a
    curve](Chapters/01-Odds/curve.svg)
    See [Odds](Chapters/01-Odds/README.md), [Logits](Chapters/02-Logits/x).

    <!-- teacher -->
    For teachers.

    <!-- /teacher -->
    | `Exercises/` | stubs |
    | `Solutions/` | answers <!-- teacher --> |

    """,
    "Chapters/README.md": """
    ### One

    - [Why odds?](01-Odds/README.md#1)

    ### Two

    - [Why logits?](02-Logits/README.md#2)

    """,
    "Sources/Checks/Course.swift": """
    let chapters = [
      oddsChapter,
      logitsChapter,
    ]

    """,
    "Sources/Checks/01-Odds.swift": "let oddsChapter = Chapter(\n  1)\n",
    "Sources/Checks/02-Logits.swift": "let logitsChapter = Chapter(\n  2)\n",
    "Sources/Checks/Stubs/01-Odds/1.1-Odds.swift":
      "  // shared by stub and answer\n  try todo()\n",
    "Sources/Checks/Stubs/02-Logits/2.1-Logit.swift": "  try todo()\n",
    "Solutions/01-Odds/1.1-Odds.swift":
      "  // shared by stub and answer\n  probability / (1 - p)\n  short(p)\n",
    "Solutions/02-Logits/2.1-Logit.swift": "  log(p) - log(1 - p) // logit\n",
    "Solutions/TEACHING.md": "For teachers.\n",
    "Exercises/01-Odds/1.1-Odds.swift": "  probability / (1 - p)\n",
    "Chapters/01-Odds/README.md": "Odds\n", "Chapters/01-Odds/.DS_Store": "\0",
    "Chapters/02-Logits/README.md": "Logits\n",
    "Tests/SolutionTests/SolutionTests.swift": "all\n",
    "Tests/GradingTests/GradingTests.swift": "some\n",
    "Tests/LogitsTests/LogitsTests.swift": "others\n",
    "Tests/LogitsTests/LogitsTests.swift~": "others, old\n",
    "LICENSE": "MIT\n", ".gitignore": ".build/\n", ".swift-format": "{}\n",
    ".ci/run": "#!/bin/sh\n", ".github/workflows/ci.yml": "on: push\n",
    ".devcontainer/devcontainer.json": "swift build --product chapter01\n",
    ".git/HEAD": "ref\n", ".build/x": "built\n", "notes.txt": "mine\n",
  ]

  init() throws {
    root = FileManager.default.temporaryDirectory
      .appending(path: "tiny-\(UUID().uuidString)/course")
    for (path, text) in TinyCourse.texts { try put(text, in: path) }
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755],
      ofItemAtPath: root.appending(path: ".ci/run").path)
  }

  func put(_ text: String, in path: String) throws {
    let file = root.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func clean() {
    try? FileManager.default.removeItem(at: root.deletingLastPathComponent())
  }

  /// The edition of the chapters with these numbers.
  func edition(_ numbers: Int...) throws -> Edition {
    try Edition(
      of: root, holding: chapters.filter { numbers.contains($0.number) },
      from: chapters)
  }
}

extension Edition {
  fileprivate func text(_ path: String) throws -> String {
    let file = try #require(files.first { $0.path == path })
    return String(decoding: file.bytes, as: UTF8.self)
  }
}

@Suite struct EditionTests {
  private let course: TinyCourse

  init() throws { course = try TinyCourse() }

  @Test func `an edition holds what learners need and nothing else`() throws {
    defer { course.clean() }
    let edition = try course.edition(1, 2)
    let teachers = [
      ".DS_Store", "~", "Solutions/", "SolutionTests", "GradingTests", ".git/",
      ".build/",
      "notes.txt",
    ]
    let expected =
      TinyCourse.texts.keys.filter { path in
        !teachers.contains { path.contains($0) } || path.hasPrefix(".github")
      } + ["Exercises/02-Logits/2.1-Logit.swift"]
    #expect(edition.files.map(\.path) == expected.sorted())
    #expect(
      edition.files.filter(\.isExecutable).map(\.path) == [".ci/run"])
    #expect(
      try edition.text("Exercises/01-Odds/1.1-Odds.swift")
        == TinyCourse.texts["Sources/Checks/Stubs/01-Odds/1.1-Odds.swift"])
    #expect(
      try edition.text("Package.swift") == TinyCourse.texts["Package.swift"])
  }

  @Test func `what is marked as the teacher's is left out`() throws {
    defer { course.clean() }
    #expect(
      try course.edition(1, 2).text("README.md") == """
        # Course

        A figure: ![a
        curve](Chapters/01-Odds/curve.svg)
        See [Odds](Chapters/01-Odds/README.md), [Logits](Chapters/02-Logits/x).

        | `Exercises/` | stubs |

        """)
  }

  @Test func `nothing names a chapter that is left out`() throws {
    defer { course.clean() }
    let edition = try course.edition(2)
    #expect(!edition.files.contains { $0.path.contains("01-Odds") })
    #expect(
      try edition.text("Package.swift")
        == "let chapters = [\n  \"02-Logits\"\n]\n")
    #expect(
      try edition.text("Sources/Checks/Course.swift")
        == "let chapters = [\n  logitsChapter\n]\n")
    #expect(
      try edition.text("Chapters/README.md")
        == "### Two\n\n- [Why logits?](02-Logits/README.md#2)\n")
    let readme = try edition.text("README.md")
    #expect(readme.contains("This edition holds chapter 2."))
    #expect(readme.contains("See Odds, [Logits](Chapters/02-Logits/x)."))
    #expect(!readme.contains("curve"))
    #expect(
      try edition.text(".devcontainer/devcontainer.json")
        == "swift build --product chapter02\n")
  }

  @Test func `a course that is not as it should be is named`() throws {
    defer { course.clean() }
    try course.put("let chapters = [oddsChapter]", in: "Package.swift")
    #expect {
      try course.edition(2)
    } throws: {
      "\($0)".contains("Package.swift must name each chapter on a line")
    }
    let licence = course.root.appending(path: "LICENSE")
    try FileManager.default.removeItem(at: licence)
    #expect {
      try course.edition(1, 2)
    } throws: {
      "\($0)".contains("The course has no LICENSE. Restore it")
    }
    try FileManager.default.createSymbolicLink(
      at: licence, withDestinationURL: course.root.appending(path: "notes.txt"))
    #expect {
      try course.edition(1, 2)
    } throws: {
      "\($0)".contains("LICENSE is neither a file nor a folder")
    }
  }

  @Test func `a line of a solution is found wherever it stands`() throws {
    defer { course.clean() }
    let lines = try SolutionLines(of: course.root)
    #expect(lines.leaks(in: try course.edition(1, 2)).isEmpty)
    // A line of a stub, and one of 8 bytes, are nobody's secret.
    try course.put(
      "// shared by stub and answer\nshort(p)\n", in: "Chapters/02-Logits/a")
    #expect(lines.leaks(in: try course.edition(2)).isEmpty)
    try course.put(
      "one\ny = probability / (1 - p) + 0", in: "Sources/Logits/Odds.swift")
    try course.put(
      "log(p) - log(1 - p) // logit", in: "Chapters/02-Logits/main.swift")
    let leaks = lines.leaks(in: try course.edition(2))
    #expect(
      leaks.map(\.description) == [
        "Solutions/02-Logits/2.1-Logit.swift:1 in "
          + "Chapters/02-Logits/main.swift:1: log(p) - log(1 - p) // logit",
        "Solutions/01-Odds/1.1-Odds.swift:2 in Sources/Logits/Odds.swift:2: "
          + "probability / (1 - p)",
      ])
  }
}
