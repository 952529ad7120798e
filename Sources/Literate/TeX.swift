/// TeX as a line of Unicode, as far as that goes: `\frac{a}{b + c}` becomes
/// `a/(b + c)`, `x_i^2` becomes `xᵢ²`. What is not known stays as it is.
///
/// Rows of an `aligned` block are separated by line feeds.
func unicode(fromTeX text: String) -> String {
  var reader = TeXReader(text)
  return reader.read().components("\n").map { line in
    line.split(separator: " ").joined(separator: " ")
      .replacing("( ", with: "(").replacing(" )", with: ")")
      .replacing("\u{2003}", with: "\u{A0}\u{A0}").replacing(
        "\u{2007}", with: "\u{A0}")
  }.joined(separator: "\n").trimmed()
}

/// Reads TeX from left to right.
private struct TeXReader {
  private let text: [Character]
  private var index = 0

  init(_ text: String) {
    self.text = text.map { $0.isNewline ? " " : $0 }
  }

  /// Reads to the end, or to the `}` that closes this group.
  mutating func read() -> String {
    var result = ""
    while index < text.count, text[index] != "}" {
      switch text[index] {
      case "^":
        index += 1
        result += superscript(argument())
      case "_":
        index += 1
        result +=
          result.hasSuffix("⏟")
          ? " [\(argument())]" : subscripted(argument())
      case "&": index += 1
      default: result = join(result, atom())
      }
    }
    return result.replacing("⏟", with: "")
  }

  /// One character, group or command with its arguments.
  private mutating func atom() -> String {
    let character = text[index]
    index += 1
    switch character {
    case "{":
      let group = read()
      index += 1
      return group
    case "\\": return command()
    case "-": return "−"
    case "'": return "′"
    case "~": return " "
    default: return String(character)
    }
  }

  /// The argument of a command or script.
  private mutating func argument() -> String {
    while index < text.count, text[index] == " " { index += 1 }
    return index < text.count && text[index] != "}" ? atom() : ""
  }

  /// The letters of a command, or its one other character.
  private mutating func name() -> String {
    guard index < text.count else { return "" }
    let letters = text[index...].prefix { $0.isASCII && $0.isLetter }
    let name = letters.isEmpty ? String(text[index]) : String(letters)
    index += name.count
    return name
  }

  private mutating func command() -> String {
    let name = name()
    if let symbol = TeXSymbols.letters[name] {
      skipBlanks()
      return symbol
    }
    if let symbol = TeXSymbols.relations[name] {
      return " \(symbol) "
    }
    if TeXSymbols.functions.contains(name) { return functionName(name) }
    if let mark = TeXSymbols.accents[name] { return accented(argument(), mark) }
    if TeXSymbols.wrappers.contains(name) { return argument() }
    return construction(name)
  }

  private mutating func skipBlanks() {
    while index < text.count, text[index] == " " { index += 1 }
  }

  /// A function's name, apart from a letter that follows.
  private mutating func functionName(_ name: String) -> String {
    skipBlanks()
    let touches = index == text.count || "([{^_,)".contains(text[index])
    return "\u{2}" + name + (touches ? "" : " ")
  }

  private mutating func construction(_ name: String) -> String {
    switch name {
    case "frac", "dfrac", "tfrac": return fraction(argument(), argument())
    case "sqrt":
      let inside = argument()
      return isAtomic(inside) ? "√\(inside)" : "√(\(inside))"
    case "binom": return "(\(argument()) choose \(argument()))"
    case "mathbb", "mathcal": return doubleStruck(argument())
    case "underbrace": return argument() + "⏟"
    case "left", "right": return delimiter()
    case "begin": return environment(argument())
    case "\\": return "\n"
    case "quad": return "\u{2003}"
    case "qquad": return "\u{2003}\u{2003}"
    case ",", ";", ":", " ": return " "
    case "!": return ""
    case "{", "}", "%", "&", "#", "$", "_": return name
    default: return "\\" + name
    }
  }

  /// What follows `\left` or `\right`; a point stands for nothing.
  private mutating func delimiter() -> String {
    guard index < text.count else { return "" }
    let delimiter = atom()
    return delimiter == "." ? "" : delimiter
  }

