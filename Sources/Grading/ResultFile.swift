import Coursework

/// One learner's result for some other program.
///
/// Formats that carry points have no file of a learner whose marks are not all
/// judged: what is missing is told, what is wrong would be believed.
struct ResultFile {
  let format: Format
  let row: Gradebook.Row
  let chapters: [Chapter]

  /// The whole file: nothing, if there is nothing true to say.
  func text() throws -> String? {
    switch format {
    case .gradescope: try GradescopeResults(row).map { try snake($0) }
    case .exercism: try snake(ExercismResults(row))
    case .classroom: try ClassroomResults(row).map { try snake($0) }
    case .junit: JUnitResults(row: row, chapters: chapters).text
    }
  }

  /// JSON with keys as in `max_score`.
  private func snake(_ value: some Encodable) throws -> String {
    try json(value, keys: .convertToSnakeCase)
  }

  /// The ending of the file's name.
  var ending: String { format == .junit ? "xml" : "json" }
}

extension Gradebook.Cell {
  /// What is said to the learner, in plain text: nothing about what passed.
  var said: String {
    var parts: [String] = []
    if let mark, mark.verdict != .passed {
      parts.append("The verdict: \(mark.verdict.words).")
      if !mark.message.isEmpty { parts.append(plain(mark.message)) }
    }
    if mark == nil { parts.append("There is no submission.") }
    if let override {
      parts.append(
        "Your teacher gives \(override.points): \(oneLine(override.reason))")
    }
    return clipped(parts.joined(separator: "\n\n"), to: 65_000)
  }

  /// How it is called.
  var title: String { oneLine("\(exercise)") }

  /// Whether the judge let it pass.
  var isPassed: Bool { mark?.verdict == .passed }

  /// How to see it at home.
  var command: String { "swift run workbook check \(exercise.id)" }
}

extension Gradebook.Row {
  /// What is said to the learner beside the exercises, in plain text.
  var said: String {
    var lines = [lateness?.reason].compactMap(\.self)
    if let result {
      lines.append(
        "How your code was kept apart while it ran:"
          + " \(oneLine(result.isolation)).")
      lines += result.refusals.map {
        "Not taken: \(oneLine($0.path)): \(oneLine($0.reason))"
      }
    } else {
      lines.append("There is no submission.")
    }
    return clipped(lines.joined(separator: "\n"), to: 65_000)
  }
}
