import Checks
import Coursework
import Foundation
import Literate

/// `workbook book [6] [--check]`: weaves the chapters' pages, or says which of
/// the committed ones are stale.
struct BookCommand {
  let house: House
  let chapters: [Chapter]

  static func run(
    _ words: ArraySlice<String>, in house: House
  ) throws -> Int32 {
    let arguments = try Arguments(words, of: "book", flags: ["--check"])
    let command = BookCommand(
      house: house,
      chapters: try Selection.all(arguments.words).map(\.chapter))
    let ticker = Ticker("Building chapters", total: command.chapters.count)
    defer { ticker.stop() }
    for (done, chapter) in command.chapters.enumerated() {
      ticker.count(done)
      try house.build(["chapter\(chapter.digits)"])
    }
    ticker.stop()
    return arguments.has("--check") ? try command.check() : try command.weave()
  }

  /// Weaves each page into its chapter's folder.
  private func weave() throws -> Int32 {
    for chapter in chapters {
      let folder = self.folder(of: chapter)
      try weave(chapter, into: folder)
      Terminal.say("\(house.relative(folder))/README.md is woven.")
    }
    return 0
  }

  /// Weaves each page elsewhere and compares.
  private func check() throws -> Int32 {
    var differences = 0
    for chapter in chapters {
      let draft = FileManager.default.temporaryDirectory
        .appending(path: "woven-\(UUID().uuidString)")
      defer { try? FileManager.default.removeItem(at: draft) }
      try weave(chapter, into: draft)
      let found = PageDifference.between(
        committed: folder(of: chapter).path, woven: draft.path)
      for difference in found {
        Terminal.say("Chapters/\(chapter.folder)/\(difference)")
      }
      differences += found.count
    }
    if differences == 0 {
      Terminal.say("All \(chapters.count) pages are up to date.")
      return 0
    }
    Terminal.say(
      "\n\(differences) stale. Weave them: swift run workbook book")
    return 1
  }

  private func folder(of chapter: Chapter) -> URL {
    house.root.appending(path: "Chapters").appending(path: chapter.folder)
  }

  private func weave(_ chapter: Chapter, into folder: URL) throws {
    let program = house.products.appending(path: "chapter\(chapter.digits)")
    let (status, output) = runTool(
      [program.path, "--weave", folder.path], in: house.root)
    guard status == 0 else {
      throw CourseError(
        "Chapter \(chapter.number) does not weave:\n\(output)")
    }
  }
}

/// Something in the course itself is wrong.
struct CourseError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
