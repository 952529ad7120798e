import Checks
import Coursework
import Grading

/// `workbook release <folder> [--chapters 1-6]`: writes the learner's edition.
enum ReleaseCommand {
  static func run(
    _ words: ArraySlice<String>, in house: House
  ) throws -> Int32 {
    let arguments = try Arguments(
      words, of: "release", options: ["--chapters"])
    guard arguments.words.count == 1 else {
      throw UsageError(
        "'release' wants one folder, as in 'workbook release ../class'.")
    }
    let chapters = try ChapterRange.chapters(
      in: arguments.value(of: "--chapters"))
    try house.requireSolutions()
    let folder = try EditionFolder(arguments.words[0], outside: house.root)
    let edition = try Edition(
      of: house.root, holding: chapters, from: Course.chapters)
    let lines = try SolutionLines(of: house.root)
    let leaks = lines.leaks(in: edition)
    guard leaks.isEmpty else {
      throw GradingError(
        "The edition would hold lines of solutions, so nothing was written:\n"
          + leaks.prefix(20).map { "  \($0)\n" }.joined()
          + (leaks.count > 20 ? "  … \(leaks.count - 20) more\n" : "")
          + "Write the solution, or the other place, in another way.")
    }
    try folder.write(edition)
    let numbers = chapters.map { "\($0.number)" }.joined(separator: ", ")
    Terminal.say(
      """
      \(folder.place.path)
        chapters   \(numbers)
        exercises  \(chapters.flatMap(\.exercises).count), none attempted
        files      \(edition.files.count)
        leaks      none: no line of a solution is in them
      Try it before you give it away: .ci/run there ends in PASSED.
      """)
    return 0
  }
}
