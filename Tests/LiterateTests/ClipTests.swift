import Testing

@testable import Literate

struct ClipTests {
  @Test func `a line is cut at the edges`() {
    let path = [Point(x: -1, y: 0.5), Point(x: 2, y: 0.5)]
    #expect(clipped(path) == [[Point(x: 0, y: 0.5), Point(x: 1, y: 0.5)]])
  }

  @Test func `a line that leaves and comes back is two`() {
    let path = [(0.25, 0.5), (0.25, 1.5), (0.75, 1.5), (0.75, 0.5)]
    #expect(
      clipped(path.map { Point($0) }) == [
        [Point(x: 0.25, y: 0.5), Point(x: 0.25, y: 1)],
        [Point(x: 0.75, y: 1), Point(x: 0.75, y: 0.5)],
      ])
  }

  @Test func `a line outside is not drawn`() {
    #expect(clipped([Point(x: 2, y: 0), Point(x: 2, y: 1)]).isEmpty)
    // Passes the corner (0, 1) on its outer side.
    #expect(clipped([Point(x: -1, y: 0.5), Point(x: 0.5, y: 2)]).isEmpty)
  }

  @Test func `a number that is not finite is a gap`() {
    let plot = Plot(
      x: Axis("", range: 0...4), y: Axis("", range: 0...1), marks: [],
      ticks: (5, 5))
    let points = [(0.0, 0.5), (1, 0.5), (2, .nan), (3, 0.5), (4, 0.5)]
    #expect(plot.paths(points.map { Point($0) }).count == 2)
  }
}
