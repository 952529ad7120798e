import LinearAlgebra

/// The 1,797 handwritten digits of 8 × 8 pixels, split as in all chapters.
///
/// Pixels are whole numbers from 0 to 16. Chapters train on
/// `train.scaled()`, in which they run from 0 to 1.
public struct Digits: Sendable {
  /// The first 1,200 images.
  public let train: LabelledImages

  /// The last 597 images.
  public let test: LabelledImages
}

/// Loads the digits.
///
/// - Throws: `DatasetError` if the shipped file was changed.
/// - Source: E. Alpaydin, C. Kaynak, Optical Recognition of Handwritten
///   Digits, UCI Machine Learning Repository (1998). See README.
public func digits() throws(DatasetError) -> Digits {
  let table = try shippedTable("digits")
  let pixels = try table.matrix(
    (0..<64).map { "pixel_\($0 / 8)_\($0 % 8)" })
  let labels = try table.integers("label", in: 0...9)
  func images(_ range: Range<Int>) -> LabelledImages {
    LabelledImages(
      images: pixels.selecting(rows: Array(range)),
      labels: Array(labels[range]), height: 8, width: 8, brightest: 16)
  }
  let split = min(1200, labels.count)
  return Digits(
    train: images(0..<split), test: images(split..<labels.count))
}
