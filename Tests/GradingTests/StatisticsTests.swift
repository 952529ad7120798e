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

  @Test(arguments: [
    (0, 0, 0), (0, 3, 0), (1, 3, 33), (2, 3, 67), (4, 6, 67), (3, 3, 100),
    (299, 300, 99),
  ])
  func `the rate is the nearest percentage, and 100 only of all`(
    passed: Int, judged: Int, rate: Int
  ) {
    let marks = (0..<judged).map {
      Mark(
        exercise: "1.1", verdict: $0 < passed ? .passed : .failed, points: 0,
        possible: 1, message: "")
    }
    let exercise = Fixture.variedClass.chapters[0].exercises[0]
    #expect(Statistics(exercise, marks).rate == rate)
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
