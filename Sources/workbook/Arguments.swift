/// A call that the tool does not understand, and what it would.
struct UsageError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

/// The words after the command: flags, options with a value, and the rest.
struct Arguments {
  private(set) var words: [String] = []
  private var flags: Set<String> = []
  private var options: [String: String] = [:]

  /// Sorts `arguments` of `command`; an option it does not have is an error.
  init(
    _ arguments: ArraySlice<String>, of command: String,
    flags known: [String] = [], options named: [String] = []
  ) throws(UsageError) {
    var rest = arguments
    while let word = rest.popFirst() {
      if known.contains(word) {
        flags.insert(word)
      } else if named.contains(word) {
        guard let value = rest.popFirst() else {
          throw UsageError(
            "\(word) wants a value. 'workbook help' shows which.")
        }
        options[word] = value
      } else if word.hasPrefix("-") {
        let all = (known + named).joined(separator: ", ")
        throw UsageError(
          "'\(command)' has no option \(word). "
            + (all.isEmpty ? "It has none." : "It has: \(all)."))
      } else {
        words.append(word)
      }
    }
  }

  func has(_ flag: String) -> Bool { flags.contains(flag) }

  func value(of option: String) -> String? { options[option] }
}
