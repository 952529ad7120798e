import Testing

@testable import Grading

@Suite struct StatisticsTests {
  @Test func `an exercise is counted`() throws {
    let book = try Gradebook(Fixture.variedClass)
    let odds = Statistics.all(of: book)[0]
    #expect(odds.judged == 7)
    #expect(odds.passed == 4)
    #expect(odds.rate == 57)
    #expect(odds.bar == "█████░░░░░")
    #expect(odds.verdicts.map(\.count) == [4, 3])
    #expect(odds.mistakes.map(\.mistake.id) == ["inverted", "percent"])
    #expect(odds.mistakes.map(\.count) == [2, 1])
  }

  @Test func `who was not judged does not count`() throws {
    let book = try Gradebook(Fixture.variedClass)
    let last = Statistics.all(of: book)[2]
    #expect(last.judged == 6)
    // One of the six had written nothing.
    #expect(last.tried == 5)
    #expect(last.missed == 0)
  }

  @Test(arguments: [
    ("One. Two.", "One."),
    (
      "The answer is 0.5 and so on. `exp` is.",
      "The answer is 0.5 and so on."
    ),
    ("Too large! Divide.", "Too large!"), ("No end", "No end"),
    ("For [−3, 1] it is\n0: that. Σ grows.", "For [−3, 1] it is 0: that."),
  ])
  func `the first sentence is found`(text: String, sentence: String) {
    #expect(firstSentence(text) == sentence)
  }
}
