import Foundation

/// What handing in late costs.
///
/// Written as in `due=2026-11-20T23:59+01:00,per-day=10%,at-most=50%` with, if
/// wanted, `grace=15m` (minutes, `2h` hours, `1d` days). Every day begun after
/// the due time costs `per-day` of what was earned, `at-most` in all.
public struct LatePolicy: Equatable, Sendable {
  /// When the work is due.
  public var due: Timestamp
  /// What each day costs, in percent of what was earned.
  public var perDay: Int
  /// What lateness costs at most, in percent of what was earned.
  public var atMost: Int
  /// How many minutes late are not late.
  public var grace: Int

  /// A policy.
  public init(
    due: Timestamp, perDay: Int, atMost: Int = 100, grace: Int = 0
  ) {
    self.due = due
    self.perDay = perDay
    self.atMost = atMost
    self.grace = grace
  }

  /// The policy that `text` writes: none, if it says `none`.
  public static func parse(_ text: String) throws(InputProblems) -> LatePolicy?
  {
    if trimmed(text) == "none" { return nil }
    var problems: [String] = []
    var parts: [String: String] = [:]
    let items = text.split(separator: ",", omittingEmptySubsequences: false)
    for item in items where !trimmed(String(item)).isEmpty {
      let pair = item.split(separator: "=", maxSplits: 1).map {
        trimmed(String($0))
      }
      if pair.count == 2, keys.contains(pair[0]), parts[pair[0]] == nil {
        parts[pair[0]] = pair[1]
      } else {
        problems.append(
          "'\(item)' is none of due=…, per-day=…, at-most=… and grace=…, or"
            + " comes twice")
      }
    }
    let due = parts["due"].flatMap { Timestamp($0) }
    let perDay = percentage(parts["per-day"] ?? "")
    let atMost = percentage(parts["at-most"] ?? "100")
    let grace = minutes(parts["grace"] ?? "0m")
    func object(_ part: String, _ rule: String) {
      let said = parts[part].map { "not '\($0)'" } ?? "and is missing"
      problems.append("\(part) must be \(rule), \(said)")
    }
    if due == nil { object("due", "a time with its offset") }
    if perDay == nil { object("per-day", "a whole percentage") }
    if atMost == nil { object("at-most", "a whole percentage") }
    if grace == nil { object("grace", "as in 15m, 2h or 1d") }
    guard problems.isEmpty, let due, let perDay, let atMost, let grace else {
      throw InputProblems(problems.map { "--late: \($0)." } + [example])
    }
    return LatePolicy(due: due, perDay: perDay, atMost: atMost, grace: grace)
  }

  private static let keys: Set = ["due", "per-day", "at-most", "grace"]

  private static let example =
    "Write none, or as in"
    + " due=2026-11-20T23:59+01:00,per-day=10%,at-most=50%,grace=15m."
}

private func percentage(_ text: String) -> Int? {
  let digits = text.hasSuffix("%") ? trimmed(String(text.dropLast())) : text
  guard digits.allSatisfy(\.isNumber), let number = Int(digits),
    (0...100).contains(number)
  else { return nil }
  return number
}

private func minutes(_ text: String) -> Int? {
  let units: [Character: Int] = ["m": 1, "h": 60, "d": 1440]
  guard let unit = text.last.flatMap({ units[$0] }),
    text.dropLast().allSatisfy(\.isNumber), let number = Int(text.dropLast()),
    number <= 100_000
  else { return nil }
  return number * unit
}

/// How much longer a learner may take.
public enum Extension: Equatable, Sendable {
  /// So many times 24 hours.
  case days(Int)
  /// Until the due time of day on a date as in `2026-11-25`.
  case day(String)
  /// Until a moment.
  case until(Timestamp)

  /// The extension that `text` writes: nothing, if it writes none.
  init?(_ text: String) {
    let noon = Timestamp(seconds: 43_200)
    if let days = Int(text), (0...3650).contains(days) {
      self = .days(days)
    } else if noon.on(day: text) != nil {
      self = .day(text)
    } else if let moment = Timestamp(text) {
      self = .until(moment)
    } else {
      return nil
    }
  }

  /// The due time with the extension.
  func applied(to due: Timestamp) -> Timestamp {
    switch self {
    case .days(let days):
      Timestamp(seconds: due.seconds + 86_400 * days, offset: due.offset)
    case .day(let day): due.on(day: day) ?? due
    case .until(let moment): moment
    }
  }
}
