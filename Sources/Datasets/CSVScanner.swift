/// Walks over the bytes of a comma-separated file, field by field.
struct CSVScanner {
  /// The whole text.
  let bytes: [UInt8]

  /// What error messages call it.
  let file: String

  /// The offset of the next byte to look at.
  private var position: Int

  /// Starts behind a byte order mark, if there is one.
  init(bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
    position = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
  }

  /// Checks the encoding of the whole text.
  func requireUTF8() throws(DatasetError) {
    let text = String(decoding: bytes, as: UTF8.self)
    if text.utf8.elementsEqual(bytes) { return }
    let offset = zip(text.utf8, bytes).prefix { $0 == $1 }.count
    let byte = bytes[offset]
    throw malformed(
      at: offset, expected: "text in UTF-8",
      found: "the byte 0x\(byte < 16 ? "0" : "")\(String(byte, radix: 16))",
      remedy: "Save the file as UTF-8 text")
  }

  /// Reads the first line: the columns' names, all different, none empty.
  mutating func header() throws(DatasetError) -> [String] {
    if position == bytes.count {
      throw malformed(
        at: position, expected: "a header line", found: "an empty file",
        remedy: "Name the columns in the first line, separated by commas")
    }
    var fields: [CSVField] = []
    try record(into: &fields)
    var names: [String] = []
    for field in fields {
      let name = field.text(in: bytes)
      if name.isEmpty || names.contains(name) {
        throw malformed(
          at: field.start, expected: "a column name of its own",
          found: quotation(of: name),
          remedy: "Give each column of the header a different name")
      }
      names.append(name)
    }
    return names
  }

  /// Reads what is left: records of `width` fields each.
  mutating func records(of width: Int) throws(DatasetError) -> [CSVField] {
    var fields: [CSVField] = []
    while position < bytes.count {
      let start = position
      let before = fields.count
      try record(into: &fields)
      let count = fields.count - before
      if count != width {
        throw malformed(
          at: start, expected: "\(counted(width)), as in the header",
          found: counted(count),
          remedy: "Put a field that holds a comma between double quotes, "
            + "and delete blank lines")
      }
    }
    return fields
  }

  /// Appends the fields up to the end of the line, and steps over it.
  private mutating func record(
    into fields: inout [CSVField]
  ) throws(DatasetError) {
    while true {
      let quoted = position < bytes.count && bytes[position] == quote
      fields.append(try quoted ? quotedField() : plainField())
      if position == bytes.count { return }
      if bytes[position] == comma {
        position += 1
      } else {
        return try lineEnd()
      }
    }
  }

  /// Reads up to a comma or line end.
  private mutating func plainField() throws(DatasetError) -> CSVField {
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == comma || byte == lineFeed || byte == carriageReturn { break }
      if byte == quote {
        throw malformed(
          at: position, expected: "a field without double quotes",
          found: "a double quote in its middle",
          remedy: "Put the whole field between double quotes "
            + "and double those inside")
      }
      position += 1
    }
    return CSVField(start: start, end: position)
  }

  /// Reads from an opening quote up to behind the closing one.
  private mutating func quotedField() throws(DatasetError) -> CSVField {
    let opening = position
    var field = CSVField(start: opening + 1, end: opening + 1)
    position += 1
    while position < bytes.count {
      if bytes[position] != quote {
        position += 1
      } else if position + 1 < bytes.count, bytes[position + 1] == quote {
        field.hasDoubledQuotes = true
        position += 2
      } else {
        field.end = position
        position += 1
        try requireFieldEnd()
        return field
      }
    }
    throw malformed(
      at: opening, expected: "a closing double quote",
      found: "the end of the file", remedy: "Close the quote opened here")
  }

  /// Checks that nothing stands between a closing quote and the separator.
  private func requireFieldEnd() throws(DatasetError) {
    guard position < bytes.count else { return }
    let byte = bytes[position]
    if byte == comma || byte == lineFeed || byte == carriageReturn { return }
    let rest = String(decoding: bytes[position...].prefix(16), as: UTF8.self)
    throw malformed(
      at: position, expected: "a comma or line end after the closing quote",
      found: quotation(of: String(rest.prefix(1))),
      remedy: "Double the quotes inside a field")
  }

  /// Steps over LF or CRLF.
  private mutating func lineEnd() throws(DatasetError) {
    if bytes[position] == carriageReturn {
      guard position + 1 < bytes.count, bytes[position + 1] == lineFeed else {
        throw malformed(
          at: position, expected: "a line end, LF or CRLF",
          found: "a carriage return alone",
          remedy: "Save the file with the line ends of Unix or Windows")
      }
      position += 1
    }
    position += 1
  }

  private func malformed(
    at offset: Int, expected: String, found: String, remedy: String
  ) -> DatasetError {
    let place = TextPlace(offset: offset, in: bytes)
    return .malformedText(
      file: file, line: place.line, column: place.column,
      expected: expected, found: found, remedy: remedy)
  }
}

private func counted(_ count: Int) -> String {
  count == 1 ? "1 field" : "\(count) fields"
}

private let comma = UInt8(ascii: ",")
private let quote = UInt8(ascii: "\"")
private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
