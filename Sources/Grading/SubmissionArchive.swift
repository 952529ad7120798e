import Coursework
import Foundation

/// A submission that is a `.zip`. It is listed and read by the system's `unzip`
/// where that can do no harm; nothing is unpacked onto the disk.
struct SubmissionArchive {
  let place: URL
  let desk: Desk
  let sandbox: Sandbox

  /// Reads what counts.
  func submission(of learner: String) throws(SubmissionError) -> Submission {
    let entries = try list()
    let sorting = Sorting(entries, desk: desk)
    var refusals = sorting.refusals
    let paths = Set(sorting.taken.values.flatMap { $0.values.map(\.path) })
    let contents = try read(entries.filter { paths.contains($0.path) })
    var texts: [String: [String: String]] = [:]
    var submitted: Date?
    for (folder, files) in sorting.taken {
      for (name, entry) in files {
        guard let bytes = contents[entry.path],
          let text = String(validating: bytes, as: UTF8.self)
        else {
          refusals.append(
            Refusal(path: entry.path, reason: "not text that can be read"))
          continue
        }
        texts[folder, default: [:]][name] = text
        submitted = max(
          submitted ?? .distantPast, entry.modified ?? .distantPast)
      }
    }
    return Submission(
      learner: learner, texts: texts,
      refusals: refusals.sorted { $0.path < $1.path }, submitted: submitted)
  }

  /// The archive's own table of contents.
  private func list() throws(SubmissionError) -> [Entry] {
    let script = #"exec unzip -Z -T "$1" 2>&1"#
    let outcome = try run(script, [])
    let text = String(decoding: outcome.output, as: UTF8.self)
    guard outcome.ending == .exited(status: 0) else {
      if text.contains("Empty zipfile") { return [] }
      throw SubmissionError(
        "cannot be read as a zip archive; it has to be handed in again")
    }
    let entries = text.split(separator: "\n").compactMap(Self.entry)
    guard entries.count <= Submission.mostEntries else {
      throw SubmissionError(
        "holds more than \(Submission.mostEntries) files")
    }
    return entries
  }

  /// Reads a line as in `-rw-r--r--  3.0 unx  842 tx defN 20261120.235900 a.swift`.
  static func entry(_ line: Substring) -> Entry? {
    let fields = line.split(separator: " ", maxSplits: 7)
    guard fields.count == 8, let letter = fields[0].first,
      fields[0].count == 10 || fields[0].count == 7,
      let bytes = Int(fields[3])
    else { return nil }
    let path = String(fields[7])
    // Many programs that make archives store no kind: a question mark here.
    let kind: Entry.Kind =
      switch letter {
      case "-", "?": path.hasSuffix("/") ? .folder : .file
      case "d": .folder
      case "l": .link
      default: .other
      }
    return Entry(
      path: path, kind: kind, bytes: bytes, modified: date(fields[6]))
  }

  private static func date(_ text: Substring) -> Date? {
    let reader = DateFormatter()
    reader.locale = Locale(identifier: "en_US_POSIX")
    reader.timeZone = TimeZone(identifier: "UTC")
    reader.dateFormat = "yyyyMMdd.HHmmss"
    return reader.date(from: String(text))
  }

  /// The bytes of `entries` by path, which come one after the other and are
  /// cut apart by their sizes; nothing, if those do not add up.
  private func read(
    _ entries: [Entry]
  ) throws(SubmissionError) -> [String: Data] {
    // One that comes a second time may say any size.
    guard !entries.isEmpty,
      entries.allSatisfy({ (0...Submission.largestFile).contains($0.bytes) })
    else { return [:] }
    let patterns = Set(entries.map(\.path)).sorted().map(Self.pattern)
    let script = #"archive="$1"; shift; exec unzip -p "$archive" "$@""#
    let outcome = try run(script, patterns)
    guard outcome.ending == .exited(status: 0),
      outcome.output.count == entries.reduce(0, { $0 + $1.bytes })
    else { return [:] }
    var contents: [String: Data] = [:]
    var rest = outcome.output[...]
    for entry in entries {
      if contents[entry.path] == nil {
        contents[entry.path] = rest.prefix(entry.bytes)
      }
      rest = rest.dropFirst(entry.bytes)
    }
    return contents
  }

  /// A pattern of `unzip` that fits nothing but `path`.
  private static func pattern(_ path: some StringProtocol) -> String {
    path.map { "*?[\\-".contains($0) ? "[\($0)]" : "\($0)" }.joined()
  }

  /// The archive's path, whose last part `unzip` takes for a pattern.
  private static func literal(_ file: String) -> String {
    let name = file.split(separator: "/").last ?? ""
    let isPattern = name.contains { "*?[".contains($0) }
    return file.dropLast(name.count) + (isPattern ? pattern(name) : "\(name)")
  }

  private func run(
    _ script: String, _ words: [String]
  ) throws(SubmissionError) -> Outcome {
    let file = place.resolvingSymlinksInPath().path
    let grant = Sandbox.Grant(
      readable: [file], seconds: 10, megabytes: 1024, fileMegabytes: 1)
    var limits = Limits(seconds: 20, megabytes: 512)
    limits.outputBytes = 8 << 20
    do {
      return try sandbox.run(
        ["/bin/sh", "-c", script, "unzip", Self.literal(file)] + words, grant,
        limits: limits, environment: ["TZ": "UTC", "LC_ALL": "C"])
    } catch {
      throw SubmissionError(
        "the workbook's own fault: \(error)", cause: .workbook)
    }
  }
}
