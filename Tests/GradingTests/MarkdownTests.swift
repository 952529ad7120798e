import Testing

@testable import Grading

@Suite struct MarkdownTests {
  @Test(arguments: [
    ("ana_smith", "ana_smith"), ("_ana_", "\\_ana\\_"),
    ("a|b *c* <d>", "a\\|b \\*c\\* \\<d\\>"), ("# x\n# y", "\\# x \\# y"),
    ("- x", "\\- x"), ("[a](http:b)", "\\[a\\](http:b)"),
    // An accent makes one character of itself and what stands before it.
    ("a|\u{301}b `\u{301}c", "a\\|\u{301}b \\`\u{301}c"),
    ("_\u{301}a", "\\_\u{301}a"), ("-\u{301}a", "\\-\u{301}a"),
  ])
  func `a text stays text`(text: String, escaped: String) {
    #expect(markdown(text) == escaped)
  }

  @Test(arguments: [("a", 3), ("``", 3), ("```", 4), ("``````x`", 7)])
  func `a fence is longer than any run inside`(text: String, length: Int) {
    let lines = fenced(text).split(separator: "\n")
    let fence = String(repeating: "`", count: length)
    #expect(lines.first == "\(fence)text")
    #expect(lines.last.map(String.init) == fence)
  }
}
