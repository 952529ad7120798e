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
