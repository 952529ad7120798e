/// A number with its unit, if it has one; `%` touches its number.
func measured(_ number: String, _ unit: String) -> String {
  unit.isEmpty ? number : unit == "%" ? number + unit : "\(number) \(unit)"
}

/// Components in brackets, two blanks apart.
func vector(_ values: [Double], digits: Int) -> String {
  let texts = values.map { formatted($0, digits: digits) }
  return "[\(texts.joined(separator: "  "))]"
}

/// Rows in brackets, their columns in line; the unit stands after the last.
func matrix(_ rows: [[Double]], digits: Int, unit: String) -> [String] {
  let texts = rows.map { $0.map { formatted($0, digits: digits) } }
  let width = texts.joined().map(\.count).max() ?? 0
  var lines = texts.map { row in
    let cells = row.map { padded($0, to: width, right: true) }
    return "[\(cells.joined(separator: "  "))]"
  }
  if let last = lines.popLast() { lines.append(measured(last, unit)) }
  return lines.isEmpty ? ["[]"] : lines
}
