import Testing

@testable import Grading

@Suite struct PlainTextTests {
  @Test(arguments: [
    ("p = 1/2, (1/2)/3 and a / b / c", "p = 1/2, (1/2)/3 and a / b / c"),
    ("/home/ana/x/a.swift:3: no", "…/a.swift:3: no"),
    ("see '/Users/ana/a b'", "see '…/a b'"),
    ("file:///tmp/x/y.swift", "…/y.swift"),
    ("in 4.3-A.swift:3:1", "in 4.3-A.swift:3:1"),
    ("\u{1B}[1;31mred\u{1B}[0m", "red"), ("a\u{0}b\u{7F}", "a·b·"),
    ("a\r\nb\tc", "a\nb\tc"), ("x\u{202E}y\u{2066}", "x\u{FFFD}y\u{FFFD}"),
    ("x\u{61C}y", "x\u{FFFD}y"),
    ("\u{FFFE}", "\u{FFFD}"), ("exp(−∞) → 0", "exp(−∞) → 0"),
  ])
  func `a text is shown as it is but for what commands or tells`(
    text: String, shown: String
  ) {
    #expect(plain(text) == shown)
  }

  @Test func `a complaint keeps its paths and commands no terminal`() {
    let said = harmless("/home/a/b.csv, line 3: '\u{1B}[2J\u{202E}x'\n")
    #expect(said == "/home/a/b.csv, line 3: '·[2J\u{FFFD}x'\n")
  }

  @Test func `a long text is clipped to its limit`() {
    #expect(clipped("abc", to: 3) == "abc")
    #expect(clipped("abcd", to: 3) == "ab…")
    let long = String(repeating: "e\u{301}", count: 9)
    #expect(clipped(long, to: 8).unicodeScalars.count == 8)
  }
}
