import Testing

@testable import Literate

struct TerminalPlotTests {
  private func drawing(_ figure: Figure, width: Int = 40) -> [String] {
    TerminalRenderer(width: width, ink: Ink(isColoured: false))
      .drawing(figure)
  }

  @Test(arguments: SVGTests.figures.indices, [40, 88])
  func `a drawing is no wider than the page`(index: Int, width: Int) {
    let lines = drawing(SVGTests.figures[index], width: width)
    #expect(lines.allSatisfy { $0.count <= width - 2 })
    #expect(!lines.isEmpty)
  }

  @Test func `a line goes from corner to corner`() {
    let figure = Figure(
      title: "", description: "", x: Axis("x"), y: Axis("y"),
      marks: [.line([(0, 0), (1, 1)])])
    #expect(
      drawing(figure, width: 22) == [
        "y",
        "1.0 ┤              ⡄",
        "    │             ⡜",
        "    │            ⡜",
        "    │           ⡜",
        "    │          ⡜",
        "    │         ⡜",
        "    │        ⡜",
        "0.5 ┤       ⡜",
        "    │      ⡜",
        "    │     ⡜",
        "    │    ⡜",
        "    │   ⡜",
        "    │  ⡜",
        "    │ ⡜",
        "0.0 ┤⠘",
        "    └┬─────────────┬",
        "     0             1",
        "            x",
      ])
  }

  @Test func `bars lie with their numbers`() {
    let figure = Figure(
      title: "", description: "", x: Axis("class"), y: Axis("count"),
      marks: [.bars([("a", 4), ("bb", 2), ("c", -1)])])
    #expect(
      drawing(figure, width: 28) == [
        "count",
        "a    │████████ 4",
        "bb   │████ 2",
        "c  ██│ −1",
      ])
  }

  @Test func `shades of an image go from blank to full`() {
    let figure = Figure(
      title: "", description: "",
      images: [Image([[0, 1], [0.5, 0.25]], caption: "grey")], columns: 1)
    #expect(
      drawing(figure) == ["┌────┐", "│  ██│", "│▒▒░░│", "└────┘", " grey"])
  }

  @Test func `signs are seen without colour`() {
    let figure = Figure(
      title: "", description: "",
      images: [Image([[-1, 1, 0]], signed: true)], columns: 1)
    #expect(drawing(figure)[1] == "│##██  │")
  }

  @Test func `dots are set where they belong`() {
    var canvas = Canvas(columns: 1, rows: 1)
    canvas.dot(Point(x: 0, y: 1))
    canvas.dot(Point(x: 1, y: 0))
    #expect(canvas.lines[0].map(\.text) == ["⢁"])
  }

  @Test func `words are moved so that all of them fit`() {
    var canvas = Canvas(columns: 6, rows: 1)
    canvas.write("half", column: 5, row: 0)
    #expect(canvas.lines[0].map(\.text).joined() == "  half")
  }

  @Test func `names of upright rules do not cover each other`() {
    let figure = Figure(
      title: "", description: "", x: Axis("x", range: 0...10),
      y: Axis("y", range: 0...1),
      marks: [.rule(x: 5, label: "first"), .rule(x: 5.1, label: "second")])
    let text = drawing(figure).joined()
    #expect(text.contains("first") && text.contains("second"))
  }

  @Test func `a long name is cut with a sign`() {
    let figure = Figure(
      title: "", description: "", x: Axis("class"), y: Axis("n"),
      marks: [.bars([("a rather long name", 1)])])
    #expect(drawing(figure, width: 32)[1].hasPrefix("a rather … │"))
  }
}
