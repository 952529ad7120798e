import Coursework
import Foundation

/// Grades a folder of submissions.
public struct Grader: Sendable {
  /// The course, with its hidden cases.
  let course: [Chapter]
  /// The numbers of the chapters to grade.
  let numbers: Set<Int>
  let workshop: Workshop
  private(set) var sandbox: Sandbox
  let toolchain: Toolchain
  /// Where records are kept between runs.
  let memory: URL
  /// How many learners are graded at a time.
  let jobs: Int
  /// What each exercise may use.
  public var limits = Limits()

  /// A grader of the chapters in `course` whose number is in `numbers`, that
  /// keeps its records in `memory`.
  public init(
    course: [Chapter], numbers: Set<Int>, workshop: Workshop,
    sandbox: Sandbox, toolchain: Toolchain, memory: URL, jobs: Int
  ) {
    self.course = course
    self.numbers = numbers
    self.workshop = workshop
    self.sandbox = sandbox
    self.toolchain = toolchain
    self.memory = memory
    self.jobs = max(1, jobs)
  }

  /// The chapters to grade.
  var chapters: [Chapter] { course.filter { numbers.contains($0.number) } }

  var records: Store {
    Store(folder: memory.appending(path: "records"))
  }
  var headers: URL { memory.appending(path: "headers") }
  private var notes: Store { Store(folder: memory) }

  /// Grades every submission in `folder`. `progress` is told how many are done
  /// and how many there are, from any thread.
  public func grade(
    _ folder: URL, progress: @escaping @Sendable (Int, Int) -> Void
  ) throws -> ClassResult {
    let places = try Submissions(in: folder)
    let prints = try Fingerprints(
      chapters, in: workshop, toolchain: toolchain.version,
      isolation: sandbox.strength)
    let desk = try Desk(course, in: workshop)
    let scratch = memory.appending(path: "scratch")
    try? FileManager.default.removeItem(at: scratch)
    defer { try? FileManager.default.removeItem(at: scratch) }
    try workshop.prepareHeaders(in: headers, for: course[0])
    let grader = hiding(folder)
    let count = places.all.count
    let names = FileNames.names(for: places.all.map(\.learner))
    // What a program learns of hidden cases it can leave where later ones find
    // it, as in the pages of files that the system has in memory. So nobody's
    // programs that speak to somebody run after one that was asked them.
    let halves = try wave(count) { index in
      try grader.half(
        places.all[index], called: names[index], desk: desk, prints: prints,
        scratch: scratch.appending(path: "\(index)"))
    } progress: {
      progress($0 / 2, count)
    }
    let all = try wave(count) { index in
      let bench = scratch.appending(path: "\(index)")
      defer { try? FileManager.default.removeItem(at: bench) }
      return try grader.whole(halves[index], scratch: bench)
    } progress: {
      progress((count + $0) / 2, count)
    }
    let learners = all.map(\.result)
    let history = notes.load(History.self, "history") ?? History()
    var result = ClassResult(
      chapters: chapters, learners: learners,
      changes: history.after(learners).changes,
      isolation: sandbox.strength.rawValue, toolchain: toolchain.version)
    result.others = places.others
    for graded in all { result.texts[graded.result.learner] = graded.texts }
    return result
  }

  /// Does something for each learner, for some of them at a time. `progress`
  /// is told how many are done.
  private func wave<Done: Sendable>(
    _ count: Int, _ work: @escaping @Sendable (Int) throws -> Done,
    progress: @escaping @Sendable (Int) -> Void
  ) throws -> [Done] {
    let results = Board<Result<Done, any Error>>(count: count)
    let queue = OperationQueue()
    queue.maxConcurrentOperationCount = jobs
    for index in 0..<count {
      queue.addOperation {
        progress(results.put(Result { try work(index) }, at: index))
      }
    }
    queue.waitUntilAllOperationsAreFinished()
    return try results.all.map { try $0.get() }
  }

  /// The same, which shows no program the course, the submissions in `folder`
  /// or the results, wherever they lie.
  private func hiding(_ folder: URL) -> Grader {
    var copy = self
    let results = memory.deletingLastPathComponent()
    copy.sandbox = sandbox.hiding([workshop.root, folder, results])
    return copy
  }

  /// Remembers a result as the one that the next is compared with: call it
  /// when all that tells of it has been written.
  public func conclude(_ result: ClassResult) throws {
    let history = notes.load(History.self, "history") ?? History()
    try notes.save(history.after(result.learners), "history")
  }
}
