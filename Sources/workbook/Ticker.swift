import Foundation

/// A line that counts what is done, from the second second on.
final class Ticker: @unchecked Sendable {
  private let lock = NSLock()
  private let timer = DispatchSource.makeTimerSource()
  private let work: String
  private let total: Int
  private var done = 0
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
      if !isStopped { Terminal.note("\(work) … \(done) of \(total)") }
    }
  }

  /// Says how much is done.
  func count(_ done: Int) {
    lock.withLock { self.done = done }
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
