import Foundation

/// A file that a test writes and removes.
struct TemporaryFile {
  /// Where it is.
  let path: String

  init(_ text: String) throws {
    try self.init(bytes: Array(text.utf8))
  }

  init(bytes: [UInt8]) throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("datasets-\(UUID().uuidString)")
    try Data(bytes).write(to: url)
    path = url.path
  }

  func remove() {
    try? FileManager.default.removeItem(atPath: path)
  }
}
