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

  /// Reads a submission and judges it by the cases that a class may see.
  private func half(
    _ place: Submissions.Place, called name: String, desk: Desk,
    prints: Fingerprints, scratch: URL
  ) throws -> Half {
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
    var half = Half(name: name, submission: submission)
    for chapter in chapters {
      if let failure, failure.cause != .submission {
        half.records[chapter.number] = Record(
          texts: [:], settings: "", checks: [:],
          marks: chapter.exercises.map { Mark(pending: $0, because: failure) })
      } else {
        half.records[chapter.number] = try record(
          of: submission, on: chapter, prints, scratch,
          named: name + "." + chapter.digits)
      }
    }
    return half
  }

  /// Judges what passed by the hidden cases too.
  private func whole(_ half: Half, scratch: URL) throws -> Graded {
    let submission = half.submission
    let marks = try chapters.flatMap { chapter -> [Mark] in
      guard let record = half.records[chapter.number] else { return [] }
      if record.waiting.isEmpty { return record.marks }
      let whole = try asked(record, on: chapter, scratch)
      try records.save(whole, half.name + "." + chapter.digits)
      return whole.marks
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

  /// The marks on one chapter by the cases that a class may see: those that
  /// are kept under `name`, and the rest anew.
  private func record(
    of submission: Submission, on chapter: Chapter, _ prints: Fingerprints,
    _ scratch: URL, named name: String
  ) throws -> Record {
    let texts = submission.texts[chapter.folder] ?? [:]
    let settings = prints.settings[chapter.folder] ?? ""
    let checks = prints.checks.filter { id, _ in
      chapter.exercises.contains { $0.id == id }
    }
    let old = records.load(Record.self, name)
    let kept =
      old?.marks(for: texts, settings: settings, checks: checks) ?? [:]
    let open = chapter.exercises.filter { kept[$0.id] == nil }
    let fresh = judged(open, .visible, of: chapter, texts, scratch)
    let waiting = chapter.exercises.filter { exercise in
      kept[exercise.id] != nil
        ? old?.waiting.contains(exercise.id) == true
        : fresh[exercise.id]?.verdict == .passed
          && exercise.cases.contains(where: \.hidden)
    }
    let record = Record(
      texts: texts, settings: settings, checks: checks,
      marks: chapter.exercises.compactMap { kept[$0.id] ?? fresh[$0.id] },
      waiting: waiting.map(\.id))
    if !open.isEmpty { try records.save(record, name) }
    return record
  }

  /// The record after the hidden cases of what waits for them.
  private func asked(
    _ record: Record, on chapter: Chapter, _ scratch: URL
  ) throws -> Record {
    let waiting = chapter.exercises.filter { record.waiting.contains($0.id) }
    // Without what does not compile, the program is there already.
    var texts = record.texts
    for exercise in chapter.exercises {
      let mark = record.marks.first { $0.exercise == exercise.id }
      if mark?.verdict == .doesNotCompile {
        texts[try workshop.fileName(of: exercise, in: chapter)] = nil
      }
    }
    let fresh = judged(waiting, .hidden, of: chapter, texts, scratch)
    var whole = record
    whole.waiting = []
    whole.marks = record.marks.map { fresh[$0.exercise] ?? $0 }
    return whole
  }

  private func judged(
    _ exercises: [Exercise], _ stage: Judge.Stage, of chapter: Chapter,
    _ texts: [String: String], _ scratch: URL
  ) -> [String: Mark] {
    if exercises.isEmpty { return [:] }
    var bench = Workshop(
      root: workshop.root, products: workshop.products, scratch: scratch)
    bench.confinement = Workshop.Confinement(
      sandbox, toolchain, headers: headers)
    var examiner = Examiner(bench)
    examiner.isParallel = false
    examiner.judge.stage = stage
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

/// One learner's submission, judged by the cases that a class may see.
private struct Half: Sendable {
  /// The name of the learner's records.
  let name: String
  let submission: Submission
  /// By chapter.
  var records: [Int: Record] = [:]
}

/// One learner's result, and the texts by file name that it is about.
private struct Graded: Sendable {
  let result: LearnerResult
  let texts: [String: String]
}
