/// `line` without what would command a terminal.
func visible(_ line: Substring) -> String {
  String(
    line.unicodeScalars.map {
      $0.properties.generalCategory == .control ? "·" : Character($0)
    })
}

/// Wraps a line at 77 columns, two of which are a margin. A line that begins
/// with its name in a column goes on below its text.
func wrapped(_ line: String) -> String {
  let isNamed = line.dropFirst(9).hasPrefix("  ") && !line.hasPrefix(" ")
  let margin = String(repeating: " ", count: isNamed ? 11 : 0)
  var lines: [Substring] = []
  var rest = Substring(line)
  while rest.count > 75, let space = rest.prefix(76).lastIndex(of: " "),
    let end = rest[..<space].lastIndex(where: { $0 != " " })
  {
    lines.append(rest[...end])
    rest = margin + rest[space...].drop { $0 == " " }
  }
  lines.append(rest)
  return lines.map { $0.isEmpty ? "" : "  " + $0 }.joined(separator: "\n")
}
