/// How late one learner is, and what that costs.
public struct Lateness: Equatable, Sendable {
  /// The days begun after the due time: nothing, if the time is not known.
  public var days: Int?
  /// How much of what was earned counts, in percent.
  public var percent: Int
  /// Why, in a sentence to the learner.
  public var reason: String

  /// A few words for a table's cell.
  public var words: String {
    switch days {
    case nil: "time not known"
    case 0?: "on time"
    case let days?: "\(counted(days, "day")) late, \(percent) % counts"
    }
  }
}

extension LatePolicy {
  /// How late a submission of `submitted` is, for someone whose due time is
  /// `extended`. Computed from the times alone, so that moving the due time
  /// changes it.
  public func lateness(
    submitted: Timestamp?, extended: Extension? = nil
  ) -> Lateness {
    // An extension takes no time away: an old one does nothing.
    let later = extended?.applied(to: due) ?? due
    let isLonger = later.seconds > due.seconds
    let due = isLonger ? later : due
    let until = "due \(due)" + (isLonger ? " (extended)" : "")
    guard let submitted = submitted?.at(offset: due.offset) else {
      return Lateness(
        days: nil, percent: 100,
        reason: "When this was handed in is not known (\(until)), so nothing"
          + " is taken off.")
    }
    let late = submitted.seconds - due.seconds
    let handed = "handed in \(submitted), \(until)"
    if late <= 60 * grace {
      let words = late > 0 ? "Late, but within the grace period" : "On time"
      return Lateness(days: 0, percent: 100, reason: "\(words): \(handed).")
    }
    let days = (late + 86_399) / 86_400
    let percent = 100 - min(atMost, days * perDay)
    return Lateness(
      days: days, percent: percent,
      reason: "\(counted(days, "day")) late: \(handed). Each day begun costs"
        + " \(perDay) %, at most \(atMost) %, so \(percent) % of the points"
        + " count.")
  }
}

/// A number and what it counts, as in `1 day`, `2 days`.
public func counted(_ number: Int, _ thing: String) -> String {
  "\(number) \(thing)\(number == 1 ? "" : "s")"
}
