import Checks
import Coursework
import Foundation
import Testing

/// What a reader's code can do wrong besides answering wrongly: one exercise of
/// a solved chapter gets the fault, and all others must keep their verdict.
@Suite(.serialized) struct FaultTests {
  /// A fault, as the body of exercise 1.1's function, and its verdict.
  struct Fault: CustomTestStringConvertible {
    let name: String
    let body: String
    let verdict: Verdict
    /// Words of the message or of what the answer printed.
    var says = ""

    var testDescription: String { name }
  }

  static let faults = [
    Fault(
      name: "an endless loop", body: "while true {}", verdict: .timedOut),
    Fault(
      name: "fatalError", body: #"fatalError("not yet")"#, verdict: .crashed),
    Fault(
      name: "an index out of range",
      body: "return [1.0, 2.0][Int(1e3)]", verdict: .crashed),
    Fault(
      name: "unbounded appending",
      body: "var all = [0.0]; while true { all.append(1) }",
      verdict: .outOfMemory),
    Fault(
      name: "one giant allocation",
      body: "return [Double](repeating: 1, count: 1 << 40).count > 3 ? 1 : 0",
      verdict: .outOfMemory),
    Fault(
      name: "deep recursion",
      body: """
        func down(_ n: Double) -> Double { n == -1 ? 0 : down(n + 1) + 1 }
        return down(0)
        """, verdict: .crashed),
    Fault(
      name: "whole numbers that overflow",
      body: "return Double(Int.max + Int(probability.rounded(.up)))",
      verdict: .crashed, says: "nothing, as when whole numbers overflow"),
    Fault(
      name: "an assertion",
      body: #"assert(probability < 0, "far too large"); return 1"#,
      verdict: .crashed, says: "far too large"),
    Fault(
      name: "printing before a crash",
      body: #"print("so far"); fatalError()"#, verdict: .crashed,
      says: "so far"),
    Fault(name: "exit(0)", body: "exit(0)", verdict: .exitedEarly),
    Fault(name: "_exit(1)", body: "_exit(1)", verdict: .exitedEarly),
    Fault(
      name: "100 MB of printing and no answer",
      body: """
        let line = String(repeating: "x", count: 1_000_000)
        for _ in 0..<100 { print(line) }
        return try todo()
        """, verdict: .notAttempted),
    Fault(name: "NaN", body: "return .nan", verdict: .failed),
    Fault(
      name: "a syntax error", body: "return (1 +", verdict: .doesNotCompile),
    Fault(
      name: "a type error", body: #"return "one""#, verdict: .doesNotCompile),
    Fault(
      name: "an error thrown",
      body: "struct Oops: Error {}; throw Oops()", verdict: .crashed),
    Fault(
      name: "noise on the answer channel",
      body: #"write(3, "{}\n", 3); return 1"#, verdict: .malformedAnswer),
    Fault(
      name: "a forked child that stays",
      body: """
        var child = pid_t()
        posix_spawn(&child, "/bin/sleep", nil, nil,
          [strdup("sleep"), strdup("3601"), nil], nil)
        exit(0)
        """, verdict: .exitedEarly),
  ]

  private let chapter = Course.chapters[0]

  @Test(arguments: faults)
  func `a fault in one exercise leaves the others alone`(
    fault: Fault
  ) throws {
    let course = try Workshop(above: #filePath)
    let copy = try copyOfCourse(course)
    defer { try? FileManager.default.removeItem(at: copy.root) }
    let victim = chapter.exercises[0]
    let file = copy.folder(of: chapter, on: .exercises)
      .appending(path: try copy.fileName(of: victim, in: chapter))
    let stub = try String(contentsOf: file, encoding: .utf8)
    let broken = stub.replacingOccurrences(of: "try todo()", with: fault.body)
    try Data(broken.utf8).write(to: file)

    let start = ContinuousClock.now
    let reports = try Examiner(copy).reports(
      on: chapter.exercises, of: chapter, desk: .exercises)
    #expect(reports[0].verdict == fault.verdict, "\(reports[0].message)")
    #expect(
      fault.says.isEmpty || reports[0].message.contains(fault.says)
        || reports[0].printed.contains(fault.says))
    #expect(start.duration(to: .now) < .seconds(20))
    for report in reports.dropFirst() {
      #expect(report.verdict == .passed, "\(report.exercise)")
    }
  }

  /// A course whose first chapter is solved, but for its first exercise.
  private func copyOfCourse(_ course: Workshop) throws -> Workshop {
    let root = FileManager.default.temporaryDirectory
      .appending(path: "course-\(UUID().uuidString)")
    let copy = Workshop(
      root: root, products: course.products,
      scratch: root.appending(path: "workshop"))
    let manager = FileManager.default
    for (from, to) in [
      (Workshop.Desk.stubs, Workshop.Desk.stubs), (.solutions, .exercises),
    ] {
      let place = copy.folder(of: chapter, on: to)
      try manager.createDirectory(
        at: place.deletingLastPathComponent(),
        withIntermediateDirectories: true)
      try manager.copyItem(at: course.folder(of: chapter, on: from), to: place)
    }
    let name = try course.fileName(of: chapter.exercises[0], in: chapter)
    let victim = copy.folder(of: chapter, on: .exercises).appending(path: name)
    try manager.removeItem(at: victim)
    try manager.copyItem(
      at: copy.folder(of: chapter, on: .stubs).appending(path: name),
      to: victim)
    return copy
  }
}
