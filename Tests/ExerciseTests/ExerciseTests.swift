import Checks
import Coursework
import Foundation
import Testing

/// The reader's exercises: one that nobody has attempted is a known issue, one
/// that is wrong fails.
@Suite(.serialized) struct ExerciseTests {
  @Test(arguments: Course.chapters)
  func exercises(of chapter: Chapter) throws {
    let reports = try Examiner(Workshop(above: #filePath)).reports(
      on: chapter.exercises, of: chapter, desk: .exercises)
    #expect(reports.count == chapter.exercises.count)
    for report in reports { record(report) }
  }

  private func record(_ report: Report) {
    let exercise = report.exercise
    let text: Comment =
      "\(exercise.id) \(exercise.title): \(report.verdict.rawValue)"
    switch report.verdict {
    case .passed:
      break
    case .notAttempted:
      withKnownIssue(text) { Issue.record(text) }
    default:
      Issue.record("\(text.rawValue)\n\(report.message)")
    }
  }
}
