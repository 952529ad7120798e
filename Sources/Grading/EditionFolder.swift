import Foundation

/// The folder that an edition is written to.
///
/// The edition is written beside it and renamed when it is whole, so that at
/// `place` there is never a part of one. What an interrupted release leaves
/// beside it, the next one removes.
public struct EditionFolder {
  /// Where the edition will be.
  public let place: URL
  private let parent: URL
  private let unfinished: URL
  private let previous: URL

  private static let pending = "A release that has not ended.\n"

  /// The folder at `path`, outside the course at `root`.
  ///
  /// - Throws: An error, if it is not free for an edition: it is the course or
  ///   in it, or holds something else than an earlier edition as it was written.
  public init(_ path: String, outside root: URL) throws(GradingError) {
    place = URL(filePath: path).standardizedFileURL
    parent = place.deletingLastPathComponent()
    let name = place.lastPathComponent
    unfinished = parent.appending(path: ".\(name).unfinished")
    previous = parent.appending(path: ".\(name).previous")
    guard !isInside(place, root) else {
      throw GradingError(
        "\(place.path) is in the course itself. Release to a folder outside "
          + "\(root.path).")
    }
    try requireFree()
    guard FileKind(parent.resolvingSymlinksInPath()) == .folder else {
      throw GradingError(
        "There is no folder \(parent.path). Make it first:\n"
          + "  mkdir -p '\(parent.path)'")
    }
  }

  /// Whether `place` may be replaced.
  private func requireFree() throws(GradingError) {
    guard let entry = FileKind(place) else { return }
    guard entry == .folder else {
      throw GradingError(
        "\(place.path) is there and is not a folder. Name another place.")
    }
    let marker = EditionMarker(in: place)
    let strangers: [String]
    if let marker {
      strangers = try marker.strangers(in: place)
    } else {
      strangers = try names(in: place)
    }
    if strangers.isEmpty { return }
    let shown = strangers.prefix(10).map { "  \($0)\n" }.joined()
    let more = strangers.count > 10 ? "  … \(strangers.count - 10) more\n" : ""
    throw GradingError(
      "\(place.path) holds what no release wrote, or what has been changed "
        + "since:\n\(shown)\(more)"
        + "Nothing was written. Name a new folder, or move these away first.")
  }

  /// Writes `edition`.
  public func write(_ edition: Edition) throws(GradingError) {
    let manager = FileManager.default
    try removeLeftovers()
    do {
      try write(
        Data(EditionFolder.pending.utf8), to: EditionMarker.name, mode: 0o644)
      for file in edition.files {
        try write(
          file.bytes, to: file.path, mode: file.isExecutable ? 0o755 : 0o644)
      }
      try write(
        Data(EditionMarker(edition).text.utf8), to: EditionMarker.name,
        mode: 0o644)
      if FileKind(place) != nil {
        try manager.moveItem(at: place, to: previous)
      }
      try manager.moveItem(at: unfinished, to: place)
    } catch {
      throw GradingError(
        "The edition could not be written to \(place.path): "
          + "\(error.localizedDescription)\nCheck that you may write there and "
          + "that the disk has room, and try again.")
    }
    try? remove(previous)
  }

  private func write(_ bytes: Data, to path: String, mode: Int) throws {
    let manager = FileManager.default
    let file = unfinished.appending(path: path)
    var folder = file.deletingLastPathComponent()
    try manager.createDirectory(at: folder, withIntermediateDirectories: true)
    // The last marker replaces the first in one go.
    let isReplaced = FileKind(file) != nil
    try bytes.write(to: file, options: isReplaced ? .atomic : [])
    try manager.setAttributes(
      [.posixPermissions: mode], ofItemAtPath: file.path)
    while folder.path.count >= unfinished.path.count {
      try manager.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: folder.path)
      folder.deleteLastPathComponent()
    }
  }

  /// Whether `folder` is of a release that has not ended: it is empty, or its
  /// marker says so, as far as that was written.
  private func isPending(_ folder: URL) throws(GradingError) -> Bool {
    if try names(in: folder).isEmpty { return true }
    let marker = folder.appending(path: EditionMarker.name)
    guard let words = try? Data(contentsOf: marker) else { return false }
    return Data(EditionFolder.pending.utf8).starts(with: words)
  }

  /// Removes `folder`, its marker last: until then it is known as a release's.
  private func remove(_ folder: URL) throws {
    for name in try names(in: folder) where name != EditionMarker.name {
      try FileManager.default.removeItem(at: folder.appending(path: name))
    }
    try FileManager.default.removeItem(at: folder)
  }

  /// Removes what an interrupted release left; what else has the name is kept.
  private func removeLeftovers() throws(GradingError) {
    for folder in [unfinished, previous] where FileKind(folder) != nil {
      let isPending = try isPending(folder)
      var isEdition = false
      if let marker = EditionMarker(in: folder) {
        isEdition = try marker.strangers(in: folder).isEmpty
      }
      guard isPending || isEdition else {
        throw GradingError(
          "\(folder.path) is in the way: a release needs this name for a "
            + "while. Move it away.")
      }
      do {
        // Killed between its two renames, a release left no edition at all.
        if folder == previous, FileKind(place) == nil {
          try FileManager.default.moveItem(at: previous, to: place)
        } else {
          try remove(folder)
        }
      } catch {
        throw GradingError(
          "\(folder.path) is left from an interrupted release and cannot be "
            + "removed. Remove it by hand.")
      }
    }
  }
}
