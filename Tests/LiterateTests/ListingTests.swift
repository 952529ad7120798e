import Testing

@testable import Literate

struct ListingTests {
  private let listing = Listing([
    "let a = [", "  1, 2,", "]", "", "page.figure(", "  \"curve\",",
    "  Figure(title: \"A (curve\"))", "", "page.exercise(\"1.1\")",
    "page.show(a)", "page.end()",
  ])

  @Test func `furniture and drawings are not among the code`() {
    #expect(listing.code == ["let a = [", "  1, 2,", "]", "", "page.show(a)"])
  }

  @Test func `a drawing is abridged to its name`() {
    #expect(
      listing.abridged == [
        "let a = [", "  1, 2,", "]", "", "page.figure(\"curve\", …)", "",
        "page.show(a)",
      ])
  }

  @Test func `drawings are kept whole`() {
    #expect(
      listing.drawings == [
        "page.figure(", "  \"curve\",", "  Figure(title: \"A (curve\"))",
      ])
  }

  @Test func `furniture alone leaves nothing`() {
    let furniture = Listing(["page.exercise(\"1.1\")", "", "page.end()"])
    #expect(furniture.code.isEmpty && furniture.abridged.isEmpty)
    let passage = Passage(
      kind: .code, start: 1, lines: ["page.exercises()"])
    #expect(MarkdownRenderer.lines(passage).isEmpty)
  }

  @Test func `a drawing is folded away on the page`() {
    let passage = Passage(
      kind: .code, start: 1, lines: ["f()", "page.figure(\"a\", g)"])
    #expect(
      MarkdownRenderer.lines(passage) == [
        "```swift", "f()", "```", "",
        "<details><summary>How the figure is drawn</summary>", "",
        "```swift", "page.figure(\"a\", g)", "```", "", "</details>",
      ])
  }
}
