import Checks
import Coursework
import Foundation

/// `workbook watch [6]`: checks a chapter's exercises when they are saved.
struct WatchCommand {
  let house: House
  let selection: Selection

  static func run(
    _ words: ArraySlice<String>, in house: House
  ) throws -> Int32 {
    let arguments = try Arguments(words, of: "watch")
    guard arguments.words.count < 2 else {
      throw UsageError("'watch' wants one chapter, as in 'workbook watch 1'.")
    }
    let selection: Selection
    if let word = arguments.words.first {
      selection = try Selection(word)
    } else {
      let next = try NextCommand.next(in: house)
      selection = Selection(next?.chapter ?? Course.chapters[0])
    }
    try WatchCommand(house: house, selection: selection).watch()
  }

  private func watch() throws -> Never {
    let folder = house.workshop.folder(of: selection.chapter, on: .exercises)
    Terminal.say(
      "Watching \(house.relative(folder)). Save a file to check it;"
        + " Control-C ends it.")
    var seen = try stamps()
    try house.prepareWorker()
    while true {
      usleep(50_000)
      let now = try stamps()
      // A file of the learner's own may change any of the answers.
      let changed = selection.exercises.filter {
        now[$0.id] != seen[$0.id] || now[helpers] != seen[helpers]
      }
      seen = now
      if !changed.isEmpty { check(changed) }
    }
  }

  private func check(_ exercises: [Exercise]) {
    do {
      let chosen = Selection(chapter: selection.chapter, exercises: exercises)
      let reports = try CheckCommand(
        house: house, desk: .exercises, selections: [chosen]
      ).reports()
      Terminal.say("")
      for report in reports {
        Terminal.say(ReportText(report: report, house: house).text)
      }
    } catch {
      Terminal.complain(said(error))
    }
  }

  /// The key of the files on the desk that are no exercise's.
  private let helpers = "helpers"

  /// When and how large each exercise's file is, by exercise, and the same of
  /// all other files together.
  private func stamps() throws -> [String: String] {
    var stamps: [String: String] = [:]
    var others = Set(house.workshop.files(onDeskOf: selection.chapter))
    for exercise in selection.exercises {
      let file = try house.file(
        of: exercise, in: selection.chapter, on: .exercises)
      stamps[exercise.id] = stamp(of: file)
      others.remove(file)
    }
    stamps[helpers] = others.map { $0.path + stamp(of: $0) }.sorted().joined()
    return stamps
  }

  private func stamp(of file: URL) -> String {
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: file.path)
    let date = (attributes?[.modificationDate] as? Date)?
      .timeIntervalSinceReferenceDate
    return "\(date ?? 0) \(attributes?[.size] ?? 0)"
  }
}
