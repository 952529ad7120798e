/// Finds what would not read well, or not be set well by GitHub, in a
/// chapter's source.
struct Lint {
  /// The most lines of code between two paragraphs; the drawing of a figure,
  /// which is folded away, counts as one.
  static let longestCode = 15

  private let manuscript: Manuscript
  private let chapter: Int
  private var faults: [Fault] = []

  /// Every fault of the source of this chapter, in order.
  static func faults(_ manuscript: Manuscript, chapter: Int) -> [Fault] {
    var lint = Lint(manuscript: manuscript, chapter: chapter)
    for passage in manuscript.passages { lint.read(passage) }
    lint.readHeadings()
    return lint.faults
  }

  private init(manuscript: Manuscript, chapter: Int) {
    self.manuscript = manuscript
    self.chapter = chapter
  }

  private mutating func report(_ line: Int, _ message: String) {
    faults.append(Fault(manuscript.file, line: line, message))
  }

  private mutating func read(_ passage: Passage) {
    guard passage.kind == .prose else { return readCode(passage) }
    var isCode = false
    var isDisplay = false
    for (index, line) in passage.lines.enumerated() {
      let number = passage.start + index
      let words = line.drop { $0 == " " }
      if words.hasPrefix("```") { isCode.toggle() }
      if isCode { continue }
      let marks = line.components("$$").count - 1
      if isDisplay || marks > 0 {
        readDisplay(words, marks, number, &isDisplay)
      } else {
        readMath(line, number)
      }
    }
    if isDisplay { report(passage.end, "display math is not closed by $$") }
  }

  private mutating func readCode(_ passage: Passage) {
    let count = Listing(passage.lines).abridged.filter { !isBlank($0) }.count
    guard count > Lint.longestCode else { return }
    report(
      passage.start,
      "\(count) lines of code between two paragraphs, at most "
        + "\(Lint.longestCode) are allowed: say what happens in between")
  }

  /// A line of display math: `$$` begins and ends lines.
  private mutating func readDisplay(
    _ words: Substring, _ marks: Int, _ number: Int, _ isDisplay: inout Bool
  ) {
    let opens = !isDisplay && words.hasPrefix("$$")
    let closes = words.trimmed().hasSuffix("$$")
    switch (isDisplay, marks) {
    case (true, 0): break
    case (true, 1) where closes: isDisplay = false
    case (false, 1) where opens: isDisplay = true
    case (false, 2) where opens && closes: break
    default:
      report(number, "$$ has to begin a line, and its partner to end one")
      isDisplay = false
    }
  }

  /// The math within a line of words.
  private mutating func readMath(_ line: String, _ number: Int) {
    let parts = Lint.withoutCode(line).components("$")
    guard parts.count % 2 == 1 else {
      return report(number, "a $ without its partner in the line")
    }
    let isRow = line.drop { $0 == " " }.hasPrefix("|")
    for (index, math) in parts.enumerated() where index % 2 == 1 {
      read(math: math, isRow: isRow, number)
    }
  }

  /// A formula within a line, or within a row of a table.
  private mutating func read(math: String, isRow: Bool, _ number: Int) {
    for mark in Lint.lost + (isRow ? ["|"] : []) where math.contains(mark) {
      report(
        number,
        "'\(mark)' in inline math, which GitHub's Markdown takes for its "
          + "own: $\(math)$; use another notation or display math")
    }
    if math.isEmpty || math.first == " " || math.last == " " {
      report(
        number, "inline math that begins or ends with a blank: $\(math)$")
    }
    if math.contains(/<[A-Za-z\/!]/) {
      report(
        number,
        "'<' before a letter in inline math, which reads as a tag: "
          + "$\(math)$; put a blank after it")
    }
  }

  /// What Markdown takes away or reads in its own way within a paragraph.
  private static let lost =
    ["*"] + "{}\\,;:!|_%#&".map { "\\\($0)" }

  /// The line without its code spans and escaped dollars.
  private static func withoutCode(_ line: String) -> String {
    line.replacing("\\$", with: "").components("`").enumerated()
      .filter { $0.offset % 2 == 0 }.map(\.element).joined()
  }

  private mutating func readHeadings() {
    let title = manuscript.title ?? ""
    if !title.hasPrefix("\(chapter) ") {
      report(
        manuscript.passages.first?.start ?? 1,
        "the page has to begin with a heading '# \(chapter) …', not "
          + "'\(title)'")
    }
    var next = 1
    for section in manuscript.sections where !section.number.isEmpty {
      if section.number != "\(chapter).\(next)" {
        report(
          section.line,
          "section '\(section.number)' stands where \(chapter).\(next) is due")
      }
      next += 1
    }
  }
}
