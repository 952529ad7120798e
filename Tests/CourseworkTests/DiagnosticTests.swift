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

@Test func `a fault that shows elsewhere is told in the file's own words`() {
  let elsewhere = Diagnostic(
    file: "Type.swift", line: 5, column: 12, message: "it does not conform")
  let failure = BuildFailure(output: "", diagnostics: [elsewhere])
  let blamed = failure.blamed(on: "9.1-Double.swift")
  #expect(blamed.map(\.file) == ["9.1-Double.swift"])
  #expect(
    blamed.first?.message
      == "the function is not declared as in the stub: it does not conform")
  let linker = BuildFailure(
    output: "ld: error: undefined symbol: f\nbye\n", diagnostics: [])
  #expect(
    linker.blamed(on: "x").map(\.message) == ["ld: error: undefined symbol: f"])
}
