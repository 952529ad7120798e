import Testing

@testable import Literate

struct TicksTests {
  @Test(arguments: [
    (0.0...1.0, 5, ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
    (-6...6, 6, ["−6", "−4", "−2", "0", "2", "4", "6"]),
    (0...0.03, 3, ["0.00", "0.01", "0.02", "0.03"]),
    (31...81, 5, ["40", "50", "60", "70", "80"]),
    (0...5e6, 5, ["0", "10⁶", "2·10⁶", "3·10⁶", "4·10⁶", "5·10⁶"]),
    (0...2e-5, 4, ["0", "5·10⁻⁶", "10⁻⁵", "1.5·10⁻⁵", "2·10⁻⁵"]),
  ])
  func `ticks are round numbers`(
    range: ClosedRange<Double>, count: Int, labels: [String]
  ) {
    #expect(Ticks.linear(range, count: count).map(\.label) == labels)
  }

  @Test(arguments: [(0.3, 0.5), (0.7, 1), (1, 1), (1.1, 2), (230, 500)])
  func `a step is 1, 2 or 5 times a power of ten`(rough: Double, step: Double) {
    #expect(abs(Ticks.niceStep(rough) - step) < 1e-12 * step)
  }

  @Test(arguments: [
    (1.0...1000.0, 6, ["1", "10", "100", "1000"]),
    (1e-6...1, 6, ["10⁻⁶", "10⁻⁵", "10⁻⁴", "10⁻³", "10⁻²", "10⁻¹", "10⁰"]),
    (1e-8...1, 4, ["10⁻⁸", "10⁻⁶", "10⁻⁴", "10⁻²", "10⁰"]),
    (0.5...20, 6, ["0.5", "1", "2", "5", "10", "20"]),
  ])
  func `logarithmic ticks are powers of ten`(
    range: ClosedRange<Double>, count: Int, labels: [String]
  ) {
    #expect(Ticks.logarithmic(range, count: count).map(\.label) == labels)
  }

  @Test func `an axis is as wide as its numbers and a little more`() {
    let axis = Scaled(
      Axis("x"), values: [0, 10, .nan, .infinity], fills: false, base: nil,
      count: 5)
    #expect(axis.range == -0.4...10.4)
    #expect(axis.place(5) == 0.5)
    #expect(axis.place(.nan) == nil)
  }

  @Test func `a logarithmic axis has no place for zero`() {
    let axis = Scaled(
      Axis("x", range: 1...100, scale: .log10), values: [], fills: false,
      base: nil, count: 5)
    #expect(axis.place(10) == 0.5)
    #expect(axis.place(0) == nil)
  }

  @Test(arguments: [[], [3.0], [0.0, 0.0]])
  func `an axis of one number or none has a length`(values: [Double]) {
    let axis = Scaled(
      Axis("x"), values: values, fills: false, base: nil, count: 5)
    #expect(axis.range.lowerBound < axis.range.upperBound)
    #expect(!axis.ticks.isEmpty)
  }
}
