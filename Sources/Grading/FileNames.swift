import Foundation

/// Names of files for people, whatever the people are called.
///
/// A name of letters, digits, `-`, `_` and `.` is kept. Any other gets its
/// strange characters replaced and the beginning of its digest appended, as
/// does a name that a file system that ignores case would take for another's.
enum FileNames {
  /// One name for each of the `learners`, in their order, without an ending.
  static func names(for learners: [String]) -> [String] {
    let folds = learners.map(folded)
    var counts: [String: Int] = [:]
    for fold in folds { counts[fold, default: 0] += 1 }
    var taken = Set<String>()
    // Names that stay as they are come first, so that nobody takes them.
    var names = zip(learners, folds).map { learner, fold -> String? in
      guard isSafe(learner), counts[fold] == 1 else { return nil }
      taken.insert(fold)
      return learner
    }
    for (index, learner) in learners.enumerated() where names[index] == nil {
      names[index] = free(learner, &taken)
    }
    return names.compactMap(\.self)
  }

  private static func free(
    _ learner: String, _ taken: inout Set<String>
  ) -> String {
    let digest = SHA256.hex(Array(learner.utf8))
    var length = 8
    while true {
      let name = cleaned(learner) + "-" + digest.prefix(length)
      if taken.insert(folded(name)).inserted { return name }
      length += 1
    }
  }

  private static func isSafe(_ name: String) -> Bool {
    let reserved: Set = ["con", "prn", "aux", "nul"]
    let stem = name.lowercased().split(separator: ".").first.map(String.init)
    let isDevice =
      stem.map { stem in
        reserved.contains(stem)
          || stem.wholeMatch(of: #/(com|lpt)[0-9]/#) != nil
      } ?? true
    return !name.isEmpty && name.utf8.count <= 80 && !isDevice
      && !name.hasPrefix(".") && !name.hasSuffix(".") && !name.hasPrefix("-")
      && name.unicodeScalars.allSatisfy(isPlain)
  }

  private static func cleaned(_ name: String) -> String {
    var result = ""
    for scalar in name.unicodeScalars where result.utf8.count < 60 {
      result.unicodeScalars.append(isPlain(scalar) ? scalar : "_")
    }
    let trimmed = result.drop { ".-".contains($0) }
    return trimmed.isEmpty ? "learner" : String(trimmed)
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? "-_.".unicodeScalars.contains(scalar)
        || scalar.properties.isAlphabetic
        || (48...57).contains(scalar.value)
      : scalar.properties.isAlphabetic
  }

  /// The same text for all names that some file system does not tell apart.
  private static func folded(_ name: String) -> String {
    name.decomposedStringWithCompatibilityMapping.uppercased().lowercased()
  }
}
