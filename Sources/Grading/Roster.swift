import Foundation

/// Who belongs to a class.
///
/// A CSV file whose header names the columns, in any order and case:
/// `learner` (the name of the submission's folder) and, if wanted, `name`,
/// `email`, `group`, `submitted` (a time with its offset, in place of the
/// files' own) and `extension` (days, or the new date or time).
public struct Roster: Equatable, Sendable {
  /// One learner.
  public struct Entry: Equatable, Sendable {
    /// The name of the submission's folder.
    public var learner: String
    /// The person's name.
    public var name: String?
    /// The person's e-mail address.
    public var email: String?
    /// The person's group.
    public var group: String?
    /// When the submission came in.
    public var submitted: Timestamp?
    /// How much longer the person may take.
    public var extended: Extension?

    /// A learner.
    public init(
      learner: String, name: String? = nil, email: String? = nil,
      group: String? = nil, submitted: Timestamp? = nil,
      extended: Extension? = nil
    ) {
      self.learner = learner
      self.name = name
      self.email = email
      self.group = group
      self.submitted = submitted
      self.extended = extended
    }
  }

  /// The learners in the order of the file.
  public var entries: [Entry]
  /// Columns of the file that mean nothing here, or are misspelt.
  public var unread: [String] = []

  private static let columns: Set = [
    "learner", "name", "email", "group", "submitted", "extension",
  ]

  /// A roster of `entries`.
  public init(entries: [Entry]) { self.entries = entries }

  /// Reads the roster in `file`.
  public init(contentsOf file: URL) throws(InputProblems) {
    try self.init(
      text: Grading.contents(of: file), file: file.lastPathComponent)
  }

  /// Reads a roster, called `file` in messages.
  public init(
    text: String, file: String = "roster.csv"
  ) throws(InputProblems) {
    let records = try Records(text: text, file: file, required: ["learner"])
    var problems: [String] = []
    var lines: [String: Int] = [:]
    entries = []
    unread = records.columns.filter { !Roster.columns.contains($0) }
    for row in records.rows {
      do {
        let entry = try Entry(row, in: records)
        if let line = lines[entry.learner] {
          problems.append(
            records.problem(
              row, "'\(entry.learner)' stands on line \(line) already",
              remedy: "Keep one of the two lines"))
        }
        lines[entry.learner] = row.line
        entries.append(entry)
      } catch { problems += error.problems }
    }
    if !problems.isEmpty { throw InputProblems(problems) }
  }

  /// The entry of a learner. Names that only look the same because their
  /// accents are stored differently are the same.
  public func entry(of learner: String) -> Entry? {
    entries.first { $0.learner == learner }
  }
}

extension Roster.Entry {
  init(_ row: Records.Row, in records: Records) throws(InputProblems) {
    var problems: [String] = []
    if row["learner"] == nil {
      problems.append(
        records.problem(
          row, "the learner is missing",
          remedy: "Write the name of the submission's folder"))
    }
    let submitted = row["submitted"].map { Timestamp($0) }
    if case .some(.none) = submitted {
      problems.append(
        records.problem(
          row, "'\(row["submitted"] ?? "")' is not a time with its offset",
          remedy: "Write it as in 2026-11-20T23:59+01:00, or leave it empty"))
    }
    let extended = row["extension"].map { Extension($0) }
    if case .some(.none) = extended {
      problems.append(
        records.problem(
          row, "'\(row["extension"] ?? "")' is not an extension",
          remedy: "Write whole days as in 3, a date as in 2026-11-25, or a"
            + " time as in 2026-11-25T12:00+01:00"))
    }
    if !problems.isEmpty { throw InputProblems(problems) }
    self.init(
      learner: row["learner"] ?? "", name: row["name"], email: row["email"],
      group: row["group"], submitted: submitted ?? nil,
      extended: extended ?? nil)
  }
}

extension Roster {
  /// How a roster and the submissions of a class fit together.
  public struct Comparison: Equatable, Sendable {
    /// Learners of the roster without a submission.
    public var missing: [String] = []
    /// Submissions of nobody in the roster.
    public var unknown: [String] = []
    /// Pairs of an unknown and a missing name that are nearly the same.
    public var similar: [String] = []
    /// Columns of the roster that mean nothing.
    public var unread: [String] = []
  }

  /// Compares the roster with the names of submissions.
  public func comparison(with submissions: [String]) -> Comparison {
    let known = Set(entries.map(\.learner))
    let there = Set(submissions)
    let missing = known.filter { !there.contains($0) }.sorted(by: precedes)
    let unknown = submissions.filter { !known.contains($0) }
      .sorted(by: precedes)
    let similar = unknown.flatMap { one in
      missing.filter { isSimilar($0, one) }.map { other in
        "'\(one)' is not in the roster, but '\(other)' is. Rename one of them."
      }
    }
    return Comparison(
      missing: missing, unknown: unknown, similar: similar, unread: unread)
  }
}

/// Whether two names may be one that somebody misspelt: by case, accents, spaces
/// and punctuation, or by one letter of four or more.
private func isSimilar(_ one: String, _ other: String) -> Bool {
  let (one, other) = (folded(one), folded(other))
  if one == other { return true }
  if min(one.count, other.count) < 4 || one.contains(where: \.isNumber) {
    return false
  }
  return abs(one.count - other.count) <= 1 && isOneLetterOff(one, other)
}

/// Whether two texts, as long or one longer, are the same after a letter was
/// changed, left out or put in.
private func isOneLetterOff(_ one: [Character], _ other: [Character]) -> Bool {
  let same = zip(one, other).prefix { $0.0 == $0.1 }.count
  let (one, other) = (one.dropFirst(same), other.dropFirst(same))
  let tail = min(one.count, other.count) - (one.count == other.count ? 1 : 0)
  return one.suffix(tail).elementsEqual(other.suffix(tail))
}

/// A name without case, accents, spaces and punctuation.
private func folded(_ name: String) -> [Character] {
  name.folding(
    options: [.caseInsensitive, .diacriticInsensitive], locale: nil
  ).filter { $0.isLetter || $0.isNumber }
}

/// Whether one text comes before another in the order of their bytes.
func precedes(_ one: String, _ other: String) -> Bool {
  one.utf8.lexicographicallyPrecedes(other.utf8)
}
