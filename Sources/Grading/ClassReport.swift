import Coursework

/// What a teacher reads about the class: `class.md`.
struct ClassReport {
  let result: ClassResult
  let gradebook: Gradebook
  private let statistics: [Statistics]

  /// The page of a class.
  init(result: ClassResult, gradebook: Gradebook) {
    self.result = result
    self.gradebook = gradebook
    statistics = Statistics.all(of: gradebook)
  }

  /// The whole page.
  var text: String {
    let parts =
      [head, attention, reteach]
      + gradebook.chapters.map(section) + [mistakes, totals, changes]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private var head: String {
    var lines = [
      "# The class",
      size,
      "How their code was kept apart: \(markdown(result.isolation)).",
      "Compiled with: \(markdown(result.toolchain)).",
    ]
    let isolations = Set(result.learners.map(\.isolation))
    if isolations.contains(where: { $0 != result.isolation }) {
      let all = isolations.sorted(by: precedes).map { level in
        "\(markdown(level)) (\(result.learners.count { $0.isolation == level }))"
      }
      lines.append("Not the same for all: \(all.joined(separator: ", ")).")
    }
    if let late = gradebook.latePolicy {
      lines.append(
        "Due \(late.due). Each day begun costs \(late.perDay) %, at most"
          + " \(late.atMost) %. The grace period is"
          + " \(counted(late.grace, "minute")).")
    }
    return lines.joined(separator: "\n\n")
  }

  /// How many there are, and how they fit the roster.
  private var size: String {
    let submissions = counted(result.learners.count, "submission")
    guard let comparison = gradebook.comparison else {
      return submissions + "."
    }
    let (missing, unknown) = (comparison.missing, comparison.unknown)
    let inRoster = gradebook.rows.count - unknown.count
    return "\(counted(inRoster, "learner")) in the roster,"
      + " \(missing.count) of them without a submission. \(submissions),"
      + " \(unknown.count) of them not in the roster."
  }

  private var attention: String {
    Attention(gradebook: gradebook, others: result.others).text
  }

  /// The exercises that most learners tried and missed; of those that as many
  /// missed, the one first that fewer had tried.
  private var reteach: String {
    let missed = statistics.filter { $0.missed > 0 }
      .stablySorted { one, other in
        (one.missed, -one.tried) > (other.missed, -other.tried)
      }.prefix(5)
    if missed.isEmpty { return "" }
    let lines = missed.enumerated().map { index, exercise in
      let most = exercise.mistakes.first.map {
        ($0.count == 1
          ? ", one of them so: " : ", most often so (\($0.count)): ")
          + markdown(firstSentence($0.mistake.explanation))
      }
      return "\(index + 1). \(markdown("\(exercise.exercise)")): missed by"
        + " \(exercise.missed) of \(exercise.tried) who tried. Section"
        + " \(exercise.exercise.section)" + (most ?? ".")
    }
    return "## What to reteach\n\n" + lines.joined(separator: "\n")
  }

  private func section(_ chapter: Chapter) -> String {
    let heading = "## Chapter \(chapter.number) · \(markdown(chapter.title))"
    let ids = Set(chapter.exercises.map(\.id))
    let rows = statistics.filter { ids.contains($0.exercise.id) }.map {
      numbers in
      let verdicts = numbers.verdicts.map { "\($0.verdict.words) \($0.count)" }
      return [
        markdown("\(numbers.exercise)"),
        "`\(numbers.bar)` \(numbers.rate) %",
        "\(numbers.passed) of \(numbers.judged)",
        verdicts.joined(separator: ", "),
      ]
    }
    return heading + "\n\n"
      + table(["Exercise", "Pass rate", "Passed", "Verdicts"], rows)
  }

  private var mistakes: String {
    let rows = statistics.flatMap { exercise in
      exercise.mistakes.map { mistake, count in
        [
          markdown("\(exercise.exercise)"), "\(count)",
          "`\(mistake.id)`", markdown(firstSentence(mistake.explanation)),
          exercise.exercise.section,
        ]
      }
    }
    if rows.isEmpty { return "" }
    return "## Mistakes\n\n"
      + table(
        ["Exercise", "Learners", "Mistake", "What is wrong", "Section"], rows)
  }

  /// How many learners reached which share of the points.
  private var totals: String {
    let possible = 100 * gradebook.possible
    let totals = gradebook.rows.compactMap(\.total)
    guard possible > 0, !totals.isEmpty else { return "" }
    let rows = (0..<10).reversed().map { band in
      let count = totals.count { total in
        min(9, 10 * total.hundredths / possible) == band
      }
      let end = band == 9 ? "100" : "\(10 * band + 9)"
      return [
        "\(10 * band)–\(end) %", "\(count)",
        "`\(String(repeating: "█", count: count))`",
      ]
    }
    return "## Totals\n\n"
      + table(
        ["Share of the points", "Learners", ""],
        rows.map { row in
          row[1] == "0" ? [row[0], row[1], ""] : row
        })
  }

  private var changes: String {
    if result.changes.isEmpty { return "" }
    let rows = result.changes.map { change in
      [
        markdown(change.learner), change.exercise,
        "\(change.old.words) → \(change.new.words)",
        points(change.oldPoints, change.old) + " → "
          + points(change.newPoints, change.new),
      ]
    }
    return "## Changed since the last run\n\n"
      + table(["Learner", "Exercise", "Verdict", "Points"], rows)
  }

  /// What is not judged is no 0.
  private func points(_ points: Int, _ verdict: Verdict) -> String {
    verdict == .infrastructure ? "pending" : "\(points)"
  }
}
