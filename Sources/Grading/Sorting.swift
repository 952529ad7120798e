import Coursework
import Foundation

/// One entry of a submission before it is opened.
struct Entry: Equatable, Sendable {
  enum Kind: Sendable { case file, folder, link, other }

  let path: String
  let kind: Kind
  let bytes: Int
  let modified: Date?
}

/// Entries sorted into those to read and those to refuse.
struct Sorting: Sendable {
  /// The entries to read, by chapter folder and file name.
  var taken: [String: [String: Entry]] = [:]
  var refusals: [Refusal] = []
  /// The refused entries that are a `.zip`.
  var archives: [Entry] = []

  /// Sorts `entries`, whose paths begin at the submission's top.
  init(_ entries: [Entry], desk: Desk) {
    let wrapping = Sorting.wrapping(entries, desk: desk)
    for entry in entries.sorted(by: { $0.path < $1.path }) {
      let inside = entry.path.dropFirst(wrapping.count)
      sort(entry, String(inside), desk)
    }
    refusals = Sorting.summed(refusals, wrapping: wrapping)
  }

  /// One line for many files that are not on the list, as of a whole course.
  private static func summed(
    _ refusals: [Refusal], wrapping: String
  ) -> [Refusal] {
    let others = refusals.filter { $0.reason == notOnList }
    if others.count < 4 { return refusals }
    let tops = Set(
      others.map { other -> String in
        let parts = other.path.dropFirst(wrapping.count).split(separator: "/")
        return parts.count > 1 ? wrapping + parts[0] + "/" : "all else"
      })
    let sum = Refusal(
      path: tops.count == 1 ? tops.first ?? "" : "all else",
      reason: "\(others.count) files that are not exercise files",
      files: others.count)
    return refusals.filter { $0.reason != notOnList } + [sum]
  }

  private static let notOnList = "not an exercise file"
  private static let archived =
    "an archive inside the submission, which is not opened; unpack it if it"
    + " counts"

  /// What is wrong with a file at `path` that is not on the list: more than
  /// that, where a learner will have meant it to count.
  private static func objection(toPath path: String, _ desk: Desk) -> String {
    let parts = path.split(separator: "/")
    let name = parts.last?.lowercased() ?? ""
    if [".zip", ".rar", ".7z", ".gz", ".tar"].contains(where: name.hasSuffix) {
      return archived
    }
    let isOnDesk =
      parts.count == 1 || parts.first == "Exercises"
      || desk.chapters.values.contains { parts.first == $0[...] }
    guard isOnDesk, name.hasSuffix(".swift"), name.first?.isNumber == true
    else { return notOnList }
    let belongs = desk.place(ofNumberIn: name).map { "; it belongs at \($0)" }
    return "an exercise file has another name or place" + (belongs ?? "")
  }

  /// The folder that wraps everything, with a slash; empty if none does.
  private static func wrapping(_ entries: [Entry], desk: Desk) -> String {
    let tops = Set(
      entries.compactMap { entry in
        entry.path.split(separator: "/").first.map(String.init)
      }.filter { !isRubbish($0) })
    guard tops.count == 1, let top = tops.first, top != "Exercises",
      !desk.chapters.values.contains(top),
      !entries.contains(where: { $0.path == top && $0.kind != .folder })
    else { return "" }
    return top + "/"
  }

  /// What systems leave in folders and archives.
  static func isRubbish(_ name: some StringProtocol) -> Bool {
    name == "__MACOSX" || name == ".DS_Store" || name == "Thumbs.db"
  }

  private mutating func sort(_ entry: Entry, _ path: String, _ desk: Desk) {
    let parts = entry.path.split(separator: "/")
    if parts.contains(where: Self.isRubbish) { return }
    if entry.kind == .file, desk.isOwn(path) { return }
    let folder = desk.chapter(ofPath: path)
    let place = folder == nil ? Self.objection(toPath: path, desk) : nil
    if let reason = objection(to: entry, place: place) {
      refusals.append(Refusal(path: entry.path, reason: reason))
      if reason == Self.archived, entry.path.lowercased().hasSuffix(".zip") {
        archives.append(entry)
      }
    } else if let folder, let name = path.split(separator: "/").last {
      if taken[folder]?[String(name)] == nil {
        taken[folder, default: [:]][String(name)] = entry
      } else {
        refusals.append(
          Refusal(path: entry.path, reason: "a second file of this name"))
      }
    }
  }

  /// Why an entry is refused; nothing, if it is taken or is a plain folder.
  private func objection(to entry: Entry, place: String?) -> String? {
    let parts = entry.path.split(
      separator: "/", omittingEmptySubsequences: false)
    if parts.contains("..") || entry.path.hasPrefix("/")
      || entry.path.contains("\\")
    {
      return "its path leaves the submission"
    }
    switch entry.kind {
    case .folder: return nil
    case .link: return "a symbolic link"
    case .other: return "not a file"
    case .file:
      return place
        ?? (entry.bytes > Submission.largestFile
          ? "larger than \(Submission.largestFile >> 10) KB" : nil)
    }
  }
}
