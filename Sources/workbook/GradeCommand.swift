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
    let graded = result.learners.count(where: \.isReadable)
    Terminal.say(
      """
      \(counted(graded, "submission")) graded, kept apart by \
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
