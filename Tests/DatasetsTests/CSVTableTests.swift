import Foundation
import LinearAlgebra
import Testing

@testable import Datasets

struct CSVTableTests {
  @Test(
    arguments: [
      "a,b\n1,2\n3,4\n", "a,b\n1,2\n3,4", "a,b\r\n1,2\r\n3,4\r\n",
      "a,b\r\n1,2\r\n3,4", "\"a\",\"b\"\n\"1\",2\n3,\"4\"\n",
      "\u{feff}a,b\n1,2\n3,4\n",
    ])
  func `line ends, quotes and a byte order mark change nothing`(
    text: String
  ) throws {
    let table = try CSVTable(text: text)
    #expect(table.columnNames == ["a", "b"])
    #expect(table.rowCount == 2)
    #expect(try table.integers("b") == [2, 4])
    #expect(
      try table.matrix(["b", "a"])
        == Matrix(rows: 2, columns: 2, elements: [2, 1, 4, 3]))
  }

  @Test(
    arguments: [
      ("\"Sydney, New South Wales\"", "Sydney, New South Wales"),
      ("\"two\nlines\"", "two\nlines"), ("\"two\r\nlines\"", "two\r\nlines"),
      ("\"the \"\"car\"\"\"", "the \"car\""), ("\"\"\"\"", "\""),
      ("\"\"", ""), ("", ""), (" a ", " a "), ("σ(z) – 1", "σ(z) – 1"),
    ])
  func `a field is what RFC 4180 says it is`(
    field: String, content: String
  ) throws {
    let table = try CSVTable(text: "before,it,after\n1,\(field),3\n")
    #expect(try table.strings("it") == [content])
    #expect(try table.integers("after") == [3])
  }

  @Test(
    arguments: [
      ("0", 0), ("-0.5", -0.5), ("+7", 7), ("1e3", 1000), ("2.5E-3", 0.0025),
      ("123456789012345", 123_456_789_012_345), ("007", 7), (".5", 0.5),
      ("1234567890123456789", 1_234_567_890_123_456_768),
    ])
  func `a number is read as Swift reads it`(
    field: String, value: Double
  ) throws {
    #expect(try CSVTable(text: "x\n\(field)\n").doubles("x") == [value])
  }

  @Test func `a header alone is a table without rows`() throws {
    let table = try CSVTable(text: "a,b\n")
    #expect(table.rowCount == 0)
    #expect(try table.doubles("b") == [])
    #expect(try table.matrix(["a", "b"]).rows == 0)
  }

  @Test func `a category becomes its position in the list`() throws {
    let table = try CSVTable(text: "size\nlarge\nsmall\nlarge\n")
    #expect(
      try table.categories("size", among: ["small", "large"]) == [1, 0, 1])
  }

  @Test func `a file is read like the text it holds`() throws {
    let file = try TemporaryFile("a,b\r\n1,2")
    defer { file.remove() }
    #expect(try CSVTable(contentsOf: file.path).doubles("b") == [2])
  }
}
