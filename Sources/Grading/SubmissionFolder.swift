import Coursework
import Foundation

/// A submission that is a folder. Nothing in it is followed, run or trusted.
struct SubmissionFolder {
  let place: URL
  let desk: Desk
  let sandbox: Sandbox

  /// Reads what counts. A folder without an exercise file is that of a course
  /// system around what was handed in, if it holds one `.zip`.
  func submission(of learner: String) throws(SubmissionError) -> Submission {
    let (entries, unread) = list()
    let sorting = Sorting(entries, desk: desk)
    if sorting.taken.isEmpty, let archive = sorting.archives.first {
      guard sorting.archives.count == 1 else {
        throw SubmissionError(
          several: sorting.archives.map(\.path), "archives in the folder")
      }
      let inner = try opened(archive, of: learner)
      let beside = (unread + sorting.refusals).filter {
        $0.path != archive.path
      }
      return inner.wrapped(in: archive.path, beside: beside)
    }
    return taken(sorting, of: learner, refusals: unread + sorting.refusals)
  }

  /// Reads the one archive. What is wrong with it is told by its path.
  private func opened(
    _ archive: Entry, of learner: String
  ) throws(SubmissionError) -> Submission {
    let archived = SubmissionArchive(
      place: place.appending(path: archive.path), desk: desk, sandbox: sandbox)
    do { return try archived.submission(of: learner) } catch {
      throw SubmissionError(
        error.description, cause: error.cause,
        refusals: [Refusal(path: archive.path, reason: error.description)])
    }
  }

  /// Reads what was taken.
  private func taken(
    _ sorting: Sorting, of learner: String, refusals: [Refusal]
  ) -> Submission {
    var refusals = refusals
    var texts: [String: [String: String]] = [:]
    var submitted: Date?
    for (folder, files) in sorting.taken {
      for (name, entry) in files {
        switch text(of: entry) {
        case .success(let text):
          texts[folder, default: [:]][name] = text
          submitted = max(
            submitted ?? .distantPast, entry.modified ?? .distantPast)
        case .failure(let refusal): refusals.append(refusal)
        }
      }
    }
    return Submission(
      learner: learner, texts: texts,
      refusals: refusals.sorted { $0.path < $1.path }, submitted: submitted)
  }

  /// All entries, folder by folder, up to a bound in number and depth.
  private func list() -> (entries: [Entry], refusals: [Refusal]) {
    var entries: [Entry] = []
    var refusals: [Refusal] = []
    var waiting = [""]
    while let folder = waiting.popLast() {
      for name in names(in: folder) {
        let path = folder + name
        guard entries.count < Submission.mostEntries else {
          let reason =
            "more than \(Submission.mostEntries) files; the rest"
            + " was not looked at"
          return (entries, [Refusal(path: folder, reason: reason)])
        }
        let entry = entry(at: path)
        entries.append(entry)
        guard entry.kind == .folder else { continue }
        if name == ".git" || name == ".build" {
          refusals.append(
            Refusal(path: path, reason: "not looked into; it is not needed"))
        } else if path.split(separator: "/").count > 8 {
          refusals.append(Refusal(path: path, reason: "nested too deeply"))
        } else {
          waiting.append(path + "/")
        }
      }
    }
    return (entries, refusals)
  }

  private func names(in folder: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: place.path + "/" + folder)
    return (names ?? []).sorted()
  }

  /// The entry itself, not what it points to.
  private func entry(at path: String) -> Entry {
    var about = stat()
    guard lstat(place.path + "/" + path, &about) == 0 else {
      return Entry(path: path, kind: .other, bytes: 0, modified: nil)
    }
    return Entry(
      path: path, kind: kind(about), bytes: Int(about.st_size),
      modified: Date(timeIntervalSince1970: about.modified))
  }

  private func kind(_ about: stat) -> Entry.Kind {
    switch about.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }

  /// Opens a file without following a link, waiting for a pipe, or reading
  /// more than counts, whatever was put there since it was listed.
  private func text(of entry: Entry) -> Result<String, Refusal> {
    func refusal(_ reason: String) -> Result<String, Refusal> {
      .failure(Refusal(path: entry.path, reason: reason))
    }
    let file = open(
      place.path + "/" + entry.path,
      O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return refusal("not a file that I may read") }
    defer { close(file) }
    var about = stat()
    guard fstat(file, &about) == 0, kind(about) == .file else {
      return refusal("not a file")
    }
    var bytes = [UInt8](repeating: 0, count: Submission.largestFile + 1)
    var count = 0
    while count < bytes.count {
      let more = bytes.withUnsafeMutableBytes {
        read(file, $0.baseAddress?.advanced(by: count), $0.count - count)
      }
      if more <= 0 { break }
      count += more
    }
    guard count < bytes.count else { return refusal("larger than it said") }
    guard let text = String(validating: bytes[..<count], as: UTF8.self) else {
      return refusal("not UTF-8 text")
    }
    return .success(text)
  }
}

extension Refusal: Error {}

extension stat {
  /// Seconds since 1970 at which the content last changed, as the file says:
  /// brought into the years that calendars know.
  var modified: Double {
    #if canImport(Darwin)
      let seconds = Double(st_mtimespec.tv_sec)
    #else
      let seconds = Double(st_mtim.tv_sec)
    #endif
    return min(max(seconds, 0), 253_402_300_799)
  }
}
