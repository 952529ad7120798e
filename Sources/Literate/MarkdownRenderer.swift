/// Sets a page in GitHub's Markdown.
enum MarkdownRenderer {
  /// The first line of a woven page.
  static let head =
    "<!-- Woven from main.swift by `swift run workbook book`: "
    + "edit that file, not this one. -->"

  /// Lines of a passage; none, if nothing of it is visible.
  static func lines(_ passage: Passage) -> [String] {
    guard passage.kind == .code else { return prose(passage.lines) }
    let listing = Listing(passage.lines)
    let code = listing.code.isEmpty ? [] : fenced(listing.code, "swift")
    let drawings = listing.drawings.isEmpty ? [] : folded(listing.drawings)
    return code + (code.isEmpty || drawings.isEmpty ? [] : [""]) + drawings
  }

  /// Code that is folded away until a reader asks for it.
  private static func folded(_ code: [String]) -> [String] {
    ["<details><summary>How the figure is drawn</summary>", ""]
      + fenced(code, "swift") + ["", "</details>"]
  }

  /// Lines between fences.
  static func fenced(_ lines: [String], _ language: String) -> [String] {
    ["```" + language] + lines + ["```"]
  }

  /// Prose as it is, but display math in fences, where GitHub leaves it alone.
  static func prose(_ lines: [String]) -> [String] {
    var result: [String] = []
    var rest = lines[...]
    var isCode = false
    while let line = rest.popFirst() {
      let words = line.drop { $0 == " " }
      if words.hasPrefix("```") { isCode.toggle() }
      guard !isCode, words.hasPrefix("$$") else {
        result.append(line)
        continue
      }
      let indent = String(line.prefix { $0 == " " })
      var body = [String(words.dropFirst(2))]
      while let last = body.last, !last.contains("$$"),
        let next = rest.popFirst()
      {
        body.append(next.trimmed())
      }
      result += display(body, indent: indent)
    }
    return result
  }

  /// A fence of display math; what stands after `$$` is put into it.
  private static func display(_ body: [String], indent: String) -> [String] {
    let lines = body.map { $0.replacing("$$", with: "").trimmed() }
      .filter { !$0.isEmpty }
    return fenced(lines, "math").map { indent + $0 }
  }

  /// Lines of results; values that follow each other share a fence, claims a
  /// quotation.
  static func lines(_ outcomes: [Outcome]) -> [String] {
    var parts: [[String]] = []
    var shown: [Outcome] = []
    var claims: [String] = []
    func flush() {
      parts += values(shown)
      if !claims.isEmpty { parts.append(quoted(claims)) }
      (shown, claims) = ([], [])
    }
    for outcome in outcomes {
      switch outcome {
      case .shown:
        if !claims.isEmpty { flush() }
        shown.append(outcome)
      case .claim(let text):
        if !shown.isEmpty { flush() }
        claims.append("✓ \(text)")
      default:
        flush()
        parts.append(lines(outcome))
      }
    }
    flush()
    return Array(parts.joined(separator: [""]))
  }

  /// Lines of a quotation, each a line of its own when it is set.
  private static func quoted(_ lines: [String]) -> [String] {
    lines.enumerated().map { index, line in
      "> \(line)" + (index < lines.count - 1 ? "\\" : "")
    }
  }

  private static func values(_ shown: [Outcome]) -> [[String]] {
    guard !shown.isEmpty else { return [] }
    let terminal = TerminalRenderer(width: 80, ink: Ink(isColoured: false))
    let lines = terminal.lines(shown).map { String($0.dropFirst(2)) }
    return [fenced(lines, "text")]
  }

  private static func lines(_ outcome: Outcome) -> [String] {
    switch outcome {
    case .shown, .claim: []
    case .table(let table):
      (table.title.isEmpty ? [] : ["**\(table.title)**", ""])
        + table.markdownLines
    case .figure(let name, let figure):
      [
        "![\(alternative(figure.description))](figures/\(name).svg)", "",
        "*\(figure.title.replacing("*", with: "\\*"))*",
      ]
    case .exercise(let note): exercise(note)
    case .exercises(let notes): exercises(notes)
    }
  }

  /// A description in one line that does not end its brackets.
  private static func alternative(_ text: String) -> String {
    text.replacing("\n", with: " ").replacing("[", with: "\\[")
      .replacing("]", with: "\\]")
  }

  private static func exercise(_ note: ExerciseNote) -> [String] {
    quoted([
      "✎ **Exercise \(note.id)** (\(note.grade), \(note.minutes) min): "
        + note.title,
      "[\(note.file)](../../\(note.file)) · `\(note.command)`",
    ])
  }

  private static func exercises(_ notes: [ExerciseNote]) -> [String] {
    let table = ExerciseNote.table(notes)
    let files = Dictionary(
      notes.map { ($0.title, $0.file) }, uniquingKeysWith: { first, _ in first }
    )
    let rows = table.rows.map { row in
      row.map { cell in
        files[cell.text].map { Cell("[\(cell.text)](../../\($0))") } ?? cell
      }
    }
    return Table(title: "", columns: table.columns, rows: rows).markdownLines
  }
}
