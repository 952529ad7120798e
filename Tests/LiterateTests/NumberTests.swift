import Testing

@testable import Literate

struct NumberTests {
  @Test(arguments: [
    (0.982013790, 5, "0.98201"), (4, 5, "4"), (-4.5, 5, "−4.5"),
    (1.25e-10, 5, "1.25e−10"), (-3e300, 5, "−3e300"), (123456, 5, "1.2346e5"),
    (-0.0, 5, "0"), (.nan, 5, "NaN"), (.infinity, 5, "∞"),
    (-.infinity, 5, "−∞"), (0.5, 1, "0.5"), (2.0 / 3, 3, "0.667"),
  ])
  func `a number has so many significant digits`(
    x: Double, digits: Int, text: String
  ) {
    #expect(formatted(x, digits: digits) == text)
  }

  @Test(arguments: [
    (0.5, 2, "0.50"), (-0.001, 2, "0.00"), (-3, 0, "−3"), (.nan, 1, "NaN"),
  ])
  func `a number has so many places`(x: Double, places: Int, text: String) {
    #expect(formatted(x, decimals: places) == text)
  }

  @Test func `cells are written as literals or made from numbers`() {
    let row: [Cell] = ["a", 3, -2.5, true, .number(0.123456, digits: 2)]
    #expect(row.map(\.text) == ["a", "3", "−2.5", "true", "0.12"])
    #expect(row.map(\.isNumber) == [false, true, true, false, true])
    #expect(Cell(-7).text == "−7")
    #expect(Cell.fixed(1, decimals: 2).text == "1.00")
  }

  @Test func `a matrix has its columns in line`() {
    #expect(
      matrix([[1, 2], [3, -4.5]], digits: 5, unit: "m")
        == ["[   1     2]", "[   3  −4.5] m"])
    #expect(vector([1, 0.25], digits: 5) == "[1  0.25]")
    #expect(measured("3", "%") == "3%")
  }
}
