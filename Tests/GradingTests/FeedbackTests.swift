import Coursework
import Testing

@testable import Grading

@Suite struct FeedbackTests {
  func page(_ learner: String, overrides: String = "") throws -> String {
    let book = try Gradebook(
      Fixture.variedClass, roster: Roster(text: "learner,name\nana,Ana *S*\n"),
      late: LatePolicy.parse(LatePolicyTests.text),
      overrides: Overrides(text: OverridesTests.header + overrides))
    let row = try #require(book.rows.first { $0.learner == learner })
    return Feedback(row: row, chapters: book.chapters).text
  }

  @Test func `who passed everything reads so`() throws {
    #expect(
      try page("ana") == """
        # Ana \\*S\\*

        **4 of 4 points**

        On time: handed in 2026-11-20 20:00 +01:00, due 2026-11-20 23:59 +01:00.

        How your code was kept apart while it ran: namespaces.

        ## Chapter 1 · Odds · 3 of 3

        | Exercise | Verdict | Points |
        | --- | --- | --- |
        | 1.1 About 1.1 | passed | 2 of 2 |
        | 1.10 About 1.10 | passed | 1 of 1 |

        ## Chapter 2 · Logits · 1 of 1

        | Exercise | Verdict | Points |
        | --- | --- | --- |
        | 2.1 About 2.1 | passed | 1 of 1 |

        """)
  }

  @Test func `a wrong answer gets the words of check and the section`() throws {
    let page = try page("ben")
    #expect(
      page.contains(
        """
        ### 1.1 About 1.1

        The verdict: wrong.

        ```text
        in         p = 0.25
        ```

        To read again: section 1.7.
        """))
    #expect(page.contains("so 80 % of the points count"))
    #expect(page.contains("**0.8 of 4 points**"))
  }

  @Test func `what was not attempted is one line`() throws {
    let page = try page("ben")
    #expect(page.contains("\n\nNot attempted, or not handed in: 2.1 (section"))
    #expect(!page.contains("### 2.1"))
    #expect(!(try self.page("ana").contains("Not attempted")))
    let changed = try self.page("ben", overrides: "ben,2.1,1,on paper\n")
    #expect(changed.contains("### 2.1 About 2.1\n\nYour teacher gives 1:"))
  }

  @Test func `what was not taken comes before the marks`() throws {
    let parts = try page("carla").components(separatedBy: "## Chapter 1")
    #expect(parts[0].contains("## Not taken from your submission"))
  }

  @Test func `what a learner printed cannot leave its fence`() throws {
    let page = try page("carla")
    #expect(page.contains("````text\ngot   ```red …/a.swift\n````"))
    #expect(!page.contains("/home"))
    #expect(page.contains("- Package.swift: not an exercise"))
  }

  @Test func `a fault of the workbook is told as one`() throws {
    let page = try page("dora")
    #expect(page.contains("**3 of 4 points so far.**"))
    #expect(page.contains("| pending of 1 |"))
  }

  @Test func `an override is told with its reason`() throws {
    let page = try page("ben", overrides: "ben,1.1,1.5,shown on paper\n")
    #expect(page.contains("| wrong, changed by the teacher | 1.5 of 2 |"))
    #expect(page.contains("Your teacher gives 1.5: shown on paper"))
  }
}
