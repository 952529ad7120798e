import Foundation
import LinearAlgebra
import Testing

@testable import Datasets

/// Two images of 2 × 3 pixels.
private let images: [UInt8] =
  [0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 3]
  + [0, 1, 2, 3, 4, 5, 250, 251, 252, 253, 254, 255]

/// Their labels.
private let labels: [UInt8] = [0, 0, 8, 1, 0, 0, 0, 2, 7, 9]

/// A malformed file, and the place and words of the error it must meet.
struct MalformedBytes: Sendable, CustomTestStringConvertible {
  var name: String
  var bytes: [UInt8]
  var offset: Int
  var expected: String
  var found: String
  var testDescription: String { name }
}

struct IDXFileTests {
  @Test func `images and labels are read as written`() throws {
    let imageFile = try TemporaryFile(bytes: images)
    let labelFile = try TemporaryFile(bytes: labels)
    defer { imageFile.remove() }
    defer { labelFile.remove() }
    let set = try labelledImages(
      imagesAt: imageFile.path, labelsAt: labelFile.path)
    #expect(set.count == 2)
    #expect(set.labels == [7, 9])
    #expect(set.height == 2)
    #expect(set.width == 3)
    #expect(set.images.row(0) == [0, 1, 2, 3, 4, 5])
    #expect(set.images.row(1) == [250, 251, 252, 253, 254, 255])
    #expect(set.scaled().images.row(1).last == 1)
  }

  @Test(arguments: [(0, []), (1, [7]), (2, [7, 9]), (99, [7, 9])])
  func `a limit keeps the first ones`(
    limit: Int, kept: [Int]
  ) throws {
    let imageFile = try TemporaryFile(bytes: images)
    let labelFile = try TemporaryFile(bytes: labels)
    defer { imageFile.remove() }
    defer { labelFile.remove() }
    let set = try labelledImages(
      imagesAt: imageFile.path, labelsAt: labelFile.path, limit: limit)
    #expect(set.labels == kept)
    #expect(set.images.rows == kept.count)
    #expect(set.images.columns == 6)
  }

  @Test func `sizes of four bytes are read with the largest first`() throws {
    let bytes: [UInt8] =
      [0, 0, 8, 1, 0, 1, 2, 3] + [UInt8](repeating: 5, count: 66_051)
    // 66051 = 1 · 256² + 2 · 256 + 3.
    let file = try IDXFile(bytes: bytes, file: "labels", dimensions: 1)
    #expect(file.shape == [66_051])
  }

  static let imageMark = "00 00 08 03, the mark of IDX images"
  static let malformed = [
    MalformedBytes(
      name: "empty", bytes: [], offset: 0, expected: imageMark,
      found: "an empty file"),
    MalformedBytes(
      name: "short mark", bytes: [0, 0, 8], offset: 0, expected: imageMark,
      found: "00 00 08"),
    MalformedBytes(
      name: "wrong mark", bytes: [0x89, 0x50, 0x4e, 0x47, 0], offset: 0,
      expected: imageMark, found: "89 50 4e 47"),
    MalformedBytes(
      name: "labels", bytes: labels, offset: 0, expected: imageMark,
      found: "00 00 08 01"),
    MalformedBytes(
      name: "values that are no bytes",
      bytes: [0, 0, 13, 3] + images.dropFirst(4), offset: 0,
      expected: imageMark, found: "00 00 0d 03"),
    MalformedBytes(
      name: "header cut off", bytes: Array(images.prefix(10)), offset: 10,
      expected: "3 sizes up to byte 16", found: "the end of the file"),
    MalformedBytes(
      name: "last pixel cut off", bytes: images.dropLast(), offset: 27,
      expected: "2 × 2 × 3 values after the 16 bytes of the header",
      found: "11 values"),
    MalformedBytes(
      name: "a byte too many", bytes: images + [0], offset: 28,
      expected: "2 × 2 × 3 values after the 16 bytes of the header",
      found: "13 values"),
    MalformedBytes(
      name: "sizes whose product overflows",
      // 2³¹ · 2³¹ · 4 = 2⁶⁴, which wraps around to 0.
      bytes: [0, 0, 8, 3, 128, 0, 0, 0, 128, 0, 0, 0, 0, 0, 0, 4], offset: 16,
      expected: "2147483648 × 2147483648 × 4 values "
        + "after the 16 bytes of the header",
      found: "0 values"),
  ]

  @Test(arguments: malformed)
  func `a malformed file is named with its byte`(
    malformed: MalformedBytes
  ) {
    let error = #expect(throws: DatasetError.self) {
      try IDXFile(bytes: malformed.bytes, file: "images", dimensions: 3)
    }
    guard
      case .malformedBytes(
        "images", malformed.offset, malformed.expected, malformed.found, _) =
        error
    else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `an image file in place of the labels says so`() {
    let error = #expect(throws: DatasetError.self) {
      try IDXFile(bytes: images, file: "images", dimensions: 1)
    }
    #expect(
      error?.description
        == "images, byte 0: expected 00 00 08 01, the mark of IDX labels, "
        + "found 00 00 08 03. "
        + "This is a file of images: give the one of labels.")
  }

  @Test func `images and labels that differ in count are both named`() throws {
    let imageFile = try TemporaryFile(bytes: images)
    let labelFile = try TemporaryFile(
      bytes: [0, 0, 8, 1, 0, 0, 0, 3, 7, 9, 1])
    defer { imageFile.remove() }
    defer { labelFile.remove() }
    #expect(
      throws: DatasetError.countMismatch(
        imageFile: imageFile.path, imageCount: 2,
        labelFile: labelFile.path, labelCount: 3)
    ) {
      try labelledImages(imagesAt: imageFile.path, labelsAt: labelFile.path)
    }
  }
}
