import Testing

@testable import Grading

@Suite struct RemarksTests {
  private func lines(
    _ result: ClassResult, overrides: String = ""
  ) throws -> [String] {
    let book = try Gradebook(
      result,
      overrides: Overrides(text: OverridesTests.header + overrides),
      course: Fixture.course)
    return Remarks(result, book).lines
  }

  @Test func `nothing is said of a class where all is well`() throws {
    #expect(try lines(Fixture.result([Fixture.learner("ana")])).isEmpty)
  }

  @Test func `a mark that the judge owes is said`() throws {
    #expect(
      try lines(Fixture.variedClass) == [
        "1 learner has a mark that could not be made; class.md says why: dora"
      ])
  }

  @Test func `changes are counted`() throws {
    let change = Change(
      learner: "ana", exercise: "1.1", old: .failed, new: .passed,
      oldPoints: 0, newPoints: 2)
    let ana = [Fixture.learner("ana")]
    #expect(
      try lines(Fixture.result(ana, changes: [change])) == [
        "1 mark differs from the run before; class.md says which."
      ])
    #expect(
      try lines(Fixture.result(ana, changes: [change, change])) == [
        "2 marks differ from the run before; class.md lists them."
      ])
  }

  @Test func `what could not be read is named once, and briefly`() throws {
    var dora = Fixture.learner("dora", [Fixture.mark("1.1", .infrastructure)])
    dora.isReadable = false
    var result = Fixture.result([dora])
    result.others = ["a\u{1B}[31m.rar", "b", "c", "d", "e"]
    #expect(
      try lines(result) == [
        "6 of what was handed in could not be graded; class.md says why:"
          + " a.rar, b, c, d, e, …"
      ])
  }

  @Test func `an override of a chapter left out is named`() throws {
    var result = Fixture.result([Fixture.learner("ben")])
    result.chapters.removeLast()
    #expect(
      try lines(result, overrides: "ben,2.1,1,by hand\nben,1.1,1,by hand\n")
        == [
          "1 override not counted, since that chapter is not graded here: ben 2.1"
        ])
  }
}
