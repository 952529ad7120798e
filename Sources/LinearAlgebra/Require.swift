/// Stops the program with a message unless the condition holds.
///
/// `precondition` falls silent in optimised code, and this library is
/// always optimised; a learner whose shapes disagree is to see both shapes.
@inlinable
public func require(
  _ condition: Bool, _ message: @autoclosure () -> String,
  file: StaticString = #fileID, line: UInt = #line
) {
  if !condition { fatalError(message(), file: file, line: line) }
}
