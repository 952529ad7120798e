import Foundation

/// Where a reader's files become a worker.
///
/// Each chapter's files are copied to a folder of the workshop's own and
/// compiled there with the toolchain's compiler against the built `Worker`.
/// That is quicker than a whole package build, never waits for its lock, and
/// lets one file that does not compile give way to its stub.
public struct Workshop: Sendable {
  /// The course's top folder.
  public let root: URL
  /// The folder of built products that holds `libWorker.a`.
  public let products: URL
  /// Where to work: a folder that may be deleted at any time.
  public let scratch: URL
  /// How the compiler is kept apart from everything else when the files are a
  /// stranger's; without it, it runs as the reader's own.
  public var confinement: Confinement?

  /// A compiler that is kept apart.
  public struct Confinement: Sendable {
    let sandbox: Sandbox
    let toolchain: Toolchain
    /// Where the compiler finds what it knows of C's headers; it would take a
    /// second to learn it again.
    let headers: URL

    /// `toolchain` in `sandbox`, with a folder that `prepareHeaders` filled.
    public init(_ sandbox: Sandbox, _ toolchain: Toolchain, headers: URL) {
      self.sandbox = sandbox
      self.toolchain = toolchain
      self.headers = headers
    }
  }

  /// A workshop for the course at `root`.
  public init(root: URL, products: URL, scratch: URL? = nil) {
    self.root = root
    self.products = products
    self.scratch = scratch ?? products.appending(path: "workshop")
  }

  /// A workshop for the course that holds `file`, with what was built beside
  /// this program.
  public init(above file: String) throws(WorkshopError) {
    var folder = URL(filePath: file).standardizedFileURL
    let marks = ["Package.swift", "Chapters", Desk.stubs.rawValue]
    while !marks.allSatisfy({
      FileManager.default.fileExists(atPath: folder.appending(path: $0).path)
    }) {
      guard folder.path != "/" else {
        throw .missing(
          "the course", file,
          remedy: "Go to its folder, the one that holds Chapters and Exercises,"
            + " and try again.")
      }
      folder = folder.deletingLastPathComponent()
    }
    self.init(root: folder, products: productsFolder())
  }

  /// The reader's side of a chapter, by the name of its top-level folder.
  public enum Desk: String, Sendable {
    /// The reader's own files.
    case exercises = "Exercises"
    /// The course's answers.
    case solutions = "Solutions"
    /// What the reader starts from.
    case stubs = "Sources/Checks/Stubs"
  }

  /// The folder of a chapter on a desk.
  public func folder(of chapter: Chapter, on desk: Desk) -> URL {
    root.appending(path: desk.rawValue).appending(path: chapter.folder)
  }

  /// The name of the file that holds an exercise, the same on every desk.
  /// It is the one stub whose name begins with the exercise's number.
  public func fileName(
    of exercise: Exercise, in chapter: Chapter
  ) throws(WorkshopError) -> String {
    let stubs = folder(of: chapter, on: .stubs)
    let names = swiftFiles(in: stubs)
    guard let name = names.first(where: { $0.hasPrefix(exercise.id + "-") })
    else {
      throw .missing(
        "the stub of exercise \(exercise.id)", stubs.path,
        remedy: "Restore the course's files, for example with git.")
    }
    return name
  }

  /// The Swift files on the reader's desk of a chapter.
  public func files(onDeskOf chapter: Chapter) -> [URL] {
    let folder = folder(of: chapter, on: .exercises)
    return swiftFiles(in: folder).map { folder.appending(path: $0) }
  }

  func swiftFiles(in folder: URL) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: folder.path)
    return (names ?? []).filter { $0.hasSuffix(".swift") }.sorted()
  }
}

/// What somebody wrote for one chapter.
public struct DeskFiles: Sendable {
  /// The texts by the names of their files.
  public var texts: [String: String]
  /// What is wrong with the files that are no texts.
  public var unreadable: [String: [Diagnostic]]

  /// The `texts` by the names of their files.
  public init(
    _ texts: [String: String], unreadable: [String: [Diagnostic]] = [:]
  ) {
    self.texts = texts
    self.unreadable = unreadable
  }
}

/// A chapter's desk, compiled as far as it compiles.
public struct CompiledDesk: Sendable {
  /// The program that answers calls.
  public let executable: URL
  /// What is wrong with each file that was left out, by the file's name.
  public let broken: [String: [Diagnostic]]
}
