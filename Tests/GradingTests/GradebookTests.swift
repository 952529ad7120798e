import Coursework
import Testing

@testable import Grading

@Suite struct GradebookTests {
  static let late = LatePolicy(
    due: Timestamp(seconds: 1_795_215_540, offset: 60), perDay: 15)

  func row(
    _ learner: String, _ gradebook: Gradebook
  ) throws -> Gradebook.Row {
    try #require(gradebook.rows.first { $0.learner == learner })
  }

  @Test func `learners come in the order of their bytes`() throws {
    let roster = try Roster(text: "learner\nbea\nana\nzoe\n")
    let gradebook = try Gradebook(Fixture.variedClass, roster: roster)
    #expect(
      gradebook.rows.map(\.learner) == [
        "=cmd|' /C calc'!A0", "Eve", "ana", "bea", "ben", "carla", "dora",
        "eve", "zoe",
      ])
    #expect(gradebook.possible == 4)
  }

  @Test func `a learner of the roster without a submission has 0`() throws {
    let roster = try Roster(text: "learner\nbea\n")
    let row = try row("bea", Gradebook(Fixture.variedClass, roster: roster))
    #expect(row.total == .zero)
    #expect(row.result == nil)
    #expect(!row.isPending)
  }

  // ben: 1.1 wrong (0 of 2), 1.10 passed (1), 2.1 not attempted; he hands in
  // one minute more than a day after the due time: two days, 70 %.
  @Test func `lateness takes its share of what was earned`() throws {
    let book = try Gradebook(Fixture.variedClass, late: Self.late)
    let ben = try row("ben", book)
    #expect(ben.lateness?.percent == 70)
    #expect(ben.total?.description == "0.7")
    #expect(ben.total(of: book.chapters[0])?.description == "0.7")
    #expect(ben.total(of: book.chapters[1]) == .zero)
    #expect(try row("ana", book).total == Points(4))
  }

  @Test func `the roster's time comes before the files' own`() throws {
    let roster = try Roster(
      text: "learner,submitted,extension\nben,2026-11-21T23:59+01:00,\n"
        + "ana,2026-11-22T12:00+01:00,2\n")
    let book = try Gradebook(
      Fixture.variedClass, roster: roster, late: Self.late)
    #expect(try row("ben", book).lateness?.percent == 85)
    #expect(try row("ana", book).lateness?.percent == 100)
  }

  @Test func `a fault of the workbook is neither 0 nor full marks`() throws {
    let dora = try row("dora", Gradebook(Fixture.variedClass))
    #expect(dora.total == nil)
    #expect(dora.known == Points(3))
    #expect(dora.isPending)
    #expect(dora.total(of: Fixture.course[0]) == Points(3))
    #expect(dora.total(of: Fixture.course[1]) == nil)
  }

  @Test func `an exercise without a mark is pending`() throws {
    var ana = Fixture.learner("ana")
    ana.marks.removeLast()
    let row = try row("ana", Gradebook(Fixture.result([ana])))
    #expect(row.total == nil)
    #expect(row.cells.last?.isUnjudged == true)
  }

  @Test func `an override counts whole, late or not judged`() throws {
    let overrides = try Overrides(
      text: OverridesTests.header + "ben,1.1,1.5,by hand\n"
        + "dora,2.1,0.25,by hand\n")
    let book = try Gradebook(
      Fixture.variedClass, late: Self.late, overrides: overrides)
    #expect(try row("ben", book).total?.description == "2.2")
    #expect(try row("dora", book).total?.description == "3.25")
    #expect(try row("ben", book).cells[0].flag == nil)
  }

  @Test func `an override is flagged when the judge changes its mind`() throws {
    let overrides = try Overrides(
      text: OverridesTests.header + "ben,1.1,2,by hand\n")
    let first = try Gradebook(Fixture.variedClass, overrides: overrides)
    let now = Fixture.result([
      Fixture.learner("ben", [Fixture.mark("1.1", .crashed)])
    ])
    let second = try Gradebook(
      now, overrides: overrides, memory: first.memory)
    #expect(try row("ben", second).cells[0].flag?.verdict == .failed)
    #expect(try row("ben", second).cells[0].points == Points(2))
    #expect(second.memory == first.memory)
  }

  @Test func `an override of a chapter left out this time is kept`() throws {
    let overrides = try Overrides(
      text: OverridesTests.header + "ben,2.1,1,by hand\n")
    let first = try Gradebook(Fixture.variedClass, overrides: overrides)
    var result = Fixture.variedClass
    result.chapters.removeLast()
    let second = try Gradebook(
      result, overrides: overrides, memory: first.memory,
      course: Fixture.course)
    #expect(second.memory == first.memory)
    #expect(first.waiting.isEmpty)
    #expect(second.waiting == overrides.all)
    #expect(throws: InputProblems.self) {
      try Gradebook(result, overrides: overrides)
    }
  }
}
