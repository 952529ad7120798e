import Coursework

/// What a learner earned with one exercise, as it is kept and reported.
public struct Mark: Codable, Equatable, Sendable {
  /// The exercise, as in `6.3`.
  public var exercise: String
  /// What the judge found out.
  public var verdict: Verdict
  /// The catalogued mistake that the answers equal, by its id.
  public var mistake: String?
  /// The points that the judge gives.
  public var points: Int
  /// The points that it gives at most.
  public var possible: Int
  /// What to tell the learner, in the words of `check`. It says nothing of
  /// hidden cases but that one of them failed.
  public var message: String

  /// A mark.
  public init(
    exercise: String, verdict: Verdict, mistake: String? = nil, points: Int,
    possible: Int, message: String
  ) {
    self.exercise = exercise
    self.verdict = verdict
    self.mistake = mistake
    self.points = points
    self.possible = possible
    self.message = message
  }
}

extension Mark {
  /// What is kept of a report.
  init(_ report: Report) {
    self.init(
      exercise: report.exercise.id, verdict: report.verdict,
      mistake: report.mistake?.id, points: report.points,
      possible: report.exercise.points, message: shortened(report.message))
  }

  /// The mark where the workbook itself failed, or where somebody has to choose
  /// what counts.
  init(pending exercise: Exercise, because error: any Error) {
    let isOpen = (error as? SubmissionError)?.cause == .choice
    let head =
      isOpen
      ? "" : "The workbook could not judge your file; this is not your fault.\n"
    self.init(
      exercise: exercise.id, verdict: .infrastructure, mistake: nil, points: 0,
      possible: exercise.points, message: shortened(head + "\(error)"))
  }
}

/// The beginning of a text, which somebody's code may have made very long.
private func shortened(_ text: String) -> String {
  let most = 4000
  return text.utf8.count <= most
    ? text : String(decoding: text.utf8.prefix(most), as: UTF8.self) + "…"
}

/// A file of a submission that was not taken, and why.
public struct Refusal: Codable, Equatable, Sendable {
  /// Its path in the submission.
  public var path: String
  /// Why it was not taken.
  public var reason: String
  /// How many files it stands for.
  public var files: Int

  /// A refusal.
  public init(path: String, reason: String, files: Int = 1) {
    self.path = path
    self.reason = reason
    self.files = files
  }
}

extension [Refusal] {
  /// The same in a few lines, however many there are and however long their
  /// paths: of many for one reason, the first and how many more.
  var few: [Refusal] {
    let groups = Dictionary(grouping: self, by: \.reason)
    var told = Set<String>()
    return compactMap { refusal in
      let path = clipped(refusal.path, to: 200)
      guard let group = groups[refusal.reason], group.count > 20 else {
        return Refusal(
          path: path, reason: refusal.reason, files: refusal.files)
      }
      guard told.insert(refusal.reason).inserted else { return nil }
      return Refusal(
        path: "\(path) and \(group.count - 1) more", reason: refusal.reason,
        files: group.map(\.files).reduce(0, +))
    }
  }
}
