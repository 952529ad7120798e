import Foundation
import Grading

/// The command-line tool.
@main
enum Workbook {
  static let usage = """
    swift run workbook …

      status [6]                        what is done and what is next
      check [6 | 6.3] [--json] [--solutions]
                                        verdicts on your answers
      watch [6]                         check again whenever you save
      next                              the next exercise
      hint 6.3 [--level 2]              a hint, in three levels
      reset 6.3                         the stub again; your answer is kept
      book [6] [--check]                weave the chapters' pages

    with the solutions, which a learners' edition does not hold:

      solution 6.3 [--spoil]            a solution, after you have passed
      mistakes [6]                      the mistakes that the checks know
      release <folder> [--chapters 1-6]
                                        the learners' edition, for a class
      grade <submissions> --out <folder> [--chapters 1-6] [--jobs 2]
            [--roster file] [--late policy] [--overrides file]
            [--formats gradescope,exercism,classroom,junit] [--pseudonyms]
            [--similarity] [--allow-weak-isolation]
                                        marks and feedback for a class

      policy  due=2026-11-20T23:59+01:00,per-day=10%,at-most=50%,grace=15m
    """

  static func main() {
    do {
      exit(try run(CommandLine.arguments.dropFirst()))
    } catch let error as UsageError {
      Terminal.complain(harmless("\(error)"))
      exit(2)
    } catch {
      Terminal.complain(harmless(said(error)))
      exit(3)
    }
  }

  private static func run(_ words: ArraySlice<String>) throws -> Int32 {
    let command = words.first ?? "status"
    let rest = words.dropFirst()
    if command == "help" || words.contains("--help") || words.contains("-h") {
      Terminal.say(usage)
      return 0
    }
    let house = try House()
    switch command {
    case "status": return try StatusCommand.run(rest, in: house)
    case "check": return try CheckCommand.run(rest, in: house)
    case "watch": return try WatchCommand.run(rest, in: house)
    case "next": return try NextCommand.run(rest, in: house)
    case "hint": return try HintCommand.run(rest, in: house)
    case "solution": return try SolutionCommand.run(rest, in: house)
    case "grade": return try GradeCommand.run(rest, in: house)
    case "book": return try BookCommand.run(rest, in: house)
    case "mistakes": return try MistakesCommand.run(rest)
    case "release": return try ReleaseCommand.run(rest, in: house)
    case "reset": return try ResetCommand.run(rest, in: house)
    default:
      throw UsageError("There is no command '\(command)'.\n\n\(usage)")
    }
  }
}
