/// A rectangle of numbers, stored row after row.
///
/// Value semantics: a copy is independent. Indices count from 0.
public struct Matrix: Equatable, Sendable {
  /// The number of rows.
  public let rows: Int
  /// The number of columns.
  public let columns: Int
  @usableFromInline var storage: [Double]

  /// The elements in row-major order: first row, second row, ….
  @inlinable public var elements: [Double] { storage }

  /// Makes a matrix of a stated shape from row-major elements.
  /// - Precondition: `elements.count == rows * columns`.
  @inlinable
  public init(rows: Int, columns: Int, elements: [Double]) {
    require(
      rows >= 0 && columns >= 0 && elements.count == rows * columns,
      "a (\(rows) × \(columns)) matrix cannot hold \(elements.count) elements")
    self.rows = rows
    self.columns = columns
    self.storage = elements
  }

  /// Makes a matrix from its rows; no rows at all make the (0 × 0) matrix.
  /// - Precondition: all rows are of one length.
  public init(_ rows: [[Double]]) {
    let columns = rows.first?.count ?? 0
    for (i, row) in rows.enumerated() {
      require(
        row.count == columns,
        "row 0 has \(columns) elements but row \(i) has \(row.count)")
    }
    self.init(rows: rows.count, columns: columns, elements: rows.flatMap { $0 })
  }

  /// Makes a matrix from its columns, as when each feature is a list.
  /// - Precondition: all columns are of one length.
  public init(columns: [[Double]]) {
    self = Matrix(columns).transposed()
  }

  /// The element in row i and column j.
  @inlinable
  public subscript(i: Int, j: Int) -> Double {
    get {
      checkIndex(i, j)
      return storage[i * columns + j]
    }
    set {
      checkIndex(i, j)
      storage[i * columns + j] = newValue
    }
  }

  @inlinable
  func checkIndex(_ i: Int, _ j: Int) {
    require(
      i >= 0 && i < rows && j >= 0 && j < columns,
      "there is no element [\(i), \(j)] in a \(shape) matrix")
  }

  /// The shape in words, as in "(2 × 3)".
  public var shape: String { "(\(rows) × \(columns))" }

  /// Row i, from left to right.
  @inlinable
  public func row(_ i: Int) -> [Double] {
    require(i >= 0 && i < rows, "there is no row \(i) in a \(shape) matrix")
    return Array(storage[i * columns..<(i + 1) * columns])
  }

  /// Column j, from top to bottom.
  public func column(_ j: Int) -> [Double] {
    require(
      j >= 0 && j < columns, "there is no column \(j) in a \(shape) matrix")
    return (0..<rows).map { storage[$0 * columns + j] }
  }

  /// All rows, from top to bottom.
  public var rowVectors: [[Double]] { (0..<rows).map(row) }

  /// The matrix with rows and columns exchanged, (columns × rows).
  public func transposed() -> Matrix {
    var result = [Double](repeating: 0, count: storage.count)
    for i in 0..<rows {
      for j in 0..<columns { result[j * rows + i] = storage[i * columns + j] }
    }
    return Matrix(rows: columns, columns: rows, elements: result)
  }

  /// The matrix of the function's values, element by element.
  @inlinable
  public func map(_ function: (Double) -> Double) -> Matrix {
    Matrix(rows: rows, columns: columns, elements: storage.map(function))
  }

  /// The rows with the stated indices, in that order; an index may recur.
  public func selecting(rows indices: [Int]) -> Matrix {
    var elements: [Double] = []
    elements.reserveCapacity(indices.count * columns)
    for i in indices { elements += row(i) }
    return Matrix(rows: indices.count, columns: columns, elements: elements)
  }

  /// The most rows in one of the `blocks`.
  package static let blockSize = 128

  /// The numbers of the rows, a block at a time that stays near the processor.
  package var blocks: [Range<Int>] {
    stride(from: 0, to: rows, by: Matrix.blockSize).map {
      $0..<min($0 + Matrix.blockSize, rows)
    }
  }

  /// The elements on the diagonal, from the top left.
  public var diagonal: [Double] {
    (0..<min(rows, columns)).map { self[$0, $0] }
  }
}

extension Matrix {
  /// The matrix of zeros.
  public static func zeros(rows: Int, columns: Int) -> Matrix {
    let zeros = [Double](repeating: 0, count: rows * columns)
    return Matrix(rows: rows, columns: columns, elements: zeros)
  }

  /// The square matrix with ones on the diagonal and zeros elsewhere.
  public static func identity(_ size: Int) -> Matrix {
    diagonal([Double](repeating: 1, count: size))
  }

  /// The square matrix with the stated diagonal and zeros elsewhere.
  public static func diagonal(_ elements: [Double]) -> Matrix {
    var result = zeros(rows: elements.count, columns: elements.count)
    for (i, element) in elements.enumerated() { result[i, i] = element }
    return result
  }

  /// The vector as one column, (n × 1).
  public static func column(_ elements: [Double]) -> Matrix {
    Matrix(rows: elements.count, columns: 1, elements: elements)
  }
}

extension Matrix: CustomStringConvertible {
  /// The rows as nested lists, as they would be typed.
  public var description: String { "\(rowVectors)" }
}

extension Matrix: Codable {
  private enum CodingKeys: String, CodingKey { case rows, columns, elements }

  /// Reads rows, columns and elements, and checks that they agree.
  /// - Throws: `DecodingError.dataCorrupted` when they do not.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let rows = try container.decode(Int.self, forKey: .rows)
    let columns = try container.decode(Int.self, forKey: .columns)
    let elements = try container.decode([Double].self, forKey: .elements)
    let (count, overflow) = rows.multipliedReportingOverflow(by: columns)
    guard rows >= 0, columns >= 0, !overflow, count == elements.count else {
      throw DecodingError.dataCorruptedError(
        forKey: .elements, in: container,
        debugDescription:
          "(\(rows) × \(columns)) cannot hold \(elements.count) elements")
    }
    self.init(rows: rows, columns: columns, elements: elements)
  }

  /// Writes rows, columns and the elements row by row.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(rows, forKey: .rows)
    try container.encode(columns, forKey: .columns)
    try container.encode(storage, forKey: .elements)
  }
}
