import Coursework
import Testing

@testable import Grading

@Suite struct ClassReportTests {
  func page(
    _ result: ClassResult = Fixture.variedClass, overrides: String = "",
    memory: OverrideMemory = OverrideMemory()
  ) throws -> String {
    let book = try Gradebook(
      result, roster: Roster(text: "learner\nana\nzoe\nBen\n"),
      overrides: Overrides(text: OverridesTests.header + overrides),
      memory: memory, course: Fixture.course)
    return ClassReport(result: result, gradebook: book).text
  }

  @Test func `the size, the isolation and the toolchain are told`() throws {
    let page = try page()
    #expect(
      page.contains(
        "3 learners in the roster, 2 of them without a submission."
          + " 7 submissions, 6 of them not in the roster."))
    #expect(page.contains("kept apart: namespaces."))
    #expect(page.contains("Compiled with: Swift 6.3.1."))
  }

  @Test func `what needs a look is listed`() throws {
    let page = try page()
    #expect(page.contains("own fault\n\n- dora: 2.1\n"))
    #expect(page.contains("nothing handed in\n\n- Ben\n- zoe\n"))
    #expect(page.contains("- 'ben' is not in the roster, but 'Ben' is."))
    #expect(page.contains("- carla: Package.swift, not an exercise"))
  }

  @Test func `what is neither a folder nor a zip is listed`() throws {
    var result = Fixture.variedClass
    result.others = ["mo.rar"]
    let learner = result.learners.firstIndex { $0.learner == "carla" }
    result.learners[try #require(learner)].isReadable = false
    #expect(try page(result).contains("could be graded\n\n- carla: Package"))
    #expect(try page(result).contains("into a folder\n\n- mo.rar\n"))
    #expect(!(try page().contains("so not graded")))
    #expect(!(try page().contains("could be graded")))
  }

  @Test func `a name that a browser numbered is told`() throws {
    let names = ["ana", "ana (1)", "bob (2)", "carl(2)", "carl"]
    let page = try page(Fixture.result(names.map { Fixture.learner($0) }))
    let lines = page.split(separator: "\n").filter {
      $0.contains("may be a second")
    }
    #expect(
      lines == [
        "- 'ana (1)' may be a second submission of 'ana'. Take one away.",
        "- 'carl(2)' may be a second submission of 'carl'. Take one away.",
      ])
  }

  @Test func `the most missed exercise comes first`() throws {
    #expect(
      try page().contains(
        """
        ## What to reteach

        1. 1.1 About 1.1: missed by 3 of 7 who tried. Section 1.7, most often \
        so (2): You divide by p.
        """))
  }

  @Test func `an exercise that nobody tried is nothing to reteach`() throws {
    let part = try page().components(separatedBy: "## Chapter")[0]
    #expect(!part.contains("About 2.1"))
  }

  @Test func `every exercise has its rate and verdicts`() throws {
    let page = try page()
    #expect(
      page.contains(
        "| 1.1 About 1.1 | `█████░░░░░` 57 % | 4 of 7 | passed 4, wrong 3 |"))
    #expect(page.contains("passed 5, not attempted 1, not judged"))
  }

  @Test func `mistakes are counted with their sentence and section`() throws {
    #expect(
      try page().contains(
        "| 1.1 About 1.1 | 2 | `inverted` | You divide by p. | 1.7 |"))
  }

  // Totals: Eve 2, eve 2, =cmd 4, ana 4, ben 1, carla 3, zoe and Ben 0.
  @Test func `totals are counted by band`() throws {
    let page = try page()
    #expect(page.contains("| 90–100 % | 2 | `██` |"))
    #expect(page.contains("| 50–59 % | 2 | `██` |"))
    #expect(page.contains("| 20–29 % | 1 | `█` |"))
    #expect(page.contains("| 0–9 % | 2 | `██` |"))
  }

  @Test func `changes are listed`() throws {
    let change = Change(
      learner: "ana", exercise: "1.1", old: .failed, new: .passed,
      oldPoints: 0, newPoints: 2)
    let page = try page(
      Fixture.result([Fixture.learner("ana")], changes: [change]))
    #expect(page.contains("| ana | 1.1 | wrong → passed | 0 → 2 |"))
  }

  @Test func `a mark that was pending is listed as no 0`() throws {
    let change = Change(
      learner: "ana", exercise: "1.1", old: .infrastructure, new: .failed,
      oldPoints: 0, newPoints: 0)
    let page = try page(
      Fixture.result([Fixture.learner("ana")], changes: [change]))
    #expect(page.contains("| not judged → wrong | pending → 0 |"))
  }

  @Test func `an override of a chapter left out this time is named`() throws {
    var result = Fixture.variedClass
    let line = "ben,2.1,0.5,by hand\n"
    let title = "### Overrides that wait for their chapter to be graded"
    #expect(!(try page(result, overrides: line).contains(title)))
    result.chapters.removeLast()
    let page = try page(result, overrides: line)
    #expect(
      page.contains(title + "\n\n- ben, 2.1: 0.5 given, but not counted here\n")
    )
  }

  @Test func `an override of a mark that changed is flagged`() throws {
    let line = "ben,1.1,1,by hand\n"
    let first = try Gradebook(
      Fixture.variedClass,
      overrides: Overrides(text: OverridesTests.header + line))
    let now = Fixture.result([Fixture.learner("ben")])
    let page = try page(now, overrides: line, memory: first.memory)
    #expect(
      page.contains(
        "- ben, 1.1: 1 given when the judge said wrong (0); now it says"
          + " passed (2)."))
  }
}
