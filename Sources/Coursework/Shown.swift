import Foundation

extension Value {
  /// The value as a message shows it, numbers to `digits` significant digits.
  func shown(digits: Int = 6) -> String {
    switch self {
    case .null: return "nil"
    case .boolean(let flag): return flag ? "true" : "false"
    case .number(let number): return Coursework.shown(number, digits: digits)
    case .text(let text): return "\"\(text.prefix(200))\""
    case .list(let list):
      let most = list.count > 12 ? 10 : list.count
      let parts = list.prefix(most).map { $0.shown(digits: digits) }
      let rest = list.count > most ? ", … \(list.count) in all" : ""
      return "[" + parts.joined(separator: ", ") + rest + "]"
    case .record(let record):
      if let matrix = matrixShown(record, digits) { return matrix }
      let parts = record.sorted { $0.key < $1.key }
        .map { "\($0.key): \($0.value.shown(digits: digits))" }
      return "(" + parts.joined(separator: ", ") + ")"
    }
  }

  /// A matrix as the list of its rows, if `record` is one: it may come from
  /// anybody, with half a column or more of them than there are elements.
  private func matrixShown(
    _ record: [String: Value], _ digits: Int
  ) -> String? {
    guard case .list(let elements)? = record["elements"], record.count == 3,
      let rows = record["rows"]?.number.flatMap(Int.init(exactly:)),
      let width = record["columns"]?.number.flatMap(Int.init(exactly:)),
      width > 0, elements.count / width == rows, elements.count % width == 0
    else { return nil }
    let lines = stride(from: 0, to: elements.count, by: width).map {
      Value.list(Array(elements[$0..<$0 + width]))
    }
    return Value.list(lines).shown(digits: digits)
  }

  /// As many significant digits as tell the two apart: 6, or more if they
  /// agree in the first six.
  static func digitsToTellApart(_ a: Value, _ b: Value) -> Int {
    if a == b { return 6 }
    for digits in [6, 9, 12, 15, 17]
    where a.shown(digits: digits) != b.shown(digits: digits) {
      return digits
    }
    return 17
  }
}

/// A number to `digits` significant digits, the same on every machine.
func shown(_ number: Double, digits: Int) -> String {
  if number.isNaN { return "NaN" }
  if number.isInfinite { return number > 0 ? "+∞" : "−∞" }
  if number == number.rounded() && abs(number) < 1e9 {
    return number == 0 && number.sign == .minus
      ? "−0" : String(Int(number)).replacingOccurrences(of: "-", with: "−")
  }
  return String(format: "%.\(digits)g", number)
    .replacingOccurrences(of: "-", with: "−")
}
