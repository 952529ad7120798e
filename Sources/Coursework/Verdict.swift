/// What the judge found out about an answer.
public enum Verdict: String, Codable, Sendable, CaseIterable {
  /// Every case was answered, and rightly.
  case passed
  /// At least one case was answered wrongly.
  case failed
  /// The exercise still says `todo()`.
  case notAttempted = "not-attempted"
  /// Its file does not compile.
  case doesNotCompile = "does-not-compile"
  /// The reader's code trapped.
  case crashed
  /// The reader's code did not end in time.
  case timedOut = "timed-out"
  /// The reader's code took more memory than there is for it.
  case outOfMemory = "out-of-memory"
  /// The reader's code ended the process before it answered.
  case exitedEarly = "exited-early"
  /// What came back is not an answer.
  case malformedAnswer = "malformed-answer"
  /// Not judged, by the workbook's own fault or because it is open what was
  /// handed in: neither right nor wrong.
  case infrastructure
}

extension Verdict {
  /// The verdict as a person says it.
  public var words: String {
    switch self {
    case .passed: "passed"
    case .failed: "wrong"
    case .notAttempted: "not attempted"
    case .doesNotCompile: "does not compile"
    case .crashed: "crashed"
    case .timedOut: "timed out"
    case .outOfMemory: "out of memory"
    case .exitedEarly: "exited early"
    case .malformedAnswer: "malformed answer"
    case .infrastructure: "not judged"
    }
  }
}

/// A verdict and its reasons.
public struct Report: Sendable {
  /// The exercise.
  public let exercise: Exercise
  /// What the judge found out.
  public let verdict: Verdict
  /// The catalogued mistake that the answers equal, if any.
  public let mistake: Mistake?
  /// What to tell the one who asked: plain text, several lines.
  public let message: String
  /// Seconds that the reader's code ran.
  public let seconds: Double
  /// The beginning of what the reader's code printed.
  public let printed: String

  /// The points earned: all of them or none.
  public var points: Int { verdict == .passed ? exercise.points : 0 }

  init(
    _ exercise: Exercise, _ verdict: Verdict, _ message: String,
    mistake: Mistake? = nil, seconds: Double = 0,
    printed: String = ""
  ) {
    self.exercise = exercise
    self.verdict = verdict
    self.message = message
    self.mistake = mistake
    self.seconds = seconds
    self.printed = printed
  }
}
