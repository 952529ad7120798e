/// A submission that cannot be read at all.
public struct SubmissionError: Error, CustomStringConvertible {
  /// What is wrong with it.
  public let description: String

  /// Whether that is none of the learner's doing.
  let isWorkbooksFault: Bool

  /// What of it is refused, if that is more than the whole.
  let refusals: [Refusal]

  init(
    _ description: String, isWorkbooksFault: Bool = false,
    refusals: [Refusal] = []
  ) {
    self.description = description
    self.isWorkbooksFault = isWorkbooksFault
    self.refusals = refusals
  }
}
