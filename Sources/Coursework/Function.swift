import Foundation

/// A function of any signature with its types forgotten: values in, value out.
public struct Function: Sendable {
  private let body: @Sendable ([Value]) throws -> Value

  /// Wraps `function`; its arguments are decoded from values in their order.
  public init<
    each Argument: Decodable & SendableMetatype,
    Result: Encodable & SendableMetatype
  >(
    _ function: @escaping @Sendable (repeat each Argument) throws -> Result
  ) {
    body = { inputs in
      let arguments = try Value.list(inputs).decoded(
        as: Arguments<repeat each Argument>.self)
      return try Value(encoding: try function(repeat each arguments.values))
    }
  }

  /// Calls the function.
  public func callAsFunction(_ inputs: [Value]) throws -> Value {
    try body(inputs)
  }
}

/// The arguments of one call, read from a list in their order.
private struct Arguments<each Argument: Decodable>: Decodable {
  let values: (repeat each Argument)

  init(from decoder: any Decoder) throws {
    var list = try decoder.unkeyedContainer()
    values = (repeat try list.decode((each Argument).self))
  }
}
