import Coursework
import Foundation

/// The learner's edition of a course: stubs on the desk, the chosen chapters,
/// their checks and tests, and nothing that answers an exercise.
///
/// It is made from the course's own folders by name, so whatever else lies in
/// the course, such as the teacher's own answers, never gets into it. The same
/// course makes the same bytes.
public struct Edition: Sendable {
  /// A file of the edition.
  public struct File: Equatable, Sendable {
    /// Its path from the edition's folder.
    public let path: String
    /// What it holds.
    public var bytes: Data
    /// Whether it is a program.
    public let isExecutable: Bool
  }

  /// The files in the order of their paths.
  public private(set) var files: [File]
  /// The chapters that it holds.
  public let chapters: [Chapter]

  /// The edition of the course at `root` that holds `chosen` of its `chapters`.
  public init(
    of root: URL, holding chosen: [Chapter], from chapters: [Chapter]
  ) throws(GradingError) {
    let kept = Set(chosen.map(\.folder))
    let omitted = chapters.filter { !kept.contains($0.folder) }
    self.chapters = chosen
    let texts = try EditionText(
      chosen: chosen, omitted: omitted, root: root)
    var files: [File] = []
    for (from, to) in Edition.places(chosen) {
      for file in try Edition.files(under: from, in: root, as: to)
      where !Edition.isTeachers(file.path, omitted) {
        files.append(file)
      }
    }
    for index in files.indices {
      try texts.adapt(&files[index])
    }
    self.files = files.sorted {
      $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
    }
  }

  /// What the edition is made of: a file or folder of the course, and its path
  /// in the edition.
  private static func places(_ chosen: [Chapter]) -> [(String, String)] {
    let whole = [
      "Package.swift", "README.md", "LICENSE", ".gitignore", ".swift-format",
      ".ci", ".devcontainer", ".github", "Chapters/README.md", "Sources",
      "Tests",
    ]
    return whole.map { ($0, $0) }
      + chosen.map { ("Chapters/\($0.folder)", "Chapters/\($0.folder)") }
      + chosen.map {
        (
          "\(Workshop.Desk.stubs.rawValue)/\($0.folder)",
          "\(Workshop.Desk.exercises.rawValue)/\($0.folder)"
        )
      }
  }

  /// Whether `path` is for teachers, or about a chapter that is left out.
  private static func isTeachers(_ path: String, _ omitted: [Chapter]) -> Bool {
    path.hasPrefix("Tests/SolutionTests/")
      || path.hasPrefix("Tests/GradingTests/")
      || omitted.contains { chapter in
        path == "Sources/Checks/\(chapter.folder).swift"
          || path.hasPrefix(
            "\(Workshop.Desk.stubs.rawValue)/\(chapter.folder)/")
      }
  }

  /// The file at `from`, or the files below it, as those of `to`. What systems
  /// and editors leave behind (`.DS_Store`, `main.swift~`) is passed over.
  private static func files(
    under from: String, in root: URL, as to: String
  ) throws(GradingError) -> [File] {
    let place = root.appending(path: from)
    switch FileKind(place) {
    case .file(let isExecutable):
      guard let bytes = try? Data(contentsOf: place) else {
        throw GradingError("I cannot read \(from). Check that you may.")
      }
      return [File(path: to, bytes: bytes, isExecutable: isExecutable)]
    case .folder:
      var found: [File] = []
      for name in try names(in: place) where !isDebris(name) {
        found += try files(
          under: "\(from)/\(name)", in: root, as: "\(to)/\(name)")
      }
      return found
    case .other:
      throw GradingError(
        "\(from) is neither a file nor a folder, and an edition holds nothing "
          + "else. Put what it stands for in its place.")
    case .none:
      throw GradingError(
        "The course has no \(from). Restore it, for example with git.")
    }
  }

  private static func isDebris(_ name: String) -> Bool {
    (name.hasPrefix(".") && name != ".keep") || name.hasSuffix("~")
      || name.hasSuffix(".orig") || name.hasSuffix(".rej")
  }
}

/// What a path leads to, links not followed.
enum FileKind: Equatable {
  case file(isExecutable: Bool)
  case folder
  case other

  /// What is at `place`; nil, if nothing is.
  init?(_ place: URL) {
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: place.path)
    guard let attributes else { return nil }
    switch attributes[.type] as? FileAttributeType {
    case .typeRegular:
      let mode = attributes[.posixPermissions] as? Int ?? 0
      self = .file(isExecutable: mode & 0o100 != 0)
    case .typeDirectory: self = .folder
    default: self = .other
    }
  }
}

/// The names in `folder`, sorted.
func names(in folder: URL) throws(GradingError) -> [String] {
  do {
    return try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .sorted()
  } catch {
    throw GradingError("I cannot list \(folder.path). Check that you may.")
  }
}
