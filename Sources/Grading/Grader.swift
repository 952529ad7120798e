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

  private var records: Store {
    Store(folder: memory.appending(path: "records"))
  }
  private var headers: URL { memory.appending(path: "headers") }
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
    let results = Board<Result<Graded, any Error>>(count: places.all.count)
    let scratch = memory.appending(path: "scratch")
    try? FileManager.default.removeItem(at: scratch)
    defer { try? FileManager.default.removeItem(at: scratch) }
    try workshop.prepareHeaders(in: headers, for: course[0])
    let grader = hiding(folder)
    let queue = OperationQueue()
    queue.maxConcurrentOperationCount = jobs
    let names = FileNames.names(for: places.all.map(\.learner))
    for (index, place) in places.all.enumerated() {
      queue.addOperation {
        let bench = scratch.appending(path: "\(index)")
        defer { try? FileManager.default.removeItem(at: bench) }
        let result = Result {
          try grader.grade(
            place, called: names[index], desk: desk, prints: prints,
            scratch: bench)
        }
        progress(results.put(result, at: index), places.all.count)
      }
    }
    queue.waitUntilAllOperationsAreFinished()
    let all = try results.all.map { try $0.get() }
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

  private func grade(
    _ place: Submissions.Place, called name: String, desk: Desk,
    prints: Fingerprints, scratch: URL
  ) throws -> Graded {
    let submission: Submission
    var failure: SubmissionError?
    do {
      submission = try place.submission(desk: desk, sandbox: sandbox)
        .explained(as: place.url.lastPathComponent)
    } catch {
      failure = error
      let whole = Refusal(
        path: place.url.lastPathComponent, reason: "\(error)")
      submission = Submission(
        learner: place.learner, texts: [:],
        refusals: error.refusals.isEmpty ? [whole] : error.refusals,
        submitted: nil)
    }
    let marks = try chapters.flatMap { chapter in
      if let failure, failure.cause != .submission {
        return chapter.exercises.map { Mark(pending: $0, because: failure) }
      }
      return try self.marks(
        of: submission, on: chapter, prints, scratch,
        record: name + "." + chapter.digits)
    }
    var result = LearnerResult(
      learner: submission.learner, marks: marks,
      refusals: submission.refusals.few,
      submitted: submission.submitted, isolation: sandbox.strength.rawValue)
    result.isReadable = !submission.texts.isEmpty
    let texts = chapters.compactMap { submission.texts[$0.folder] }
    return Graded(
      result: result,
      texts: texts.reduce(into: [:]) { $0.merge($1) { one, _ in one } })
  }

  /// The marks on one chapter: those that are kept as `record`, and the rest
  /// anew.
  private func marks(
    of submission: Submission, on chapter: Chapter, _ prints: Fingerprints,
    _ scratch: URL, record name: String
  ) throws -> [Mark] {
    let texts = submission.texts[chapter.folder] ?? [:]
    let settings = prints.settings[chapter.folder] ?? ""
    let checks = prints.checks.filter { id, _ in
      chapter.exercises.contains { $0.id == id }
    }
    let kept = records.load(Record.self, name)?
      .marks(for: texts, settings: settings, checks: checks)
    let open = chapter.exercises.filter { kept?[$0.id] == nil }
    let fresh = judged(open, of: chapter, texts, scratch)
    let marks = chapter.exercises.compactMap {
      kept?[$0.id] ?? fresh[$0.id]
    }
    if !open.isEmpty {
      try records.save(
        Record(texts: texts, settings: settings, checks: checks, marks: marks),
        name)
    }
    return marks
  }

  private func judged(
    _ exercises: [Exercise], of chapter: Chapter, _ texts: [String: String],
    _ scratch: URL
  ) -> [String: Mark] {
    if exercises.isEmpty { return [:] }
    var bench = Workshop(
      root: workshop.root, products: workshop.products, scratch: scratch)
    bench.confinement = Workshop.Confinement(
      sandbox, toolchain, headers: headers)
    var examiner = Examiner(bench)
    examiner.isParallel = false
    examiner.judge.sandbox = sandbox
    examiner.judge.runtime = toolchain.runtime
    examiner.judge.limits = limits
    // No answer of the course is longer, and reading a long one takes time.
    examiner.judge.limits.answerBytes = 1 << 18
    let marks: [Mark]
    do {
      marks = try examiner.reports(
        on: exercises, of: chapter, DeskFiles(texts)
      ).map(Mark.init)
    } catch {
      // Nobody's file stops the grading of the others.
      marks = exercises.map { Mark(pending: $0, because: error) }
    }
    return Dictionary(uniqueKeysWithValues: marks.map { ($0.exercise, $0) })
  }
}

/// One learner's result, and the texts by file name that it is about.
private struct Graded: Sendable {
  let result: LearnerResult
  let texts: [String: String]
}
