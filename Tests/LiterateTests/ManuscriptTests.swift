import Testing

@testable import Literate

struct ManuscriptTests {
  private let manuscript = Manuscript(
    """
    import Literate

    //: # 1 Title
    //:
    //: First.

    //: Second.
    //: ## 1.1 Odds

    let p = 0.8

    // A comment of the code.
    show(p)
    //: ## 1.2 More
    show(1)

    """, file: "main.swift")

  @Test func `what stands before the first prose is not shown`() {
    #expect(manuscript.passages.first?.lines.first == "# 1 Title")
    #expect(
      !manuscript.passages.contains { $0.lines.contains("import Literate") })
  }

  @Test func `a blank line between prose is the end of a paragraph`() {
    #expect(
      manuscript.passages.first?.lines
        == ["# 1 Title", "", "First.", "", "Second."])
  }

  @Test func `a section begins a passage`() {
    #expect(
      manuscript.passages.map(\.start) == [3, 8, 10, 14, 15])
    #expect(
      manuscript.passages.map(\.kind) == [.prose, .prose, .code, .prose, .code])
  }

  @Test func `an ordinary comment stays code`() {
    #expect(
      manuscript.passages[2].lines
        == ["let p = 0.8", "", "// A comment of the code.", "show(p)"])
  }

  @Test func `sections have number, title and line`() {
    #expect(
      manuscript.sections == [
        Section(number: "1.1", title: "Odds", line: 8),
        Section(number: "1.2", title: "More", line: 14),
      ])
    #expect(manuscript.section(holding: 13)?.number == "1.1")
    #expect(manuscript.section(holding: 3) == nil)
  }

  @Test func `the title is the first heading`() {
    #expect(manuscript.title == "1 Title")
  }

  @Test func `an indented mark of prose is code`() {
    let nested = Manuscript("//: Words.\nif x {\n  //: no\n}", file: "")
    #expect(nested.passages.map(\.kind) == [.prose, .code])
  }

  @Test func `line feeds of another system change nothing`() {
    let text = "//: Words.\n\nlet x = 1\n"
    #expect(
      Manuscript(text, file: "").passages
        == Manuscript(text.replacing("\n", with: "\r\n"), file: "").passages)
  }
}
