import Foundation

/// Judges exercises from the files on a desk.
public struct Examiner: Sendable {
  /// Where files become workers.
  public let workshop: Workshop
  /// Who judges the workers.
  public var judge = Judge()

  /// An examiner of the course in `workshop`.
  public init(_ workshop: Workshop) { self.workshop = workshop }

  /// Judges `exercises` of one chapter, in their order. `progress` is told how
  /// many are done, from any thread.
  public func reports(
    on exercises: [Exercise], of chapter: Chapter, desk: Workshop.Desk,
    progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) throws(WorkshopError) -> [Report] {
    let files = try exercises.map { exercise throws(WorkshopError) in
      try workshop.fileName(of: exercise, in: chapter)
    }
    let folder = workshop.folder(of: chapter, on: desk)
    let stubs = workshop.folder(of: chapter, on: .stubs)
    let untouched = files.map { name in
      desk == .exercises
        && isSame(folder.appending(path: name), stubs.appending(path: name))
    }
    if untouched.allSatisfy(\.self) { return exercises.map(notAttempted) }
    let worker = try workshop.worker(for: chapter, on: desk)
    let board = Board(count: exercises.count)
    DispatchQueue.concurrentPerform(iterations: exercises.count) { index in
      let exercise = exercises[index]
      let report =
        untouched[index]
        ? notAttempted(exercise)
        : missing(exercise, folder.appending(path: files[index]))
          ?? uncompiled(exercise, files[index], worker.broken)
          ?? judge.report(on: exercise, worker: worker.executable)
      progress(board.put(report, at: index))
    }
    return board.reports
  }

  private func isSame(_ one: URL, _ other: URL) -> Bool {
    FileManager.default.contentsEqual(atPath: one.path, andPath: other.path)
  }

  /// The report on an exercise that still is its stub.
  private func notAttempted(_ exercise: Exercise) -> Report {
    Report(
      exercise, .notAttempted, "\(exercise.function) still says todo().")
  }

  /// The report on an exercise whose file is gone.
  private func missing(_ exercise: Exercise, _ file: URL) -> Report? {
    if FileManager.default.fileExists(atPath: file.path) { return nil }
    return Report(
      exercise, .notAttempted,
      "\(file.lastPathComponent) is gone. For a new stub:"
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

/// Reports as they come in from several threads.
private final class Board: @unchecked Sendable {
  private let lock = NSLock()
  private var places: [Report?]

  init(count: Int) { places = Array(repeating: nil, count: count) }

  /// Keeps a report and returns how many there are.
  func put(_ report: Report, at index: Int) -> Int {
    lock.withLock {
      places[index] = report
      return places.count { $0 != nil }
    }
  }

  var reports: [Report] { lock.withLock { places.compactMap(\.self) } }
}
