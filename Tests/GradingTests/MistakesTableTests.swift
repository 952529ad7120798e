import Checks
import Coursework
import Testing

@testable import Grading

@Suite struct MistakesTableTests {
  @Test func `an explanation is cut after its first sentence`() {
    let (first, rest) = parts(of: "It is p, 0.5 too much.\nTake q. Then r.")
    #expect(first == "It is p, 0.5 too much.")
    #expect(rest == "Take q. Then r.")
  }

  @Test func `a single sentence is cut at its first colon`() {
    let (first, rest) = parts(of: "It is p: the task asks for q, not p.")
    #expect(first == "It is p:")
    #expect(rest == "the task asks for q, not p.")
    #expect(parts(of: "It is p.").rest == nil)
  }

  @Test(arguments: Course.chapters)
  func `a table has a row for each mistake, and no empty cell`(
    chapter: Chapter
  ) {
    let rows = mistakesTable(of: chapter).split(separator: "\n").dropFirst(2)
    #expect(rows.count == chapter.exercises.map(\.mistakes.count).reduce(0, +))
    #expect(!rows.contains { $0.contains("|  |") })
  }
}
