import Foundation

/// An axis with its ends and ticks settled.
struct Scaled {
  /// What is measured.
  let label: String
  /// From the low end to the high one.
  let range: ClosedRange<Double>
  /// The numbers or names along it.
  let ticks: [Tick]
  /// Whether places are decimal logarithms.
  let isLogarithmic: Bool

  /// Where a number lies: 0 at the low end, 1 at the high one; nothing if it
  /// has no place.
  func place(_ value: Double) -> Double? {
    guard value.isFinite, !isLogarithmic || value > 0 else { return nil }
    let (low, high) = (unscaled(range.lowerBound), unscaled(range.upperBound))
    return (unscaled(value) - low) / (high - low)
  }

  private func unscaled(_ value: Double) -> Double {
    isLogarithmic ? log10(value) : value
  }

  /// An axis as wide as `values`, with a margin unless they `fill` it.
  /// Ticks outside the range are left out.
  init(_ axis: Axis, values: [Double], fills: Bool, base: Double?, count: Int) {
    label = axis.label
    isLogarithmic = axis.scale == .log10
    let isLogarithmic = isLogarithmic
    let drawable = values.filter { $0.isFinite && (!isLogarithmic || $0 > 0) }
    let range =
      axis.range
      ?? (isLogarithmic
        ? Scaled.decades(drawable)
        : Scaled.padded(drawable, fills: fills, base: base))
    self.range = range
    let given = axis.ticks.map {
      Ticks.labelled($0, isLogarithmic: isLogarithmic)
    }
    let chosen =
      given
      ?? (isLogarithmic
        ? Ticks.logarithmic(range, count: count)
        : Ticks.linear(range, count: count))
    ticks = chosen.filter { range.contains($0.value) }
  }

  /// An axis of categories, at 0, 1, 2, …
  init(_ axis: Axis, categories: [String]) {
    label = axis.label
    isLogarithmic = false
    range = -0.5...(Double(max(categories.count, 1)) - 0.5)
    ticks = categories.enumerated().map {
      Tick(value: Double($0.offset), label: $0.element)
    }
  }

  /// What the numbers span, and a twenty-fifth more on either side but the
  /// side of `base`.
  private static func padded(
    _ values: [Double], fills: Bool, base: Double?
  ) -> ClosedRange<Double> {
    guard var low = values.min(), var high = values.max() else { return 0...1 }
    if low == high {
      let half = low == 0 ? 0.5 : abs(low) / 10
      (low, high) = (low - half, high + half)
    }
    let margin = fills ? 0 : (high - low) / 25
    return
      (low == base ? low : low - margin)...(high == base ? high : high + margin)
  }

  private static func decades(_ values: [Double]) -> ClosedRange<Double> {
    guard let low = values.min(), let high = values.max() else { return 1...10 }
    let margin = low == high ? 2 : pow(high / low, 0.04)
    return (low / margin)...(high * margin)
  }
}
