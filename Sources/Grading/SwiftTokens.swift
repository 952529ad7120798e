/// What a Swift file says when names, numbers, texts, comments and spaces do
/// not matter.
///
/// Every name is `n` but for words of the language, every number `0`, every
/// text `"`. Two files that differ in the names of variables are the same.
struct SwiftTokens {
  /// The tokens in their order.
  private(set) var tokens: [String] = []

  private var rest: Substring

  /// The tokens of a file.
  init(_ text: String) {
    rest = Substring(text)
    while let first = rest.first { take(first) }
  }

  private mutating func take(_ first: Character) {
    if rest.hasPrefix("//") {
      rest = rest.drop { !$0.isNewline }
    } else if rest.hasPrefix("/*") {
      dropComment()
    } else if first.isWhitespace {
      rest.removeFirst()
    } else if first == "\"" || rest.hasPrefix("#\"") {
      takeText()
    } else if first.isNumber {
      takeNumber()
    } else if first.isLetter || "_$@#`".contains(first) {
      takeWord()
    } else {
      tokens.append(String(rest.removeFirst()))
    }
  }

  private mutating func dropComment() {
    var depth = 0
    repeat {
      if rest.hasPrefix("/*") {
        depth += 1
        rest = rest.dropFirst(2)
      } else if rest.hasPrefix("*/") {
        depth -= 1
        rest = rest.dropFirst(2)
      } else {
        rest = rest.dropFirst()
      }
    } while depth > 0 && !rest.isEmpty
  }

  /// Takes a text, with whatever is interpolated in it.
  private mutating func takeText() {
    let hashes = rest.prefix { $0 == "#" }
    rest = rest.dropFirst(hashes.count)
    let quote = rest.hasPrefix("\"\"\"") ? "\"\"\"" : "\""
    rest = rest.dropFirst(quote.count)
    while !rest.isEmpty, !rest.hasPrefix(quote + hashes) {
      let isEscape = hashes.isEmpty && rest.first == "\\"
      if quote.count == 1, rest.first?.isNewline == true { break }
      rest = rest.dropFirst(isEscape ? 2 : 1)
    }
    rest = rest.dropFirst(quote.count + hashes.count)
    tokens.append("\"")
  }

  private mutating func takeNumber() {
    var last: Character = "0"
    while let next = rest.first {
      let isDigit = next.isLetter || next.isNumber || next == "_"
      let isPoint = next == "." && rest.dropFirst().first?.isNumber == true
      let isSign = "+-".contains(next) && "eE".contains(last)
      if !isDigit && !isPoint && !isSign { break }
      last = next
      rest.removeFirst()
    }
    tokens.append("0")
  }

  private mutating func takeWord() {
    let first = rest.removeFirst()
    let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    rest = rest.dropFirst(word.count)
    if first == "`" {
      rest = rest.dropFirst()
      tokens.append("n")
    } else {
      let whole = String(first) + word
      tokens.append(SwiftTokens.words.contains(whole) ? whole : "n")
    }
  }

  private static let words: Set<String> = [
    "as", "break", "case", "catch", "class", "continue", "default", "defer",
    "do", "else", "enum", "extension", "fallthrough", "false", "for", "func",
    "guard", "if", "import", "in", "init", "inout", "is", "let", "nil",
    "private", "repeat", "rethrows", "return", "self", "static", "struct",
    "subscript", "switch", "throw", "throws", "true", "try", "typealias",
    "var", "where", "while",
  ]
}
