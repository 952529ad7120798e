/// A piece of a contour line within one cell of a grid.
struct Segment: Equatable {
  /// One end.
  let start: Point
  /// The other end.
  let end: Point
}

extension Grid {
  /// The pieces of the line along which the values are `level`, in the units
  /// of the axes, by marching squares.
  ///
  /// Values between grid points are taken as linear along the edges. A cell
  /// with two pieces is divided by the mean of its corners.
  func contour(_ level: Double) -> [Segment] {
    (0..<(rows - 1)).flatMap { row in
      (0..<(columns - 1)).flatMap { contour(level, row: row, column: $0) }
    }
  }

  private func contour(_ level: Double, row: Int, column: Int) -> [Segment] {
    let corners = [
      (row, column), (row, column + 1), (row + 1, column + 1),
      (row + 1, column),
    ]
    let heights = corners.map { values[$0.0][$0.1] }
    guard heights.allSatisfy(\.isFinite) else { return [] }
    let isAbove = heights.map { $0 >= level }
    var crossings: [Point] = []
    for edge in 0..<4 where isAbove[edge] != isAbove[(edge + 1) % 4] {
      let next = (edge + 1) % 4
      let t = (level - heights[edge]) / (heights[next] - heights[edge])
      let (a, b) = (node(corners[edge]), node(corners[next]))
      crossings.append(
        Point(x: a.x + t * (b.x - a.x), y: a.y + t * (b.y - a.y)))
    }
    if crossings.count == 2 {
      return [Segment(start: crossings[0], end: crossings[1])]
    }
    guard crossings.count == 4 else { return [] }
    let isHigh = heights.reduce(0, +) / 4 >= level
    let shift = isHigh == isAbove[0] ? 0 : 1
    return [0, 2].map {
      Segment(
        start: crossings[($0 + shift) % 4], end: crossings[($0 + shift + 1) % 4]
      )
    }
  }

  /// The place of a grid point.
  private func node(_ place: (row: Int, column: Int)) -> Point {
    let width = x.upperBound - x.lowerBound
    let height = y.upperBound - y.lowerBound
    return Point(
      x: x.lowerBound + width * Double(place.column) / Double(columns - 1),
      y: y.lowerBound + height * Double(place.row) / Double(rows - 1))
  }

  /// The contour's pieces joined into polylines.
  func contourPaths(_ level: Double) -> [[Point]] {
    joined(contour(level).filter { !isSame($0.start, $0.end) })
  }

  /// The least and greatest finite value.
  var span: ClosedRange<Double> {
    let finite = values.joined().filter(\.isFinite)
    return (finite.min() ?? 0)...(finite.max() ?? 1)
  }
}

/// Segments that share ends as polylines, in the order of their first piece.
private func joined(_ segments: [Segment]) -> [[Point]] {
  var paths: [[Point]] = []
  var left = segments
  while let first = left.first {
    left.removeFirst()
    var path = [first.start, first.end]
    while let index = left.firstIndex(where: { touches($0, path.last) }) {
      let next = left.remove(at: index)
      path.append(isSame(next.start, path.last) ? next.end : next.start)
    }
    while let index = left.firstIndex(where: { touches($0, path.first) }) {
      let next = left.remove(at: index)
      path.insert(isSame(next.start, path.first) ? next.end : next.start, at: 0)
    }
    paths.append(path)
  }
  return paths
}

private func touches(_ segment: Segment, _ point: Point?) -> Bool {
  isSame(segment.start, point) || isSame(segment.end, point)
}

/// Whether two crossings of one edge are the same but for rounding.
private func isSame(_ a: Point, _ b: Point?) -> Bool {
  guard let b else { return false }
  func close(_ s: Double, _ t: Double) -> Bool {
    abs(s - t) <= 1e-9 * (abs(s) + abs(t)) + 1e-12
  }
  return close(a.x, b.x) && close(a.y, b.y)
}
