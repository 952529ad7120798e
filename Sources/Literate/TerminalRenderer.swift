/// Sets a page for the terminal.
struct TerminalRenderer {
  /// The columns of a line.
  let width: Int
  /// Colours or nothing.
  let ink: Ink

  /// Lines of a passage.
  func lines(_ passage: Passage) -> [String] {
    switch passage.kind {
    case .code:
      Listing(passage.lines).abridged.map { isBlank($0) ? "" : "    " + $0 }
    case .prose: lines(BlockReader.blocks(passage.lines), width: width)
    }
  }

  /// Lines of blocks, a blank line apart unless they are items.
  func lines(_ blocks: [Block], width: Int) -> [String] {
    var lines: [String] = []
    for (index, block) in blocks.enumerated() {
      if index > 0, !(isItem(block) && isItem(blocks[index - 1])) {
        lines.append("")
      }
      lines += self.lines(block, width: width)
    }
    return lines
  }

  private func isItem(_ block: Block) -> Bool {
    if case .item = block { true } else { false }
  }

  private func lines(_ block: Block, width: Int) -> [String] {
    switch block {
    case .heading(let level, let text): heading(text, level, width)
    case .paragraph(let text): wrap(InlineReader.spans(text), width)
    case .code(let code): code.map { $0.isEmpty ? "" : "    " + $0 }
    case .math(let tex): math(tex, width)
    case .table(let head, let rows, let right): table(head, rows, right, width)
    case .quote(let blocks):
      lines(blocks, width: width - 2).map { "│ \($0)".trimmingEnd() }
    case .item(let mark, let blocks): item(mark, blocks, width)
    case .rule: [String(repeating: "─", count: width)]
    }
  }

  /// The spans in lines.
  func wrap(_ spans: [Span], _ width: Int) -> [String] {
    wrapped(spans.map(ink.marked), width: width).map(ink.line)
  }

  private func heading(_ text: String, _ level: Int, _ width: Int) -> [String] {
    let spans = InlineReader.spans(numbered(text)).map {
      Span($0.text, .heading)
    }
    let lines = wrapped(spans, width: width)
    let longest = lines.map { $0.map(\.text.count).reduce(0, +) }.max() ?? 0
    let rule = level == 1 ? "═" : level == 2 ? "─" : ""
    let underline = String(repeating: rule, count: longest)
    return lines.map(ink.line) + (rule.isEmpty ? [] : [underline])
  }

  /// Two blanks between number and words, as in `6.1  Wrong, …`.
  private func numbered(_ text: String) -> String {
    let parts = text.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].allSatisfy({ $0.isNumber || $0 == "." })
    else { return text }
    return "\(parts[0])\u{A0} \(parts[1])"
  }

  /// Formulas a little indented, a row a line; a long one goes on below.
  private func math(_ tex: String, _ width: Int) -> [String] {
    unicode(fromTeX: tex).components("\n").flatMap { row in
      let lines = wrapped([Span(row)], width: width - 10)
      return lines.enumerated().map { index, line in
        (index == 0 ? "      " : "          ") + ink.line(line)
      }
    }
  }

  private func item(_ mark: String, _ blocks: [Block], _ width: Int) -> [String]
  {
    let mark = mark == "-" ? "• " : mark + " "
    let lines = lines(blocks, width: width - mark.count)
    let blanks = String(repeating: " ", count: mark.count)
    return lines.enumerated().map { index, line in
      index == 0 ? mark + line : line.isEmpty ? "" : blanks + line
    }
  }

  private func table(
    _ head: [String], _ rows: [[String]], _ right: [Bool], _ width: Int
  ) -> [String] {
    func filled(_ row: [String]) -> [String] {
      head.indices.map { row.indices.contains($0) ? plain(row[$0]) : "" }
    }
    let sides = head.indices.map { right.indices.contains($0) && right[$0] }
    return TextTable(head: filled(head), rows: rows.map(filled), right: sides)
      .lines(width: width)
  }

  /// A cell's text without Markdown.
  private func plain(_ text: String) -> String {
    InlineReader.spans(text).map(\.text).joined()
      .replacing("\u{A0}", with: " ")
  }
}
