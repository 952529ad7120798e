/// How a run of characters looks.
enum Style: Equatable {
  /// What the words are, not how a device shows them.
  case plain, strong, emphasis, code, link, good, faint, heading
  /// The colour of a figure's series.
  case series(Int)
}

/// Characters of one style.
struct Span: Equatable {
  /// The characters.
  let text: String
  /// How they look.
  let style: Style

  /// Characters of one style.
  init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }
}

/// Reads GitHub's inline Markdown: code, math, emphasis, links.
///
/// Blanks inside short code and math become U+00A0, so that a line does not
/// break there.
struct InlineReader {
  private let text: [Character]
  private var index = 0
  private var plain = ""
  private var spans: [Span] = []

  private init(_ text: String) { self.text = Array(text) }

  /// The spans of a paragraph's text.
  static func spans(_ text: String, style: Style = .plain) -> [Span] {
    var reader = InlineReader(text)
    reader.read(style)
    return reader.spans
  }

  private mutating func read(_ style: Style) {
    while index < text.count {
      switch text[index] {
      case "\\" where index + 1 < text.count && text[index + 1].isPunctuation:
        plain.append(text[index + 1])
        index += 2
      case "`": readCode(style)
      case "$": readMath(style)
      case "*": readEmphasis(style)
      case "_" where !isInsideWord: readEmphasis(style)
      case "!" where index + 1 < text.count && text[index + 1] == "[":
        index += 1
      case "[": readLink(style)
      default: take(style)
      }
    }
    flush(style)
  }

  private var isInsideWord: Bool {
    index > 0 && (text[index - 1].isLetter || text[index - 1].isNumber)
  }

  private mutating func take(_ style: Style) {
    plain.append(text[index])
    index += 1
  }

  private mutating func flush(_ style: Style) {
    if !plain.isEmpty { spans.append(Span(plain, style)) }
    plain = ""
  }

  /// The place of `mark` at or after `start`.
  private func find(_ mark: String, from start: Int) -> Int? {
    let mark = Array(mark)
    guard start + mark.count <= text.count else { return nil }
    return (start...(text.count - mark.count)).first {
      Array(text[$0..<($0 + mark.count)]) == mark
    }
  }

  private mutating func readCode(_ style: Style) {
    let ticks = text[index...].prefix { $0 == "`" }.count
    let fence = String(repeating: "`", count: ticks)
    guard let end = find(fence, from: index + ticks) else { return take(style) }
    flush(style)
    let code = String(text[(index + ticks)..<end])
    spans.append(Span(kept(code), .code))
    index = end + ticks
  }

  private mutating func readMath(_ style: Style) {
    guard let end = find("$", from: index + 1), end > index + 1 else {
      return take(style)
    }
    plain += kept(unicode(fromTeX: String(text[(index + 1)..<end])))
    index = end + 1
  }

  private mutating func readEmphasis(_ style: Style) {
    let mark = text[index]
    let isStrong = index + 1 < text.count && text[index + 1] == mark
    let fence = String(repeating: mark, count: isStrong ? 2 : 1)
    let start = index + fence.count
    guard start < text.count, !text[start].isWhitespace,
      let end = find(fence, from: start), end > start
    else { return take(style) }
    flush(style)
    let inner = String(text[start..<end])
    spans += InlineReader.spans(inner, style: isStrong ? .strong : .emphasis)
    index = end + fence.count
  }

  private mutating func readLink(_ style: Style) {
    guard let close = find("](", from: index),
      let end = find(")", from: close + 2)
    else { return take(style) }
    flush(style)
    let words = String(text[(index + 1)..<close])
    let address = String(text[(close + 2)..<end])
    if words != address {
      spans += InlineReader.spans(words + " ", style: style)
    }
    spans.append(Span("<\(address)>", .link))
    index = end + 1
  }
}

/// The text with blanks that do not break a line, if it is short.
private func kept(_ text: String) -> String {
  text.count <= 24 ? text.replacing(" ", with: "\u{A0}") : text
}
