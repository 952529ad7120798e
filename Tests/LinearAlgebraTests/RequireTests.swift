import LinearAlgebra
import Testing

/// Expects that a process which stopped said the text.
func expectMessage(
  _ result: ExitTest.Result?, _ text: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let message = String(
    decoding: result?.standardErrorContent ?? [], as: UTF8.self)
  #expect(
    message.contains(text), "the message is: \(message)",
    sourceLocation: sourceLocation)
}

struct RequireTests {
  @Test func `a condition that holds costs nothing`() {
    require(true, "never said")
  }

  @Test func `a condition that fails says so in optimised code, too`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      require(1 > 2, "one is \(2) little")
    }
    expectMessage(result, "one is 2 little")
  }
}
