/// A number held as the sum of two Doubles, some 32 digits: `high` is the
/// Double nearest to it, `low` what `high` has no room for.
/// - Source: T. J. Dekker, Numerische Mathematik 18 (1971).
public struct DoubleDouble: Equatable, Sendable {
  /// The leading part.
  public var high: Double
  /// The rest, at most half a unit in the last place of `high`.
  public var low: Double

  /// Makes the number high + low.
  @inlinable
  public init(_ high: Double, _ low: Double = 0) {
    self.high = high
    self.low = low
  }

  /// Makes a + b without error, Knuth's two-sum.
  ///
  /// An infinite or NaN sum has no rest.
  @inlinable
  public init(sum a: Double, _ b: Double) {
    high = a + b
    let part = high - a
    low = high.isFinite ? (a - (high - part)) + (b - part) : 0
  }

  /// Makes a · b without error, by a fused multiply-add.
  @inlinable
  public init(product a: Double, _ b: Double) {
    high = a * b
    low = (-high).addingProduct(a, b)
  }

  /// The Double nearest to the number.
  @inlinable public var value: Double { high + low }

  /// Returns the sum.
  @inlinable
  public static func + (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let sum = DoubleDouble(sum: a.high, b.high)
    return DoubleDouble(sum: sum.high, sum.low + (a.low + b.low))
  }

  /// Returns the product.
  @inlinable
  public static func * (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let product = DoubleDouble(product: a.high, b.high)
    let cross = a.high * b.low + a.low * b.high
    return DoubleDouble(sum: product.high, product.low + cross)
  }

  /// Returns the quotient by a Double.
  @inlinable
  public static func / (a: DoubleDouble, b: Double) -> DoubleDouble {
    let quotient = a.high / b
    let remainder = a.high.addingProduct(-quotient, b) + a.low
    return DoubleDouble(sum: quotient, remainder / b)
  }
}

/// A running sum that carries along what each addition rounds away.
///
/// ∞ and NaN among the terms give what plain addition gives.
/// - Source: W. Kahan, Comm. ACM 8 (1965); A. Neumaier, ZAMM 54 (1974).
public struct CompensatedSum {
  /// The sum so far; `low` is all that was rounded away.
  public var total = DoubleDouble(0)

  /// Makes an empty sum, 0.
  @inlinable public init() {}

  /// Adds a term.
  @inlinable
  public mutating func add(_ term: Double) {
    let next = DoubleDouble(sum: total.high, term)
    total = DoubleDouble(next.high, total.low + next.low)
  }

  /// The sum so far, rounded once.
  @inlinable public var value: Double { total.value }
}
