import Foundation

/// A place on an axis that has a number or a name.
struct Tick: Equatable {
  /// Where it stands.
  let value: Double
  /// What stands there.
  let label: String
}

/// Which round numbers an axis shows.
enum Ticks {
  /// About `count` multiples of 1, 2 or 5 times a power of ten.
  static func linear(_ range: ClosedRange<Double>, count: Int) -> [Tick] {
    let (low, high) = (range.lowerBound, range.upperBound)
    guard high > low, count > 0 else { return [] }
    let step = niceStep((high - low) / Double(count))
    let slack = 1e-9 * (high - low) / step
    let first = (low / step - slack).rounded(.up)
    let last = (high / step + slack).rounded(.down)
    guard last >= first, last - first < 100 else { return [] }
    let values = stride(from: first, through: last, by: 1).map { $0 * step }
    return labelled(values)
  }

  /// The least of 1, 2, 5, 10 times a power of ten that is `rough` or more.
  static func niceStep(_ rough: Double) -> Double {
    let power = pow(10, log10(rough).rounded(.down))
    let factor = [1.0, 2, 5].first { $0 * power >= rough * (1 - 1e-9) } ?? 10
    return factor * power
  }

  /// Powers of ten; over less than two decades also their 2 and 5 times.
  static func logarithmic(_ range: ClosedRange<Double>, count: Int) -> [Tick] {
    let low = log10(range.lowerBound)
    let high = log10(range.upperBound)
    let decades =
      Int((low - 1e-9).rounded(.down))...Int((high + 1e-9).rounded(.up))
    let skip = max(1, Int(((high - low) / Double(max(count, 1))).rounded(.up)))
    let factors = high - low < 2 ? [1.0, 2, 5] : [1]
    let values = decades.filter { $0 % skip == 0 }.flatMap { decade in
      factors.map { $0 * pow(10, Double(decade)) }
    }
    return labelled(
      values.filter {
        $0 >= range.lowerBound * (1 - 1e-9)
          && $0 <= range.upperBound * (1 + 1e-9)
      }, isLogarithmic: true)
  }

  /// Numbers with labels of one kind: as many places as the finest needs, or
  /// powers of ten if they are very large or small.
  static func labelled(
    _ values: [Double], isLogarithmic: Bool = false
  ) -> [Tick] {
    let magnitudes = values.map(abs).filter { $0 > 0 }
    let largest = magnitudes.max() ?? 0
    let smallest = magnitudes.min() ?? 0
    let isExtreme =
      isLogarithmic
      ? largest >= 1e5 || smallest < 1e-3 : largest >= 1e6 || largest < 1e-3
    guard !isExtreme || largest == 0 else {
      return values.map { Tick(value: $0, label: power($0)) }
    }
    let places = isLogarithmic ? nil : values.map(decimals).max()
    return values.map {
      let label = places.map { [value = $0] in formatted(value, decimals: $0) }
      return Tick(value: $0, label: label ?? formatted($0, digits: 6))
    }
  }

  /// How many places after the point a number needs, at most 8.
  private static func decimals(_ value: Double) -> Int {
    (0..<8).first { places in
      let scaled = value * pow(10, Double(places))
      return abs(scaled - scaled.rounded()) <= 1e-6 * max(1, abs(scaled))
    } ?? 8
  }

  /// A number as `2·10⁻⁵`.
  static func power(_ value: Double) -> String {
    guard value != 0 else { return "0" }
    let parts =
      formatted(value, digits: 4).contains("e")
      ? formatted(value, digits: 4) : scientific(value)
    let halves = parts.components("e")
    let exponent = halves.last?.map { TeXSymbols.superscripts[$0] ?? $0 } ?? []
    let head = halves.first == "1" ? "" : halves.first == "−1" ? "−" : nil
    return (head ?? "\(halves[0])·") + "10" + String(exponent)
  }

  private static func scientific(_ value: Double) -> String {
    let exponent = Int((log10(abs(value)) + 1e-9).rounded(.down))
    let mantissa = value / pow(10, Double(exponent))
    let sign = exponent < 0 ? "−" : ""
    return "\(formatted(mantissa, digits: 4))e\(sign)\(abs(exponent))"
  }
}
