/// Sets a page for the terminal.
struct TerminalRenderer {
  /// The columns of a line.
  let width: Int
  /// Colours or nothing.
  let ink: Ink

  /// Lines of a passage.
  func lines(_ passage: Passage) -> [String] {
    switch passage.kind {
    case .code: passage.lines.map { isBlank($0) ? "" : "    " + $0 }
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
    case .math(let tex): math(tex)
    case .table(let head, let rows, let right): table(head, rows, right)
    case .quote(let blocks):
      lines(blocks, width: width - 2).map { "│ \($0)".trimmingEnd() }
    case .item(let mark, let blocks): item(mark, blocks, width)
    case .rule: [String(repeating: "─", count: width)]
    }
  }

  /// The spans in lines.
  func wrap(_ spans: [Span], _ width: Int) -> [String] {
    wrapped(spans, width: width).map(ink.line)
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

  private func math(_ tex: String) -> [String] {
    unicode(fromTeX: tex).components("\n").map { line in
      "      " + line.replacing("\u{A0}", with: " ")
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
    _ head: [String], _ rows: [[String]], _ right: [Bool]
  ) -> [String] {
    let cells = ([head] + rows).map { $0.map { plain($0) } }
    let widths = head.indices.map { column in
      cells.map { $0.indices.contains(column) ? $0[column].count : 0 }.max()
        ?? 0
    }
    var lines = cells.map { row in
      zip(row, widths).enumerated().map { column, cell in
        padded(
          cell.0, to: cell.1,
          right: right.indices.contains(column) && right[column])
      }.joined(separator: "  ").trimmingEnd()
    }
    let rule = widths.map { String(repeating: "─", count: $0) }
    lines.insert(rule.joined(separator: "  "), at: 1)
    return lines
  }

  /// A cell's text without Markdown.
  private func plain(_ text: String) -> String {
    InlineReader.spans(text).map(\.text).joined()
      .replacing("\u{A0}", with: " ")
  }
}
