/// Which learners' files are alike: for a person to look at.
///
/// Names of variables, numbers, comments and layout do not matter, and what
/// the stub or the solution says does not count. Left out are answers so short
/// that everybody writes the same, and what more than a tenth of the class (and
/// more than three learners) wrote: common knowledge, as from the lesson.
public struct Similarity: Sendable {
  /// Two learners whose files are alike.
  public struct Pair: Equatable, Sendable {
    /// The learners, by name in the order of their bytes.
    public let learners: [String]
    /// The files, by name in the order of their bytes.
    public let files: [Match]
  }

  /// A file that is alike.
  public struct Match: Equatable, Sendable {
    /// Its name, as in `6.3-EpochsToHalf.swift`.
    public let file: String
    /// The share of the shorter file's fingerprints that both have, in percent.
    public let share: Int
    /// How many fingerprints both have.
    public let count: Int
  }

  /// From which share on, in percent, two files are named.
  public static let threshold = 70
  /// How many tokens an answer needs in order to be compared.
  public static let shortest = 40
  /// How many fingerprints two files must share at least.
  static let fewest = 5

  /// The pairs, those with the most that is alike first.
  public let pairs: [Pair]

  /// Compares the `submissions`, texts by learner and file. The `stubs` are
  /// texts by file, as are the `solutions`, if they are at hand.
  public init(
    submissions: [String: [String: String]], stubs: [String: String],
    solutions: [String: String] = [:]
  ) {
    var found: [[String]: [Match]] = [:]
    for file in Set(submissions.values.flatMap(\.keys)).sorted(by: precedes) {
      let known = [stubs[file], solutions[file]].compactMap(\.self)
      let prints = Similarity.prints(
        submissions.compactMapValues { $0[file] }, stub: stubs[file] ?? "",
        known: known)
      for (learners, match) in Similarity.matches(prints, file) {
        found[learners, default: []].append(match)
      }
    }
    pairs = found.map { Pair(learners: $0.key, files: $0.value) }
      .sorted { one, other in
        let (a, b) = (one.files.map(\.count), other.files.map(\.count))
        let (sum, sums) = (a.reduce(0, +), b.reduce(0, +))
        return sum == sums
          ? precedes(
            one.learners.joined(separator: "\0"),
            other.learners.joined(separator: "\0"))
          : sum > sums
      }
  }

  /// The fingerprints of one file by learner, without what is known anyway.
  private static func prints(
    _ texts: [String: String], stub: String, known: [String]
  ) -> [(learner: String, prints: Set<UInt64>)] {
    let stub = SwiftTokens(stub).tokens
    let known = Set(
      known.flatMap { Winnowing.hashes(of: SwiftTokens($0).tokens) })
    var prints: [(learner: String, prints: Set<UInt64>)] = []
    for (learner, text) in texts.sorted(by: { precedes($0.key, $1.key) }) {
      let own = without(stub, SwiftTokens(text).tokens)
      guard own.count >= shortest else { continue }
      prints.append(
        (learner, Winnowing.fingerprints(of: own).subtracting(known)))
    }
    var counts: [UInt64: Int] = [:]
    for print in prints.flatMap(\.prints) { counts[print, default: 0] += 1 }
    let most = max(3, texts.count / 10)
    return prints.map { learner, prints in
      (learner, prints.filter { counts[$0, default: 0] <= most })
    }
  }

  /// The tokens without the beginning and the end that are those of the stub.
  private static func without(
    _ stub: [String], _ tokens: [String]
  ) -> [String] {
    let start = zip(stub, tokens).prefix { $0 == $1 }.count
    let rest = tokens.dropFirst(start)
    let end = zip(stub.dropFirst(start).reversed(), rest.reversed())
      .prefix { $0 == $1 }.count
    return Array(rest.dropLast(end))
  }

  private static func matches(
    _ prints: [(learner: String, prints: Set<UInt64>)], _ file: String
  ) -> [([String], Match)] {
    prints.indices.flatMap { index in
      prints[(index + 1)...].compactMap { other in
        let one = prints[index]
        let count = one.prints.intersection(other.prints).count
        let least = min(one.prints.count, other.prints.count)
        guard count >= fewest, 100 * count >= threshold * least else {
          return nil
        }
        return (
          [one.learner, other.learner],
          Match(file: file, share: 100 * count / least, count: count)
        )
      }
    }
  }
}

extension Similarity {
  /// The report, `similarity.md`.
  var text: String {
    let head = """
      # Files that are alike

      This names pairs for you to look at; it proves nothing. Two people who \
      know the same way write the same lines, and a friend who explains leaves \
      traces as a copy does. Names, numbers and comments were not compared, \
      answers of fewer than \(Similarity.shortest) tokens were left out, and so \
      was what many wrote.
      """
    if pairs.isEmpty { return head + "\n\nNo two are alike.\n" }
    let rows = pairs.map { pair in
      let files = pair.files.map { match in
        "\(markdown(match.file)) (\(match.share) %, \(match.count))"
      }
      return pair.learners.map { markdown($0) }
        + [files.joined(separator: ", ")]
    }
    return head + "\n\n"
      + table(
        ["Learner", "Learner", "Files (share, fingerprints in common)"], rows)
      + "\n"
  }
}
