import Foundation
import Testing

@testable import Literate

struct PageDifferenceTests {
  @Test(
    arguments: [
      ("a\nb\n", "a\nb\n", nil, nil, nil),
      ("a\nb\n", "a\nc\n", 2, "b", "c"),
      ("a\n", "a\nb\n", 2, "", "b"),
      ("a", "a\nb", 2, nil, "b"),
      ("a\r\n", "a\n", 1, "a\r", "a"),
      ("e\u{301}\n", "\u{E9}\n", 1, "e\u{301}", "\u{E9}"),
    ] as [(String, String, Int?, String?, String?)])
  func `the first line that differs is named`(
    committed: String, woven: String, line: Int?, old: String?, new: String?
  ) {
    let found = PageDifference.difference("f", committed, woven)
    #expect(found?.line == line)
    #expect(found?.committed == old && found?.woven == new)
  }

  @Test func `missing and superfluous figures are named`() throws {
    let root = FileManager.default.temporaryDirectory
      .appending(path: "pages-\(UUID())")
    defer { try? FileManager.default.removeItem(at: root) }
    for (name, figure) in [("old", "a"), ("new", "b")] {
      let figures = root.appending(path: "\(name)/figures")
      try FileManager.default.createDirectory(
        at: figures, withIntermediateDirectories: true)
      try Data("<svg/>".utf8).write(
        to: figures.appending(path: figure + ".svg"))
      try Data("page \(name)\n".utf8).write(
        to: root.appending(path: "\(name)/README.md"))
    }
    let found = PageDifference.between(
      committed: root.path + "/old", woven: root.path + "/new")
    #expect(
      found.map(\.description) == [
        """
        README.md:1: stale
          committed: page old
          woven:     page new
        """,
        "figures/a.svg: committed, but no longer woven",
        "figures/b.svg: woven, but not committed",
      ])
    #expect(
      PageDifference.between(
        committed: root.path + "/old", woven: root.path + "/old"
      ).isEmpty)
  }
}
