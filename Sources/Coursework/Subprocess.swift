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
    if family.reduce(0, { $0 + $1.seconds }) > Double(limits.seconds) {
      return .ranOutOfTime
    }
    // Memory that is shared and let go of is nobody's, but has its addresses.
    if family.reduce(0, { $0 + $1.kilobytes }) > limits.megabytes << 10
      || family.reduce(0, { $0 + $1.spaceKilobytes }) >> 10 > space
    {
      return .ranOutOfMemory
    }
    return family.count > limits.processes ? .startedTooMany : nil
  }
}

extension Subprocess {
  /// Starts the program in a new session, with the channels as file
  /// descriptors 0 to 3.
  private func spawn(_ channels: inout Channels) throws(LaunchError) -> pid_t {
    launching.lock()
    defer { launching.unlock() }
    // Writing to a process that is gone is an error to read, not to die of.
    signal(SIGPIPE, SIG_IGN)
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
      let extra = POSIX_SPAWN_CLOEXEC_DEFAULT | POSIX_SPAWN_SETSID
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
      // POSIX_SPAWN_SETSID, which glibc's header hides from Swift.
      let extra: Int32 = 0x80
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let ends = [channels.input.read] + channels.outputs.map(\.write)
    for (descriptor, end) in ends.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, end, Int32(descriptor))
    }
    #if !canImport(Darwin)
      closeRest(from: Int32(ends.count), &actions)
    #endif
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Signals as usual in the child: no SIGPIPE ignored, and none blocked as
    // they are in the threads of Dispatch, or a limit would go unheard.
    var defaults = sigset_t()
    sigemptyset(&defaults)
    sigaddset(&defaults, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    var blocked = sigset_t()
    sigemptyset(&blocked)
    posix_spawnattr_setsigmask(&attributes, &blocked)
    posix_spawnattr_setflags(
      &attributes,
      Int16(
        Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK)
          | Int32(extra)))
    let words = pointers([executable.path] + arguments)
    let variables = pointers(
      environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" })
    defer { for text in words + variables { free(text) } }
    var process = pid_t()
    var code: Int32 = ETXTBSY
    // A file that was written a moment ago may still be open in another child.
    for attempt in 0..<50 where code == ETXTBSY {
      if attempt > 0 { usleep(2000) }
      code = launch {
        posix_spawn(
          &process, executable.path, &actions, &attributes, words, variables)
      }
    }
    guard code == 0 else {
      channels.closeChildEnds()
      channels.closeAll()
      throw LaunchError(
        program: executable.path, reason: String(cString: strerror(code)))
    }
    return process
  }

  /// Starts a program by `start`: one that is kept apart without the system
  /// calls that it has no need of.
  private func launch(_ start: @escaping () -> Int32) -> Int32 {
    #if os(Linux)
      if isContained { return RefusedCalls.thread.run(start) }
    #endif
    return start()
  }

  #if !canImport(Darwin)
    /// Closes in the child whatever else happens to be open here, which on
    /// Darwin a flag does. glibc can since 2.34; its header hides it from Swift.
    private func closeRest(
      from first: Int32, _ actions: inout posix_spawn_file_actions_t
    ) {
      typealias Action =
        @convention(c) (
          UnsafeMutablePointer<posix_spawn_file_actions_t>, Int32
        ) -> Int32
      let name = "posix_spawn_file_actions_addclosefrom_np"
      guard let symbol = dlsym(nil, name) else { return }
      _ = unsafeBitCast(symbol, to: Action.self)(&actions, first)
    }
  #endif

  /// Copies of `texts` for C, with a null at the end; the caller frees them.
  private func pointers(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    texts.map { strdup($0) } + [nil]
  }

  /// Whether the process has ended; it stays there to be reaped, so that its
  /// number still names its session.
  private func hasEnded(_ process: pid_t) -> Bool {
    var information = siginfo_t()
    let code = waitid(
      P_PID, id_t(process), &information, WEXITED | WNOHANG | WNOWAIT)
    #if canImport(Darwin)
      return code != 0 || information.si_pid == process
    #else
      return code != 0 || information.si_signo == SIGCHLD
    #endif
  }

  /// Kills `process` and what it started, in whatever process group that is:
  /// Foundation's `Process` gives each child one of its own.
  private func killSession(of process: pid_t) {
    kill(-process, SIGKILL)
    if isContained { return }
    for member in ProcessTable().family(of: process) {
      kill(member.number, SIGKILL)
    }
  }

  private func reap(_ process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) == -1 && errno == EINTR {}
    return status
  }

  private func ending(of status: Int32) -> Ending {
    let signal = status & 0x7f
    return signal == 0
      ? .exited(status: (status >> 8) & 0xff) : .signalled(signal)
  }
}
