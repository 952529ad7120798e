import Coursework
import Foundation

/// Where things are: the course's folder, what was built from it, and the
/// reader's progress.
struct House {
  let workshop: Workshop

  /// The course that holds the current folder, or else the one that this tool
  /// was built from.
  init(source: String = #filePath) throws(WorkshopError) {
    let here = FileManager.default.currentDirectoryPath
    if let workshop = try? Workshop(above: here) {
      self.workshop = workshop
    } else {
      workshop = try Workshop(above: source)
    }
  }

  var root: URL { workshop.root }
  var products: URL { workshop.products }
  var examiner: Examiner { Examiner(workshop) }
  var progressFile: URL { root.appending(path: ".workbook/progress.json") }

  /// The configuration the tool was built in, for what it builds in turn.
  private var configuration: String {
    products.lastPathComponent == "release" ? "release" : "debug"
  }

  /// Builds `product` of the course.
  func build(_ products: [String]) throws(CourseError) {
    for product in products {
      let (status, output) = runTool(
        [
          "swift", "build", "--product", product, "-c", configuration,
          "--scratch-path", scratchPath,
        ], in: root)
      if status != 0 {
        throw CourseError("\(product) does not build:\n\(output)")
      }
    }
  }

  /// The folder that SwiftPM builds in: two above `debug`.
  private var scratchPath: String {
    products.deletingLastPathComponent().deletingLastPathComponent().path
  }

  /// Builds what workers are linked against, if it is older than its source.
  func prepareWorker() throws(CourseError) {
    let archive = products.appending(path: "libWorker.a")
    let sources = ["Sources/Worker", "Sources/LinearAlgebra"]
    let newest = sources.flatMap { files(in: $0) }.compactMap(modified).max()
    if let age = modified(archive), newest.map({ age >= $0 }) ?? true {
      return
    }
    Terminal.note("Building what your answers are linked with …")
    try build(["Worker"])
    try? FileManager.default.setAttributes(
      [.modificationDate: Date()], ofItemAtPath: archive.path)
  }

  private func files(in folder: String) -> [URL] {
    let place = root.appending(path: folder)
    let names = try? FileManager.default.contentsOfDirectory(atPath: place.path)
    return (names ?? []).map { place.appending(path: $0) }
  }

  private func modified(_ file: URL) -> Date? {
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: file.path)
    return attributes?[.modificationDate] as? Date
  }

  /// The path of `file` from the course's folder, as a reader would type it.
  func relative(_ file: URL) -> String {
    file.path.hasPrefix(root.path + "/")
      ? String(file.path.dropFirst(root.path.count + 1)) : file.path
  }

  /// The file on `desk` that holds an exercise.
  func file(
    of exercise: Exercise, in chapter: Chapter, on desk: Workshop.Desk
  ) throws(WorkshopError) -> URL {
    workshop.folder(of: chapter, on: desk)
      .appending(path: try workshop.fileName(of: exercise, in: chapter))
  }

  /// The text on the reader's desk; empty, if the file is gone.
  func text(
    of exercise: Exercise, in chapter: Chapter
  ) throws(WorkshopError) -> String {
    let place = try file(of: exercise, in: chapter, on: .exercises)
    return (try? String(contentsOf: place, encoding: .utf8)) ?? ""
  }
}
