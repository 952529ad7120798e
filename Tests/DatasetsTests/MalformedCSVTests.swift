import Foundation
import Testing

@testable import Datasets

/// A malformed text, and the place and words of the error it must meet.
struct MalformedText: Sendable, CustomTestStringConvertible {
  var name: String
  var bytes: [UInt8]
  var line: Int
  var column: Int
  var expected: String
  var found: String

  init(
    _ name: String, _ text: String, _ line: Int, _ column: Int,
    _ expected: String, _ found: String
  ) {
    self.name = name
    self.bytes = Array(text.utf8)
    self.line = line
    self.column = column
    self.expected = expected
    self.found = found
  }

  var testDescription: String { name }

  /// Whether an error names this place and these words.
  func matches(_ error: DatasetError?) -> Bool {
    guard
      case .malformedText(
        "text", line, column, expected, found, let remedy) = error
    else { return false }
    return !remedy.isEmpty
  }
}

struct MalformedCSVTests {
  static let structures = [
    MalformedText("empty file", "", 1, 1, "a header line", "an empty file"),
    MalformedText(
      "byte order mark alone", "\u{feff}", 1, 1, "a header line",
      "an empty file"),
    MalformedText(
      "blank header", "\n1\n", 1, 1, "a column name of its own", "nothing"),
    MalformedText(
      "column named twice", "a,b,a\n", 1, 5, "a column name of its own",
      "'a'"),
    MalformedText(
      "too few fields", "a,b\n1,2\n3\n", 3, 1, "2 fields, as in the header",
      "1 field"),
    MalformedText(
      "too many fields", "a,b\r\n1,2,3\r\n", 2, 1,
      "2 fields, as in the header", "3 fields"),
    MalformedText(
      "comma at the end", "a\n1,\n", 2, 1, "1 field, as in the header",
      "2 fields"),
    MalformedText(
      "blank line", "a,b\n1,2\n\n3,4\n", 3, 1, "2 fields, as in the header",
      "1 field"),
    MalformedText(
      "quote in a field", "a,b\nσσ,5\" disc\n", 2, 5,
      "a field without double quotes", "a double quote in its middle"),
    MalformedText(
      "text behind a quote", "a\n\"b\"c\n", 2, 4,
      "a comma or line end after the closing quote", "'c'"),
    MalformedText(
      "quote left open", "a,b\n1,\"2\n3,4\n", 2, 3, "a closing double quote",
      "the end of the file"),
    MalformedText(
      "carriage returns alone", "a,b\r1,2\r", 1, 4,
      "a line end, LF or CRLF", "a carriage return alone"),
    MalformedText(
      "carriage return at the end", "a\n1\r", 2, 2, "a line end, LF or CRLF",
      "a carriage return alone"),
  ]

  @Test(arguments: structures)
  func `a broken structure is named with its place`(
    malformed: MalformedText
  ) {
    let error = #expect(throws: DatasetError.self) {
      try CSVTable(bytes: malformed.bytes, file: "text")
    }
    #expect(malformed.matches(error), "\(String(describing: error))")
  }

  static let number = "a finite decimal number in 'x'"
  static let numbers = [
    MalformedText("word", "x,y\n1,2\ntwo,3\n", 3, 1, number, "'two'"),
    MalformedText("nothing", "x,y\n,2\n", 2, 1, number, "nothing"),
    MalformedText("NaN", "y,x\nσσ,NaN\n", 2, 4, number, "'NaN'"),
    MalformedText("nan", "x\nnan\n", 2, 1, number, "'nan'"),
    MalformedText("infinity", "x\n-inf\n", 2, 1, number, "'-inf'"),
    MalformedText("too large", "x\n1e999\n", 2, 1, number, "'1e999'"),
    MalformedText("hexadecimal", "x\n0x1p3\n", 2, 1, number, "'0x1p3'"),
    MalformedText("decimal comma", "x\n\"1,5\"\n", 2, 2, number, "'1,5'"),
    MalformedText("space", "x\n 1\n", 2, 1, number, "' 1'"),
    MalformedText("two points", "x\n1.2.3\n", 2, 1, number, "'1.2.3'"),
    MalformedText("sign alone", "x\n-\n", 2, 1, number, "'-'"),
    MalformedText(
      "a line end inside", "x\n\"1\n2\"\n", 2, 2, number, "'1\\n2'"),
    MalformedText(
      "below a quoted line end", "y,x\n\"1\n2\",3\n4,z\n", 4, 3, number,
      "'z'"),
  ]

  @Test(arguments: numbers)
  func `a field that is no number is named with its place`(
    malformed: MalformedText
  ) {
    let error = #expect(throws: DatasetError.self) {
      try CSVTable(bytes: malformed.bytes, file: "text").doubles("x")
    }
    #expect(malformed.matches(error), "\(String(describing: error))")
    let sameError = #expect(throws: DatasetError.self) {
      try CSVTable(bytes: malformed.bytes, file: "text").matrix(["x"])
    }
    #expect(sameError == error)
  }

  static let integer = "a whole number from 0 to 9 in 'x'"
  static let integers = [
    MalformedText("fraction", "x\n3\n1.5\n", 3, 1, integer, "'1.5'"),
    MalformedText("above", "x\n10\n", 2, 1, integer, "'10'"),
    MalformedText("below", "x\n-1\n", 2, 1, integer, "'-1'"),
    MalformedText("nothing", "x,y\n,1\n", 2, 1, integer, "nothing"),
    MalformedText(
      "more digits than an integer holds", "x\n99999999999999999999\n", 2, 1,
      integer, "'99999999999999999999'"),
  ]

  @Test(arguments: integers)
  func `a field that is no such integer is named with its place`(
    malformed: MalformedText
  ) {
    let error = #expect(throws: DatasetError.self) {
      try CSVTable(bytes: malformed.bytes, file: "text")
        .integers("x", in: 0...9)
    }
    #expect(malformed.matches(error), "\(String(describing: error))")
  }

  @Test func `an unknown category is answered with those there are`() {
    let malformed = MalformedText(
      "", "x\ncar\nboat\n", 3, 1, "one of bus, car in 'x'", "'boat'")
    let error = #expect(throws: DatasetError.self) {
      try CSVTable(bytes: malformed.bytes, file: "text")
        .categories("x", among: ["bus", "car"])
    }
    #expect(malformed.matches(error), "\(String(describing: error))")
  }

  @Test func `an unknown column is answered with those there are`() {
    let malformed = MalformedText(
      "", "a,b\n", 1, 1, "a column 'c' in the header", "'a', 'b'")
    let error = #expect(throws: DatasetError.self) {
      try CSVTable(bytes: malformed.bytes, file: "text").strings("c")
    }
    #expect(malformed.matches(error), "\(String(describing: error))")
  }

  @Test func `bytes that are not UTF-8 are named with their place`() {
    // 'né' in Latin-1: é is the single byte 0xe9.
    var malformed = MalformedText(
      "", "", 2, 4, "text in UTF-8", "the byte 0xe9")
    malformed.bytes = Array("a,b\n1,n".utf8) + [0xe9, 0x0a]
    let error = #expect(throws: DatasetError.self) {
      try CSVTable(bytes: malformed.bytes, file: "text")
    }
    #expect(malformed.matches(error), "\(String(describing: error))")
  }
}
