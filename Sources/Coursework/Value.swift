import Foundation

/// A value that travels between the judge and a worker: what JSON can say, and
/// numbers that are infinite or not numbers.
public enum Value: Equatable, Sendable {
  case null
  case boolean(Bool)
  case number(Double)
  case text(String)
  case list([Value])
  case record([String: Value])

  /// The value that `encodable` becomes on its way to another process.
  public init(encoding encodable: some Encodable) throws {
    let data = try Value.encoder.encode(encodable)
    self = try Value.decoder.decode(Value.self, from: data)
  }

  /// The value as a `type`, read the way a worker reads it.
  public func decoded<T: Decodable>(as type: T.Type) throws -> T {
    try Value.decoder.decode(type, from: Value.encoder.encode(self))
  }

  /// The value on one line of JSON.
  public var json: String {
    let data = try? Value.encoder.encode(self)
    return data.map { String(decoding: $0, as: UTF8.self) } ?? "null"
  }

  /// Writes values; what JSON has no number for becomes a text.
  public static let encoder: JSONEncoder = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "+Infinity", negativeInfinity: "-Infinity", nan: "NaN")
    return encoder
  }()

  /// Reads what `encoder` wrote.
  public static let decoder: JSONDecoder = {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "+Infinity", negativeInfinity: "-Infinity", nan: "NaN")
    return decoder
  }()
}

extension Value: Codable {
  /// Reads a value; the text `NaN` and the infinities are numbers.
  public init(from decoder: any Decoder) throws {
    let single = try decoder.singleValueContainer()
    if single.decodeNil() {
      self = .null
    } else if let flag = try? single.decode(Bool.self) {
      self = .boolean(flag)
    } else if let number = try? single.decode(Double.self) {
      self = .number(number)
    } else if let text = try? single.decode(String.self) {
      self = .text(text)
    } else if let list = try? single.decode([Value].self) {
      self = .list(list)
    } else {
      self = .record(try single.decode([String: Value].self))
    }
  }

  /// Writes the value.
  public func encode(to encoder: any Encoder) throws {
    var single = encoder.singleValueContainer()
    switch self {
    case .null: try single.encodeNil()
    case .boolean(let flag): try single.encode(flag)
    case .number(let number): try single.encode(number)
    case .text(let text): try single.encode(text)
    case .list(let list): try single.encode(list)
    case .record(let record): try single.encode(record)
    }
  }
}

extension Value {
  /// The number, if this is one.
  public var number: Double? {
    if case .number(let number) = self { number } else { nil }
  }

  /// The numbers in this value in reading order, however nested.
  public var numbers: [Double] {
    switch self {
    case .number(let number): [number]
    case .list(let list): list.flatMap(\.numbers)
    case .record(let record):
      elements?.flatMap(\.numbers)
        ?? record.sorted { $0.key < $1.key }.flatMap { $0.value.numbers }
    default: []
    }
  }

  /// The elements row by row, if this is a matrix with its shape.
  var elements: [Value]? {
    guard case .record(let record) = self, record.count == 3,
      record["rows"]?.number != nil, record["columns"]?.number != nil,
      case .list(let elements)? = record["elements"]
    else { return nil }
    return elements
  }
}
