import Coursework
import Foundation

/// The submissions in a folder: one folder or `.zip` a learner.
struct Submissions {
  /// Where one learner's files are.
  struct Place: Sendable {
    let learner: String
    let url: URL
    let kind: Kind

    enum Kind: Equatable, Sendable {
      case folder, archive, link
      /// Several of one name, as they are called.
      case several([String])
    }
  }

  /// By learner, in the order of their bytes.
  let all: [Place]
  /// The names of files that are nobody's submission.
  let others: [String]

  /// Lists `folder`.
  init(in folder: URL) throws(GradingError) {
    let manager = FileManager.default
    guard let names = try? manager.contentsOfDirectory(atPath: folder.path)
    else {
      throw GradingError(
        "I cannot read the folder \(folder.path). It holds one folder or one"
          + " .zip for each learner.")
    }
    var places: [String: [Place]] = [:]
    var others: [String] = []
    for name in names.sorted()
    where !name.hasPrefix(".") && !Sorting.isRubbish(name) {
      guard let place = Submissions.place(name, in: folder) else {
        others.append(name)
        continue
      }
      places[place.learner, default: []].append(place)
    }
    if places.isEmpty {
      throw GradingError(
        "\(folder.path) holds no submission: no folder and no .zip.")
    }
    self.others = others.sorted(by: precedes)
    all = places.values.compactMap(Submissions.only).sorted {
      precedes($0.learner, $1.learner)
    }
  }

  /// The one of a learner's `places`, or the names of all, if there are several.
  private static func only(_ places: [Place]) -> Place? {
    guard let first = places.first, places.count > 1 else {
      return places.first
    }
    return Place(
      learner: first.learner, url: first.url,
      kind: .several(
        places.map { place in
          place.url.lastPathComponent + (place.kind == .folder ? "/" : "")
        }))
  }

  /// The submission `name`; nothing, if it is neither a folder nor an archive
  /// nor a link, which is refused later so that somebody hears of it.
  private static func place(_ name: String, in folder: URL) -> Place? {
    let url = folder.appending(path: name)
    var about = stat()
    guard lstat(url.path, &about) == 0 else { return nil }
    let isArchive = name.lowercased().hasSuffix(".zip")
    switch about.st_mode & S_IFMT {
    case S_IFDIR: return Place(learner: name, url: url, kind: .folder)
    case S_IFREG where isArchive:
      return Place(learner: String(name.dropLast(4)), url: url, kind: .archive)
    case S_IFLNK:
      return Place(
        learner: isArchive ? String(name.dropLast(4)) : name, url: url,
        kind: .link)
    default: return nil
    }
  }
}

extension Submissions.Place {
  /// Reads what counts.
  func submission(
    desk: Desk, sandbox: Sandbox
  ) throws(SubmissionError) -> Submission {
    switch kind {
    case .folder:
      try SubmissionFolder(place: url, desk: desk, sandbox: sandbox)
        .submission(of: learner)
    case .archive:
      try SubmissionArchive(place: url, desk: desk, sandbox: sandbox)
        .submission(of: learner)
    case .link: throw SubmissionError("a symbolic link")
    case .several(let names):
      throw SubmissionError(several: names, "submissions of one learner")
    }
  }
}
