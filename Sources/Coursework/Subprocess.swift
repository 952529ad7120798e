import Foundation

/// A process that could not be started.
public struct LaunchError: Error, CustomStringConvertible {
  let program: String
  let reason: String

  /// The program and the reason.
  public var description: String {
    "\(program) could not be started: \(reason)."
  }
}

/// Runs foreign code in a session of its own, watches its time and memory,
/// reads what it writes while it runs, and leaves no process of the session
/// behind.
public struct Subprocess {
  /// The program.
  public let executable: URL
  /// What it is called with.
  public var arguments: [String] = []
  /// Its environment: nothing is inherited.
  public var environment: [String: String] = [
    "SWIFT_BACKTRACE": "enable=no", "LC_ALL": "C",
    // The order of a dictionary is the same in each run, and so is the verdict.
    "SWIFT_DETERMINISTIC_HASHING": "1",
  ]

  /// Whether the system ends all that it starts together with it.
  var isContained = false

  /// Megabytes of address space for all that it starts together with it.
  var megabytesOfSpace = Int.max

  /// The program at `executable`, called with `arguments`.
  public init(_ executable: URL, arguments: [String] = []) {
    self.executable = executable
    self.arguments = arguments
  }

  /// Runs the program on `input` within `limits`.
  public func run(
    input: Data, limits: Limits
  ) throws(LaunchError) -> Outcome {
    var channels = Channels()
    let start = ContinuousClock.now
    let process = try spawn(&channels)
    channels.closeChildEnds()
    channels.feed(input)
    var verdict: Ending?
    var watch = Watch(
      process, start: start, limits: limits, space: megabytesOfSpace)
    while verdict == nil {
      channels.readAvailable(milliseconds: 20, limits: limits)
      if hasEnded(process) { break }
      verdict = channels.excess(limits) ?? watch.excess()
    }
    killSession(of: process)
    let status = reap(process)
    channels.readAvailable(milliseconds: 0, limits: limits)
    channels.closeAll()
    // It may have ended right after the last of what it wrote.
    verdict = verdict ?? channels.excess(limits)
    let elapsed = start.duration(to: .now)
    return Outcome(
      ending: verdict ?? ending(of: status), output: channels.output,
      errors: channels.errors, answers: channels.answers,
      seconds: Double(elapsed.components.seconds)
        + Double(elapsed.components.attoseconds) * 1e-18)
  }
}

/// Looks now and then at what a process and its family use.
private struct Watch {
  let process: pid_t
  let start: ContinuousClock.Instant
  let limits: Limits
  /// Megabytes of address space for all together.
  let space: Int
  private var looks = 0

  init(
    _ process: pid_t, start: ContinuousClock.Instant, limits: Limits, space: Int
  ) {
    self.process = process
    self.start = start
    self.limits = limits
    self.space = space
  }

  /// What the family has too much of, if anything. The whole table of
  /// processes is read at every eighth look only.
  mutating func excess() -> Ending? {
    if start.duration(to: .now) > .seconds(limits.patience * limits.seconds) {
      return .ranOutOfTime
    }
    looks += 1
    guard looks % 8 == 0 else { return nil }
    let family = ProcessTable().family(of: process)
    if family.count > limits.processes { return .startedTooMany }
    if family.reduce(0, { $0 + $1.seconds }) > Double(limits.seconds) {
      return .ranOutOfTime
    }
    // Memory that is shared and let go of is nobody's, but has its addresses.
    if family.reduce(0, { $0 + $1.kilobytes }) > limits.megabytes << 10
      || family.reduce(0, { $0 + $1.spaceKilobytes }) >> 10 > space
    {
      return .ranOutOfMemory
    }
    return nil
  }
}
