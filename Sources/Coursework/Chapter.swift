/// A chapter and its exercises.
public struct Chapter: Sendable {
  /// Its place in the course, from 1.
  public let number: Int
  /// Its name in folders and types, as in `LogisticRegression`.
  public let name: String
  /// Its title in words.
  public let title: String
  /// Its exercises in the order of the text.
  public let exercises: [Exercise]

  /// Chapter `number`.
  public init(
    _ number: Int, _ name: String, title: String, exercises: [Exercise]
  ) {
    self.number = number
    self.name = name
    self.title = title
    self.exercises = exercises
  }

  /// The number in two digits, as in `chapter06`.
  public var digits: String { number < 10 ? "0\(number)" : "\(number)" }

  /// The file of a desk that names the type which the exercises extend.
  public var typeFile: String { name + ".swift" }

  /// Its folder's name wherever it has one, as in `06-LogSumExp`.
  public var folder: String { "\(digits)-\(name)" }
}

extension Chapter: CustomStringConvertible {
  /// The folder, which holds number and name.
  public var description: String { folder }
}
