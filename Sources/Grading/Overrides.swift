import Foundation

/// Points that a teacher gives by hand.
public struct Override: Codable, Equatable, Sendable {
  /// To whom: the name of the submission's folder.
  public var learner: String
  /// For which exercise, as in `6.3`.
  public var exercise: String
  /// How many, whatever the judge says and however late.
  public var points: Points
  /// Why: the learner reads it.
  public var reason: String

  /// An override.
  public init(
    learner: String, exercise: String, points: Points, reason: String
  ) {
    self.learner = learner
    self.exercise = exercise
    self.points = points
    self.reason = reason
  }
}

/// All the points that a teacher gives by hand.
///
/// A CSV file whose header names the columns `learner`, `exercise`, `points`
/// and `reason`, in any order and case.
public struct Overrides: Equatable, Sendable {
  /// One override of the file, and its line.
  struct Entry: Equatable, Sendable {
    let override: Override
    let line: Int
  }

  /// The overrides in the order of the file.
  public var all: [Override] { entries.map(\.override) }

  let file: String
  let entries: [Entry]

  /// No override.
  public init() {
    file = ""
    entries = []
  }

  /// Reads the overrides in `file`.
  public init(contentsOf file: URL) throws(InputProblems) {
    try self.init(
      text: Grading.contents(of: file), file: file.lastPathComponent)
  }

  /// Reads overrides from a text, called `file` in messages.
  public init(
    text: String, file: String = "overrides.csv"
  ) throws(InputProblems) {
    let records = try Records(
      text: text, file: file,
      required: ["learner", "exercise", "points", "reason"])
    var problems: [String] = []
    var entries: [Entry] = []
    for row in records.rows {
      do {
        let override = try Override(row, in: records)
        let twin = entries.first { $0.override.isTwin(of: override) }
        if let twin {
          problems.append(
            records.problem(
              row,
              "\(override.learner) has an override of"
                + " \(override.exercise) on line \(twin.line) already",
              remedy: "Keep one of the two lines"))
        }
        entries.append(Entry(override: override, line: row.line))
      } catch { problems += error.problems }
    }
    if !problems.isEmpty { throw InputProblems(problems) }
    self.file = file
    self.entries = entries
  }

  /// The override of one learner's exercise.
  public func override(of learner: String, exercise: String) -> Override? {
    entries.first {
      $0.override.learner == learner && $0.override.exercise == exercise
    }?.override
  }
}

extension Override {
  init(_ row: Records.Row, in records: Records) throws(InputProblems) {
    let columns = ["learner", "exercise", "points", "reason"]
    let missing = columns.filter { row[$0] == nil }
    guard missing.isEmpty else {
      throw InputProblems([
        records.problem(
          row, "\(missing.joined(separator: ", ")) is missing",
          remedy: "Fill every column; the learner reads the reason")
      ])
    }
    guard let points = Points(row["points"] ?? "") else {
      throw InputProblems([
        records.problem(
          row, "'\(row["points"] ?? "")' is not a number of points",
          remedy: "Write it as in 1 or 0.5, with at most two decimals")
      ])
    }
    self.init(
      learner: row["learner"] ?? "", exercise: row["exercise"] ?? "",
      points: points, reason: row["reason"] ?? "")
  }

  /// Whether another override is about the same mark.
  func isTwin(of other: Override) -> Bool {
    learner == other.learner && exercise == other.exercise
  }
}

extension Overrides {
  /// Checks every override against the class: `learners` are the names that
  /// may stand there, `exercises` those of the whole course.
  public func check(
    learners: [String], exercises: [(id: String, points: Int)]
  ) throws(InputProblems) {
    let problems = entries.compactMap { entry -> String? in
      let override = entry.override
      guard learners.contains(override.learner) else {
        return problem(
          entry, "no learner is called '\(override.learner)'",
          "Write the name of the submission's folder")
      }
      guard
        let exercise = exercises.first(where: { $0.id == override.exercise })
      else {
        return problem(
          entry, "there is no exercise '\(override.exercise)'",
          "Write its number as in 6.3; a spreadsheet may turn 6.10 into 6.1")
      }
      if override.points <= Points(exercise.points) { return nil }
      return problem(
        entry,
        "\(override.points) is more than exercise \(exercise.id) is worth",
        "Write a number from 0 to \(exercise.points)")
    }
    if !problems.isEmpty { throw InputProblems(problems) }
  }

  private func problem(
    _ entry: Entry, _ what: String, _ remedy: String
  ) -> String {
    "\(file), line \(entry.line): \(what). \(remedy)."
  }
}
