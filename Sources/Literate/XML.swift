import Foundation

/// The lines of an XML document as it is written.
struct XML {
  /// What has been written.
  private(set) var lines: [String] = []
  private var depth = 0

  /// Writes `<name …/>`.
  mutating func add(_ name: String, _ attributes: [(String, String)]) {
    write("<\(name)\(XML.list(attributes))/>")
  }

  /// Writes `<name …>text</name>`.
  mutating func add(
    _ name: String, _ attributes: [(String, String)] = [], text: String
  ) {
    write("<\(name)\(XML.list(attributes))>\(XML.escaped(text))</\(name)>")
  }

  /// Writes an element that holds what `content` writes.
  mutating func add(
    _ name: String, _ attributes: [(String, String)],
    content: (inout XML) -> Void
  ) {
    write("<\(name)\(XML.list(attributes))>")
    depth += 1
    content(&self)
    depth -= 1
    write("</\(name)>")
  }

  private mutating func write(_ line: String) {
    lines.append(String(repeating: "  ", count: depth) + line)
  }

  private static func list(_ attributes: [(String, String)]) -> String {
    attributes.map { " \($0)=\"\(escaped($1))\"" }.joined()
  }

  /// The text with the characters that XML keeps for itself written out.
  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
  }
}

/// A length in an SVG, to a hundredth: the same text on every machine.
func pixels(_ length: Double) -> String {
  let text = String(format: "%.2f", (length * 100).rounded() / 100)
  var digits = text[...]
  while digits.last == "0" { digits = digits.dropLast() }
  if digits.last == "." { digits = digits.dropLast() }
  return digits == "-0" ? "0" : String(digits)
}
