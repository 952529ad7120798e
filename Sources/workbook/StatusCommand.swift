import Checks
import Coursework

/// `workbook` or `workbook status`: what is done and what is next.
enum StatusCommand {
  static func run(
    _ words: ArraySlice<String>, in house: House
  ) throws -> Int32 {
    let arguments = try Arguments(words, of: "status")
    let progress = try Progress.load(from: house.progressFile)
    for selection in try Selection.all(arguments.words) {
      try show(selection, progress, in: house)
    }
    Terminal.say("")
    try NextCommand.tell(in: house)
    return 0
  }

  private static func show(
    _ selection: Selection, _ progress: Progress, in house: House
  ) throws {
    let chapter = selection.chapter
    var passed = 0
    var open: [String] = []
    for exercise in selection.exercises {
      let standing = try standing(
        of: exercise, in: chapter, progress, house)
      if standing == Verdict.passed.words {
        passed += 1
      } else if standing != Verdict.notAttempted.words {
        open.append("\(exercise.id) \(standing)")
      }
    }
    let total = selection.exercises.count
    let bar =
      String(repeating: "█", count: passed)
      + String(repeating: "░", count: total - passed)
    Terminal.say(
      "\(chapter.number)".leftPadded(2) + "  "
        + chapter.title.padded(30) + bar.padded(12)
        + " \(passed) of \(total)")
    for line in open { Terminal.say("      \(line)") }
  }

  /// How an exercise stands, by the last verdict on what its file holds now.
  static func standing(
    of exercise: Exercise, in chapter: Chapter, _ progress: Progress,
    _ house: House
  ) throws -> String {
    let text = try house.text(of: exercise, in: chapter)
    if let verdict = progress.verdict(on: exercise, text: text) {
      return verdict.words
    }
    let stub = try house.file(of: exercise, in: chapter, on: .stubs)
    if (try? String(contentsOf: stub, encoding: .utf8)) == text {
      return Verdict.notAttempted.words
    }
    return progress.records[exercise.id] == nil
      ? "not checked yet" : "changed since its last check"
  }
}

extension String {
  func padded(_ width: Int) -> String {
    count >= width ? self : self + String(repeating: " ", count: width - count)
  }

  func leftPadded(_ width: Int) -> String {
    count >= width ? self : String(repeating: " ", count: width - count) + self
  }
}
