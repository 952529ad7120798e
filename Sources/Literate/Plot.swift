/// A mark with the colour and pattern it is drawn in.
struct SeriesMark {
  /// What is drawn.
  let mark: Mark
  /// Which colour and pattern, from 0.
  let series: Int

  /// Whether it has a place in the legend.
  var isListed: Bool {
    switch mark.shape {
    case .text, .verticalRule, .horizontalRule, .heatMap, .arrow: false
    default: mark.label != nil
    }
  }
}

/// A figure of marks with its axes settled, for any device.
struct Plot {
  /// The level axis.
  let x: Scaled
  /// The upright axis.
  let y: Scaled
  /// What is drawn, in the order given.
  let marks: [SeriesMark]
  /// The names of the bars, if there are bars.
  let categories: [String]

  /// Settles the axes, with about so many ticks on each.
  init(x: Axis, y: Axis, marks: [Mark], ticks: (x: Int, y: Int)) {
    let names = marks.flatMap(\.categories)
    var seen: Set<String> = []
    categories = names.filter { seen.insert($0).inserted }
    let points = marks.flatMap(\.extent)
    let fills = marks.contains(where: \.fillsFrame)
    let base = marks.contains(where: \.standsOnZero) ? 0.0 : nil
    self.x =
      categories.isEmpty
      ? Scaled(
        x, values: points.map(\.x), fills: fills, base: nil, count: ticks.x)
      : Scaled(x, categories: categories)
    self.y = Scaled(
      y, values: points.map(\.y) + (base.map { [$0] } ?? []), fills: fills,
      base: base, count: ticks.y)
    self.marks = Plot.numbered(marks)
  }

  /// Gives each mark its series: its own, or the next that is free.
  private static func numbered(_ marks: [Mark]) -> [SeriesMark] {
    var next = 0
    return marks.map { mark in
      if let series = mark.series {
        next = max(next, series + 1)
        return SeriesMark(mark: mark, series: series)
      }
      guard mark.isSeries else { return SeriesMark(mark: mark, series: 0) }
      next += 1
      return SeriesMark(mark: mark, series: next - 1)
    }
  }

  /// Marks that the legend lists, once for each series and label.
  var legend: [SeriesMark] {
    var seen: Set<String> = []
    return marks.filter {
      $0.isListed && seen.insert("\($0.series) \($0.mark.label ?? "")").inserted
    }
  }

  /// Whether anything can be read off an axis; a plot without ticks, such as
  /// a triangle of probabilities, has no axes to draw.
  var isMeasured: Bool { !x.ticks.isEmpty || !y.ticks.isEmpty }

  /// The first heat map and what its shades mean.
  var heatMap: (grid: Grid, label: String?)? {
    for item in marks {
      if case .heatMap(let grid) = item.mark.shape {
        return (grid, item.mark.label)
      }
    }
    return nil
  }

  /// Where a point lies in the unit square, if it has a place.
  func place(_ point: Point) -> Point? {
    guard let x = x.place(point.x), let y = y.place(point.y) else { return nil }
    return Point(x: x, y: y)
  }

  /// Polylines in the unit square: gaps where a point has no place, cut off
  /// at the edges.
  func paths(_ points: [Point]) -> [[Point]] {
    let runs = points.map(place).split(separator: nil).map {
      $0.compactMap { $0 }
    }
    return runs.flatMap(clipped)
  }

  /// The bars of one mark: name, place in 0, 1, 2, …, height, and how the
  /// category is shared: which part of how many.
  func bars(_ item: SeriesMark) -> [Bar] {
    guard case .bars(let names, let heights) = item.mark.shape else {
      return []
    }
    let groups = marks.filter(\.isBars)
    let part = groups.firstIndex { $0.series == item.series } ?? 0
    let width = 0.8 / Double(max(groups.count, 1))
    return zip(names, heights).compactMap { name, height in
      guard let index = categories.firstIndex(of: name) else { return nil }
      let left = Double(index) - 0.4 + width * Double(part)
      return Bar(name: name, left: left, right: left + width, height: height)
    }
  }
}

/// An upright bar on the base line, in the units of the axes.
struct Bar: Equatable {
  /// Its category, if it has one.
  let name: String
  /// Its left edge.
  let left: Double
  /// Its right edge.
  let right: Double
  /// How far it reaches from 0.
  let height: Double
}

extension SeriesMark {
  /// Whether it is a mark of bars.
  var isBars: Bool { if case .bars = mark.shape { true } else { false } }
}

extension Mark {
  /// The names of its bars.
  fileprivate var categories: [String] {
    if case .bars(let names, _) = shape { names } else { [] }
  }

  /// Whether it has a colour and pattern of its own.
  fileprivate var isSeries: Bool {
    switch shape {
    case .line, .points, .bars, .histogram, .band, .contours: true
    default: false
    }
  }

  /// Whether it covers the frame from edge to edge.
  fileprivate var fillsFrame: Bool {
    switch shape {
    case .heatMap, .contours: true
    default: false
    }
  }

  fileprivate var standsOnZero: Bool {
    switch shape {
    case .bars, .histogram: true
    default: false
    }
  }

  /// Points that the axes have to hold.
  fileprivate var extent: [Point] {
    switch shape {
    case .line(let points), .points(let points): points.filter(\.isFinite)
    case .bars(_, let heights): heights.map { Point(x: 0, y: $0) }
    case .histogram(let edges, let heights):
      zip(edges, heights).map { Point(x: $0, y: $1) }
        + zip(edges.dropFirst(), heights).map { Point(x: $0, y: $1) }
    case .band(let x, let lower, let upper):
      zip(x, lower).map { Point(x: $0, y: $1) }
        + zip(x, upper).map { Point(x: $0, y: $1) }
    case .verticalRule, .horizontalRule: []
    case .text(_, let point): [point]
    case .arrow(let start, let end): [start, end]
    case .heatMap(let grid), .contours(let grid, _):
      [
        Point(x: grid.x.lowerBound, y: grid.y.lowerBound),
        Point(x: grid.x.upperBound, y: grid.y.upperBound),
      ]
    }
  }
}
