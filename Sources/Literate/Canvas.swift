/// A grid of characters with 2 × 4 braille dots each, to draw on.
struct Canvas {
  /// The number of characters in a row.
  let columns: Int
  /// The number of rows.
  let rows: Int
  private var cells: [Cell]

  /// What a character shows: words before dots before the ground.
  private struct Cell {
    var ground: Character = " "
    var groundSeries: Int?
    var dots: UInt8 = 0
    var dotSeries: Int?
    var glyph: Character?
    var glyphSeries: Int?
  }

  /// An empty canvas.
  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: Cell(), count: columns * rows)
  }

  /// Dots and gaps of the series' lines, in turn.
  private static let dashes = [
    [1], [5, 3], [1, 2], [6, 2, 1, 2], [9, 3], [2, 2],
  ]

  /// The bits of the dots of a character, by row and column.
  private static let bits: [[UInt8]] = [
    [0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80],
  ]

  /// Where the cell of a place in the unit square is.
  func cell(_ place: Point) -> (column: Int, row: Int) {
    (
      min(columns - 1, max(0, Int(place.x * Double(columns)))),
      min(rows - 1, max(0, Int((1 - place.y) * Double(rows))))
    )
  }

  /// Sets the dot at a place in the unit square.
  mutating func dot(_ place: Point, series: Int? = nil) {
    let (x, y) = dots(place)
    set(x, y, series)
  }

  private func dots(_ place: Point) -> (x: Int, y: Int) {
    (
      min(
        2 * columns - 1,
        max(0, Int((place.x * Double(2 * columns - 1)).rounded()))),
      min(
        4 * rows - 1,
        max(0, Int(((1 - place.y) * Double(4 * rows - 1)).rounded())))
    )
  }

  private mutating func set(_ x: Int, _ y: Int, _ series: Int?) {
    let index = y / 4 * columns + x / 2
    cells[index].dots |= Canvas.bits[y % 4][x % 2]
    cells[index].dotSeries = series
  }

  /// Draws a polyline of the unit square, dashed as its series is.
  mutating func line(_ path: [Point], series: Int) {
    let pattern = Canvas.dashes[series % Canvas.dashes.count]
    var count = 0
    for (start, end) in zip(path, path.dropFirst()) {
      let (a, b) = (dots(start), dots(end))
      let steps = max(abs(b.x - a.x), abs(b.y - a.y))
      for step in 0...max(steps, 1) {
        let t = steps == 0 ? 0 : Double(step) / Double(steps)
        let x = a.x + Int((t * Double(b.x - a.x)).rounded())
        let y = a.y + Int((t * Double(b.y - a.y)).rounded())
        if Canvas.isOn(count, pattern) { set(x, y, series) }
        if step < steps { count += 1 }
      }
    }
  }

  /// Whether the dash pattern has a dot after `count` others.
  private static func isOn(_ count: Int, _ pattern: [Int]) -> Bool {
    guard pattern.count > 1 else { return true }
    var rest = count % pattern.reduce(0, +)
    for (index, length) in pattern.enumerated() {
      if rest < length { return index % 2 == 0 }
      rest -= length
    }
    return true
  }

  /// Puts a character below all dots.
  mutating func ground(
    _ character: Character, column: Int, row: Int, series: Int? = nil
  ) {
    guard contains(column, row) else { return }
    cells[row * columns + column].ground = character
    cells[row * columns + column].groundSeries = series
  }

  /// Puts a character above all dots.
  mutating func glyph(
    _ character: Character, column: Int, row: Int, series: Int? = nil
  ) {
    guard contains(column, row) else { return }
    cells[row * columns + column].glyph = character
    cells[row * columns + column].glyphSeries = series
  }

  /// Writes words from a cell on, moved so far that all of them fit.
  mutating func write(_ words: String, column: Int, row: Int) {
    let start = max(0, min(column, columns - words.count))
    for (offset, character) in words.enumerated() {
      glyph(character, column: start + offset, row: row)
    }
  }

  private func contains(_ column: Int, _ row: Int) -> Bool {
    (0..<columns).contains(column) && (0..<rows).contains(row)
  }

  /// The rows, from the top.
  var lines: [[Span]] {
    (0..<rows).map { row in
      cells[(row * columns)..<((row + 1) * columns)].map(Canvas.span)
    }
  }

  private static func span(_ cell: Cell) -> Span {
    if let glyph = cell.glyph { return span(glyph, cell.glyphSeries) }
    guard cell.dots > 0 else { return span(cell.ground, cell.groundSeries) }
    let scalar = UnicodeScalar(0x2800 + UInt32(cell.dots))
    return span(scalar.map { Character($0) } ?? "?", cell.dotSeries)
  }

  private static func span(_ character: Character, _ series: Int?) -> Span {
    let style = series.map { Style.series($0) } ?? .plain
    return Span(String(character), character == " " ? .plain : style)
  }
}
