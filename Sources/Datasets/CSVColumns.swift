import LinearAlgebra

extension CSVTable {
  /// Returns a column as text.
  ///
  /// - Throws: `DatasetError` if there is no such column.
  public func strings(_ name: String) throws(DatasetError) -> [String] {
    let column = try columnIndex(name)
    return (0..<rowCount).map { text(row: $0, column: column) }
  }

  /// Returns a column as positions in a list of the texts it may hold.
  ///
  /// - Throws: `DatasetError` for any other text.
  public func categories(
    _ name: String, among allowed: [String]
  ) throws(DatasetError) -> [Int] {
    let column = try columnIndex(name)
    var values: [Int] = []
    for row in 0..<rowCount {
      let text = text(row: row, column: column)
      guard let value = allowed.firstIndex(of: text) else {
        throw malformed(
          row: row, column: column,
          expected: "one of " + allowed.joined(separator: ", "),
          remedy: "Spell the category as listed")
      }
      values.append(value)
    }
    return values
  }

  /// Returns a column of whole numbers within a range.
  ///
  /// - Throws: `DatasetError` for a field that is not such a number.
  public func integers(
    _ name: String, in range: ClosedRange<Int> = Int.min...Int.max
  ) throws(DatasetError) -> [Int] {
    let column = try columnIndex(name)
    var values: [Int] = []
    values.reserveCapacity(rowCount)
    for row in 0..<rowCount {
      let field = field(row: row, column: column)
      guard let value = field.integer(in: bytes), range.contains(value) else {
        let limits = "from \(range.lowerBound) to \(range.upperBound)"
        throw malformed(
          row: row, column: column, expected: "a whole number \(limits)",
          remedy: "Write digits alone, without spaces")
      }
      values.append(value)
    }
    return values
  }

  /// Returns a column of finite decimal numbers such as `-1.5` or `2e-3`.
  ///
  /// - Throws: `DatasetError` for a field that is not such a number.
  public func doubles(_ name: String) throws(DatasetError) -> [Double] {
    let column = try columnIndex(name)
    var values: [Double] = []
    values.reserveCapacity(rowCount)
    for row in 0..<rowCount {
      values.append(try double(row: row, column: column))
    }
    return values
  }

  /// Returns the named columns, side by side, `(rows × names)`.
  ///
  /// - Throws: `DatasetError` for a field that is not a finite number.
  public func matrix(_ names: [String]) throws(DatasetError) -> Matrix {
    var columns: [Int] = []
    for name in names { columns.append(try columnIndex(name)) }
    var values: [Double] = []
    values.reserveCapacity(rowCount * columns.count)
    for row in 0..<rowCount {
      for column in columns {
        values.append(try double(row: row, column: column))
      }
    }
    return Matrix(rows: rowCount, columns: columns.count, elements: values)
  }

  private func double(row: Int, column: Int) throws(DatasetError) -> Double {
    let field = field(row: row, column: column)
    guard let value = field.double(in: bytes) else {
      throw malformed(
        row: row, column: column, expected: "a finite decimal number",
        remedy: "Write it like -1.5 or 2e-3, or leave the whole record out")
    }
    return value
  }
}
