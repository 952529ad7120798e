/// Everything that is wrong with what a teacher wrote, a line each.
public struct InputProblems: Error, Equatable, CustomStringConvertible {
  /// What is wrong: file, line, problem and remedy.
  public var problems: [String]

  /// Problems.
  public init(_ problems: [String]) { self.problems = problems }

  /// The problems, a line each.
  public var description: String { problems.joined(separator: "\n") }
}
