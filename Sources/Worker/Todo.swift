/// The error that stands for an exercise nobody has answered yet.
public struct Unanswered: Error {
  /// The function that still says `todo()`, as in `odds(_:)`.
  public let function: String
}

/// A hole of any type: compiles wherever a value is wanted, and says when it is
/// reached that `function` has no answer yet.
///
/// An exercise that reaches `todo()` counts as not attempted, never as wrong.
public func todo<Answer>(
  _ function: String = #function
) throws -> Answer {
  throw Unanswered(function: function)
}
