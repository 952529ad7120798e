import Checks
import Coursework
import Foundation
import LinearAlgebra

/// A class that nobody taught: who hands in what is drawn from a seed, so that
/// what the grader should find is known.
struct SyntheticClass {
  /// What a learner does about one exercise.
  enum Work: Equatable {
    case solution
    case stub
    case missing
    case mistake(String)
    case fault(Fault)

    /// The verdict that it deserves.
    var verdict: Verdict {
      switch self {
      case .solution: .passed
      case .stub, .missing: .notAttempted
      case .mistake: .failed
      case .fault(let fault): fault.verdict
      }
    }

    /// The id of the mistake, if it is one.
    var mistake: String? {
      if case .mistake(let id) = self { id } else { nil }
    }
  }

  /// A way to be wrong without an answer.
  enum Fault: CaseIterable {
    case trap, exit, error, syntax, loop

    var body: String {
      switch self {
      case .trap: #"fatalError("not yet")"#
      case .exit: "Foundation.exit(0)"
      case .error: "struct Oops: Error {}; throw Oops()"
      case .syntax: "return (1 +"
      case .loop: "while true {}"
      }
    }

    var verdict: Verdict {
      switch self {
      case .trap, .error: .crashed
      case .exit: .exitedEarly
      case .syntax: .doesNotCompile
      case .loop: .timedOut
      }
    }
  }

  let chapters: [Chapter]
  let workshop: Workshop
  /// By learner and exercise.
  let work: [String: [String: Work]]

  /// A class of `size` learners who work at `chapters`. One in ten of them
  /// hands in one endless loop.
  init(
    size: Int, chapters: [Chapter], workshop: Workshop, seed: UInt64
  ) {
    self.chapters = chapters
    self.workshop = workshop
    var draws = SeededGenerator(seed: seed)
    var work: [String: [String: Work]] = [:]
    for number in 1...size {
      let name = "learner-" + String(number + 1000).dropFirst()
      let skill = Double.random(in: 0.2...0.95, using: &draws)
      var tasks: [String: Work] = [:]
      for exercise in chapters.flatMap(\.exercises) {
        tasks[exercise.id] = Self.work(on: exercise, skill, &draws)
      }
      if number % 10 == 3, let id = tasks.keys.sorted().first {
        tasks[id] = .fault(.loop)
      }
      work[name] = tasks
    }
    self.work = work
  }

  private static func work(
    on exercise: Exercise, _ skill: Double, _ draws: inout SeededGenerator
  ) -> Work {
    if Double.random(in: 0..<1, using: &draws) < skill { return .solution }
    switch Int.random(in: 0..<20, using: &draws) {
    case 0: return .missing
    case 1...5: return .stub
    case 6: return .fault(.trap)
    case 7: return .fault(.exit)
    case 8: return .fault(.error)
    case 9: return .fault(.syntax)
    default:
      let mistake = exercise.mistakes.randomElement(using: &draws)
      return mistake.map { .mistake($0.id) } ?? .stub
    }
  }

  /// The learners in order.
  var learners: [String] { work.keys.sorted() }

  /// Writes every submission below `folder`; each third as a `.zip`, if the
  /// machine can make one.
  func write(to folder: URL) throws {
    for (index, learner) in learners.enumerated() {
      let place = folder.appending(path: learner)
      for chapter in chapters {
        for exercise in chapter.exercises {
          try write(exercise, of: chapter, learner, below: place)
        }
      }
      if index % 3 == 1 { zip(place) }
    }
  }

  private func write(
    _ exercise: Exercise, of chapter: Chapter, _ learner: String,
    below place: URL
  ) throws {
    guard let work = work[learner]?[exercise.id], work != .missing else {
      return
    }
    let name = try workshop.fileName(of: exercise, in: chapter)
    let desk = place.appending(path: "Exercises/\(chapter.folder)")
    try FileManager.default.createDirectory(
      at: desk, withIntermediateDirectories: true)
    let text = try text(work, exercise, name, of: chapter)
    try Data(text.utf8).write(to: desk.appending(path: name))
  }

  private func zip(_ place: URL) {
    let archive = place.lastPathComponent + ".zip"
    let (status, _) = runTool(
      ["zip", "-qr", archive, place.lastPathComponent],
      in: place.deletingLastPathComponent())
    if status == 0 { try? FileManager.default.removeItem(at: place) }
  }

  private func text(
    _ work: Work, _ exercise: Exercise, _ name: String, of chapter: Chapter
  ) throws -> String {
    func file(_ desk: Workshop.Desk) throws -> String {
      try String(
        contentsOf: workshop.folder(of: chapter, on: desk)
          .appending(path: name), encoding: .utf8)
    }
    switch work {
    case .solution: return try file(.solutions)
    case .stub, .missing: return try file(.stubs)
    case .fault(let fault):
      return "import Foundation\n"
        + (try file(.stubs)).replacingOccurrences(
          of: "try todo()", with: fault.body)
    case .mistake(let id):
      let mistake = exercise.mistakes.first { $0.id == id }
      let answers = try exercise.cases.map { input in
        try mistake?.function(input.inputs).json ?? "null"
      }
      return Self.reciting(answers, in: try file(.stubs))
    }
  }

  /// The stub as a file that gives `answers`, one a call, in their order: the
  /// mistake as the judge sees it, in whatever way it was written.
  private static func reciting(_ answers: [String], in stub: String) -> String {
    let table = answers.map { ##"#"\##($0)"#"## }.joined(separator: ", ")
    return "import Foundation\n"
      + stub.replacingOccurrences(
        of: "try todo()", with: "try recited([\(table)])")
        + """

        nonisolated(unsafe) private var calls = 0

        private func recited<A: Decodable>(_ answers: [String]) throws -> A {
          let decoder = JSONDecoder()
          decoder.nonConformingFloatDecodingStrategy = .convertFromString(
            positiveInfinity: "+Infinity", negativeInfinity: "-Infinity",
            nan: "NaN")
          defer { calls += 1 }
          return try decoder.decode(A.self, from: Data(answers[calls].utf8))
        }
        """
  }
}
