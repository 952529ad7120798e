/// A submission that cannot be read at all.
public struct SubmissionError: Error, CustomStringConvertible {
  /// What is wrong with it.
  public let description: String
  /// Who has to do something about it.
  let cause: Cause
  /// What of it is refused, if that is more than the whole.
  let refusals: [Refusal]

  /// Who has to do something about it.
  enum Cause: Sendable {
    /// The learner: what was handed in earns nothing.
    case submission
    /// The teacher, who has to choose: until then there is no mark.
    case choice
    /// The workbook: there is no mark either.
    case workbook
  }

  init(
    _ description: String, cause: Cause = .submission,
    refusals: [Refusal] = []
  ) {
    self.description = description
    self.cause = cause
    self.refusals = refusals
  }

  /// Several of a kind, as in `archives`, of which one may count.
  init(several paths: [String], _ kind: String) {
    let reason =
      "one of \(paths.count) \(kind), of which only one can count; none is"
      + " read until the others are taken away"
    self.init(
      "There are \(paths.count) \(kind), of which only one can count:"
        + " \(paths.joined(separator: ", ")).",
      cause: .choice,
      refusals: paths.map { Refusal(path: $0, reason: reason) })
  }
}
