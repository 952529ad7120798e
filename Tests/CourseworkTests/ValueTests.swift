import Foundation
import Testing

@testable import Coursework

@Test(arguments: [
  0.1, -0.0, 1 / 3.0, .leastNonzeroMagnitude, .greatestFiniteMagnitude,
])
func `a number survives its journey to another process`(x: Double) throws {
  let value = try Value(encoding: [x])
  let back = try JSONDecoder().decode(Value.self, from: Data(value.json.utf8))
  #expect(try back.decoded(as: [Double].self)[0].bitPattern == x.bitPattern)
}

@Test func `what is not a finite number survives too`() throws {
  let value = try Value(encoding: [Double.nan, .infinity, -.infinity])
  let back = try value.decoded(as: [Double].self)
  #expect(back[0].isNaN && back[1] == .infinity && back[2] == -.infinity)
  guard case .list(let list) = value else {
    Issue.record("not a list")
    return
  }
  #expect(list.allSatisfy { $0.number != nil })
}

@Test func `a flag is not a number`() throws {
  #expect(try Value(encoding: true) == .boolean(true))
  #expect(try Value(encoding: 1) == .number(1))
  #expect(try Value(encoding: Int?.none) == .null)
}

@Test func `a record keeps its fields`() throws {
  let value = try Value(encoding: ["b": 2.0, "a": 1.0])
  #expect(value.json == #"{"a":1,"b":2}"#)
  #expect(value.numbers == [1, 2])
}

@Test func `a matrix is shown as its rows`() {
  let matrix = Value.record([
    "rows": .number(2), "columns": .number(2),
    "elements": .list([1, 2, 3, 4].map { .number($0) }),
  ])
  #expect(matrix.shown() == "[[1, 2], [3, 4]]")
}

@Test func `numbers that agree in six digits are shown with more`() {
  let (a, b) = (Value.number(1.00000012), Value.number(1.00000013))
  #expect(Value.digitsToTellApart(a, b) == 9)
}
