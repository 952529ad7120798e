/// How far an answer may be from the expected one, and why that far.
public struct Tolerance: Sendable {
  /// The largest difference allowed, as a part of the expected number.
  public let relative: Double
  /// The largest difference allowed whatever the expected number.
  public let absolute: Double
  /// What makes this the right tolerance: who errs, and by how much.
  public let reason: String

  /// Allows `relative · |expected| + absolute`.
  public init(
    relative: Double = 0, absolute: Double = 0, because reason: String
  ) {
    self.relative = relative
    self.absolute = absolute
    self.reason = reason
  }

  /// For answers that are true, false, whole numbers or words.
  public static let exact = Tolerance(
    because: "The answer is not a measured number.")

  /// Whether nothing but the expected answer itself will do.
  public var isExact: Bool { relative == 0 && absolute == 0 }

  /// Whether `answer` is the expected number within the tolerance.
  /// Infinities and NaN equal themselves only.
  public func allows(_ answer: Double, for expected: Double) -> Bool {
    if answer == expected || (answer.isNaN && expected.isNaN) { return true }
    return abs(answer - expected) <= relative * abs(expected) + absolute
      && answer.isFinite && expected.isFinite
  }

  /// Whether `answer` has the shape of `expected` and its numbers, each within
  /// the tolerance.
  public func allows(_ answer: Value, for expected: Value) -> Bool {
    switch (answer, expected) {
    case (.number(let answer), .number(let expected)):
      return allows(answer, for: expected)
    case (.list(let answer), .list(let expected)):
      return answer.count == expected.count
        && zip(answer, expected).allSatisfy { allows($0, for: $1) }
    case (.record(let answer), .record(let expected)):
      return answer.keys.sorted() == expected.keys.sorted()
        && expected.allSatisfy { key, value in
          answer[key].map { allows($0, for: value) } ?? false
        }
    default:
      return answer == expected
    }
  }
}
