/// A piece of Markdown that stands by itself.
indirect enum Block: Equatable {
  /// A heading of level 1 to 6.
  case heading(Int, String)
  /// Words that fill lines.
  case paragraph(String)
  /// A fenced block of code.
  case code([String])
  /// Display math, its TeX without the `$$`.
  case math(String)
  /// Head, rows and which columns stand at the right.
  case table([String], [[String]], right: [Bool])
  /// A quotation.
  case quote([Block])
  /// An item with its mark, as in `-` or `2.`.
  case item(String, [Block])
  /// A horizontal line.
  case rule
}

/// Reads lines of Markdown into blocks.
struct BlockReader {
  private let lines: [String]
  private var index = 0
  private var blocks: [Block] = []
  private var words: [String] = []

  private init(_ lines: [String]) { self.lines = lines }

  /// The blocks of these lines.
  static func blocks(_ lines: [String]) -> [Block] {
    var reader = BlockReader(lines)
    reader.read()
    return reader.blocks
  }

  private mutating func read() {
    while index < lines.count {
      let line = lines[index].drop { $0 == " " }
      if line.isEmpty {
        flush()
        index += 1
      } else if let level = headingLevel(line) {
        append(.heading(level, String(line.dropFirst(level + 1))))
      } else if line.hasPrefix("```") {
        readCode()
      } else if line.hasPrefix("$$") {
        readMath()
      } else if line.hasPrefix(">") {
        readQuote()
      } else if line == "---" {
        append(.rule)
      } else if isTable {
        readTable()
      } else if let mark = itemMark(lines[index]) {
        readItem(mark)
      } else {
        words.append(String(line))
        index += 1
      }
    }
    flush()
  }

  /// Adds a block of one line.
  private mutating func append(_ block: Block) {
    flush()
    blocks.append(block)
    index += 1
  }

  /// Ends the paragraph.
  private mutating func flush() {
    if !words.isEmpty {
      blocks.append(.paragraph(words.joined(separator: " ")))
    }
    words = []
  }

  private mutating func readCode() {
    flush()
    let indent = lines[index].prefix { $0 == " " }.count
    let body = lines[(index + 1)...].prefix {
      !$0.drop { $0 == " " }.hasPrefix("```")
    }
    blocks.append(.code(body.map { String($0.dropFirst(indent)) }))
    index += body.count + 2
  }

  private mutating func readMath() {
    flush()
    var text = String(lines[index].drop { $0 == " " }.dropFirst(2))
    index += 1
    while !text.contains("$$"), index < lines.count {
      text += "\n" + lines[index]
      index += 1
    }
    let parts = text.components("$$")
    let tail = parts.count > 1 ? parts[1] : ""
    blocks.append(.math((parts[0] + tail).trimmed()))
  }

  private mutating func readQuote() {
    flush()
    var inner: [String] = []
    while index < lines.count,
      lines[index].drop(while: { $0 == " " }).hasPrefix(">")
    {
      let line = lines[index].drop { $0 == " " }.dropFirst()
      inner.append(String(line.first == " " ? line.dropFirst() : line))
      index += 1
    }
    blocks.append(.quote(BlockReader.blocks(inner)))
  }

  /// Reads an item and the lines indented below it.
  private mutating func readItem(_ mark: String) {
    flush()
    let indent = lines[index].prefix { $0 == " " }.count
    let width = indent + mark.count + 1
    var inner = [String(lines[index].dropFirst(width))]
    index += 1
    while index < lines.count {
      let line = lines[index]
      let depth = line.prefix { $0 == " " }.count
      let isNext = itemMark(line) != nil && depth <= indent
      if isNext || (isBlank(line) && !continues(after: index, past: indent)) {
        break
      }
      if depth <= indent, headingLevel(line[...]) != nil { break }
      inner.append(String(line.dropFirst(min(depth, width))))
      index += 1
    }
    blocks.append(.item(mark, BlockReader.blocks(inner)))
  }

  /// Whether what follows a blank line is indented deeper than `indent`.
  private func continues(after blank: Int, past indent: Int) -> Bool {
    guard let next = lines[blank...].first(where: { !isBlank($0) }) else {
      return false
    }
    return next.prefix { $0 == " " }.count > indent
  }

  /// Whether a table's head stands here, with its rule below.
  private var isTable: Bool {
    guard lines[index].contains("|"), index + 1 < lines.count else {
      return false
    }
    let rule = lines[index + 1]
    return rule.contains("-") && rule.allSatisfy { "|-: ".contains($0) }
  }

  private mutating func readTable() {
    flush()
    let head = tableCells(lines[index])
    let right = tableCells(lines[index + 1]).map { $0.hasSuffix("-:") }
    let body = lines[(index + 2)...].prefix { $0.contains("|") }
    blocks.append(.table(head, body.map(tableCells), right: right))
    index += body.count + 2
  }
}

/// The level of the heading that the line is, if it is one.
private func headingLevel(_ line: Substring) -> Int? {
  let level = line.prefix { $0 == "#" }.count
  return (1...6).contains(level) && line.dropFirst(level).first == " "
    ? level : nil
}

/// The mark of the list item that the line begins, if it begins one.
private func itemMark(_ line: String) -> String? {
  let words = line.drop { $0 == " " }
  if words.hasPrefix("- ") || words.hasPrefix("* ") { return "-" }
  let digits = words.prefix(while: \.isNumber)
  guard !digits.isEmpty, words.dropFirst(digits.count).hasPrefix(". ") else {
    return nil
  }
  return digits + "."
}

/// The cells of a table's row; `\|` does not end a cell.
private func tableCells(_ line: String) -> [String] {
  var row = line.trimmed()
  if row.hasPrefix("|") { row = String(row.dropFirst()) }
  if row.hasSuffix("|"), !row.hasSuffix("\\|") { row = String(row.dropLast()) }
  return row.replacing("\\|", with: "\u{0}").split(
    separator: "|", omittingEmptySubsequences: false
  ).map { $0.replacing("\u{0}", with: "|").trimmed() }
}

extension StringProtocol {
  /// The text without white space at its ends.
  func trimmed() -> String {
    var text = self[...]
    while text.first?.isWhitespace == true { text = text.dropFirst() }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }
}

extension String {
  /// The parts between occurrences of `mark`.
  func components(_ mark: String) -> [String] {
    split(separator: mark, omittingEmptySubsequences: false).map(String.init)
  }
}
