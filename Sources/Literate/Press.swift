import Foundation

/// Gives out a chapter's passages in order, as its results come in.
struct Press {
  /// The chapter's source.
  let manuscript: Manuscript
  /// The chapter's number.
  let chapter: Int
  /// How long a reader takes.
  let minutes: Int
  private var next = 0
  private var cited: [String: String]

  /// Starts at the first passage.
  init(manuscript: Manuscript, chapter: Int, minutes: Int) {
    self.manuscript = manuscript
    self.chapter = chapter
    self.minutes = minutes
    cited = ["minutes": "\(minutes)", "chapter": "\(chapter)"]
  }

  /// Reads the source `file`, which a build has named.
  init(chapter: Int, minutes: Int, file: String) throws(Fault) {
    guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
      throw Fault(
        file,
        "the chapter's source is not there; its place is fixed when the "
          + "chapter is built, so build again (swift build) after a move")
    }
    self.init(
      manuscript: Manuscript(text, file: file), chapter: chapter,
      minutes: minutes)
    guard manuscript.passages.contains(where: \.ends) else {
      throw Fault(
        file,
        "the chapter lacks a last line 'page.end()': what stands after "
          + "its last result would be lost")
    }
  }

  /// The stubs of the chapter's exercises.
  var stubs: Stubs {
    let folder = URL(filePath: manuscript.file).deletingLastPathComponent()
    let root = folder.deletingLastPathComponent().deletingLastPathComponent()
    return Stubs(root: root, chapter: folder.lastPathComponent)
  }

  /// Whether a result of `line` comes after passages not yet given out.
  func isAhead(_ line: Int) -> Bool { manuscript.count(through: line) > next }

  /// Keeps a value for later prose.
  mutating func cite(_ name: String, _ value: String) { cited[name] = value }

  /// The passages up to the next prose after `line`, cites filled in.
  mutating func advance(through line: Int) throws(Fault) -> [Passage] {
    try advance(to: manuscript.count(through: line))
  }

  /// The passages that are left.
  mutating func finish() throws(Fault) -> [Passage] {
    try advance(to: manuscript.passages.count)
  }

  private mutating func advance(to end: Int) throws(Fault) -> [Passage] {
    var passages: [Passage] = []
    while next < end {
      passages.append(try filled(manuscript.passages[next]))
      next += 1
    }
    return passages
  }

  /// Prose with its cites filled in; code as it is.
  private func filled(_ passage: Passage) throws(Fault) -> Passage {
    guard passage.kind == .prose else { return passage }
    var lines: [String] = []
    for (index, line) in passage.lines.enumerated() {
      do {
        lines.append(try Cites.filled(line, from: cited))
      } catch {
        throw Fault(
          manuscript.file, line: passage.start + index, error.message)
      }
    }
    return Passage(kind: .prose, start: passage.start, lines: lines)
  }
}

extension Passage {
  /// Whether it is code that ends the page.
  fileprivate var ends: Bool {
    kind == .code && lines.contains { $0.trimmed() == "page.end()" }
  }
}
