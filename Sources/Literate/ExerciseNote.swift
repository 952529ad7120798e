import Foundation

/// What a page says of an exercise: read from the first line of its stub,
/// `// Exercise 1.2 · Odds from a probability · practice · 4 min`.
public struct ExerciseNote: Equatable, Sendable {
  /// Chapter and number, as in `1.2`.
  public let id: String
  /// What it is about.
  public let title: String
  /// `practice`, `recommended` or `stretch`.
  public let grade: String
  /// How long it takes.
  public let minutes: Int
  /// The reader's file, from the root of the course.
  public let file: String

  /// The grades, easiest first.
  static let grades = ["practice", "recommended", "stretch"]

  /// What the first line of the stub `path` says of the exercise `id`.
  init(_ line: String, id: String, path: String, file: String) throws(Fault) {
    let parts = line.components(separatedBy: " · ")
    guard parts.count == 4, parts[0] == "// Exercise \(id)",
      !parts[1].isEmpty, ExerciseNote.grades.contains(parts[2]),
      parts[3].hasSuffix(" min"), let minutes = Int(parts[3].dropLast(4))
    else {
      throw Fault(
        path, line: 1,
        "the first line is '\(line)'; it has to be "
          + "'// Exercise \(id) · Title · practice · 5 min' "
          + "(or recommended, or stretch)")
    }
    self.id = id
    title = parts[1]
    grade = parts[2]
    self.minutes = minutes
    self.file = file
  }
}

/// The stubs of a chapter's exercises, and what the page says of them.
struct Stubs {
  /// The root of the course.
  let root: URL
  /// The chapter's folder, as in `06-LogSumExp`.
  let chapter: String

  private var folder: URL {
    root.appending(path: "Sources/Checks/Stubs/\(chapter)")
  }

  /// The names of the stubs, in the order of their exercises.
  private var names: [String] {
    let all = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (all ?? []).filter { $0.hasSuffix(".swift") && $0.contains("-") }
      .sorted { number($0) < number($1) }
  }

  /// The number after the point, as 2 in `6.2-Odds.swift`.
  private func number(_ name: String) -> Int {
    let id = name.prefix { $0 != "-" }
    return id.split(separator: ".").last.flatMap { Int($0) } ?? 0
  }

  /// What the stub of exercise `id` says.
  func exercise(_ id: String) throws(Fault) -> ExerciseNote {
    let found = names.filter { $0.hasPrefix(id + "-") }
    guard found.count == 1, let name = found.first else {
      let which = found.isEmpty ? "no file" : "\(found.count) files"
      throw Fault(
        folder.path,
        "\(which) whose name begins with '\(id)-'; there "
          + (names.isEmpty ? "is none at all" : "are: \(list(names))"))
    }
    return try note(name, id: id)
  }

  /// What every stub says, in order.
  func exercises() throws(Fault) -> [ExerciseNote] {
    var notes: [ExerciseNote] = []
    for name in names {
      notes.append(try note(name, id: String(name.prefix { $0 != "-" })))
    }
    return notes
  }

  private func note(_ name: String, id: String) throws(Fault) -> ExerciseNote {
    let path = folder.appending(path: name)
    guard let text = try? String(contentsOf: path, encoding: .utf8) else {
      throw Fault(path.path, "the file cannot be read as UTF-8")
    }
    let line = String(text.prefix { $0 != "\n" })
    return try ExerciseNote(
      line, id: id, path: path.path, file: "Exercises/\(chapter)/\(name)")
  }
}

/// Names after one another, as a message lists them.
func list(_ names: [String]) -> String { names.joined(separator: ", ") }
