/// A text as it stands in a line of Markdown or a cell of its tables, with
/// nothing in it that Markdown takes for more than text.
func markdown(_ text: String) -> String {
  // Markdown reads scalars: an accent after a bar makes it no other bar.
  let line = Array(oneLine(text).unicodeScalars)
  var result = String.UnicodeScalarView()
  for (index, scalar) in line.enumerated() {
    let neighbours = [index - 1, index + 1].map { place in
      line.indices.contains(place) && isWord(line[place])
    }
    let isSpecial =
      switch scalar {
      case "\\", "`", "*", "[", "]", "<", ">", "|", "~", "&", "$", "#": true
      case "_": neighbours.contains(false)
      case "-", "+", "=": index == 0
      default: false
      }
    if isSpecial { result.append("\\") }
    result.append(scalar)
  }
  return String(result)
}

private func isWord(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.isAlphabetic || scalar.properties.numericType != nil
}

/// A text as a block that Markdown leaves alone.
func fenced(_ text: String) -> String {
  var longest = 0
  var run = 0
  for scalar in text.unicodeScalars {
    run = scalar == "`" ? run + 1 : 0
    longest = max(longest, run)
  }
  let fence = String(repeating: "`", count: max(3, longest + 1))
  return "\(fence)text\n\(text)\n\(fence)"
}

/// A table of Markdown. The cells are Markdown already.
func table(_ header: [String], _ rows: [[String]]) -> String {
  let lines = [header, header.map { _ in "---" }] + rows
  return lines.map { "| " + $0.joined(separator: " | ") + " |" }
    .joined(separator: "\n")
}
