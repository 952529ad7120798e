/// A titled table of texts and numbers.
struct Table: Equatable {
  /// What the table is about; may be empty.
  let title: String
  /// The heads of the columns.
  let columns: [String]
  /// The rows; a short one is filled up with empty cells.
  let rows: [[Cell]]

  /// Whether the column holds numbers, and so stands at the right.
  func isNumeric(_ column: Int) -> Bool {
    let cells = rows.compactMap {
      $0.indices.contains(column) ? $0[column] : nil
    }
    .filter { !$0.text.isEmpty }
    return !cells.isEmpty && cells.allSatisfy(\.isNumber)
  }

  /// How many columns there are, head or no head.
  private var width: Int {
    max(columns.count, rows.map(\.count).max() ?? 0)
  }

  /// Head and rows as texts, all of the same length.
  private var texts: [[String]] {
    let heads = columns.isEmpty ? [] : [columns]
    return (heads + rows.map { $0.map(\.text) }).map { row in
      row + Array(repeating: "", count: width - row.count)
    }
  }

  /// The table in lines of at most `room` columns, if that can be.
  func terminalLines(_ room: Int) -> [String] {
    let body = columns.isEmpty ? texts : Array(texts.dropFirst())
    let table = TextTable(
      head: columns.isEmpty ? [] : texts[0], rows: body,
      right: (0..<width).map(isNumeric))
    return table.lines(width: room)
  }

  /// The table in GitHub's Markdown.
  var markdownLines: [String] {
    let heads = columns.isEmpty ? Array(repeating: "", count: width) : texts[0]
    let rule = (0..<width).map { isNumeric($0) ? "---:" : "---" }
    let body = columns.isEmpty ? texts : Array(texts.dropFirst())
    return ([heads, rule] + body).map { row in
      "| " + row.map(escaped).joined(separator: " | ") + " |"
    }
  }

  /// A text that does not end its cell.
  private func escaped(_ text: String) -> String {
    text.replacing("|", with: "\\|")
  }
}

/// The text with blanks up to `width`, after it or (`right`) before it.
func padded(_ text: String, to width: Int, right: Bool = false) -> String {
  let blanks = String(repeating: " ", count: max(0, width - text.count))
  return right ? blanks + text : text + blanks
}

extension String {
  /// The string without blanks at its end.
  func trimmingEnd() -> String {
    var text = self[...]
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
