/// Text of several styles in lines of at most `width` columns.
///
/// Breaks at blanks; a word wider than a line keeps a line of its own.
func wrapped(_ spans: [Span], width: Int) -> [[Span]] {
  var lines: [[Span]] = []
  var line: [Span] = []
  var length = 0
  for word in words(spans) {
    let size = word.map(\.text.count).reduce(0, +)
    if length > 0, length + 1 + size > width {
      lines.append(line)
      (line, length) = ([], 0)
    }
    if length > 0 {
      let style =
        line.last?.style == word.first?.style ? word.first?.style : nil
      line.append(Span(" ", style ?? .plain))
      length += 1
    }
    line += word
    length += size
  }
  return length > 0 ? lines + [line] : lines
}

/// The words between blanks, each of one style or several.
private func words(_ spans: [Span]) -> [[Span]] {
  var words: [[Span]] = [[]]
  for span in spans {
    let parts = span.text.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == " " })
    for (index, part) in parts.enumerated() {
      if index > 0 { words.append([]) }
      if !part.isEmpty {
        words[words.count - 1].append(Span(String(part), span.style))
      }
    }
  }
  return words.filter { !$0.isEmpty }
}

/// A device's way to show styles: colours or nothing.
struct Ink: Equatable {
  /// Whether escape codes are printed.
  let isColoured: Bool

  /// The span as it takes up room: without colours, code keeps its marks.
  func marked(_ span: Span) -> Span {
    span.style == .code && !isColoured
      ? Span("`\(span.text)`", .plain) : span
  }

  /// The line as it is printed.
  func line(_ spans: [Span]) -> String {
    merged(spans).map { text($0) }.joined().replacing("\u{A0}", with: " ")
  }

  /// The spans, neighbours of one style made one.
  private func merged(_ spans: [Span]) -> [Span] {
    spans.reduce(into: []) { merged, span in
      if let last = merged.last, last.style == span.style {
        merged[merged.count - 1] = Span(last.text + span.text, span.style)
      } else {
        merged.append(span)
      }
    }
  }

  /// A span with its escape codes, if there are any.
  func text(_ span: Span) -> String {
    let (text, style) = (span.text, span.style)
    guard isColoured, let code = code(style) else {
      return text
    }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  private func code(_ style: Style) -> String? {
    switch style {
    case .plain: nil
    case .strong: "1"
    case .emphasis: "3"
    case .code: "36"
    case .link: "34"
    case .good: "32"
    case .faint: "2"
    case .heading: "1;34"
    case .series(let series): ["34", "33", "32", "35", "36", "31"][series % 6]
    }
  }
}
