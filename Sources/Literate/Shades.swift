/// Neighbours in a row of a heat map that have one shade, as a rectangle of
/// the unit square.
struct ShadeRun: Equatable {
  /// The number of the shade.
  let shade: Int
  /// One corner.
  let topLeft: Point
  /// The corner across.
  let bottomRight: Point
}

extension Plot {
  /// A grid's cells as rectangles, neighbours of one shade joined.
  ///
  /// A value stands for the half cells around its place.
  func shades(of grid: Grid) -> [ShadeRun] {
    let xs = edges(grid.x, grid.columns).map { x.place($0) ?? 0 }
    let ys = edges(grid.y, grid.rows).map { y.place($0) ?? 0 }
    let span = grid.span
    return grid.values.enumerated().flatMap { row, values in
      runs(values.map { SVGStyle.shade($0, of: span) }).compactMap {
        shade, columns in
        ShadeRun(
          shade: shade,
          topLeft: Point(x: xs[columns.lowerBound], y: ys[row + 1]),
          bottomRight: Point(x: xs[columns.upperBound], y: ys[row])
        ).withinUnitSquare
      }
    }
  }

  /// The borders between the places, the outer ones at the ends.
  private func edges(_ range: ClosedRange<Double>, _ count: Int) -> [Double] {
    let step = (range.upperBound - range.lowerBound) / Double(count - 1)
    return (0...count).map { index in
      let edge = range.lowerBound + step * (Double(index) - 0.5)
      return min(range.upperBound, max(range.lowerBound, edge))
    }
  }

  private func runs(_ shades: [Int]) -> [(shade: Int, columns: Range<Int>)] {
    var runs: [(shade: Int, columns: Range<Int>)] = []
    for (index, shade) in shades.enumerated() {
      if let last = runs.last, last.shade == shade {
        runs[runs.count - 1].columns = last.columns.lowerBound..<(index + 1)
      } else {
        runs.append((shade, index..<(index + 1)))
      }
    }
    return runs
  }
}

/// A place on one of the paths that is far from the edges of the unit square
/// and from those that are taken.
func freePlace(on paths: [[Point]], apart taken: [Point]) -> Point? {
  func room(_ place: Point) -> Double {
    let edge = min(place.x, 1 - place.x, place.y, 1 - place.y)
    let distances = taken.map {
      (($0.x - place.x) * ($0.x - place.x) + ($0.y - place.y) * ($0.y - place.y))
        .squareRoot()
    }
    return min(2 * edge, distances.min() ?? 1, 0.2)
  }
  var best: (place: Point, room: Double)?
  for place in paths.joined() where room(place) > (best?.room ?? 0.02) + 1e-9 {
    best = (place, room(place))
  }
  return best?.place
}

extension ShadeRun {
  /// The part within the unit square, if there is one.
  fileprivate var withinUnitSquare: ShadeRun? {
    let left = max(0, topLeft.x)
    let right = min(1, bottomRight.x)
    let top = min(1, topLeft.y)
    let bottom = max(0, bottomRight.y)
    guard left < right, bottom < top else { return nil }
    return ShadeRun(
      shade: shade, topLeft: Point(x: left, y: top),
      bottomRight: Point(x: right, y: bottom))
  }
}
