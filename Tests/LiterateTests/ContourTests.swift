import Testing

@testable import Literate

struct ContourTests {
  @Test func `the contour of a plane is a straight line`() {
    let grid = Grid(x: 0...2, y: 0...2, columns: 5, rows: 5) { x, y in x + y }
    let paths = grid.contourPaths(1.25)
    #expect(paths.count == 1, "\(paths)")
    #expect(paths.joined().allSatisfy { abs($0.x + $0.y - 1.25) < 1e-12 })
  }

  /// On the edges of the grid, linear interpolation of x² + y² errs by at
  /// most h²/8 · 2 = 0.0025, h = 0.1; in radius by half of that at r = 1.
  @Test func `the contour of a bowl is one closed circle`() throws {
    let grid = Grid(x: -2...2, y: -2...2, columns: 41, rows: 41) { x, y in
      x * x + y * y
    }
    let paths = grid.contourPaths(1)
    #expect(paths.count == 1, "\(paths)")
    let path = try #require(paths.first)
    #expect(
      path.allSatisfy {
        abs(($0.x * $0.x + $0.y * $0.y).squareRoot() - 1) < 0.00126
      })
    let (first, last) = (try #require(path.first), try #require(path.last))
    #expect(abs(first.x - last.x) < 1e-9 && abs(first.y - last.y) < 1e-9)
  }

  @Test func `a level that nothing reaches has no contour`() {
    let grid = Grid(x: 0...1, y: 0...1, columns: 3, rows: 3) { x, _ in x }
    #expect(grid.contourPaths(2).isEmpty)
  }

  @Test func `a saddle is divided by its middle`() {
    let grid = Grid(x: 0...1, y: 0...1, values: [[1, 0], [0, 1]])
    #expect(grid.contour(0.4).count == 2)
    let low = grid.contour(0.6)
    // The corners (0, 0) and (1, 1) are cut off: each piece is close to one.
    #expect(
      low.contains {
        $0.start.x + $0.start.y < 0.5 && $0.end.x + $0.end.y < 0.5
      })
  }
}
