/// Where the content of one field stands in its file.
struct CSVField: Sendable {
  /// The offset of the first byte, after an opening quote.
  var start: Int

  /// The offset behind the last byte, before a closing quote.
  var end: Int

  /// Whether the content holds doubled quotes, each of which stands for one.
  var hasDoubledQuotes = false

  /// Returns the content.
  func text(in bytes: [UInt8]) -> String {
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    guard hasDoubledQuotes else { return text }
    return text.split(separator: "\"\"", omittingEmptySubsequences: false)
      .joined(separator: "\"")
  }

  /// Returns the whole number that the content is, or nil.
  func integer(in bytes: [UInt8]) -> Int? {
    naturalNumber(in: bytes) ?? Int(text(in: bytes))
  }

  /// Returns the finite decimal number that the content is, or nil.
  ///
  /// `Double.init` would also take `nan`, `inf` and hexadecimal digits.
  func double(in bytes: [UInt8]) -> Double? {
    if let number = naturalNumber(in: bytes) { return Double(number) }
    let allowed = Array("+-.0123456789Ee".utf8)
    guard bytes[start..<end].allSatisfy(allowed.contains),
      let value = Double(text(in: bytes)), value.isFinite
    else { return nil }
    return value
  }

  /// Returns the value of 1 to 15 digits, the quick and common case, or nil.
  private func naturalNumber(in bytes: [UInt8]) -> Int? {
    guard start < end, end - start <= 15 else { return nil }
    var number = 0
    var index = start
    while index < end {
      let digit = Int(bytes[index]) - 48
      guard digit >= 0, digit <= 9 else { return nil }
      number = 10 * number + digit
      index += 1
    }
    return number
  }
}
