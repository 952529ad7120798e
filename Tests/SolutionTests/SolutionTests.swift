import Checks
import Coursework
import Foundation
import Testing

extension Exercise {
  /// What `function` answers to each case.
  func answers(of function: Function) throws -> [Value] {
    try cases.map { try function($0.inputs) }
  }
}

@Suite struct SolutionTests {
  @Test(arguments: Course.chapters)
  func `every solution passes`(chapter: Chapter) throws {
    let reports = try Examiner(Workshop(above: #filePath)).reports(
      on: chapter.exercises, of: chapter, desk: .solutions)
    #expect(reports.count == chapter.exercises.count)
    for report in reports {
      #expect(
        report.verdict == .passed, "\(report.exercise.id) \(report.message)")
    }
  }

  @Test(arguments: Course.exercises)
  func `a second right answer passes`(exercise: Exercise) throws {
    let second = try #require(secondAnswers[exercise.id])
    let report = Judge().compare(
      exercise, answers: try exercise.answers(of: second))
    #expect(report.verdict == .passed, "\(report.message)")
  }
}
