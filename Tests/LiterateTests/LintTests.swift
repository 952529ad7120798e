import Testing

@testable import Literate

struct LintTests {
  private func faults(_ text: String) -> [String] {
    Lint.faults(Manuscript("//: # 1 T\n" + text, file: "f"), chapter: 1)
      .map(\.description)
  }

  @Test(arguments: [
    "//: words $x^2$ and \\$5 and `a $ b`",
    "//: $$\\{x\\} \\, y \\\\ z$$",
    "//: $$\n//: a * b\n//: $$",
    "//: ```\n//: $ swift run\n//: ```",
    "//: ## 1.1 A\n//: ## 1.2 B\n//: ## Summary",
    "let a = 1\n//: words",
  ])
  func `sound prose has no fault`(text: String) {
    #expect(faults(text).isEmpty)
  }

  @Test(arguments: ["\\{", "\\}", "\\,", "\\\\", "*", "\\%", "\\;"])
  func `what GitHub eats in inline math is a fault`(mark: String) {
    let found = faults("//: words\n//: so $a \(mark) b$")
    #expect(found.count >= 1)
    #expect(found.allSatisfy { $0.hasPrefix("f:3: ") })
    #expect(found.contains { $0.contains("'\(mark)'") })
  }

  @Test(arguments: [
    ("//: a $ b", "f:2:"), ("//: a $x$ $", "f:2:"), ("//: $ x$", "f:2:"),
    ("//: a $$x$$", "f:2:"), ("//: $$x$$ b", "f:2:"),
    ("//: $$\n//: x", "f:3:"), ("//: $$\n//: x $$ so", "f:3:"),
  ])
  func `math without its partner is a fault`(text: String, place: String) {
    #expect(faults(text).first?.hasPrefix(place) == true)
  }

  @Test(arguments: ["//: $a <b$", "//: | $|x|$ | y |"])
  func `math that reads as a tag or ends a cell is a fault`(text: String) {
    #expect(faults(text).first?.hasPrefix("f:2:") == true)
    #expect(faults("//: $a < b$ and $|x|$").isEmpty)
  }

  @Test func `more than fifteen lines of code are a fault`() {
    let fifteen = String(repeating: "let a = 1\n\n", count: 15)
    #expect(faults(fifteen).isEmpty)
    #expect(faults(fifteen + "let b = 1").first?.hasPrefix("f:2: 16 ") == true)
  }

  @Test func `the drawing of a figure counts as one line of code`() {
    let fourteen = String(repeating: "let a = 1\n", count: 14)
    let drawing =
      "page.figure(\"a\",\n" + String(repeating: "  a,\n", count: 20) + ")\n"
    #expect(faults(fourteen + drawing).isEmpty)
    #expect(faults(fourteen + drawing + drawing).count == 1)
  }

  @Test(arguments: [
    "//: ## 2.1 A", "//: ## 1.2 A", "//: ## 1.1 A\n//: ## 1.1 B",
  ])
  func `section numbers go on from the chapter's`(text: String) {
    #expect(faults(text).count == 1)
  }

  @Test func `the title has the chapter's number`() {
    let manuscript = Manuscript("//: # 2 Title", file: "f")
    #expect(Lint.faults(manuscript, chapter: 1).map(\.place) == ["f:1"])
    #expect(Lint.faults(manuscript, chapter: 2).isEmpty)
  }
}
