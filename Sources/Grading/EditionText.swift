import Coursework
import Foundation

/// What an edition changes in the course's texts.
///
/// - In Markdown, lines that end in `<!-- teacher -->` are left out, and so is
///   all from a line `<!-- teacher -->` to a line `<!-- /teacher -->`.
/// - Rows, items and figures that lead to a chapter that is left out are left
///   out with it; in other prose a link to it becomes plain words.
/// - `Package.swift` and `Course.swift` lose the line that names it.
struct EditionText: Sendable {
  let chosen: [Chapter]
  let omitted: [Chapter]
  /// What the chapters are called in `Sources/Checks`, by folder.
  private let constants: [String: String]

  /// The changes to the course at `root`.
  init(
    chosen: [Chapter], omitted: [Chapter], root: URL
  ) throws(GradingError) {
    self.chosen = chosen
    self.omitted = omitted
    var constants: [String: String] = [:]
    for chapter in chosen + omitted where !omitted.isEmpty {
      let path = "Sources/Checks/\(chapter.folder).swift"
      let text = try? String(
        contentsOf: root.appending(path: path), encoding: .utf8)
      guard let match = text?.firstMatch(of: /(?m)^let (\w+) = Chapter\(/)
      else {
        throw GradingError(
          "\(path) does not begin a line with 'let … = Chapter(', so the "
            + "course cannot be divided. Restore it, for example with git.")
      }
      constants[chapter.folder] = String(match.1)
    }
    self.constants = constants
  }

  /// Makes `file` of the course one of the edition.
  func adapt(_ file: inout Edition.File) throws(GradingError) {
    let path = file.path
    switch path {
    case "Package.swift":
      try rewrite(&file) { text throws(GradingError) in
        try chosenLines(of: text, in: path) { "\"\($0.folder)\"" }
      }
    case "Sources/Checks/Course.swift":
      try rewrite(&file) { text throws(GradingError) in
        try chosenLines(of: text, in: path) {
          constants[$0.folder] ?? ""
        }
      }
    case "README.md":
      try rewrite(&file) { withNote(withoutOmitted(withoutTeachers($0))) }
    case "Chapters/README.md":
      try rewrite(&file) { withoutOmitted(withoutTeachers($0)) }
    case ".devcontainer/devcontainer.json":
      let first = chosen.first?.digits ?? "01"
      try rewrite(&file) { $0.replacing("chapter01", with: "chapter\(first)") }
    default:
      break
    }
  }

  private func rewrite(
    _ file: inout Edition.File,
    _ change: (String) throws(GradingError) -> String
  ) throws(GradingError) {
    guard let text = String(data: file.bytes, encoding: .utf8) else {
      throw GradingError("\(file.path) is not a text. Restore it.")
    }
    file.bytes = Data(try change(text).utf8)
  }

  /// `text` without the lines that hold nothing but the name of a chapter that
  /// is left out. One alone has no comma, as the formatter wants it.
  private func chosenLines(
    of text: String, in path: String, name: (Chapter) -> String
  ) throws(GradingError) -> String {
    var lines = text.components(separatedBy: "\n")
    for chapter in omitted {
      let count = lines.count
      let entry = name(chapter) + ","
      lines.removeAll { $0.trimmingCharacters(in: .whitespaces) == entry }
      if lines.count != count - 1 {
        throw GradingError(
          "\(path) must name each chapter on a line of its own, as in "
            + "'  \(entry)', for it to be left out. Put it so.")
      }
    }
    if chosen.count == 1, !omitted.isEmpty {
      let entry = name(chosen[0])
      lines = lines.map {
        $0.trimmingCharacters(in: .whitespaces) == entry + ","
          ? String($0.dropLast()) : $0
      }
    }
    return lines.joined(separator: "\n")
  }

  /// Markdown without what is marked as the teacher's.
  private func withoutTeachers(_ text: String) -> String {
    var isTeachers = false
    let lines = text.components(separatedBy: "\n").filter { line in
      switch line.trimmingCharacters(in: .whitespaces) {
      case "<!-- teacher -->":
        isTeachers = true
        return false
      case "<!-- /teacher -->":
        isTeachers = false
        return false
      default:
        return !isTeachers && !line.contains("<!-- teacher -->")
      }
    }
    return lines.joined(separator: "\n")
  }

  /// Markdown without links to chapters that are left out.
  private func withoutOmitted(_ text: String) -> String {
    if omitted.isEmpty { return text }
    func leads(_ target: Substring) -> Bool {
      omitted.contains { target.contains($0.folder + "/") }
    }
    let link = /(!?)\[([^\]]*)\]\(([^)\s]*)\)/
    let lines = text.components(separatedBy: "\n").filter { line in
      let isEntry = line.hasPrefix("|") || line.hasPrefix("- ")
      return !isEntry || !line.matches(of: link).contains { leads($0.3) }
    }
    let linked = lines.joined(separator: "\n").replacing(link) { match in
      if !leads(match.3) { return match.0 }
      return match.1.isEmpty ? match.2 : ""
    }
    return withoutEmptySections(linked)
  }

  /// Markdown without headings of the third level that have nothing below.
  private func withoutEmptySections(_ text: String) -> String {
    let blocks = text.components(separatedBy: "\n\n")
      .map { $0.trimmingCharacters(in: .newlines) }.filter { !$0.isEmpty }
    let kept = blocks.indices.filter { index in
      guard blocks[index].hasPrefix("### ") else { return true }
      return index + 1 < blocks.count && !blocks[index + 1].hasPrefix("#")
    }
    return kept.map { blocks[$0] }.joined(separator: "\n\n") + "\n"
  }

  /// The README with what its reader has to know of the chapters left out.
  private func withNote(_ text: String) -> String {
    guard !omitted.isEmpty, let end = text.firstIndex(of: "\n") else {
      return text
    }
    let numbers = chosen.map { "\($0.number)" }
    let held =
      numbers.count == 1
      ? "chapter \(numbers[0])"
      : "chapters " + numbers.dropLast().joined(separator: ", ")
        + " and \(numbers[numbers.count - 1])"
    let note = """


      This edition holds \(held). Where an example below names another, put in
      one that you have.
      """
    return text[..<end] + note + text[end...]
  }
}
