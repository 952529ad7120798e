/// A small grey image, or one of signed numbers such as weights.
public struct Image: Equatable, Sendable {
  /// Rows from the top, all of one length.
  public let pixels: [[Double]]
  /// What stands below it.
  public let caption: String
  /// Whether 0 is the middle: positive and negative pixels then differ in
  /// colour and in the mark that is drawn on them.
  public let isSigned: Bool
  /// What is drawn blank and what is drawn full; for signed images only the
  /// greater magnitude counts. By default what the pixels span.
  public let range: ClosedRange<Double>?

  /// An image of `pixels`, rows from the top.
  public init(
    _ pixels: [[Double]], caption: String = "", signed: Bool = false,
    range: ClosedRange<Double>? = nil
  ) {
    precondition(
      pixels.first?.isEmpty == false
        && pixels.allSatisfy { $0.count == pixels.first?.count },
      "an image needs pixels, in rows of one length")
    self.pixels = pixels
    self.caption = caption
    isSigned = signed
    self.range = range
  }
}