  /// The rows of an environment up to its `\end`.
  private mutating func environment(_ name: String) -> String {
    let end = Array("\\end{\(name)}")
    let start = index
    while index + end.count <= text.count,
      Array(text[index..<(index + end.count)]) != end
    {
      index += 1
    }
    let body = String(text[start..<min(index, text.count)])
    index = min(index + end.count, text.count)
    let rows = body.components("\\\\").map { row in row.trimmed() }
      .filter { !$0.isEmpty }
    if name.hasSuffix("matrix") {
      let cells = rows.map { row in
        row.components("&").map { unicode(fromTeX: $0) }.joined(separator: " ")
      }
      return "[\(cells.joined(separator: "; "))]"
    }
    let cells = rows.map { row in
      row.components("&").map { unicode(fromTeX: $0) }
    }
    return name == "cases"
      ? "{ "
        + cells.map { $0.joined(separator: "\u{2003}") }.joined(separator: "; ")
      : aligned(cells).joined(separator: "\n")
  }

  /// Rows whose first cells end in one column, kept from closing up.
  private func aligned(_ rows: [[String]]) -> [String] {
    let width = rows.map { $0.count > 1 ? $0[0].count : 0 }.max() ?? 0
    return rows.map { row in
      guard row.count > 1 else { return row.joined() }
      let indent = String(
        repeating: "\u{2007}", count: width - row[0].count)
      return indent + row.joined(separator: " ")
    }
  }
}

/// Two pieces, with a blank between a word and a function's name.
private func join(_ left: String, _ right: String) -> String {
  guard right.hasPrefix("\u{2}") else { return left + right }
  let touches =
    left.last.map { $0.isLetter || $0.isNumber || $0 == ")" } ?? false
  return left + (touches ? " " : "") + right.dropFirst()
}

private func fraction(_ above: String, _ below: String) -> String {
  let (above, below) = (cleaned(above), cleaned(below))
  if let symbol = TeXSymbols.fractions["\(above)/\(below)"] { return symbol }
  let isSum = above.contains { "+−= ".contains($0) } && !isEnclosed(above)
  return (isSum && !isAtomic(above) ? "(\(above))" : above) + "/"
    + (isAtomic(below) ? below : "(\(below))")
}

private func cleaned(_ text: String) -> String {
  text.replacing("\u{2}", with: "").trimmed()
}

/// Whether the text reads as one thing beside an operator: a number, a letter
/// with its scripts, or something in brackets, also behind the sign of a
/// function. Behind a plain letter brackets may be a factor, as in a(1 − a).
private func isAtomic(_ text: String) -> Bool {
  if text.allSatisfy({ $0.isNumber || $0 == "." }) || isEnclosed(text) {
    return true
  }
  var rest = text[...]
  if let first = rest.first, "∂dΔ".contains(first), rest.count > 1 {
    rest = rest.dropFirst()
  }
  guard rest.first?.isLetter == true else { return false }
  let isFunction = rest.first.map { "fgσΦφ".contains($0) } ?? false
  rest = rest.dropFirst().drop { TeXSymbols.scripts.contains($0) || $0 == "′" }
  return rest.isEmpty || isFunction && isEnclosed(String(rest))
}

/// Whether one pair of brackets holds all of the text.
private func isEnclosed(_ text: String) -> Bool {
  guard text.first == "(", text.last == ")" else { return false }
  var depth = 0
  for (offset, character) in text.enumerated() {
    if character == "(" { depth += 1 }
    if character == ")" { depth -= 1 }
    if depth == 0 { return offset == text.count - 1 }
  }
  return false
}

private func superscript(_ text: String) -> String {
  let text = cleaned(text)
  let raised = text.filter { $0 != " " }.map { TeXSymbols.superscripts[$0] }
  if !raised.contains(nil) { return String(raised.compactMap { $0 }) }
  return text.count == 1 ? "^\(text)" : "^(\(text))"
}

private func subscripted(_ text: String) -> String {
  let text = cleaned(text)
  let lowered = text.filter { $0 != " " }.map { TeXSymbols.subscripts[$0] }
  if !lowered.contains(nil) { return String(lowered.compactMap { $0 }) }
  return text.allSatisfy { $0.isLetter || $0.isNumber }
    ? "_\(text)" : "_(\(text))"
}

private func accented(_ text: String, _ mark: String) -> String {
  text.map { $0.isLetter ? String($0) + mark : String($0) }.joined()
}

private func doubleStruck(_ text: String) -> String {
  text.map { TeXSymbols.doubleStruck[$0] ?? String($0) }.joined()
}
