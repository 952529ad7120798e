import Coursework
import Foundation

/// What one learner handed in and earned.
public struct LearnerResult: Codable, Equatable, Sendable {
  /// The name of the submission's folder or archive, without `.zip`.
  public var learner: String
  /// One mark an exercise, in the order of the course.
  public var marks: [Mark]
  /// What was not taken from the submission, by path.
  public var refusals: [Refusal]
  /// Whether anything in the submission counts; `refusals` say why not.
  public var isReadable = true
  /// When the newest file that counts was last changed.
  public var submitted: Date?
  /// How the learner's code was kept apart, as in `namespaces`.
  public var isolation: String

  /// A result.
  public init(
    learner: String, marks: [Mark], refusals: [Refusal] = [],
    submitted: Date? = nil, isolation: String
  ) {
    self.learner = learner
    self.marks = marks
    self.refusals = refusals
    self.submitted = submitted
    self.isolation = isolation
  }
}

/// A mark that differs from the one of the last run.
public struct Change: Codable, Equatable, Sendable {
  /// Whose mark.
  public var learner: String
  /// On which exercise.
  public var exercise: String
  /// What it was, and what it is.
  public var old: Verdict, new: Verdict
  /// What it was worth, and what it is worth.
  public var oldPoints: Int, newPoints: Int

  /// A change.
  public init(
    learner: String, exercise: String, old: Verdict, new: Verdict,
    oldPoints: Int, newPoints: Int
  ) {
    self.learner = learner
    self.exercise = exercise
    self.old = old
    self.new = new
    self.oldPoints = oldPoints
    self.newPoints = newPoints
  }
}

/// What a whole class earned.
public struct ClassResult: Sendable {
  /// The chapters that were graded, with the exercises that were.
  public var chapters: [Chapter]
  /// The learners, by name in the order of their bytes.
  public var learners: [LearnerResult]
  /// What differs from the last run, by learner and exercise.
  public var changes: [Change]
  /// How the learners' code was kept apart, and with what it was compiled.
  public var isolation: String, toolchain: String
  /// What was graded, by learner and file name.
  public var texts: [String: [String: String]] = [:]

  /// Files among the submissions that are neither a folder nor a `.zip`.
  public var others: [String] = []

  /// A result.
  public init(
    chapters: [Chapter], learners: [LearnerResult], changes: [Change] = [],
    isolation: String, toolchain: String
  ) {
    self.chapters = chapters
    self.learners = learners
    self.changes = changes
    self.isolation = isolation
    self.toolchain = toolchain
  }
}
