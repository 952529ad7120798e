import Checks
import Coursework
import Foundation
import Grading
import Testing

@Suite struct HiddenCasesTests {
  private func cases(_ text: String) throws -> HiddenCases {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "hidden-\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(text.utf8).write(to: file)
    return try HiddenCases(from: file)
  }

  @Test func `hidden cases join the visible ones`() throws {
    let chapters = try cases(#"{"1.1": [[0.3], [0.6]]}"#)
      .added(to: Course.chapters)
    let before = Course.chapters[0].exercises[0].cases
    let after = chapters[0].exercises[0].cases
    #expect(after.count == before.count + 2)
    #expect(after.count(where: \.hidden) == 2)
    #expect(after.last?.inputs == [.number(0.6)])
  }

  @Test func `without a file there are none`() throws {
    let nowhere = try HiddenCases(from: URL(filePath: "/nowhere.json"))
    #expect(nowhere.inputs.isEmpty)
  }

  @Test(arguments: [
    (#"{"1.1": 3}"#, "is not a table of hidden cases"),
    (#"{"99.1": [[1]]}"#, "name an exercise '99.1'"),
    (#"{"1.1": [["half"]]}"#, "does not fit odds(_:)"),
    (#"{"1.1": [[0.25, 0.5]]}"#, "[0.25,0.5], does not fit odds(_:)"),
  ])
  func `a table that does not fit says where`(
    text: String, words: String
  ) throws {
    let error = #expect(throws: GradingError.self) {
      try cases(text).added(to: Course.chapters)
    }
    #expect("\(error.map { "\($0)" } ?? "")".contains(words))
  }
}
