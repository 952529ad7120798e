import Foundation

/// A line that counts what is done, from the second second on.
final class Ticker: @unchecked Sendable {
  private let lock = NSLock()
  private let timer = DispatchSource.makeTimerSource()
  private let work: String
  private var total: Int
  private var done = 0
  private var first: (done: Int, at: ContinuousClock.Instant)?
  private var isStopped = false

  /// Starts the clock of some `work`, as in `Checking`.
  init(_ work: String, total: Int) {
    self.work = work
    self.total = total
    timer.schedule(deadline: .now() + 1, repeating: 0.25)
    timer.setEventHandler { [weak self] in
      self?.show()
    }
    timer.resume()
  }

  /// Shows the line, unless it has been cleared for good in the meantime.
  private func show() {
    lock.withLock {
      if !isStopped {
        let count = total == 0 ? "" : "\(bar)\(done) of \(total)\(rest)"
        Terminal.note("\(work) … \(count)")
      }
    }
  }

  /// How far it is, for work that takes long enough to look at.
  private var bar: String {
    guard total >= 20 else { return "" }
    let filled = 20 * done / total
    return String(repeating: "█", count: filled)
      + String(repeating: "░", count: 20 - filled) + " "
  }

  /// The time left, if it goes on as since the first was done.
  private var rest: String {
    guard let first, done > first.done, done < total else { return "" }
    let passed = Double(first.at.duration(to: .now).components.seconds)
    let left = passed / Double(done - first.done) * Double(total - done)
    if passed < 2 { return "" }
    return left < 90
      ? ", about \(Int(left.rounded(.up))) s left"
      : ", about \(Int((left / 60).rounded(.up))) min left"
  }

  /// Says how much is done, and of how much if that was not known.
  func count(_ done: Int, of total: Int? = nil) {
    lock.withLock {
      self.done = max(done, self.done)
      self.total = total ?? self.total
      if first == nil { first = (done, .now) }
    }
  }

  /// Stops the clock and clears the line.
  func stop() {
    timer.cancel()
    lock.withLock {
      isStopped = true
      Terminal.clearNote()
    }
  }
}
