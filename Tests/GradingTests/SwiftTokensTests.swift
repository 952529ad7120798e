import Testing

@testable import Grading

@Suite struct SwiftTokensTests {
  @Test(arguments: [
    ("let a = 1", "let n = 0"), ("let total=2.5e-3", "let n = 0"),
    ("x // y\n/* a /* b */ c */ z", "n n"), ("0x1F.max", "0 . n"),
    ("\"a \\\" b\" + #\"c\"d\"#", "\" + \""),
    ("\"\"\"\na\"b\n\"\"\" x", "\" n"),
    ("z.map { exp($0 - m) }", "n . n { n ( n - n ) }"), ("1...n", "0 . . . n"),
    ("`class`.x", "n . n"), ("\"open", "\""), ("/* open", ""),
    ("a->b?.c", "n - > n ? . n"), ("πs_2", "n"),
  ])
  func `a file is read as tokens`(text: String, tokens: String) {
    #expect(SwiftTokens(text).tokens.joined(separator: " ") == tokens)
  }
}
