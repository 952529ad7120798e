import Foundation

/// The file `.release` of an edition: what was written, so that a later release
/// can tell what has been changed or added since.
struct EditionMarker: Equatable {
  static let name = ".release"

  /// The digests of the files' bytes, by path.
  let digests: [String: String]

  private static let head = """
    A learner's edition, written by 'workbook release'. A later release replaces
    this folder only while it holds the files below, unchanged, and no others.


    """

  /// The marker of an edition with these files.
  init(_ edition: Edition) {
    digests = Dictionary(
      edition.files.map { ($0.path, EditionMarker.digest($0.bytes)) }
    ) { first, _ in first }
  }

  /// Reads the marker in `folder`; nil, if there is none.
  init?(in folder: URL) {
    let file = folder.appending(path: EditionMarker.name)
    guard let text = try? String(contentsOf: file, encoding: .utf8),
      text.hasPrefix(EditionMarker.head)
    else { return nil }
    let lines = text.dropFirst(EditionMarker.head.count).split(separator: "\n")
    digests = Dictionary(
      lines.compactMap { line in
        let parts = line.split(separator: "  ", maxSplits: 1)
        return parts.count == 2 ? ("\(parts[1])", "\(parts[0])") : nil
      }
    ) { first, _ in first }
  }

  /// The marker as a file.
  var text: String {
    EditionMarker.head
      + digests.sorted { $0.key < $1.key }
      .map { "\($0.value)  \($0.key)\n" }.joined()
  }

  /// What is in `folder` that the marker does not list, or lists otherwise: the
  /// work of somebody else. A folder that holds nothing listed is one entry.
  /// What was built, in `.build`, can be built again.
  func strangers(in folder: URL) throws(GradingError) -> [String] {
    try strangers(under: "", in: folder)
  }

  private func strangers(
    under prefix: String, in folder: URL
  ) throws(GradingError) -> [String] {
    var found: [String] = []
    for name in try names(in: folder) {
      let path = prefix + name
      if path == EditionMarker.name || path == ".build" { continue }
      let place = folder.appending(path: name)
      if FileKind(place) != .folder {
        let isSame =
          digests[path] != nil
          && digests[path] == digest(ofFileAt: place)
        if !isSame { found.append(path) }
      } else if digests.keys.contains(where: { $0.hasPrefix(path + "/") }) {
        found += try strangers(under: path + "/", in: place)
      } else {
        found.append(path + "/")
      }
    }
    return found
  }

  /// The digest of the file at `place`; nil, if it is none.
  private func digest(ofFileAt place: URL) -> String? {
    guard case .file = FileKind(place), let bytes = try? Data(contentsOf: place)
    else { return nil }
    return EditionMarker.digest(bytes)
  }

  /// FNV-1a of 64 bits: it tells that a file has changed, not by whom.
  static func digest(_ bytes: Data) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
