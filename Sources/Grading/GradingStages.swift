import Coursework
import Foundation

extension Grader {
  /// Reads a submission and judges it by the cases that a class may see.
  func half(
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
  func whole(_ half: Half, scratch: URL) throws -> Graded {
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
struct Half: Sendable {
  /// The name of the learner's records.
  let name: String
  let submission: Submission
  /// By chapter.
  var records: [Int: Record] = [:]
}

/// One learner's result, and the texts by file name that it is about.
struct Graded: Sendable {
  let result: LearnerResult
  let texts: [String: String]
}
