/// One axis of a figure.
public struct Axis: Equatable, Sendable {
  /// How numbers become places.
  public enum Scale: Equatable, Sendable {
    /// Equal steps for equal differences.
    case linear
    /// The decimal logarithm; numbers that are not positive are not drawn.
    case log10
  }

  /// What is measured, with its unit, as in `temperature (°F)`.
  public let label: String
  /// What is drawn; by default all there is.
  public let range: ClosedRange<Double>?
  /// Where there are ticks; by default at round numbers.
  public let ticks: [Double]?
  /// How numbers become places.
  public let scale: Scale

  /// An axis of `label`, which names the unit.
  public init(
    _ label: String, range: ClosedRange<Double>? = nil,
    ticks: [Double]? = nil, scale: Scale = .linear
  ) {
    precondition(
      range.map { $0.lowerBound < $0.upperBound } ?? true,
      "the axis '\(label)' has no length")
    precondition(
      scale == .linear || range.map { $0.lowerBound > 0 } ?? true,
      "the logarithmic axis '\(label)' begins at \(range?.lowerBound ?? 0)")
    self.label = label
    self.range = range
    self.ticks = ticks
    self.scale = scale
  }
}
