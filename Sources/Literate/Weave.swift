import Foundation

/// A chapter as Markdown and figures, as they are written into its folder.
struct Weave: Equatable {
  private var parts = [[MarkdownRenderer.head]]
  /// The figures' documents by name, without `.svg`.
  private(set) var figures: [String: String] = [:]

  /// The Markdown page.
  var page: String {
    parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  /// Adds passages.
  mutating func add(_ passages: [Passage]) {
    parts += passages.map(MarkdownRenderer.lines).filter { !$0.isEmpty }
  }

  /// Adds results.
  mutating func add(_ outcomes: [Outcome]) {
    for case .figure(let name, let figure) in outcomes {
      figures[name] = figure.svg
    }
    parts.append(MarkdownRenderer.lines(outcomes))
  }

  /// Writes `README.md` and `figures/*.svg` and removes figures that the page
  /// no longer has.
  func write(to folder: String) throws(Fault) {
    let folder = URL(filePath: folder, directoryHint: .isDirectory)
    let drawings = folder.appending(path: "figures")
    do {
      let files = FileManager.default
      try files.createDirectory(at: drawings, withIntermediateDirectories: true)
      for name in try files.contentsOfDirectory(atPath: drawings.path)
      where name.hasSuffix(".svg") && figures[String(name.dropLast(4))] == nil {
        try files.removeItem(at: drawings.appending(path: name))
      }
      for (name, svg) in figures {
        try Data(svg.utf8).write(to: drawings.appending(path: name + ".svg"))
      }
      try Data(page.utf8).write(to: folder.appending(path: "README.md"))
    } catch {
      throw Fault(folder.path, "the page cannot be written: \(error)")
    }
  }
}
