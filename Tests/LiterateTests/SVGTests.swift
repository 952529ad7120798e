import Foundation
import Testing

@testable import Literate

#if canImport(FoundationXML)
  import FoundationXML
#endif

struct SVGTests {
  /// One figure of each kind of mark.
  static let figures: [Figure] = [
    .sample,
    Figure(
      title: "Bars", description: "d", x: Axis("class"), y: Axis("n"),
      marks: [
        .bars([("a", 1), ("b & c", -2)], label: "one"),
        .bars([("a", 3)], label: "two"), .rule(x: 0.5, label: "here"),
      ]),
    Figure(
      title: "Counts", description: "d", x: Axis("x"), y: Axis("n"),
      marks: [
        .histogram([1, 2, 2, 3, 9], bins: 4),
        .band(x: [1, 9], lower: [0, 1], upper: [1, 2], label: "band"),
        .text("far right", at: (9, 1)), .arrow(from: (1, 1), to: (5, 2)),
      ]),
    Figure(
      title: "Grid", description: "d", x: Axis("x"), y: Axis("y"),
      marks: [
        .heatMap(Grid(x: 0...1, y: 0...1) { $0 * $1 }, label: "xy"),
        .contours(Grid(x: 0...1, y: 0...1) { $0 * $1 }, levels: [0.25, 0.5]),
      ]),
    Figure(
      title: "Logarithm", description: "d", x: Axis("x", scale: .log10),
      y: Axis("y", scale: .log10),
      marks: [.curve(0...10, label: "1/x") { 1 / $0 }]),
    Figure(
      title: "Images", description: "d",
      images: [
        Image([[0, 1], [0.5, .nan]], caption: "grey"),
        Image([[-1, 1], [0.5, 0]], caption: "signed", signed: true),
      ], columns: 2),
    Figure(
      title: "Nothing", description: "d", x: Axis("x"), y: Axis("y"),
      marks: [.line([]), .points([(.nan, 1)]), .histogram([])]),
  ]

  @Test(arguments: figures.indices)
  func `an SVG is well formed and holds no number that is none`(index: Int) {
    let svg = SVGTests.figures[index].svg
    let parser = XMLParser(data: Data(svg.utf8))
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    #expect(!svg.contains("nan") && !svg.contains("inf"))
    #expect(!svg.contains("=\"-0\""))
  }

  @Test(arguments: figures.indices)
  func `an SVG says what there is to see`(index: Int) {
    let figure = SVGTests.figures[index]
    #expect(figure.svg.contains("role=\"img\""))
    #expect(figure.svg.contains("aria-labelledby=\"title description\""))
    #expect(figure.svg.contains(">\(figure.title)</title>"))
    #expect(figure.svg.contains("prefers-color-scheme:dark"))
  }

  @Test func `without ticks there are no axes`() {
    let bare = Figure(
      title: "", description: "", x: Axis("", ticks: []),
      y: Axis("", ticks: []), marks: [.line([(0, 0), (1, 1)])])
    #expect(!bare.svg.contains("class=\"axis\""))
    #expect(Figure.sample.svg.contains("class=\"axis\""))
    let lines = TerminalRenderer(width: 40, ink: Ink(isColoured: false))
      .drawing(bare)
    #expect(!lines.joined().contains("│"))
  }

  @Test func `special characters are written out`() {
    #expect(Figure.sample.svg.contains("A line &amp; two points &lt;here&gt;."))
  }

  @Test func `series differ in more than colour`() {
    let figure = Figure(
      title: "", description: "", x: Axis(""), y: Axis(""),
      marks: (0..<6).map { _ in .line([(0, 0), (1, 1)], label: "l") })
    // A legend's sample is the only line that is drawn with H.
    let samples = figure.svg.split(separator: "\n").filter {
      $0.contains("class=\"line") && $0.contains("H")
    }
    let dashes = samples.map { sample in
      sample.contains("dasharray")
        ? String(sample.split(separator: "\"")[3]) : "none"
    }
    #expect(samples.count == 6)
    #expect(Set(dashes).count == 6, "\(dashes)")
  }

  /// Counted by hand: edges 0, 1, 2, 3; the greatest belongs to the last bin.
  @Test func `a histogram counts its bins`() {
    let mark = Mark.histogram([0, 0.5, 1, 2.5, 3], bins: 3)
    #expect(mark.shape == .histogram(edges: [0, 1, 2, 3], heights: [2, 1, 2]))
    let density = Mark.histogram([0, 1, 3, 4], bins: 2, density: true)
    #expect(
      density.shape == .histogram(edges: [0, 2, 4], heights: [0.25, 0.25]))
  }

  /// The places follow from the frame: 44 to 696 across, 48 to 348 down, the
  /// data's margin being 1/25 on each side.
  @Test func `a small figure is drawn at its places`() {
    let figure = Figure(
      title: "T", description: "D", x: Axis("x"), y: Axis("y"),
      marks: [.line([(0, 0), (1, 1)])])
    let path = figure.svg.split(separator: "\n").first {
      $0.contains("line s0")
    }
    #expect(
      path?.hasSuffix("d=\"M68.15 322.89L671.85 45.11\"/>") == true,
      "\(path ?? "no path")")
  }

  @Test(arguments: [
    (1.0, "1"), (1.005, "1"), (1.006, "1.01"), (-0.001, "0"),
    (0.1 + 0.2, "0.3"),
    (100, "100"),
  ])
  func `lengths are written to a hundredth`(length: Double, text: String) {
    #expect(pixels(length) == text)
  }
}
