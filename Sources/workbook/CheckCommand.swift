import Coursework
import Foundation

/// `workbook check [6 | 6.3] [--json] [--solutions]`
struct CheckCommand {
  let house: House
  let desk: Workshop.Desk
  let selections: [Selection]

  /// Runs the command; its status is 0 only if all asked for passed.
  static func run(
    _ words: ArraySlice<String>, in house: House
  ) throws -> Int32 {
    let arguments = try Arguments(
      words, of: "check", flags: ["--json", "--solutions"])
    let desk: Workshop.Desk =
      arguments.has("--solutions") ? .solutions : .exercises
    if desk == .solutions { try house.requireSolutions() }
    let command = CheckCommand(
      house: house, desk: desk,
      selections: try Selection.all(arguments.words))
    let reports = try command.reports()
    if arguments.has("--json") {
      Terminal.say(try json(reports))
    } else {
      command.printReports(reports)
    }
    return reports.allSatisfy { $0.verdict == .passed } ? 0 : 1
  }

  /// Judges what was asked for, and remembers it.
  func reports() throws -> [Report] {
    try house.prepareWorker()
    // Read first: what is saved during the check is not what was checked.
    let texts = try selections.flatMap { selection in
      try selection.exercises.map {
        try house.text(of: $0, in: selection.chapter)
      }
    }
    var reports: [Report] = []
    let ticker = Ticker("Checking", total: texts.count)
    defer { ticker.stop() }
    for selection in selections {
      let done = reports.count
      reports += try house.examiner.reports(
        on: selection.exercises, of: selection.chapter, desk: desk
      ) { ticker.count(done + $0) }
    }
    if desk == .exercises { remember(reports, on: texts) }
    return reports
  }

  /// Adds the verdicts to the reader's progress as it is now: another check may
  /// have ended in the meantime. They count even if they cannot be remembered.
  private func remember(_ reports: [Report], on texts: [String]) {
    do {
      var progress = try Progress.load(from: house.progressFile)
      for (report, text) in zip(reports, texts) {
        progress.remember(report, text: text)
      }
      try progress.save(to: house.progressFile)
    } catch {
      Terminal.complain("Your progress could not be saved. \(said(error))")
    }
  }

  private func printReports(_ reports: [Report]) {
    var rest = reports[...]
    for selection in selections {
      if selections.count > 1 {
        Terminal.say(
          "\nChapter \(selection.chapter.number)"
            + "  \(selection.chapter.title)")
      }
      for report in rest.prefix(selection.exercises.count) {
        Terminal.say(ReportText(report: report, house: house).text)
      }
      rest = rest.dropFirst(selection.exercises.count)
    }
    if reports.count > 1 {
      Terminal.say("\n" + summary(of: reports))
    } else if let only = reports.first, only.verdict == .passed,
      desk == .exercises, house.hasSolutions
    {
      Terminal.say(
        "\n  One solution, with its reasons: "
          + "swift run workbook solution \(only.exercise.id)")
    }
  }

  private func summary(of reports: [Report]) -> String {
    let counts = Verdict.allCases.compactMap { verdict -> String? in
      let count = reports.count { $0.verdict == verdict }
      if count > 1, verdict == .doesNotCompile {
        return "\(count) do not compile"
      }
      return count == 0 ? nil : "\(count) \(verdict.words)"
    }
    return counts.joined(separator: ", ") + "."
  }

  private static func json(_ reports: [Report]) throws -> String {
    struct Listing: Encodable { let exercises: [Entry] }
    struct Entry: Encodable {
      let id: String
      let title: String
      let verdict: Verdict
      let mistake: String?
      let points: Int
      let message: String
      let seconds: Double

      func encode(to encoder: any Encoder) throws {
        var record = encoder.container(keyedBy: Key.self)
        try record.encode(id, forKey: .id)
        try record.encode(title, forKey: .title)
        try record.encode(verdict, forKey: .verdict)
        // An exercise without a mistake says null, not nothing.
        try record.encode(mistake, forKey: .mistake)
        try record.encode(points, forKey: .points)
        try record.encode(message, forKey: .message)
        try record.encode(seconds, forKey: .seconds)
      }

      enum Key: CodingKey {
        case id, title, verdict, mistake, points, message, seconds
      }
    }
    let entries = reports.map {
      Entry(
        id: $0.exercise.id, title: $0.exercise.title, verdict: $0.verdict,
        mistake: $0.mistake?.id, points: $0.points, message: $0.message,
        seconds: $0.seconds)
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [
      .prettyPrinted, .sortedKeys, .withoutEscapingSlashes,
    ]
    let data = try encoder.encode(Listing(exercises: entries))
    return String(decoding: data, as: UTF8.self)
  }
}
