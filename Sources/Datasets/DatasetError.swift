/// What can be wrong with a file that is to become a table or a set of images.
///
/// Each description names the file, the place and the remedy.
public enum DatasetError: Error, Equatable, Sendable {
  /// A file that is not there, is a folder or may not be read.
  case unreadable(file: String, problem: String, remedy: String)

  /// A text that breaks its format, at a line and column counted from 1.
  ///
  /// The column counts characters, as an editor shows them.
  case malformedText(
    file: String, line: Int, column: Int,
    expected: String, found: String, remedy: String)

  /// A binary file that breaks its format, at a byte offset counted from 0.
  case malformedBytes(
    file: String, offset: Int,
    expected: String, found: String, remedy: String)

  /// A file in gzip's format, which the readers here do not unpack.
  case compressed(file: String)

  /// An image file and a label file that do not belong together.
  case countMismatch(
    imageFile: String, imageCount: Int, labelFile: String, labelCount: Int)
}

extension DatasetError: CustomStringConvertible {
  /// One sentence for what is wrong and one for the remedy.
  public var description: String {
    switch self {
    case .unreadable(let file, let problem, let remedy):
      "\(file) \(problem). \(remedy)."
    case .malformedText(
      let file, let line, let column, let expected, let found, let remedy):
      "\(file), line \(line), column \(column): "
        + "expected \(expected), found \(found). \(remedy)."
    case .malformedBytes(
      let file, let offset, let expected, let found, let remedy):
      "\(file), byte \(offset): "
        + "expected \(expected), found \(found). \(remedy)."
    case .compressed(let file):
      "\(file) is compressed by gzip. "
        + "Unpack it first: gunzip --keep '\(file)'."
    case .countMismatch(
      let imageFile, let imageCount, let labelFile, let labelCount):
      "\(imageFile) holds \(imageCount) images, "
        + "but \(labelFile) holds \(labelCount) labels. "
        + "Give the two files of one set, both of training or both of test."
    }
  }
}
