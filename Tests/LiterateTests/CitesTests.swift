import Testing

@testable import Literate

struct CitesTests {
  private let values = ["slope": "−0.25", "n2": "7"]

  @Test(arguments: [
    ("falls to \\(slope).", "falls to −0.25."),
    ("\\(n2)\\(n2)", "77"),
    ("$x = \\(slope)$", "$x = −0.25$"),
    ("`\\(slope)` is code", "`\\(slope)` is code"),
    (
      "$\\(x + 1\\)$ and \\left(x\\right)", "$\\(x + 1\\)$ and \\left(x\\right)"
    ),
    ("\\(2x)", "\\(2x)"),
    ("no end \\(slope", "no end \\(slope"),
  ])
  func `a name in brackets is replaced, TeX is not`(
    line: String, filled: String
  ) throws {
    #expect(try Cites.filled(line, from: values) == filled)
  }

  @Test func `an unknown name is answered with those there are`() {
    let error = #expect(throws: Cites.Unknown.self) {
      try Cites.filled("\\(slop)", from: values)
    }
    #expect(error?.message.contains("cited so far: n2, slope") == true)
  }
}
