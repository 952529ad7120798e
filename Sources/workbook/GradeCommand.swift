import Checks
import Coursework
import Foundation
import Grading

/// `workbook grade <submissions> --out <folder> […]`: grades a class.
struct GradeCommand {
  let house: House
  let submissions: URL
  let out: URL
  let grader: Grader

  static func run(
    _ words: ArraySlice<String>, in house: House
  ) throws -> Int32 {
    let arguments = try Arguments(
      words, of: "grade", flags: ["--allow-weak-isolation"],
      options: ["--out", "--chapters", "--jobs"])
    try GradeCommand(arguments, house).grade()
    return 0
  }

  private init(_ arguments: Arguments, _ house: House) throws {
    guard arguments.words.count == 1, let out = arguments.value(of: "--out")
    else {
      throw UsageError(
        "'grade' wants a folder of submissions and a folder for the results,"
          + " as in 'workbook grade handed-in --out marks'.")
    }
    self.house = house
    submissions = URL(filePath: arguments.words[0]).standardizedFileURL
    self.out = URL(filePath: out).standardizedFileURL
    grader = Grader(
      course: Course.chapters,
      numbers: Set(Course.chapters.map(\.number)),
      workshop: house.workshop,
      sandbox: .strongest(),
      toolchain: try Toolchain(),
      memory: self.out.appending(path: ".grade"),
      jobs: arguments.value(of: "--jobs").flatMap { Int($0) } ?? 2)
  }

  private func grade() throws {
    try house.prepareWorker()
    let ticker = Ticker("Grading", total: 0)
    defer { ticker.stop() }
    let result = try grader.grade(submissions) { done, all in
      ticker.count(done)
    }
    ticker.stop()
    for learner in result.learners {
      Terminal.say(
        learner.learner + " "
          + "\(learner.marks.reduce(0) { $0 + $1.points })"
          + " \(learner.marks.filter { $0.verdict != .passed }.map { $0.exercise + " " + $0.verdict.rawValue + " " + ($0.mistake ?? "") })"
      )
      for refusal in learner.refusals { Terminal.say("   \(refusal)") }
    }
    try grader.conclude(result)
  }
}
