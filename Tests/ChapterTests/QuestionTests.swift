import Checks
import Coursework
import Foundation
import Testing

/// `Chapters/README.md`: its table and its questions lead where they say.
@Suite struct QuestionTests {
  private let folder: URL
  private let text: String

  init() throws {
    folder = try Workshop(above: #filePath).root.appending(path: "Chapters")
    text = try String(
      contentsOf: folder.appending(path: "README.md"), encoding: .utf8)
  }

  /// The links of the page as file and section.
  private var links: [(file: String, section: String)] {
    text.matches(of: /\]\(([^)#]+)#?([^)]*)\)/).map {
      (String($0.1), String($0.2))
    }
  }

  /// GitHub's name for a heading: lower case, hyphens for blanks, and nothing
  /// but letters, digits, hyphens and underscores.
  private func slug(_ heading: Substring) -> String {
    var slug = ""
    for character in heading.lowercased() {
      if character == " " { slug += "-" }
      let isKept = character.isLetter || character.isNumber
      if isKept || character == "-" || character == "_" {
        slug.append(character)
      }
    }
    return slug
  }

  @Test func `every link leads to a section that is there`() throws {
    // An edition may hold one chapter alone, with few questions.
    #expect(links.count > 2 * Course.chapters.count)
    for link in links {
      let page = try String(
        contentsOf: folder.appending(path: link.file), encoding: .utf8)
      let headings = page.split(separator: "\n").filter { $0.hasPrefix("#") }
        .map { slug($0.drop { $0 == "#" || $0 == " " }) }
      #expect(
        link.section.isEmpty || headings.contains(link.section),
        "\(link.file)#\(link.section)")
    }
  }

  @Test func `every chapter is listed with its minutes and none besides`()
    throws
  {
    let rows = text.split(separator: "\n")
      .filter { $0.contains(/^\| [0-9]+ \|/) }
    #expect(rows.count == Course.chapters.count)
    for (row, chapter) in zip(rows, Course.chapters) {
      #expect(row.hasPrefix("| \(chapter.number) |"))
      #expect(row.contains("[\(chapter.title)](\(chapter.folder)/README.md)"))
      let source = try String(
        contentsOf: folder.appending(path: "\(chapter.folder)/main.swift"),
        encoding: .utf8)
      let minutes = try #require(source.firstMatch(of: /minutes: ([0-9]+)\)/)).1
      #expect(row.contains("| \(minutes) |"))
    }
  }
}
