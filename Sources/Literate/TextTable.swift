/// Cells in columns for the terminal.
struct TextTable {
  /// The head's cells; empty if there is no head.
  let head: [String]
  /// The rows' cells, as many in each as there are columns.
  let rows: [[String]]
  /// Which columns stand at the right.
  let right: [Bool]

  /// The narrowest a column becomes.
  private static let narrowest = 8

  /// The table in lines of at most `width` columns, if that can be: the
  /// widest columns of words are broken into lines first.
  func lines(width: Int) -> [String] {
    let widths = fitted(width)
    let body = rows.flatMap { broken($0, widths) }
    guard !head.isEmpty else { return body }
    let rule = widths.map { String(repeating: "─", count: $0) }
    return broken(head, widths) + [rule.joined(separator: "  ")] + body
  }

  /// The widths of the columns, narrowed as far as is needed and possible.
  private func fitted(_ width: Int) -> [Int] {
    let all = head.isEmpty ? rows : [head] + rows
    var widths = right.indices.map { column in
      all.map { $0[column].count }.max() ?? 0
    }
    func total() -> Int { widths.reduce(0, +) + 2 * (widths.count - 1) }
    while total() > width {
      let narrowable = widths.indices.filter {
        !right[$0] && widths[$0] > TextTable.narrowest
      }
      guard let widest = narrowable.max(by: { widths[$0] < widths[$1] }) else {
        break
      }
      widths[widest] -= 1
    }
    return widths
  }

  /// A row in as many lines as its tallest cell needs.
  private func broken(_ row: [String], _ widths: [Int]) -> [String] {
    let cells = zip(row, widths).map { text, width in
      text.count <= width
        ? [text]
        : wrapped([Span(text)], width: width).map { $0.map(\.text).joined() }
    }
    let height = cells.map(\.count).max() ?? 0
    return (0..<height).map { line in
      widths.indices.map { column in
        let cell = cells[column]
        return padded(
          cell.indices.contains(line) ? cell[line] : "", to: widths[column],
          right: right[column])
      }.joined(separator: "  ").trimmingEnd()
    }
  }
}
