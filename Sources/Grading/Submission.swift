import Coursework
import Foundation

/// What one learner handed in: the exercise files that count, and what was
/// left aside.
public struct Submission: Sendable {
  /// The name of its folder, or of its archive without `.zip`.
  public let learner: String
  /// The texts that count, by chapter folder and file name.
  public let texts: [String: [String: String]]
  /// What was not taken, by path.
  public let refusals: [Refusal]
  /// When the newest file that counts was last changed.
  public let submitted: Date?

  /// The largest exercise file that is taken, in bytes.
  static let largestFile = 64 << 10
  /// The most entries that are looked at.
  static let mostEntries = 5000
}

extension Submission {
  /// The same, with every refusal placed inside of `archive` and those of what
  /// lies `beside` it.
  func wrapped(in archive: String, beside: [Refusal]) -> Submission {
    let inner = refusals.map { refusal in
      Refusal(
        path: archive + "/" + refusal.path, reason: refusal.reason,
        files: refusal.files)
    }
    return Submission(
      learner: learner, texts: texts,
      refusals: (inner + beside).sorted { $0.path < $1.path },
      submitted: submitted)
  }

  /// The same, with a line for one called `name` that holds nothing at all.
  func explained(as name: String) -> Submission {
    guard texts.isEmpty, refusals.isEmpty else { return self }
    let empty = Refusal(
      path: name, reason: "there is no exercise file in it", files: 0)
    return Submission(
      learner: learner, texts: texts, refusals: [empty], submitted: submitted)
  }
}

/// The places of exercise files: the only ones of a submission that count.
struct Desk: Sendable {
  /// The chapter's folder of each file's name; names are unique in the course.
  let chapters: [String: String]
  /// The same of the files that only name a chapter's type. They are the
  /// course's own and may be handed in along.
  let own: [String: String]

  /// The files of `chapters`, as `workshop` names them.
  init(
    _ chapters: [Chapter], in workshop: Workshop
  ) throws(WorkshopError) {
    var found: [String: String] = [:]
    for chapter in chapters {
      for exercise in chapter.exercises {
        let file = try workshop.fileName(of: exercise, in: chapter)
        found[file] = chapter.folder
      }
    }
    self.chapters = found
    own = Dictionary(
      uniqueKeysWithValues: chapters.map { ($0.typeFile, $0.folder) })
  }

  /// The chapter's folder, if `path` is one where an exercise file may stand:
  /// `Exercises/01-…/1.1-….swift`, `01-…/1.1-….swift` or `1.1-….swift`.
  func chapter(ofPath path: String) -> String? {
    folder(ofPath: path, in: chapters)
  }

  /// Whether `path` is that of a file which only names a chapter's type.
  func isOwn(_ path: String) -> Bool { folder(ofPath: path, in: own) != nil }

  /// Where the file belongs whose `name` begins with an exercise's number:
  /// nothing, if no exercise has that number.
  func place(ofNumberIn name: String) -> String? {
    guard let number = name.prefixMatch(of: #/[0-9]+\.[0-9]+/#)?.output,
      let file = chapters.keys.first(where: { $0.hasPrefix(number + "-") })
    else { return nil }
    return chapters[file].map { "Exercises/\($0)/\(file)" }
  }

  private func folder(
    ofPath path: String, in names: [String: String]
  ) -> String? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let file = parts.last, let chapter = names[String(file)] else {
      return nil
    }
    switch parts.count {
    case 1: return chapter
    case 2: return parts[0] == chapter ? chapter : nil
    case 3:
      return parts[0] == "Exercises" && parts[1] == chapter ? chapter : nil
    default: return nil
    }
  }
}
