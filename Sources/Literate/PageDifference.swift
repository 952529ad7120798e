import Foundation

/// One way in which a committed page is not what its chapter weaves today.
public struct PageDifference: Equatable, Sendable, CustomStringConvertible {
  /// The file, from the page's folder, as in `figures/odds.svg`.
  public let file: String
  /// The number of the first line that differs; nothing if a file is missing
  /// or superfluous.
  public let line: Int?
  /// The line as it is committed; nothing if there is none.
  public let committed: String?
  /// The line as it is woven; nothing if there is none.
  public let woven: String?

  /// What differs, with both lines.
  public var description: String {
    guard let line else {
      return committed == nil
        ? "\(file): woven, but not committed"
        : "\(file): committed, but no longer woven"
    }
    return """
      \(file):\(line): stale
        committed: \(committed ?? "(the file ends here)")
        woven:     \(woven ?? "(the file ends here)")
      """
  }

  /// The differences between the page in the folder `committed` and that in
  /// the folder `woven`: the first of each file, `README.md` before figures.
  public static func between(
    committed: String, woven: String
  ) -> [PageDifference] {
    let names = Set(pages(in: committed) + pages(in: woven))
    return names.sorted().compactMap { name in
      difference(
        name, read(name, in: committed), read(name, in: woven))
    }
  }

  /// The page and its figures, as far as they are there.
  private static func pages(in folder: String) -> [String] {
    let figures = try? FileManager.default.contentsOfDirectory(
      atPath: folder + "/figures")
    let drawings = (figures ?? []).filter { $0.hasSuffix(".svg") }
    let page = read("README.md", in: folder) == nil ? [] : ["README.md"]
    return page + drawings.map { "figures/\($0)" }
  }

  private static func read(_ name: String, in folder: String) -> String? {
    let path = URL(filePath: folder).appending(path: name)
    guard let bytes = try? Data(contentsOf: path) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The first difference of a file's two texts, if they differ.
  static func difference(
    _ file: String, _ committed: String?, _ woven: String?
  ) -> PageDifference? {
    guard let committed, let woven else {
      guard committed != nil || woven != nil else { return nil }
      return PageDifference(
        file: file, line: nil, committed: committed, woven: woven)
    }
    guard !committed.utf8.elementsEqual(woven.utf8) else { return nil }
    let (old, new) = (lines(committed), lines(woven))
    let index =
      zip(old, new).enumerated().first { !$1.0.utf8.elementsEqual($1.1.utf8) }?
      .offset ?? min(old.count, new.count)
    return PageDifference(
      file: file, line: index + 1,
      committed: index < old.count ? old[index] : nil,
      woven: index < new.count ? new[index] : nil)
  }

  /// Lines between line feeds; a carriage return belongs to its line.
  private static func lines(_ text: String) -> [String] {
    text.utf8.split(separator: 10, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
