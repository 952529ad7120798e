import Foundation

/// The durations of one side's runs, in seconds.
struct Times: Equatable {
  private(set) var seconds: [Double] = []

  mutating func add(_ duration: Double) { seconds.append(duration) }

  /// The value below which a fraction of the runs lies; NaN without runs.
  func quantile(_ fraction: Double) -> Double {
    guard !seconds.isEmpty else { return .nan }
    let sorted = seconds.sorted()
    let place = fraction * Double(sorted.count - 1)
    let low = Int(place)
    let high = min(low + 1, sorted.count - 1)
    let share = place - Double(low)
    return sorted[low] * (1 - share) + sorted[high] * share
  }

  /// The middle duration.
  var median: Double { quantile(0.5) }
}

/// Returns what a function returns, and the seconds it took.
func timed<Result>(_ run: () throws -> Result) rethrows -> (Double, Result) {
  let clock = ContinuousClock()
  let start = clock.now
  let result = try run()
  let duration = clock.now - start
  let (seconds, attoseconds) = duration.components
  return (Double(seconds) + Double(attoseconds) * 1e-18, result)
}
