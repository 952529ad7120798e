import Foundation

/// One line that a worker writes back.
enum Reply: Equatable {
  case answer(Value)
  case unanswered(String)
  case threw(String)
  case malformed

  init(line: Data) {
    guard !Reply.isNestedDeeply(line),
      case .record(let record)? = try? Value.decoder.decode(
        Value.self, from: line), record.count == 1
    else {
      self = .malformed
      return
    }
    switch (record["answer"], record["unanswered"], record["threw"]) {
    case (let answer?, nil, nil): self = .answer(answer)
    case (nil, .text(let function)?, nil): self = .unanswered(function)
    case (nil, nil, .text(let text)?): self = .threw(text)
    default: self = .malformed
    }
  }

  /// The first replies in what a worker wrote: a line each. A last line without
  /// its end was cut off and does not count.
  static func replies(in data: Data, atMost most: Int) -> [Reply] {
    var lines = data.split(
      separator: UInt8(ascii: "\n"), maxSplits: most,
      omittingEmptySubsequences: false)
    lines.removeLast()
    return lines.map { Reply(line: Data($0)) }
  }

  /// Whether lists stand in lists beyond any answer of a course: the time to
  /// read such a line grows with the square of the depth.
  private static func isNestedDeeply(_ line: Data) -> Bool {
    var depth = 0
    for byte in line {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      default: continue
      }
      if depth > 16 { return true }
    }
    return false
  }

  var answer: Value? {
    if case .answer(let value) = self { value } else { nil }
  }
  var isUnanswered: Bool { if case .unanswered = self { true } else { false } }
  var isThrown: Bool { if case .threw = self { true } else { false } }
}
