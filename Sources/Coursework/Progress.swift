import Foundation

/// What a reader has done so far: a small file that may be deleted at any time.
public struct Progress: Codable, Sendable {
  /// What is known of one exercise.
  public struct Record: Codable, Sendable {
    /// The last verdict.
    public var verdict: Verdict
    /// The fingerprint of the file that got it.
    public var fingerprint: String
    /// Whether any version of it has passed.
    public var hasPassed: Bool
  }

  /// By exercise, as in `6.3`.
  public var records: [String: Record] = [:]

  /// No exercise done.
  public init() {}

  /// Reads the progress in `file`: none, if there is no such file.
  public static func load(
    from file: URL
  ) throws(ProgressError) -> Progress {
    guard let data = try? Data(contentsOf: file) else { return Progress() }
    guard let progress = try? JSONDecoder().decode(Progress.self, from: data)
    else { throw ProgressError(file: file.path) }
    return progress
  }

  /// Writes the progress to `file`, whole or not at all.
  public func save(to file: URL) throws {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    try encoder.encode(self).write(to: file, options: .atomic)
  }

  /// Remembers a verdict on a file's `text`.
  public mutating func remember(_ report: Report, text: String) {
    let hadPassed = records[report.exercise.id]?.hasPassed ?? false
    records[report.exercise.id] = Record(
      verdict: report.verdict, fingerprint: fingerprint(of: text),
      hasPassed: hadPassed || report.verdict == .passed)
  }

  /// The verdict on an exercise whose file holds `text`: nil, if that text has
  /// not been checked.
  public func verdict(on exercise: Exercise, text: String) -> Verdict? {
    guard let record = records[exercise.id],
      record.fingerprint == fingerprint(of: text)
    else { return nil }
    return record.verdict
  }
}

/// A progress file that does not hold progress.
public struct ProgressError: Error, CustomStringConvertible {
  let file: String

  /// What is wrong, and the remedy.
  public var description: String {
    "\(file) is not a progress file of this version. Move it away and check"
      + " again: swift run workbook check. Your answers are not in it."
  }
}
