/// Why a chapter cannot go on, said to the one who wrote it.
struct Fault: Error, Equatable, CustomStringConvertible {
  /// The file and, if one is to blame, its line.
  let place: String
  /// What is wrong and what would be right.
  let message: String

  /// A fault on a line of a file.
  init(_ file: String, line: Int, _ message: String) {
    place = "\(file):\(line)"
    self.message = message
  }

  /// A fault of a whole file or folder.
  init(_ place: String, _ message: String) {
    self.place = place
    self.message = message
  }

  /// Place and message.
  var description: String { "\(place): \(message)" }
}
