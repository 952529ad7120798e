import Coursework
import Foundation

/// What a mark depends on besides the learner's own text. When one of these
/// changes, the mark is made again; when none does, it is kept.
struct Fingerprints: Sendable {
  /// By exercise: what its check asks, answers and says.
  let checks: [String: String]
  /// By chapter folder: the judge, what workers are linked with, the stubs, the
  /// toolchain and the isolation.
  let settings: [String: String]

  /// Those of `chapters` in the course of `workshop`.
  init(
    _ chapters: [Chapter], in workshop: Workshop, toolchain: String,
    isolation: Sandbox.Strength
  ) throws(GradingError) {
    let tool = ["Worker", "LinearAlgebra", "Coursework", "Grading"].map {
      Fingerprints.sources(in: workshop.root.appending(path: "Sources/\($0)"))
    }.joined()
    var checks: [String: String] = [:]
    var settings: [String: String] = [:]
    for chapter in chapters {
      let stubs = workshop.files(of: chapter, on: .stubs).texts
      settings[chapter.folder] = fingerprint(
        of: [tool, toolchain, isolation.rawValue, stubs.text]
          .joined(separator: "\u{0}"))
      let source = try? String(
        contentsOf: workshop.root.appending(
          path: "Sources/Checks/\(chapter.folder).swift"), encoding: .utf8)
      for exercise in chapter.exercises {
        checks[exercise.id] = fingerprint(
          of: try exercise.description(source: source ?? ""))
      }
    }
    self.checks = checks
    self.settings = settings
  }

  /// The Swift files of a folder and those below it, as one text.
  private static func sources(in folder: URL) -> String {
    let names = FileManager.default.enumerator(atPath: folder.path)?
      .compactMap { $0 as? String }
    var texts: [String: String] = [:]
    for name in names ?? [] where name.hasSuffix(".swift") {
      texts[name] = try? String(
        contentsOf: folder.appending(path: name), encoding: .utf8)
    }
    return texts.text
  }
}

extension [String: String] {
  /// The files as one text, in the order of their names.
  fileprivate var text: String {
    sorted { $0.key < $1.key }.map { $0.key + "\u{0}" + $0.value }
      .joined(separator: "\u{0}")
  }
}

extension Exercise {
  /// All of this check that can change a mark or its message. Functions are
  /// told apart by what they answer in every case. The one kind that is called
  /// on answers of its own, a complaint, stands for the whole file, `source`.
  fileprivate func description(source: String) throws(GradingError) -> String {
    var parts = [
      id, title, "\(points)", function, arguments.joined(separator: ","),
      section, formula, "\(tolerance.relative) \(tolerance.absolute)",
      complaint == nil ? "" : source,
    ]
    for input in cases {
      let expected: Value
      do { expected = try answer(input.inputs) } catch {
        throw GradingError("The course's answer to \(id) fails: \(error)")
      }
      parts += [
        Value.list(input.inputs).json, expected.json, input.note ?? "",
        "\(input.hidden)",
        (try? numerical?(input.inputs))?.json ?? "",
      ]
    }
    for mistake in mistakes {
      parts += [mistake.id, mistake.explanation]
      parts += cases.map { (try? mistake.function($0.inputs))?.json ?? "" }
    }
    return parts.joined(separator: "\u{0}")
  }
}
