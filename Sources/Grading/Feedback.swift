import Coursework

/// What one learner reads: a page of Markdown in the words of `check`.
struct Feedback {
  let row: Gradebook.Row
  let chapters: [Chapter]
  /// What changes a text that somebody else wrote before it is shown: nothing
  /// but what `plain` does, unless names must stay out.
  var redacted: (String) -> String = { $0 }
  /// Whether what a teacher wrote and paths stay out.
  var isPseudonymous = false

  /// The whole page.
  var text: String {
    ([head, refusals] + chapters.map(section))
      .filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private var possible: Int {
    row.cells.map(\.exercise.points).reduce(0, +)
  }

  private var head: String {
    let name = isPseudonymous ? nil : row.entry?.name
    var lines = ["# \(markdown(name ?? row.learner))"]
    lines.append(
      row.total.map { "**\($0) of \(possible) points**" + nothing }
        ?? "**\(row.known) of \(possible) points so far.** " + pending)
    if let lateness = row.lateness {
      lines.append(
        isPseudonymous ? "Handed in: \(lateness.words)." : lateness.reason)
    }
    if let result = row.result {
      lines.append(
        "How your code was kept apart while it ran: "
          + markdown(result.isolation) + ".")
    } else {
      lines.append("There is no submission.")
    }
    return lines.joined(separator: "\n\n")
  }

  /// What is said beside the points where nothing counts.
  private var nothing: String {
    isReadable
      ? ""
      : " Nothing in your submission could be graded, for the reason below."
  }

  /// Why points are open.
  private var pending: String {
    isReadable
      ? "At least one exercise was not judged. That is not your fault, and it"
        + " is neither 0 nor full points."
      : "Your submission was not judged, for the reason below. That is neither 0"
        + " nor full points."
  }

  private var isReadable: Bool { row.result?.isReadable ?? true }

  private func section(_ chapter: Chapter) -> String {
    let ids = Set(chapter.exercises.map(\.id))
    let cells = row.cells.filter { ids.contains($0.exercise.id) }
    let sum = row.total(of: chapter).map { "\($0)" } ?? "pending"
    let worth = chapter.exercises.map(\.points).reduce(0, +)
    let heading =
      "## Chapter \(chapter.number) · \(markdown(chapter.title)) · \(sum) of"
      + " \(worth)"
    let details = cells.compactMap(detail)
    return ([heading, summary(cells), untried(cells)] + details)
      .filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  /// One line for all that was not attempted.
  private func untried(_ cells: [Gradebook.Cell]) -> String {
    let open = cells.filter { $0.mark?.verdict == .notAttempted }.map { cell in
      "\(cell.exercise.id) (section \(cell.exercise.section))"
    }
    return open.isEmpty
      ? ""
      : "Not attempted, or not handed in: \(open.joined(separator: ", "))."
  }

  private func summary(_ cells: [Gradebook.Cell]) -> String {
    table(
      ["Exercise", "Verdict", "Points"],
      cells.map { cell in
        let verdict = cell.mark?.verdict.words ?? "no submission"
        let points = cell.points.map { "\($0)" } ?? "pending"
        return [
          markdown("\(cell.exercise)"),
          cell.override == nil ? verdict : verdict + ", changed by the teacher",
          "\(points) of \(cell.exercise.points)",
        ]
      })
  }

  /// What is said about an exercise that did not pass, or that the teacher
  /// changed.
  private func detail(_ cell: Gradebook.Cell) -> String? {
    let isJudged =
      switch cell.mark?.verdict {
      case nil, .passed, .notAttempted: false
      case .infrastructure: isReadable
      default: true
      }
    if !isJudged, cell.override == nil { return nil }
    var parts = ["### \(markdown("\(cell.exercise)"))"]
    if let mark = cell.mark, isJudged {
      parts.append("The verdict: \(mark.verdict.words).")
      if !mark.message.isEmpty {
        parts.append(fenced(plain(redacted(mark.message))))
      }
      if mark.verdict == .failed {
        parts.append(
          (mark.mistake == nil ? "To read" : "To read again")
            + ": section \(cell.exercise.section).")
      }
    }
    if let override = cell.override {
      parts.append(note(on: override))
    }
    return parts.joined(separator: "\n\n")
  }

  private func note(on override: Override) -> String {
    let given = "Your teacher gives \(override.points)"
    return isPseudonymous
      ? given + "." : given + ": \(markdown(redacted(override.reason)))"
  }

  private var refusals: String {
    let refusals = row.result?.refusals ?? []
    if refusals.isEmpty { return "" }
    let heading = "## Not taken from your submission"
    if isPseudonymous {
      let files = refusals.map(\.files).reduce(0, +)
      return files == 0 ? "" : heading + "\n\n\(counted(files, "file"))."
    }
    let lines = refusals.map { refusal in
      "- \(markdown(refusal.path)): \(markdown(refusal.reason))"
    }
    return heading + "\n\n" + lines.joined(separator: "\n")
  }
}
