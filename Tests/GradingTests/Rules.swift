import Coursework
import Foundation

@testable import Grading

/// Reads a JSON document and collects the rules that it breaks.
struct Rules {
  private(set) var broken: [String] = []
  let document: [String: Value]

  init(_ text: String) throws {
    let value = try Value.decoder.decode(Value.self, from: Data(text.utf8))
    document = value.record
  }

  mutating func require(_ rule: String, _ isKept: Bool) {
    if !isKept { broken.append(rule) }
  }

  /// Requires that a record holds no key but these.
  mutating func requireKeys(
    _ record: [String: Value], among keys: Set<String>
  ) {
    for key in record.keys where !keys.contains(key) {
      broken.append("\(key) is no key of this format")
    }
  }

  /// Requires that no text of the document commands a terminal.
  mutating func requirePlainTexts() {
    for text in Value.record(document).texts {
      let isPlain = text.unicodeScalars.allSatisfy {
        $0.value >= 32 && $0.value != 127 || "\n\t".unicodeScalars.contains($0)
      }
      require("texts are plain", isPlain)
    }
  }

  /// The tests of the document.
  var tests: [[String: Value]] { document["tests"]?.list.map(\.record) ?? [] }
}

extension Value {
  var record: [String: Value] {
    if case .record(let record) = self { record } else { [:] }
  }
  var list: [Value] { if case .list(let list) = self { list } else { [] } }
  var text: String? { if case .text(let text) = self { text } else { nil } }
  var number: Double? { if case .number(let x) = self { x } else { nil } }

  /// Every text in the value.
  var texts: [String] {
    switch self {
    case .text(let text): [text]
    case .list(let list): list.flatMap(\.texts)
    case .record(let record): record.values.flatMap(\.texts)
    default: []
    }
  }
}

extension Fixture {
  /// The class with lateness, an override and a learner who is missing.
  static func book() throws -> Gradebook {
    try Gradebook(
      variedClass, roster: Roster(text: "learner\nana\nzoe\n"),
      late: LatePolicy.parse(LatePolicyTests.text),
      overrides: Overrides(
        text: OverridesTests.header + "ben,1.1,1.25,by \u{1B}[1mhand\n"))
  }

  /// What the formats say of every learner of that class.
  static func texts(_ format: Format) throws -> [(
    row: Gradebook.Row, text: String?
  )] {
    let book = try book()
    return try book.rows.map { row in
      let file = ResultFile(format: format, row: row, chapters: book.chapters)
      return (row, try file.text())
    }
  }

  /// A learner's total as `grades.csv` has it: nothing, while it is pending.
  static func total(of learner: String) throws -> String? {
    let lines = GradesTable(gradebook: try book()).text.split(separator: "\n")
    let line = lines.first { $0.hasPrefix(learner + ",") }
    return line.map {
      String(
        $0.split(
          separator: ",", omittingEmptySubsequences: false)[7])
    }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
