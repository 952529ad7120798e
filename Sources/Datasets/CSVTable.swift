import LinearAlgebra

/// A table of comma-separated values whose first line names the columns.
///
/// Lines end in LF or CRLF, the last one with or without. A field between
/// double quotes may hold commas, line ends and, doubled, double quotes. Every
/// record has as many fields as the header. Spaces belong to their field.
/// The text is UTF-8; a byte order mark is skipped.
///
/// - Source: RFC 4180, section 2.
public struct CSVTable: Sendable {
  /// The columns' names, in the order of the file.
  public let columnNames: [String]

  /// The number of records below the header.
  public let rowCount: Int

  /// What error messages call the table.
  let file: String

  /// The whole text, to which the fields point.
  let bytes: [UInt8]

  /// The fields below the header, record by record.
  let fields: [CSVField]

  /// Reads a file.
  ///
  /// - Throws: `DatasetError` with the line and column of what is malformed.
  public init(contentsOf path: String) throws(DatasetError) {
    try self.init(
      bytes: Datasets.bytes(ofFile: path), file: path)
  }

  /// Reads a text, called `name` in error messages.
  ///
  /// - Throws: `DatasetError` with the line and column of what is malformed.
  public init(text: String, name: String = "text") throws(DatasetError) {
    try self.init(bytes: Array(text.utf8), file: name)
  }

  /// Reads the bytes of a text that error messages call `file`.
  init(bytes: [UInt8], file: String) throws(DatasetError) {
    var scanner = CSVScanner(bytes: bytes, file: file)
    try scanner.requireUTF8()
    columnNames = try scanner.header()
    fields = try scanner.records(of: columnNames.count)
    rowCount = fields.count / columnNames.count
    self.file = file
    self.bytes = bytes
  }

  /// Returns the line of the file, from 1, on which a record begins. Records
  /// count from 0.
  public func line(ofRow row: Int) -> Int {
    TextPlace(offset: field(row: row, column: 0).start, in: bytes).line
  }

  /// Returns the position of a column, counted from 0.
  func columnIndex(_ name: String) throws(DatasetError) -> Int {
    guard let index = columnNames.firstIndex(of: name) else {
      throw .malformedText(
        file: file, line: 1, column: 1,
        expected: "a column '\(name)' in the header",
        found: columnNames.map { "'\($0)'" }.joined(separator: ", "),
        remedy: "Ask for a column that is there, or name it in the header")
    }
    return index
  }

  /// Returns the place of a field; rows and columns count from 0.
  func field(row: Int, column: Int) -> CSVField {
    fields[row * columnNames.count + column]
  }

  /// Returns the content of a field, without its quotes.
  func text(row: Int, column: Int) -> String {
    field(row: row, column: column).text(in: bytes)
  }

  /// Returns the error for a field that is not what its column needs.
  func malformed(
    row: Int, column: Int, expected: String, remedy: String
  ) -> DatasetError {
    let field = field(row: row, column: column)
    let place = TextPlace(offset: field.start, in: bytes)
    return .malformedText(
      file: file, line: place.line, column: place.column,
      expected: "\(expected) in '\(columnNames[column])'",
      found: quotation(of: field.text(in: bytes)), remedy: remedy)
  }
}

/// Returns a text as an error message shows it: between quotes, its first
/// 40 characters, control characters spelled out.
func quotation(of text: String) -> String {
  if text.isEmpty { return "nothing" }
  let shown = text.prefix(40).unicodeScalars
    .map { $0.value < 32 ? $0.escaped(asASCII: false) : String($0) }
    .joined()
  return "'\(shown)\(text.count > 40 ? "…" : "")'"
}
