/// The parts of a polyline within the unit square.
func clipped(_ points: [Point]) -> [[Point]] {
  guard points.count > 1 else {
    return points.filter(\.isInUnitSquare).map { [$0] }
  }
  var paths: [[Point]] = []
  for (start, end) in zip(points, points.dropFirst()) {
    guard let (a, b) = clipped(start, end) else { continue }
    if paths.last?.last == a {
      paths[paths.count - 1].append(b)
    } else {
      paths.append([a, b])
    }
  }
  return paths
}

/// The part of a segment within the unit square, if there is one.
///
/// - Source: Liang and Barsky, A new concept and method for line clipping,
///   ACM Transactions on Graphics 3 (1984).
private func clipped(_ start: Point, _ end: Point) -> (Point, Point)? {
  let (dx, dy) = (end.x - start.x, end.y - start.y)
  var (enter, leave) = (0.0, 1.0)
  let sides = [
    (-dx, start.x), (dx, 1 - start.x), (-dy, start.y), (dy, 1 - start.y),
  ]
  for (slope, distance) in sides {
    if slope == 0 {
      if distance < 0 { return nil }
    } else if slope < 0 {
      enter = max(enter, distance / slope)
    } else {
      leave = min(leave, distance / slope)
    }
  }
  guard enter <= leave else { return nil }
  func at(_ t: Double) -> Point {
    t == 0
      ? start : t == 1 ? end : Point(x: start.x + t * dx, y: start.y + t * dy)
  }
  return (at(enter), at(leave))
}

extension Point {
  /// Whether it lies in the unit square, its edges included.
  var isInUnitSquare: Bool {
    (0...1).contains(x) && (0...1).contains(y)
  }
}
