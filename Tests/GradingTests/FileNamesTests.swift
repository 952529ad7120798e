import Foundation
import Testing

@testable import Grading

@Suite struct FileNamesTests {
  @Test func `an ordinary name is kept`() {
    let names = ["ana", "Ben_Smith-2", "zoë", "a.b"]
    #expect(FileNames.names(for: names) == names)
  }

  @Test(arguments: [
    "../x", "a/b", "a\\b", "", ".", "..", "con", "COM1.x", "a:b", "-rf",
    "a\u{0}b", "x.", "=1", String(repeating: "long", count: 60),
    String(repeating: "é", count: 200), "a b", "😀", "\u{202E}abc",
  ])
  func `a strange name is made safe`(name: String) throws {
    let safe = try #require(FileNames.names(for: [name]).first)
    #expect(
      safe.unicodeScalars.allSatisfy { scalar in
        scalar.properties.isAlphabetic || (48...57).contains(scalar.value)
          || "-_.".unicodeScalars.contains(scalar)
      })
    #expect(!safe.hasPrefix(".") && !safe.hasPrefix("-") && safe != name)
    #expect((1...120).contains(safe.utf8.count))
  }

  @Test func `no two names are the same to any file system`() {
    let learners = [
      "Eve", "eve", "EVE", "zo\u{EB}", "zoe\u{308}", "a b", "a_b", "a/b",
      "straße", "STRASSE", "eve-85262adf", "ﬁn", "fin",
    ]
    let names = FileNames.names(for: learners)
    #expect(names.count == learners.count)
    let folds = names.map {
      $0.decomposedStringWithCompatibilityMapping.uppercased().lowercased()
    }
    #expect(Set(folds).count == learners.count, "\(names)")
  }
}
