internal import Foundation

/// A reader's function under its exercise's number, with its types forgotten:
/// arguments go in and the answer comes out as JSON.
public struct Answer {
  let exercise: String
  let call: (_ arguments: String) throws -> String
}

/// Returns `function`, of any number of arguments, under the number of its
/// `exercise`.
public func answer<each Argument: Decodable, Result: Encodable>(
  _ exercise: String,
  _ function: @escaping (repeat each Argument) throws -> Result
) -> Answer {
  Answer(exercise: exercise) { text in
    let arguments = try Wire.decoder.decode(
      Arguments<repeat each Argument>.self, from: Data(text.utf8))
    let result = try function(repeat each arguments.values)
    return String(decoding: try Wire.encoder.encode(result), as: UTF8.self)
  }
}

/// The arguments of one call, read from a JSON array in their order.
private struct Arguments<each Argument: Decodable>: Decodable {
  let values: (repeat each Argument)

  init(from decoder: any Decoder) throws {
    var list = try decoder.unkeyedContainer()
    values = (repeat try list.decode((each Argument).self))
  }
}

/// JSON in which a number may be infinite or not a number.
enum Wire {
  static var encoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "+Infinity", negativeInfinity: "-Infinity", nan: "NaN")
    return encoder
  }

  static var decoder: JSONDecoder {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "+Infinity", negativeInfinity: "-Infinity", nan: "NaN")
    return decoder
  }
}
