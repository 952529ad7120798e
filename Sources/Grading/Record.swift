import Coursework
import Foundation

/// What is kept of one learner's work on one chapter, so that it need not be
/// judged again. It holds what it was made from, word for word.
struct Record: Codable, Equatable {
  /// The learner's texts by file name.
  var texts: [String: String]
  /// The fingerprint of judge, stubs, toolchain and isolation.
  var settings: String
  /// The fingerprint of each exercise's check.
  var checks: [String: String]
  /// The marks.
  var marks: [Mark]
  /// The exercises that passed and whose hidden cases are still to be asked.
  var waiting: [String] = []

  /// The marks that still hold for these texts, settings and checks.
  func marks(
    for texts: [String: String], settings: String, checks: [String: String]
  ) -> [String: Mark] {
    guard self.texts == texts, self.settings == settings else { return [:] }
    let kept = marks.filter { mark in
      checks[mark.exercise] != nil
        && checks[mark.exercise] == self.checks[mark.exercise]
        && mark.verdict != .infrastructure
    }
    // Where a file says two things of an exercise, none is to be believed.
    return Dictionary(grouping: kept, by: \.exercise)
      .compactMapValues { $0.count == 1 ? $0[0] : nil }
  }
}

/// A folder of small JSON files, each written whole or not at all.
struct Store {
  let folder: URL

  /// What was kept under `name`: nothing, if nothing of this kind was.
  func load<Kept: Decodable>(_ type: Kept.Type, _ name: String) -> Kept? {
    let data = try? Data(contentsOf: folder.appending(path: name + ".json"))
    return data.flatMap { try? JSONDecoder().decode(type, from: $0) }
  }

  /// Keeps something under `name`.
  func save(_ kept: some Encodable, _ name: String) throws(GradingError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true)
      try encoder.encode(kept).write(
        to: folder.appending(path: name + ".json"), options: .atomic)
    } catch {
      throw GradingError("I cannot write to \(folder.path): \(error)")
    }
  }
}
