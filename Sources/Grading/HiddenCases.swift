import Coursework
import Foundation

/// The cases that only a teacher has: the arguments of more calls, by exercise.
/// They stand in `Solutions/hidden-cases.json`, so a learner's edition has none.
public struct HiddenCases: Sendable {
  /// The arguments of each call, by exercise.
  public let inputs: [String: [[Value]]]

  /// Reads them from `file`; none, if there is no such file.
  public init(from file: URL) throws(GradingError) {
    guard FileManager.default.fileExists(atPath: file.path) else {
      inputs = [:]
      return
    }
    do {
      inputs = try Value.decoder.decode(
        [String: [[Value]]].self, from: Data(contentsOf: file))
    } catch {
      throw GradingError(
        "\(file.path) is not a table of hidden cases: \(error)\n"
          + #"It looks like {"1.1": [[0.25], [0.9]], "1.6": [[0.5, 2]]}."#)
    }
  }

  /// The chapters with these cases added.
  public func added(to chapters: [Chapter]) throws(GradingError) -> [Chapter] {
    let known = Set(chapters.flatMap(\.exercises).map(\.id))
    if let stranger = inputs.keys.sorted().first(where: { !known.contains($0) })
    {
      throw GradingError(
        "The hidden cases name an exercise '\(stranger)', which there is not.")
    }
    return try chapters.map { chapter throws(GradingError) in
      Chapter(
        chapter.number, chapter.name, title: chapter.title,
        exercises: try chapter.exercises.map(added(to:)))
    }
  }

  /// `exercise` with its hidden cases, each tried on the course's own answer.
  private func added(to exercise: Exercise) throws(GradingError) -> Exercise {
    let cases = inputs[exercise.id, default: []].map { Case(hidden: $0) }
    for (index, hidden) in cases.enumerated() {
      do {
        _ = try exercise.answer(hidden.inputs)
        // A function does not mind arguments behind its own.
        guard hidden.inputs.count == exercise.arguments.count else {
          throw GradingError("Too many arguments.")
        }
      } catch {
        let example = exercise.cases.first.map { Value.list($0.inputs).json }
        throw GradingError(
          "Hidden case \(index + 1) of exercise \(exercise.id),"
            + " \(Value.list(hidden.inputs).json), does not fit"
            + " \(exercise.function). One that does: \(example ?? "[]").")
      }
    }
    return exercise.adding(cases)
  }
}

/// Something that a teacher can put right.
public struct GradingError: Error, CustomStringConvertible {
  /// What is wrong, and the remedy.
  public let description: String

  /// An error in these words.
  public init(_ description: String) { self.description = description }
}
