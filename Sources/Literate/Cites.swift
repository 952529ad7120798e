/// Values that prose names, as in `falls to \(finalLoss)`.
enum Cites {
  /// A name that no `page.cite` gave before the prose that uses it.
  struct Unknown: Error { let message: String }

  /// The line with values for names; inside code spans nothing changes.
  static func filled(
    _ line: String, from values: [String: String]
  ) throws(Unknown) -> String {
    var result = ""
    var rest = line[...]
    var isCode = false
    while let first = rest.first {
      if first == "`" { isCode.toggle() }
      guard !isCode, let name = name(rest) else {
        result.append(first)
        rest = rest.dropFirst()
        continue
      }
      guard let value = values[name] else { throw unknown(name, values) }
      result += value
      rest = rest.dropFirst(name.count + 3)
    }
    return result
  }

  /// The name in a `\(name)` that the text begins with.
  private static func name(_ text: Substring) -> String? {
    guard text.hasPrefix("\\(") else { return nil }
    let name = text.dropFirst(2).prefix {
      $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "_"
    }
    guard let first = name.first, !first.isNumber,
      text.dropFirst(2 + name.count).first == ")"
    else { return nil }
    return String(name)
  }

  private static func unknown(
    _ name: String, _ values: [String: String]
  ) -> Unknown {
    let known = values.keys.sorted().joined(separator: ", ")
    return Unknown(
      message: "the prose names \\(\(name)), but no page.cite(\"\(name)\", …) "
        + "came before; cited so far: \(known.isEmpty ? "nothing" : known)")
  }
}
