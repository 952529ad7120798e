/// One entry of a table: a text at the left or a number at the right.
public struct Cell: Equatable, Sendable {
  /// What is printed.
  public let text: String
  /// Whether it stands at the right of its column.
  public let isNumber: Bool

  /// A text.
  public init(_ text: String) {
    self.text = text
    isNumber = false
  }

  /// A whole number.
  public init(_ number: Int) {
    text = number < 0 ? "−\(number.magnitude)" : "\(number)"
    isNumber = true
  }

  /// `true` or `false`.
  public init(_ truth: Bool) { self.init(truth ? "true" : "false") }

  /// A number to so many significant digits.
  public init(_ number: Double, digits: Int = 5) {
    text = formatted(number, digits: digits)
    isNumber = true
  }

  /// A number to so many places after the point.
  public init(_ number: Double, decimals: Int) {
    text = formatted(number, decimals: decimals)
    isNumber = true
  }

  /// A number to so many significant digits.
  public static func number(_ number: Double, digits: Int = 5) -> Cell {
    Cell(number, digits: digits)
  }

  /// A number to so many places after the point, so that a column of them
  /// has its points in line.
  public static func fixed(_ number: Double, decimals: Int) -> Cell {
    Cell(number, decimals: decimals)
  }

  /// A place where there is nothing to say.
  public static let missing = Cell("–")

  /// A whole number.
  public static func number(_ number: Int) -> Cell { Cell(number) }

  /// A text.
  public static func text(_ text: String) -> Cell { Cell(text) }
}

extension Cell: ExpressibleByStringInterpolation, ExpressibleByFloatLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral
{
  /// A text.
  public init(stringLiteral text: String) { self.init(text) }

  /// A number to five significant digits.
  public init(floatLiteral number: Double) { self.init(number) }

  /// A whole number.
  public init(integerLiteral number: Int) { self.init(number) }

  /// `true` or `false`.
  public init(booleanLiteral truth: Bool) { self.init(truth) }
}
