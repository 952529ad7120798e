/// A text as it stands in a line of Markdown or a cell of its tables, with
/// nothing in it that Markdown takes for more than text.
func markdown(_ text: String) -> String {
  let line = Array(oneLine(text))
  var result = ""
  for (index, character) in line.enumerated() {
    let neighbours = [index - 1, index + 1].map { place in
      line.indices.contains(place)
        && (line[place].isLetter || line[place].isNumber)
    }
    switch character {
    case "\\", "`", "*", "[", "]", "<", ">", "|", "~", "&", "$", "#":
      result += "\\" + String(character)
    case "_" where neighbours.contains(false): result += "\\_"
    case "-", "+", "=":
      result += index == 0 ? "\\" + String(character) : String(character)
    default: result.append(character)
    }
  }
  return result
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
