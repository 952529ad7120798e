import Checks
import Coursework
import Foundation
import Grading

/// `workbook grade <submissions> --out <folder> […]`: grades a class.
struct GradeCommand {
  let house: House
  let submissions: URL
  let out: URL
  let chapters: [Chapter]
  let jobs: Int
  let sandbox: Sandbox
  let options: OutputOptions

  static func run(
    _ words: ArraySlice<String>, in house: House
  ) throws -> Int32 {
    let arguments = try Arguments(
      words, of: "grade",
      flags: ["--allow-weak-isolation", "--pseudonyms", "--similarity"],
      options: [
        "--out", "--chapters", "--jobs", "--roster", "--late", "--overrides",
        "--formats",
      ])
    try house.requireSolutions()
    return try GradeCommand(arguments, house).grade()
  }

  private init(_ arguments: Arguments, _ house: House) throws {
    self.house = house
    (submissions, out) = try Self.folders(arguments, house)
    chapters = try ChapterRange.chapters(in: arguments.value(of: "--chapters"))
    jobs = try Self.jobs(arguments)
    options = try OutputOptions(
      roster: arguments.value(of: "--roster").map { URL(filePath: $0) },
      late: arguments.value(of: "--late"),
      overrides: arguments.value(of: "--overrides").map { URL(filePath: $0) },
      formats: try Self.formats(arguments),
      pseudonyms: arguments.has("--pseudonyms"),
      similarity: arguments.has("--similarity"), course: Course.chapters)
    sandbox = try Self.sandbox(arguments)
  }

  /// Grades, writes and says what was written where.
  private func grade() throws -> Int32 {
    try house.prepareWorker()
    let grader = Grader(
      course: try hidden.added(to: Course.chapters),
      numbers: Set(chapters.map(\.number)), workshop: house.workshop,
      sandbox: sandbox, toolchain: try Toolchain(),
      memory: out.appending(path: ".grade"), jobs: jobs)
    Self.sayAtControlC()
    let ticker = Ticker("Grading", total: 0)
    defer { ticker.stop() }
    let result = try grader.grade(submissions) { done, all in
      ticker.count(done, of: all)
    }
    ticker.stop()
    let gradebook = try Outputs.write(
      result, to: out, options: options,
      similarity: options.similarity ? similarity(in: result) : nil)
    try grader.conclude(result)
    report(result, gradebook)
    return 0
  }

  /// Says at Control-C that what is judged is kept.
  private static func sayAtControlC() {
    signal(SIGINT) { _ in
      // A signal may come at any moment: nothing but system calls here.
      let text: StaticString =
        "\nStopped. What is judged is kept; the same command goes on.\n"
      _ = write(STDERR_FILENO, text.utf8Start, text.utf8CodeUnitCount)
      _exit(130)
    }
  }

  /// What is alike in what was handed in.
  private func similarity(in result: ClassResult) -> Similarity {
    func texts(on desk: Workshop.Desk) -> [String: String] {
      result.chapters.map { house.workshop.files(of: $0, on: desk).texts }
        .reduce(into: [:]) { $0.merge($1) { one, _ in one } }
    }
    return Similarity(
      submissions: result.texts, stubs: texts(on: .stubs),
      solutions: texts(on: .solutions))
  }

  /// The cases that only a teacher has.
  private var hidden: HiddenCases {
    get throws {
      try HiddenCases(
        from: house.root.appending(path: "Solutions/hidden-cases.json"))
    }
  }

  private func report(_ result: ClassResult, _ gradebook: Gradebook) {
    Terminal.say(
      """
      \(counted(result.learners.count, "submission")) graded, kept apart by \
      \(result.isolation).
        \(shown("grades.csv"))  the table of points
        \(shown("class.md"))    what the class knows and what to reteach
        \(shown("feedback"))    a page for each learner
      """)
    for line in Remarks(result, gradebook).lines { Terminal.say(line) }
  }

  private func shown(_ name: String) -> String {
    house.relative(out.appending(path: name))
  }
}

extension GradeCommand {
  /// The submissions and the place for the results, neither inside the other.
  private static func folders(
    _ arguments: Arguments, _ house: House
  ) throws(UsageError) -> (submissions: URL, out: URL) {
    guard arguments.words.count == 1, let out = arguments.value(of: "--out")
    else {
      throw UsageError(
        "'grade' wants a folder of submissions and a folder for the results,"
          + " as in 'workbook grade ../handed-in --out ../marks'.")
    }
    let from = resolved(arguments.words[0])
    let to = resolved(out)
    var isFolder: ObjCBool = false
    guard
      FileManager.default.fileExists(atPath: from.path, isDirectory: &isFolder),
      isFolder.boolValue
    else {
      throw UsageError(
        "There is no folder \(from.path). Name the one that holds a folder or"
          + " a .zip for each learner.")
    }
    let others = [from, house.root]
    if others.contains(where: { isInside(to, $0) || isInside($0, to) }) {
      throw UsageError(
        "The results need a folder of their own: \(to.path) holds, or is held"
          + " by, the submissions or the course. Put it beside them, as in"
          + " '--out ../marks'.")
    }
    return (from, to)
  }

  private static func jobs(_ arguments: Arguments) throws(UsageError) -> Int {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    guard let text = arguments.value(of: "--jobs") else { return cores }
    guard let jobs = Int(text), (1...64).contains(jobs) else {
      throw UsageError(
        "'--jobs \(text)' is not a number from 1 to 64. Without it, \(cores)"
          + " learners are graded at a time, one for each core.")
    }
    return jobs
  }

  private static func formats(
    _ arguments: Arguments
  ) throws(UsageError) -> Set<Format> {
    var formats: Set<Format> = []
    let words = arguments.value(of: "--formats")?.split(separator: ",") ?? []
    for word in words {
      guard let format = Format(rawValue: String(word)) else {
        let all = Format.allCases.map(\.rawValue).joined(separator: ", ")
        throw UsageError("There is no format '\(word)'. There are: \(all).")
      }
      formats.insert(format)
    }
    return formats
  }

  /// The strongest sandbox; a weak one only if that is asked for.
  private static func sandbox(
    _ arguments: Arguments
  ) throws(UsageError) -> Sandbox {
    let sandbox = Sandbox.strongest()
    guard
      sandbox.strength == .limits, !arguments.has("--allow-weak-isolation")
    else { return sandbox }
    throw UsageError(
      """
      This machine offers no way to keep strangers' code apart: neither \
      bubblewrap nor user namespaces work here. Their code could read your \
      files and use the network.
        on Linux   install bubblewrap, or grade in a virtual machine
        otherwise  add --allow-weak-isolation if you trust your class; every \
      record then says so
      """)
  }
}
