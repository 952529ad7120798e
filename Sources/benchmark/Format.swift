import Foundation

extension String {
  /// A number with two significant digits and an exponent, as "1.2e-09".
  init(scientific number: Double) {
    self.init(format: "%.1e", number)
  }

  /// A duration with its unit, three significant digits.
  init(seconds: Double) {
    let (number, unit): (Double, String) =
      seconds < 1e-3
      ? (seconds * 1e6, "µs")
      : seconds < 1 ? (seconds * 1e3, "ms") : (seconds, "s")
    let digits = number < 10 ? 2 : number < 100 ? 1 : 0
    self.init(format: "%.\(digits)f \(unit)", number)
  }

  /// A number with a fixed number of decimals.
  init(_ number: Double, decimals: Int) {
    self.init(format: "%.\(decimals)f", number)
  }

  /// The text with spaces added up to a width.
  func padded(to width: Int, right: Bool = false) -> String {
    let spaces = String(repeating: " ", count: Swift.max(0, width - count))
    return right ? spaces + self : self + spaces
  }
}
