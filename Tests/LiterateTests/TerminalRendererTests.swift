import Testing

@testable import Literate

struct TerminalRendererTests {
  private func lines(_ prose: String, width: Int = 40) -> [String] {
    TerminalRenderer(width: width, ink: Ink(isColoured: false))
      .lines(BlockReader.blocks(prose.components("\n")), width: width)
  }

  @Test func `headings are underlined`() {
    #expect(
      lines("# 1 Odds\n## 1.1 What they are\n### Why")
        == [
          "1  Odds", "═══════", "", "1.1  What they are", "──────────────────",
          "", "Why",
        ])
  }

  @Test func `items hang`() {
    #expect(
      lines("- one two three four\n- five\n  six\n1. seven", width: 12)
        == ["• one two", "  three four", "• five six", "1. seven"])
  }

  @Test func `an item may hold a formula and more items`() {
    #expect(
      lines("- a\n  $$x^2$$\n  - b")
        == ["• a", "", "        x²", "", "  • b"])
  }

  @Test func `quotations have a bar`() {
    #expect(lines("> one two\n> three", width: 9) == ["│ one two", "│ three"])
  }

  @Test func `links show where they lead`() {
    #expect(
      lines("See [the text](https://a.b) and **[x](y)**.")
        == ["See the text <https://a.b> and x <y>."])
  }

  @Test func `a formula stands by itself, a row a line`() {
    #expect(
      lines(
        "So\n$$\n\\begin{aligned}\na &= b \\\\\n &= c\n\\end{aligned}\n$$\nit is."
      )
        == ["So", "", "      a = b", "        = c", "", "it is."])
  }

  @Test func `a table has columns`() {
    #expect(
      lines("| a | $x_i$ |\n|---|--:|\n| one | 2 |\n| b \\| c | 10 |")
        == ["a      xᵢ", "─────  ──", "one     2", "b | c  10"])
  }

  @Test func `a table too wide is broken in its words`() {
    let table = lines(
      "| a | b |\n|---|---|\n| one two three four five | six seven eight nine |",
      width: 30)
    #expect(table.allSatisfy { $0.count <= 30 })
    #expect(table.count == 4)
  }

  @Test func `names with underscores and lone stars are not emphasis`() {
    #expect(lines("a_b_c and 2 * 3 * 4") == ["a_b_c and 2 * 3 * 4"])
  }

  @Test func `without colour there is no escape code`() {
    let page = TerminalRenderer(width: 40, ink: Ink(isColoured: false))
    let prose = Passage(
      kind: .prose, start: 1,
      lines: ["# 1 A", "**b** *c* `d` [e](f) $g$", "", "> h"])
    let results: [Outcome] = [
      .shown("a", ["1"]), .claim("b"),
      .table(Table(title: "c", columns: ["d"], rows: [[1]])),
      .figure("e", .sample),
    ]
    let text = (page.lines(prose) + page.lines(results)).joined()
    #expect(!text.contains("\u{1B}"))
    let coloured = TerminalRenderer(width: 40, ink: Ink(isColoured: true))
    #expect(coloured.lines(prose).joined().contains("\u{1B}"))
    #expect(coloured.lines(results).joined().contains("\u{1B}"))
  }

  @Test func `values stand in a column`() {
    let page = TerminalRenderer(width: 40, ink: Ink(isColoured: false))
    #expect(
      page.lines([
        .shown("a", ["1"]), .shown("odds", ["2", "3"]), .claim("c"),
        .claim("d"),
      ]) == [
        "  a      1", "  odds   2", "         3", "", "  ✓ c", "  ✓ d",
      ])
  }

  @Test func `a blank line parts values from a table before them`() {
    let page = TerminalRenderer(width: 40, ink: Ink(isColoured: false))
    let table = Table(title: "", columns: ["n"], rows: [[1]])
    #expect(
      page.lines([.table(table), .shown("a", ["2"]), .claim("c")])
        == ["  n", "  ─", "  1", "", "  a   2", "", "  ✓ c"])
  }

  @Test func `a long vector goes on below`() {
    let page = TerminalRenderer(width: 40, ink: Ink(isColoured: false))
    let numbers = vector((1...20).map { Double($0) / 7 }, digits: 5)
    let lines = page.lines([.shown("x", [numbers])])
    #expect(lines.allSatisfy { $0.count <= 40 })
    #expect(lines.count > 3)
  }

  @Test func `numbers of a table stand at the right`() {
    let table = Table(
      title: "t", columns: ["name", "n"],
      rows: [["a", 10], ["b", .number(.nan)], ["c", .number(-.infinity)]])
    #expect(
      table.terminalLines(60)
        == ["name    n", "────  ───", "a      10", "b     NaN", "c      −∞"])
    #expect(
      table.markdownLines
        == [
          "| name | n |", "| --- | ---: |", "| a | 10 |", "| b | NaN |",
          "| c | −∞ |",
        ])
  }
}

extension Figure {
  /// A line of two points, a set of two points, and a reference line.
  static let sample = Figure(
    title: "Sample", description: "A line & two points <here>.",
    x: Axis("x"), y: Axis("y (m)"),
    marks: [
      .line([(0, 0), (1, 1)], label: "line"),
      .points([(0, 1), (1, 0)], label: "points"), .rule(y: 0.5, label: "half"),
    ])
}
