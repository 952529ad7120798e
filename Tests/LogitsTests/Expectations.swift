import LinearAlgebra
import Logits
import Testing

/// Expects a value within some units in the last place of the right one.
func expect(
  _ value: Double, within limit: Double, of expected: Double,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  if value == expected { return }
  let distance = abs(value - expected) / expected.ulp
  #expect(
    distance <= limit,
    "\(value) is \(distance) units in the last place off \(expected)",
    sourceLocation: sourceLocation)
}

/// Expects each value within some units in the last place of the right one.
func expect(
  _ values: [Double], within limit: Double, of expected: [Double],
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(values.count == expected.count, sourceLocation: sourceLocation)
  for (value, right) in zip(values, expected) {
    expect(value, within: limit, of: right, sourceLocation: sourceLocation)
  }
}

/// Expects that a gradient agrees with the central differences of a function.
func expectGradient(
  _ gradient: ([Double]) -> [Double], of function: ([Double]) -> Double,
  at point: [Double], sourceLocation: SourceLocation = #_sourceLocation
) {
  let check = gradientCheck(of: function, gradient: gradient, at: point)
  #expect(check.passes, "\(check.rows)", sourceLocation: sourceLocation)
}

/// Expects that a process which stopped said the text.
func expectMessage(
  _ result: ExitTest.Result?, _ text: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let message = String(
    decoding: result?.standardErrorContent ?? [], as: UTF8.self)
  #expect(
    message.contains(text), "the message is: \(message)",
    sourceLocation: sourceLocation)
}
