import Foundation

/// Judges exercises from the files on a desk.
public struct Examiner: Sendable {
  /// Where files become workers.
  public let workshop: Workshop
  /// Who judges the workers.
  public var judge = Judge()
  /// Whether it judges several exercises of a chapter at a time.
  public var isParallel = true

  /// An examiner of the course in `workshop`.
  public init(_ workshop: Workshop) { self.workshop = workshop }

  /// Judges `exercises` of one chapter from the files on a desk, in their
  /// order. `progress` is told how many are done, from any thread.
  public func reports(
    on exercises: [Exercise], of chapter: Chapter, desk: Workshop.Desk,
    progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) throws(WorkshopError) -> [Report] {
    try reports(
      on: exercises, of: chapter, workshop.files(of: chapter, on: desk),
      progress: progress)
  }

  /// Judges `exercises` of one chapter from what somebody wrote.
  public func reports(
    on exercises: [Exercise], of chapter: Chapter, _ desk: DeskFiles,
    progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) throws(WorkshopError) -> [Report] {
    let files = try exercises.map { exercise throws(WorkshopError) in
      try workshop.fileName(of: exercise, in: chapter)
    }
    let stubs = workshop.files(of: chapter, on: .stubs).texts
    let idle = zip(exercises, files).map { exercise, file in
      self.idle(exercise, file, desk, stubs)
    }
    if idle.allSatisfy({ $0 != nil }) { return idle.compactMap(\.self) }
    let worker = try workshop.worker(for: chapter, desk)
    let board = Board<Report>(count: exercises.count)
    @Sendable func examine(_ index: Int) {
      let report =
        idle[index]
        ?? uncompiled(exercises[index], files[index], worker.broken)
        ?? judge.report(on: exercises[index], worker: worker.executable)
      progress(board.put(report, at: index))
    }
    if isParallel {
      DispatchQueue.concurrentPerform(
        iterations: exercises.count, execute: examine)
    } else {
      for index in exercises.indices { examine(index) }
    }
    return board.all
  }

  /// The report on an exercise whose `file` is missing or still its stub.
  private func idle(
    _ exercise: Exercise, _ file: String, _ desk: DeskFiles,
    _ stubs: [String: String]
  ) -> Report? {
    if desk.unreadable[file] != nil { return nil }
    guard let text = desk.texts[file] else { return missing(exercise, file) }
    return text == stubs[file] ? notAttempted(exercise) : nil
  }

  /// The report on an exercise that still is its stub.
  private func notAttempted(_ exercise: Exercise) -> Report {
    Report(
      exercise, .notAttempted, "\(exercise.function) still says todo().")
  }

  /// The report on an exercise whose file is missing.
  private func missing(_ exercise: Exercise, _ file: String) -> Report {
    Report(
      exercise, .notAttempted,
      "There is no file \(file). For a new stub:"
        + " swift run workbook reset \(exercise.id)")
  }

  /// The report on an exercise whose `file` is among the `broken` ones.
  private func uncompiled(
    _ exercise: Exercise, _ file: String, _ broken: [String: [Diagnostic]]
  ) -> Report? {
    guard let diagnostics = broken[file] else { return nil }
    var lines = diagnostics.prefix(3).map(\.text)
    if diagnostics.count > 3 { lines.append("… \(diagnostics.count - 3) more") }
    if diagnostics.contains(where: { $0.message.contains("cannot find") }) {
      // What is missing may stand in another file that was left out.
      let others = broken.filter { $0.key != file }.sorted { $0.key < $1.key }
      lines += others.compactMap { "Left out too: " + ($1.first?.text ?? $0) }
    }
    return Report(exercise, .doesNotCompile, lines.joined(separator: "\n"))
  }
}
