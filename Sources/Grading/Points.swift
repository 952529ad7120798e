/// A number of points, exact to the hundredth.
///
/// Whole points times a whole percentage is a whole number of hundredths, so
/// sums and their text are the same on every machine.
public struct Points: Equatable, Hashable, Sendable {
  /// The number times 100.
  public var hundredths: Int

  /// A number of hundredths.
  public init(hundredths: Int) { self.hundredths = hundredths }

  /// A whole number of points.
  public init(_ whole: Int) { hundredths = 100 * whole }

  /// The number that `text` writes with at most two decimals, as in `0.5`.
  /// Nothing, if it is written otherwise.
  public init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let digits = parts.allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { (48...57).contains($0) }
    }
    guard digits, parts.count <= 2, parts[0].count <= 9,
      let whole = Int(parts[0])
    else { return nil }
    let decimals = parts.count == 2 ? String(parts[1]) : "0"
    guard decimals.count <= 2, let part = Int(decimals) else { return nil }
    hundredths = 100 * whole + (decimals.count == 1 ? 10 * part : part)
  }

  /// None.
  public static let zero = Points(0)

  /// As an ordinary number, for formats that write one.
  public var number: Double { Double(hundredths) / 100 }

  /// These points, of which only `percent` % count: of whole points exactly,
  /// of others rounded down to the hundredth.
  public func counted(_ percent: Int) -> Points {
    Points(hundredths: hundredths * percent / 100)
  }

  /// The sum.
  public static func + (one: Points, other: Points) -> Points {
    Points(hundredths: one.hundredths + other.hundredths)
  }
}

extension Points: Comparable {
  /// Whether one is less than the other.
  public static func < (one: Points, other: Points) -> Bool {
    one.hundredths < other.hundredths
  }
}

extension Points: CustomStringConvertible {
  /// The number with as many decimals as it needs, as in `3`, `0.5`, `0.85`.
  public var description: String {
    let (whole, part) = (hundredths / 100, hundredths % 100)
    if part == 0 { return "\(whole)" }
    if part % 10 == 0 { return "\(whole).\(part / 10)" }
    return "\(whole).\(part < 10 ? "0" : "")\(part)"
  }
}

extension Points: Codable {
  /// Reads the text that `description` writes.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let points = Points(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "'\(text)' is not points")
    }
    self = points
  }

  /// Writes `description`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
