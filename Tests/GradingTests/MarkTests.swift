import Coursework
import Foundation
import Grading
import Testing

@Suite struct MarkTests {
  @Test func `a mark survives being written and read`() throws {
    let mark = Mark(
      exercise: "6.3", verdict: .failed, mistake: "divides-by-p", points: 0,
      possible: 1, message: "in   p = 0.8")
    let data = try JSONEncoder().encode(mark)
    #expect(try JSONDecoder().decode(Mark.self, from: data) == mark)
  }
}
