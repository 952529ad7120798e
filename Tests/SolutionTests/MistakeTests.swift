import Checks
import Coursework
import Testing

/// The matrix of mistakes against cases: each mistake is rejected, and shows
/// itself as itself.
@Suite struct MistakeTests {
  @Test(arguments: Course.exercises)
  func `every mistake is wrong on a case`(exercise: Exercise) throws {
    let right = try exercise.answers(of: exercise.answer)
    for mistake in exercise.mistakes {
      let answers = try exercise.answers(of: mistake.function)
      let wrong = zip(zip(exercise.cases, answers), right).contains {
        exercise.objection(
          to: $0.1, inputs: $0.0.inputs, expected: $1) != nil
      }
      #expect(wrong, "\(exercise.id) accepts \(mistake.id)")
    }
  }

  @Test(arguments: Course.exercises)
  func `every mistake is diagnosed as itself`(exercise: Exercise) throws {
    for mistake in exercise.mistakes {
      let report = Judge().compare(
        exercise, answers: try exercise.answers(of: mistake.function))
      #expect(report.verdict == .failed, "\(exercise.id) \(mistake.id)")
      #expect(report.mistake?.id == mistake.id, "\(exercise.id)")
      #expect(report.message.contains(mistake.explanation))
    }
  }

  @Test(arguments: Course.exercises)
  func `no two mistakes look alike`(exercise: Exercise) throws {
    let answers = try exercise.mistakes.map {
      try exercise.answers(of: $0.function)
    }
    for (index, one) in answers.enumerated() {
      for other in answers.indices where other > index {
        let alike = zip(one, answers[other]).allSatisfy {
          exercise.tolerance.allows($0, for: $1)
        }
        let names = exercise.mistakes
        #expect(
          !alike,
          "\(exercise.id): \(names[index].id) and \(names[other].id)")
      }
    }
  }

  @Test(arguments: Course.exercises)
  func `names are unique and explanations are sentences`(exercise: Exercise) {
    let names = exercise.mistakes.map(\.id)
    #expect(Set(names).count == names.count)
    for mistake in exercise.mistakes {
      #expect(mistake.explanation.count > 20)
      #expect(mistake.explanation.hasSuffix("."))
    }
  }

  @Test(arguments: Course.exercises)
  func `every case is needed or says why it is there`(exercise: Exercise) throws
  {
    // A case that tells no mistake from the right answer must have a note.
    let right = try exercise.answers(of: exercise.answer)
    for (index, input) in exercise.cases.enumerated() where input.note == nil {
      let useful = try exercise.mistakes.contains { mistake in
        let answer = try mistake.function(input.inputs)
        return exercise.objection(
          to: answer, inputs: input.inputs, expected: right[index]) != nil
      }
      #expect(useful, "\(exercise.id), case \(index)")
    }
  }
}
