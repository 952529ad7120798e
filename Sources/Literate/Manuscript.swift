/// A run of lines of a chapter's source that is all prose or all code.
struct Passage: Equatable {
  /// Who reads it.
  enum Kind: Equatable {
    /// Words for the reader, without their `//:`.
    case prose
    /// Swift for the compiler, as it stands.
    case code
  }

  /// Whether it is prose or code.
  let kind: Kind
  /// The number of its first line in the file, from 1.
  let start: Int
  /// Its lines; blank ones at either end are left out.
  let lines: [String]

  /// The number of its last line in the file.
  var end: Int { start + lines.count - 1 }
}

/// A section of a chapter, as in `## 6.1 Wrong, and slow to find out`.
struct Section: Equatable {
  /// Its number, as in `6.1`; empty if its heading has none.
  let number: String
  /// The words of its heading.
  let title: String
  /// The line of its heading, from 1.
  let line: Int

  /// A section; see its properties.
  init(number: String, title: String, line: Int) {
    self.number = number
    self.title = title
    self.line = line
  }

  /// The section whose heading `text` is, if it is one.
  init?(_ text: String, line: Int) {
    guard text.hasPrefix("## ") else { return nil }
    let words = text.dropFirst(3)
    let parts = words.split(separator: " ", maxSplits: 1).map(String.init)
    let isNumbered =
      parts.count == 2
      && parts[0].allSatisfy { $0.isNumber || $0 == "." }
    number = isNumbered ? parts[0] : ""
    title = isNumbered ? parts[1] : String(words)
    self.line = line
  }

  /// Number and title, as in `6.1  Wrong, and slow to find out`.
  var heading: String { number.isEmpty ? title : number + "  " + title }
}

/// A chapter's source, divided into prose and code in reading order.
///
/// A line that begins with `//:` at column 0 is prose. What stands before
/// the first such line is not part of the page.
struct Manuscript: Equatable {
  /// The path of the source.
  let file: String
  /// Prose and code in the order of the file.
  let passages: [Passage]

  /// Divides the text of the source `file`.
  init(_ text: String, file: String) {
    self.file = file
    let lines = text.replacing("\r\n", with: "\n")
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let first = lines.firstIndex(where: isProse) ?? lines.endIndex
    passages = Manuscript.divide(lines, from: first)
  }

  /// The passages that the lines from index `first` on make.
  private static func divide(_ lines: [String], from first: Int) -> [Passage] {
    var passages: [Passage] = []
    var start = first
    while start < lines.count {
      let kind: Passage.Kind = isProse(lines[start]) ? .prose : .code
      var end = start
      while end < lines.count,
        isProse(lines[end]) == (kind == .prose)
          || kind == .prose && continuesProse(lines, at: end),
        end == start || !lines[end].hasPrefix("//: ## ")
      {
        end += 1
      }
      let passage = trimmed(lines, start..<end, kind)
      if let passage { passages.append(passage) }
      start = end
    }
    return passages
  }

  /// Whether a blank line at `index` separates prose from more prose.
  private static func continuesProse(_ lines: [String], at index: Int) -> Bool {
    let next = lines[index...].first { !isBlank($0) }
    return isBlank(lines[index]) && next.map(isProse) == true
  }

  /// The passage without blank lines at its ends; nothing if all are blank.
  private static func trimmed(
    _ lines: [String], _ range: Range<Int>, _ kind: Passage.Kind
  ) -> Passage? {
    let text = range.map { kind == .prose ? prose(lines[$0]) : lines[$0] }
    guard let first = text.firstIndex(where: { !isBlank($0) }),
      let last = text.lastIndex(where: { !isBlank($0) })
    else { return nil }
    return Passage(
      kind: kind, start: range.lowerBound + first + 1,
      lines: Array(text[first...last]))
  }

  /// The sections in order.
  var sections: [Section] {
    passages.filter { $0.kind == .prose }.flatMap { passage in
      passage.lines.enumerated().compactMap { index, line in
        Section(line, line: passage.start + index)
      }
    }
  }

  /// The chapter's title with its number: the words of its `# ` heading.
  var title: String? {
    passages.filter { $0.kind == .prose }.flatMap(\.lines)
      .first { $0.hasPrefix("# ") }.map { String($0.dropFirst(2)) }
  }

  /// The last section whose heading stands at `line` or before.
  func section(holding line: Int) -> Section? {
    sections.last { $0.line <= line }
  }

  /// How many passages a result of the call on `line` comes after.
  func count(through line: Int) -> Int {
    let next = passages.firstIndex { $0.kind == .prose && $0.start > line }
    return next ?? passages.count
  }
}

/// Whether the line is prose.
private func isProse(_ line: String) -> Bool { line.hasPrefix("//:") }

/// Whether nothing stands in the line.
func isBlank(_ line: some StringProtocol) -> Bool {
  line.allSatisfy(\.isWhitespace)
}

/// The words of a line of prose; a blank line is an end of paragraph.
private func prose(_ line: String) -> String {
  var words = line.dropFirst(3)
  if words.first == " " { words = words.dropFirst() }
  while words.last?.isWhitespace == true { words = words.dropLast() }
  return String(words)
}
