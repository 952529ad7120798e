import Testing

@testable import Literate

struct WrapTests {
  private let text = """
    The **first** curve is flat for a hundred epochs; nothing is broken: the \
    neuron *does* learn, at a speed set by its slope $σ(z)(1 − σ(z))$, so \
    `swift run` it and see how large that slope is.
    """

  @Test(arguments: [20, 40, 80])
  func `no line is wider than the page`(width: Int) {
    let page = TerminalRenderer(width: width, ink: Ink(isColoured: false))
    let lines = page.wrap(InlineReader.spans(text), width)
    #expect(lines.allSatisfy { $0.count <= width })
    #expect(lines.count > 1)
  }

  @Test func `wrapping loses no word`() {
    let page = TerminalRenderer(width: 40, ink: Ink(isColoured: false))
    let lines = page.wrap(InlineReader.spans(text), 40)
    #expect(
      lines.joined(separator: " ") == """
        The first curve is flat for a hundred epochs; nothing is broken: the \
        neuron does learn, at a speed set by its slope σ(z)(1 − σ(z)), so \
        `swift run` it and see how large that slope is.
        """)
  }

  @Test func `short code and math are not broken`() {
    let page = TerminalRenderer(width: 80, ink: Ink(isColoured: false))
    let lines = page.wrap(InlineReader.spans("aaaa `b c d` $e + f$"), 9)
    #expect(lines == ["aaaa", "`b c d`", "e + f"])
  }

  @Test func `a word wider than the line stands alone`() {
    #expect(
      wrapped([Span("a bbbbbbbb c")], width: 4).map { $0.map(\.text).joined() }
        == ["a", "bbbbbbbb", "c"])
  }

  @Test func `escape codes do not count`() {
    let page = TerminalRenderer(width: 40, ink: Ink(isColoured: true))
    let plain = TerminalRenderer(width: 40, ink: Ink(isColoured: false))
    let text = "**a** " + String(repeating: "*bb* ", count: 30)
    #expect(
      page.wrap(InlineReader.spans(text), 40).count
        == plain.wrap(InlineReader.spans(text), 40).count)
  }

  @Test func `neighbours of one style share their escape code`() {
    #expect(
      Ink(isColoured: true).line([Span("a", .strong), Span("b", .strong)])
        == "\u{1B}[1mab\u{1B}[0m")
  }
}
