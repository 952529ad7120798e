extension TerminalRenderer {
  /// Lines of results, each kind in its way, indented by two.
  func lines(_ outcomes: [Outcome]) -> [String] {
    var lines: [String] = []
    var shown: [(String, [String])] = []
    for (index, outcome) in outcomes.enumerated() {
      if case .shown(let name, let value) = outcome {
        shown.append((name, value))
        continue
      }
      if !lines.isEmpty, !shown.isEmpty { lines.append("") }
      lines += values(shown)
      shown = []
      if !lines.isEmpty, !isClaim(outcome) || !isClaim(outcomes[index - 1]) {
        lines.append("")
      }
      lines += self.lines(outcome)
    }
    if !lines.isEmpty, !shown.isEmpty { lines.append("") }
    lines += values(shown)
    return lines.map { $0.isEmpty ? "" : "  " + $0 }
  }

  private func isClaim(_ outcome: Outcome) -> Bool {
    if case .claim = outcome { true } else { false }
  }

  /// Names and values in two columns.
  private func values(_ shown: [(String, [String])]) -> [String] {
    let longest = shown.map(\.0.count).filter { $0 <= width / 2 }.max() ?? 0
    return shown.flatMap { name, value in
      let head = padded(name, to: longest) + "   "
      let blanks = String(repeating: " ", count: head.count)
      let room = width - 2 - head.count
      return value.flatMap { broken($0, width: room) }.enumerated().map {
        ($0.offset == 0 ? head : blanks) + $0.element
      }
    }
  }

  /// A value in lines, broken between components, which two blanks divide.
  private func broken(_ value: String, width: Int) -> [String] {
    guard value.count > width, value.contains("  ") else { return [value] }
    let parts = value.components("  ").map {
      $0.replacing(" ", with: "\u{A0}") + "\u{A0}"
    }
    let lines = wrapped([Span(parts.joined(separator: " "))], width: width)
    return lines.enumerated().map { index, line in
      let text = line.map(\.text).joined().replacing("\u{A0}", with: " ")
      return (index == 0 ? "" : " ") + text.trimmingEnd()
    }
  }

  private func lines(_ outcome: Outcome) -> [String] {
    switch outcome {
    case .shown(let name, let value): values([(name, value)])
    case .table(let table):
      (table.title.isEmpty ? [] : titled(table.title))
        + table.terminalLines(width - 2)
    case .figure(_, let figure): titled(figure.title) + drawing(figure)
    case .claim(let text): hanging("✓ ", .good, InlineReader.spans(text))
    case .exercise(let note): exercise(note)
    case .exercises(let notes): exercises(notes)
    }
  }

  /// A title above a table or figure.
  func titled(_ title: String) -> [String] {
    wrap(InlineReader.spans(title, style: .strong), width - 2)
  }

  /// Text whose further lines stand below its first word.
  private func hanging(
    _ mark: String, _ style: Style, _ spans: [Span]
  ) -> [String] {
    let lines = wrap(spans, width - 2 - mark.count)
    let blanks = String(repeating: " ", count: mark.count)
    return lines.enumerated().map { index, line in
      (index == 0 ? ink.text(Span(mark, style)) : blanks) + line
    }
  }

  private func exercise(_ note: ExerciseNote) -> [String] {
    let head = "Exercise \(note.id) (\(note.grade), \(note.minutes) min): "
    let title = InlineReader.spans(note.title)
    return hanging("✎ ", .strong, [Span(head, .strong)] + title)
      + hanging("  ", .plain, [Span(note.file, .faint)])
      + hanging("  ", .plain, [Span(note.command, .faint)])
  }

  private func exercises(_ notes: [ExerciseNote]) -> [String] {
    ExerciseNote.table(notes).terminalLines(width - 2)
  }
}

extension ExerciseNote {
  /// What checks the exercise.
  var command: String { "swift run workbook check \(id)" }

  /// Exercises by grade, easiest first.
  static func table(_ notes: [ExerciseNote]) -> Table {
    let ordered = grades.flatMap { grade in notes.filter { $0.grade == grade } }
    return Table(
      title: "", columns: ["grade", "exercise", "title", "minutes"],
      rows: ordered.map {
        [Cell($0.grade), Cell($0.id), Cell($0.title), Cell($0.minutes)]
      })
  }
}
