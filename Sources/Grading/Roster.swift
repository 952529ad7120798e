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
  }

  /// Compares the roster with the names of submissions.
  public func comparison(with submissions: [String]) -> Comparison {
    let known = Set(entries.map(\.learner))
    let there = Set(submissions)
    let missing = known.filter { !there.contains($0) }.sorted(by: precedes)
    let unknown = submissions.filter { !known.contains($0) }
      .sorted(by: precedes)
    let similar = unknown.flatMap { one in
      missing.filter { folded($0) == folded(one) }.map { other in
        "'\(one)' is not in the roster, but '\(other)' is. Rename one of them."
      }
    }
    return Comparison(missing: missing, unknown: unknown, similar: similar)
  }
}

/// A name without what people get wrong: case, spaces and punctuation.
private func folded(_ name: String) -> String {
  name.lowercased().filter { $0.isLetter || $0.isNumber }
}

/// Whether one text comes before another in the order of their bytes.
func precedes(_ one: String, _ other: String) -> Bool {
  one.utf8.lexicographicallyPrecedes(other.utf8)
}
