import Foundation

/// A moment to the second, and the offset from UTC in which it was written.
public struct Timestamp: Equatable, Sendable {
  /// Seconds since the beginning of 1970 in UTC.
  public var seconds: Int
  /// Minutes that the clock on the wall is ahead of UTC.
  public var offset: Int

  /// A moment.
  public init(seconds: Int, offset: Int = 0) {
    self.seconds = seconds
    self.offset = offset
  }

  /// The second that holds `date`, as a clock `offset` minutes ahead shows it.
  public init(_ date: Date, offset: Int = 0) {
    self.init(
      seconds: Int(date.timeIntervalSince1970.rounded(.down)), offset: offset)
  }

  /// The moment that `text` writes in ISO 8601, with its offset, as in
  /// `2026-11-20T23:59+01:00`. Nothing, if it is written otherwise.
  public init?(_ text: String) {
    let pattern =
      #/(\d{4}-\d\d-\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)? ?(Z|[+\-]\d\d(?::?\d\d)?)/#
    guard let match = text.wholeMatch(of: pattern),
      let days = daysSince1970(String(match.1)),
      let hour = Int(match.2), let minute = Int(match.3),
      let second = Int(match.4 ?? "0"),
      let offset = minutes(ofOffset: match.5),
      hour < 24, minute < 60, second < 60
    else { return nil }
    self.offset = offset
    seconds =
      86_400 * days + 3600 * hour + 60 * (minute - offset) + second
  }

  /// The same moment on a clock `offset` minutes ahead of UTC.
  public func at(offset: Int) -> Timestamp {
    Timestamp(seconds: seconds, offset: offset)
  }

  /// The time of day of this moment, on another day of the same clock. Nothing
  /// unless `day` is a date as in `2026-11-25`.
  func on(day: String) -> Timestamp? {
    guard let days = daysSince1970(day) else { return nil }
    let local = seconds + 60 * offset
    let time = local - 86_400 * floored(local, 86_400)
    return Timestamp(
      seconds: 86_400 * days + time - 60 * offset, offset: offset)
  }
}

extension Timestamp: CustomStringConvertible {
  /// Date, time and offset, as in `2026-11-20 23:59 +01:00`. Seconds stand
  /// there only if there are any.
  public var description: String {
    let local = seconds + 60 * offset
    let days = floored(local, 86_400)
    let time = local - 86_400 * days
    let second = time % 60 == 0 ? "" : ":" + two(time % 60)
    let sign = offset < 0 ? "-" : "+"
    return date(days) + " " + two(time / 3600) + ":" + two(time / 60 % 60)
      + second + " " + sign + two(abs(offset) / 60) + ":"
      + two(abs(offset) % 60)
  }
}

/// The days from the first of 1970 to a date as in `2026-11-20`, in the
/// calendar of today. Nothing, if there is no such date.
///
/// - Source: Howard Hinnant, "chrono-compatible low-level date algorithms".
private func daysSince1970(_ text: String) -> Int? {
  let parts = text.split(separator: "-").compactMap { Int($0) }
  guard text.wholeMatch(of: #/\d{4}-\d\d-\d\d/#) != nil, parts.count == 3,
    (1...12).contains(parts[1]), parts[2] >= 1
  else { return nil }
  // Years begin in March, so that a leap day comes last.
  let year = parts[1] <= 2 ? parts[0] - 1 : parts[0]
  let month = (parts[1] + 9) % 12
  let century = floored(year, 400)
  let yearOfEra = year - 400 * century
  let dayOfYear = (153 * month + 2) / 5 + parts[2] - 1
  let days =
    146_097 * century + 365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100
    + dayOfYear - 719_468
  return date(days) == text ? days : nil
}

/// The date, as in `2026-11-20`, that comes `days` after the first of 1970.
private func date(_ days: Int) -> String {
  let shifted = days + 719_468
  let century = floored(shifted, 146_097)
  let day = shifted - 146_097 * century
  let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365
  let dayOfYear = day - (365 * year + year / 4 - year / 100)
  let month = (5 * dayOfYear + 2) / 153
  let number = 400 * century + year + (month >= 10 ? 1 : 0)
  let digits = String(number)
  return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    + "-" + two(month < 10 ? month + 3 : month - 9)
    + "-" + two(dayOfYear - (153 * month + 2) / 5 + 1)
}

private func minutes(ofOffset text: Substring) -> Int? {
  if text == "Z" { return 0 }
  let digits = text.dropFirst().filter { $0 != ":" }
  guard let hours = Int(digits.prefix(2)), hours < 24,
    let minutes = digits.count > 2 ? Int(digits.dropFirst(2)) : 0, minutes < 60
  else { return nil }
  return (text.first == "-" ? -1 : 1) * (60 * hours + minutes)
}

/// The quotient, rounded down also for numbers below 0.
private func floored(_ number: Int, _ divisor: Int) -> Int {
  (number >= 0 ? number : number - divisor + 1) / divisor
}

private func two(_ number: Int) -> String {
  number < 10 ? "0\(number)" : "\(number)"
}
