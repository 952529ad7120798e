import Coursework

/// The marks of the last run that ended, and what that run had changed.
struct History: Codable, Equatable {
  var marks: [String: [String: Standing]] = [:]
  var changes: [Change] = []

  /// A mark as far as it counts.
  struct Standing: Codable, Equatable {
    var verdict: Verdict
    var points: Int
  }

  /// No run yet.
  init() {}

  /// The history after a run that found `learners`. A run that finds nothing
  /// new leaves it as it is, so that grading twice gives the same report.
  func after(_ learners: [LearnerResult]) -> History {
    var next = History()
    for learner in learners {
      for mark in learner.marks {
        next.marks[learner.learner, default: [:]][mark.exercise] = Standing(
          verdict: mark.verdict, points: mark.points)
      }
    }
    if next.marks == marks {
      next.changes = changes
      return next
    }
    next.changes = learners.flatMap { learner in
      learner.marks.compactMap { change(of: $0, learner.learner) }
    }
    return next
  }

  private func change(of mark: Mark, _ learner: String) -> Change? {
    guard let old = marks[learner]?[mark.exercise],
      old.verdict != mark.verdict || old.points != mark.points
    else { return nil }
    return Change(
      learner: learner, exercise: mark.exercise, old: old.verdict,
      new: mark.verdict, oldPoints: old.points, newPoints: mark.points)
  }
}
