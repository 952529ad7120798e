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
