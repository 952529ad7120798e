/// A call that the benchmark does not understand, and what it would.
struct UsageError: Error, CustomStringConvertible, Equatable {
  let description: String

  init(_ description: String) { self.description = description }
}

/// What a call of the benchmark asks for.
struct Options: Equatable {
  /// Whether to print one JSON object instead of the table.
  var json = false
  /// The Python that has the peers, or nil to look for one.
  var python: String?
  /// How often each side runs each workload.
  var rounds = 15
  /// The names of the workloads, in the order of the table.
  var workloads: [String]

  /// Reads the words after the program's name.
  /// - Throws: `UsageError`, which says what exists.
  init(_ arguments: [String], workloads known: [String]) throws(UsageError) {
    workloads = []
    var rest = arguments[...]
    while let word = rest.popFirst() {
      switch word {
      case "--json": json = true
      case "--python": python = try Self.value(of: word, "a path", &rest)
      case "--rounds":
        let text = try Self.value(of: word, "a number", &rest)
        guard let number = Int(text), (1...1000).contains(number) else {
          throw UsageError(
            "--rounds wants a whole number from 1 to 1000, not '\(text)'.")
        }
        rounds = number
      case _ where word.hasPrefix("-"):
        throw UsageError(
          "'benchmark' has no option \(word). "
            + "It has: --json, --python, --rounds.")
      case _ where known.contains(word): workloads.append(word)
      default:
        throw UsageError(
          "There is no workload '\(word)'. There are: "
            + known.joined(separator: ", ") + ".")
      }
    }
    let asked = workloads
    workloads = known.filter { asked.isEmpty || asked.contains($0) }
  }

  private static func value(
    of option: String, _ kind: String, _ rest: inout ArraySlice<String>
  ) throws(UsageError) -> String {
    guard let value = rest.popFirst(), !value.hasPrefix("--") else {
      throw UsageError("\(option) wants \(kind).")
    }
    return value
  }
}
