import Foundation

/// The folder of a class's results. A file is there whole or not at all, and
/// what an earlier run wrote and this one does not is removed; nothing else is.
struct OutputFolder {
  let url: URL

  /// The list of what was written, by path from the folder.
  private static let list = "outputs.json"
  /// A file before it has its name.
  private static let unfinished = ".unfinished"

  /// Writes `files`, by path from the folder.
  func replace(with files: [String: String]) throws {
    let old = try written()
    let new = Set(files.keys).union([OutputFolder.list])
    // Whenever this is stopped, the list names all that may be there.
    try remember(old.union(new))
    for path in files.keys.sorted(by: precedes) {
      try write(files[path] ?? "", to: path)
    }
    for path in old.subtracting(new) { try remove(path) }
    try remember(new)
  }

  /// The text of a file, if it is there.
  func text(of path: String) -> String? {
    try? String(contentsOf: url.appending(path: path), encoding: .utf8)
  }

  /// Writes one file, for its owner alone if it is `secret`.
  func write(_ text: String, to path: String, secret: Bool = false) throws {
    let file = url.appending(path: path)
    let data = Data(text.utf8)
    let files = FileManager.default
    if files.contents(atPath: file.path) == data { return }
    try files.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    let draft = url.appending(path: OutputFolder.unfinished)
    if files.fileExists(atPath: draft.path) { try files.removeItem(at: draft) }
    let permissions = secret ? 0o600 : 0o644
    guard
      files.createFile(
        atPath: draft.path, contents: data,
        attributes: [.posixPermissions: permissions]),
      rename(draft.path, file.path) == 0
    else { throw OutputError(path: file.path) }
  }

  private func written() throws -> Set<String> {
    guard let text = text(of: OutputFolder.list) else { return [] }
    let paths = try? JSONDecoder().decode([String].self, from: Data(text.utf8))
    // A list that somebody changed must not lead out of the folder.
    return Set(
      (paths ?? []).filter { path in
        !path.hasPrefix("/") && !path.split(separator: "/").contains("..")
      })
  }

  private func remember(_ paths: Set<String>) throws {
    try write(json(paths.sorted(by: precedes)), to: OutputFolder.list)
  }

  /// Removes a file, and the folders around it that are empty then.
  private func remove(_ path: String) throws {
    let file = url.appending(path: path)
    if !FileManager.default.fileExists(atPath: file.path) { return }
    try FileManager.default.removeItem(at: file)
    var folder = file
    for _ in path.split(separator: "/").dropFirst() {
      folder = folder.deletingLastPathComponent()
      rmdir(folder.path)
    }
  }
}

/// A value as JSON that reads well and is the same on every run.
func json(
  _ value: some Encodable,
  keys: JSONEncoder.KeyEncodingStrategy = .useDefaultKeys
) throws -> String {
  let encoder = JSONEncoder()
  encoder.keyEncodingStrategy = keys
  encoder.outputFormatting = [
    .prettyPrinted, .sortedKeys, .withoutEscapingSlashes,
  ]
  return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
}

/// A file that could not be written.
struct OutputError: Error, CustomStringConvertible {
  let path: String

  var description: String {
    "I cannot write \(path). Check the place on the disk and that you may"
      + " write there."
  }
}
