import Testing

@testable import Coursework

@Test func `a constant ratio is said`() {
  let table = GradientTable(yours: [2, 4, 0], numerical: [1, 2, 1e-12])
  #expect(table.constantRatio == 2)
  #expect(table.text.contains("Every entry is 2 times what it should be."))
}

@Test func `ratios that differ are only listed`() {
  let table = GradientTable(yours: [2, 2], numerical: [1, 2])
  #expect(table.constantRatio == nil)
  #expect(table.text.split(separator: "\n").count == 3)
}

@Test func `a right gradient has no ratio to speak of`() {
  #expect(
    GradientTable(yours: [1, 2], numerical: [1, 2]).constantRatio == nil)
}

@Test func `of a matrix only the elements are numbers`() {
  let matrix = Value.record([
    "rows": .number(1), "columns": .number(2),
    "elements": .list([.number(3), .number(-1)]),
  ])
  #expect(matrix.numbers == [3, -1])
  let doubled = Value.record([
    "rows": .number(1), "columns": .number(2),
    "elements": .list([.number(6), .number(-1)]),
  ])
  #expect(difference(doubled, matrix) == "at index 0: 2 times too large")
}

@Test func `what differences cannot tell apart agrees`() {
  #expect(GradientTable(yours: [1, 2], numerical: [1, 2 + 1e-9]).agrees)
  #expect(!GradientTable(yours: [1, 2], numerical: [1, 2.1]).agrees)
  #expect(!GradientTable(yours: [1, .nan], numerical: [1, 2]).agrees)
}

@Test func `a wrong entry of a list of rows is named by row and index`() {
  let wanted = Value.list([.list([.number(1), .number(2)])])
  let got = Value.list([.list([.number(1), .number(4)])])
  #expect(difference(got, wanted) == "in row 0, at index 1: 2 times too large")
}

@Test func `an index is never so many times too large`() {
  #expect(difference(.number(2), .number(1), ratios: false) == "off by 1")
}
