import Testing

@testable import Coursework

@Test func `errors are read off the compiler's output, each once`() {
  let output = """
    /tmp/a/1.1-Odds.swift:7:12: error: cannot find 'q' in scope
     5 |   static
    /tmp/a/1.1-Odds.swift:7:12: error: cannot find 'q' in scope
    /tmp/a/1.2-Logit.swift:3:1: warning: unused
    error: fatal
    """
  #expect(
    diagnostics(in: output) == [
      Diagnostic(
        file: "1.1-Odds.swift", line: 7, column: 12,
        message: "cannot find 'q' in scope")
    ])
}
