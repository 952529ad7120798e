/// A file in the IDX format, in which MNIST is published: unsigned bytes in an
/// array of one or more dimensions.
///
/// The file starts with the bytes 0, 0, 8 and the number of dimensions, then
/// the size of each dimension as 4 bytes, the most significant first; the
/// values follow, the last index changing fastest.
///
/// - Source: Y. LeCun, C. Cortes, C. Burges, The MNIST database, file formats.
public struct IDXFile: Sendable {
  /// The size of each dimension: `[n]` for labels, `[n, height, width]` for
  /// images.
  public let shape: [Int]

  /// The values, as many as the product of the sizes.
  public let values: ArraySlice<UInt8>

  /// Reads a file that is to have this number of dimensions.
  ///
  /// - Throws: `DatasetError` with the byte offset of what is malformed.
  public init(
    contentsOf path: String, dimensions: Int
  ) throws(DatasetError) {
    try self.init(
      bytes: bytes(ofFile: path), file: path, dimensions: dimensions)
  }

  /// Reads the bytes of a file that error messages call `file`.
  init(
    bytes: [UInt8], file: String, dimensions: Int
  ) throws(DatasetError) {
    let magic: [UInt8] = [0, 0, 8, UInt8(dimensions)]
    try Self.check(magic: magic, of: bytes, file: file)
    let header = 4 + 4 * dimensions
    if bytes.count < header {
      throw .malformedBytes(
        file: file, offset: bytes.count,
        expected: "\(dimensions) sizes up to byte \(header)",
        found: "the end of the file", remedy: completeCopy)
    }
    shape = (0..<dimensions).map { dimension in
      bytes[(4 + 4 * dimension)...].prefix(4).reduce(0) { 256 * $0 + Int($1) }
    }
    values = bytes[header...]
    try checkCount(file: file, header: header)
  }

  private static func check(
    magic: [UInt8], of bytes: [UInt8], file: String
  ) throws(DatasetError) {
    if bytes.starts(with: magic) { return }
    let found = bytes.prefix(4)
    let kind = magic[3] == 1 ? "labels" : "images"
    throw .malformedBytes(
      file: file, offset: 0,
      expected: "\(hexadecimal(magic)), the mark of IDX \(kind)",
      found: found.isEmpty ? "an empty file" : hexadecimal(found),
      remedy: found.elementsEqual([0, 0, 8, 1])
        ? "This is a file of labels: give the one of images"
        : found.elementsEqual([0, 0, 8, 3])
          ? "This is a file of images: give the one of labels"
          : "Check that this is the IDX file, unpacked")
  }

  /// Checks that the values are as many as the sizes say, without overflow.
  private func checkCount(
    file: String, header: Int
  ) throws(DatasetError) {
    var expected = 1
    var overflows = false
    for size in shape {
      let product = expected.multipliedReportingOverflow(by: size)
      expected = product.partialValue
      overflows = overflows || product.overflow
    }
    if !overflows && values.count == expected { return }
    let sizes = shape.map(String.init).joined(separator: " × ")
    let isLonger = !overflows && values.count > expected
    throw .malformedBytes(
      file: file, offset: isLonger ? header + expected : values.endIndex,
      expected: "\(sizes) values after the \(header) bytes of the header",
      found: "\(values.count) values", remedy: completeCopy)
  }
}

private let completeCopy = "Fetch a complete copy of the file"

private func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
    .joined(separator: " ")
}
