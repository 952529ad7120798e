import Coursework
import Foundation

/// `workbook solution 6.3 [--spoil]`: after the exercise has passed, or on
/// request.
enum SolutionCommand {
  static func run(
    _ words: ArraySlice<String>, in house: House
  ) throws -> Int32 {
    let arguments = try Arguments(words, of: "solution", flags: ["--spoil"])
    let (chapter, exercise) = try Selection.one(
      arguments.words, for: "solution")
    try house.requireSolutions()
    let progress = try Progress.load(from: house.progressFile)
    let hasPassed = progress.records[exercise.id]?.hasPassed ?? false
    guard hasPassed || arguments.has("--spoil") else {
      Terminal.say(
        """
        Exercise \(exercise.id) has not passed yet, so its solution stays shut.
          a hint     swift run workbook hint \(exercise.id)
          a check    swift run workbook check \(exercise.id)
          give up    swift run workbook solution \(exercise.id) --spoil
        """)
      return 1
    }
    let file = try house.file(of: exercise, in: chapter, on: .solutions)
    Terminal.say(house.relative(file) + "\n")
    Terminal.say(try String(contentsOf: file, encoding: .utf8))
    return 0
  }
}

extension House {
  /// Whether this is the whole course, and no learner's edition.
  var hasSolutions: Bool {
    let folder = root.appending(path: "Solutions")
    return FileManager.default.fileExists(atPath: folder.path)
  }

  /// The learner's edition has no solutions; says so.
  func requireSolutions() throws(UsageError) {
    if !hasSolutions {
      throw UsageError(
        "This is a learner's edition: it has no Solutions folder. "
          + "Whoever gave it to you has them.")
    }
  }
}
