import LinearAlgebra

/// Grey images of one size, each with the class it shows.
public struct LabelledImages: Sendable {
  /// The pixels, one image a row from its top left to its bottom right,
  /// `(n × height · width)`.
  ///
  /// 0 is the background, `brightest` the strongest ink.
  public let images: Matrix

  /// The class of each image, from 0, `(n)`.
  public let labels: [Int]

  /// The rows of an image.
  public let height: Int

  /// The columns of an image.
  public let width: Int

  /// The largest value that a pixel can have: 16, 255 or, scaled, 1.
  public let brightest: Double

  /// The number of images.
  public var count: Int { labels.count }

  /// Returns the same images with pixels from 0 to 1: each divided by
  /// `brightest`.
  ///
  /// One fixed divisor for all pixels, and not a z-score for each: a pixel
  /// that is 0 in every image has no standard deviation to divide by.
  public func scaled() -> LabelledImages {
    LabelledImages(
      images: images.map { $0 / brightest },
      labels: labels, height: height, width: width, brightest: 1)
  }
}

/// Reads your own copy of MNIST, or of any set published in its format.
///
/// - Parameters:
///   - imagePath: such as `train-images-idx3-ubyte`, unpacked.
///   - labelPath: such as `train-labels-idx1-ubyte`, unpacked.
///   - limit: How many to keep, from the start. The 60,000 images of MNIST
///     take 376 MB as `Double`.
/// - Returns: Pixels from 0 to 255.
/// - Throws: `DatasetError` if a file is malformed or the two differ in count.
public func labelledImages(
  imagesAt imagePath: String, labelsAt labelPath: String,
  limit: Int = Int.max
) throws(DatasetError) -> LabelledImages {
  require(limit >= 0, "limit is \(limit); it cannot be negative")
  let images = try IDXFile(contentsOf: imagePath, dimensions: 3)
  let labels = try IDXFile(contentsOf: labelPath, dimensions: 1)
  if images.shape[0] != labels.shape[0] {
    throw .countMismatch(
      imageFile: imagePath, imageCount: images.shape[0],
      labelFile: labelPath, labelCount: labels.shape[0])
  }
  let count = min(limit, labels.shape[0])
  let (height, width) = (images.shape[1], images.shape[2])
  let pixels = images.values.prefix(count * height * width)
  return LabelledImages(
    images: Matrix(
      rows: count, columns: height * width, elements: pixels.map(Double.init)),
    labels: labels.values.prefix(count).map(Int.init),
    height: height, width: width, brightest: 255)
}
