import Coursework
import Foundation
import Testing

@testable import Grading

@Suite struct MarkTests {
  @Test func `a mark survives being written and read`() throws {
    let mark = Mark(
      exercise: "6.3", verdict: .failed, mistake: "divides-by-p", points: 0,
      possible: 1, message: "in   p = 0.8")
    let data = try JSONEncoder().encode(mark)
    #expect(try JSONDecoder().decode(Mark.self, from: data) == mark)
  }

  @Test func `refusals stay few and short`() {
    let links = (0..<4000).map {
      Refusal(path: "l\($0)", reason: "a symbolic link")
    }
    let long = Refusal(
      path: String(repeating: "x", count: 9000), reason: "not a file")
    let few = ([long] + links + [Refusal(path: "a", reason: "no text")]).few
    #expect(few.map(\.files) == [1, 4000, 1])
    #expect(few[0].path.count == 200)
    #expect(few[1].path == "l0 and 3999 more")
    #expect(Array(links.prefix(20)).few == Array(links.prefix(20)))
  }
}
