import Foundation

/// How a process of foreign code ended.
public enum Ending: Equatable, Sendable {
  case exited(status: Int32)
  case signalled(Int32)
  case ranOutOfTime
  case ranOutOfMemory
  case wroteTooMuch
  case startedTooMany
}

/// What is left of a process of foreign code.
public struct Outcome: Sendable {
  /// How it ended.
  public internal(set) var ending: Ending
  /// The beginning of what it wrote to standard output.
  public let output: Data
  /// The beginning of what it wrote to standard error.
  public internal(set) var errors: Data
  /// All that it wrote on file descriptor 3.
  public let answers: Data
  /// Seconds from its start to its end.
  public let seconds: Double
}

extension Outcome {
  /// The beginning of what it printed, as text.
  var printed: String {
    String(String(decoding: output, as: UTF8.self).prefix(1000))
  }
}

/// What a process of foreign code may use.
public struct Limits: Sendable {
  /// Seconds of computing. Twice as many may pass on the clock, so that a busy
  /// machine fails nobody.
  public var seconds: Int
  /// Memory in use.
  public var megabytes: Int
  /// Bytes on file descriptor 3.
  public var answerBytes = 8 << 20
  /// Bytes kept of what it prints; the rest is read and forgotten.
  public var outputBytes = 16 << 10
  /// Processes and their threads at one time.
  public var processes = 64

  /// Limits for an exercise.
  public init(seconds: Int = 4, megabytes: Int = 256) {
    self.seconds = seconds
    self.megabytes = megabytes
  }
}

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
    var watch = Watch(process, start: start, limits: limits)
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
  private var looks = 0

  init(_ process: pid_t, start: ContinuousClock.Instant, limits: Limits) {
    self.process = process
    self.start = start
    self.limits = limits
  }

  /// What the family has too much of, if anything. The whole table of
  /// processes is read at every eighth look only.
  mutating func excess() -> Ending? {
    if start.duration(to: .now) > .seconds(2 * limits.seconds) {
      return .ranOutOfTime
    }
    looks += 1
    guard looks % 8 == 0 else { return nil }
    let family = ProcessTable().family(of: process)
    if family.reduce(0, { $0 + $1.kilobytes }) > limits.megabytes << 10 {
      return .ranOutOfMemory
    }
    return family.count > limits.processes ? .startedTooMany : nil
  }
}

/// The pipes between the judge and a process.
private struct Channels {
  var input = makePipe()
  var outputs = [makePipe(), makePipe(), makePipe()]
  var open: [Int32] = []
  var pending: ArraySlice<UInt8> = []
  var output = Data()
  var errors = Data()
  var answers = Data()

  mutating func closeChildEnds() {
    close(input.read)
    for pipe in outputs { close(pipe.write) }
    open = outputs.map(\.read)
    for descriptor in open + [input.write] { unblock(descriptor) }
  }

  mutating func feed(_ data: Data) {
    pending = Array(data)[...]
    writePending()
  }

  /// Writes as much of the input as the pipe takes, and closes it at the end.
  private mutating func writePending() {
    guard input.write >= 0 else { return }
    while !pending.isEmpty {
      let written = pending.withUnsafeBytes {
        write(input.write, $0.baseAddress, $0.count)
      }
      if written < 0 && (errno == EAGAIN || errno == EINTR) { return }
      if written <= 0 { break }
      pending = pending.dropFirst(written)
    }
    close(input.write)
    input.write = -1
  }

  /// Waits for something to read or write and moves all that is there.
  mutating func readAvailable(milliseconds: Int32, limits: Limits) {
    var polls = open.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    if input.write >= 0 {
      polls.append(pollfd(fd: input.write, events: Int16(POLLOUT), revents: 0))
    }
    if polls.allSatisfy({ $0.fd < 0 }) {
      // Everything is closed though the process runs: do not spin.
      usleep(UInt32(milliseconds) * 50)
      return
    }
    guard poll(&polls, nfds_t(polls.count), milliseconds) > 0 else { return }
    writePending()
    for index in open.indices where open[index] >= 0 {
      if polls[index].revents != 0 { drain(index, limits: limits) }
    }
  }

  private mutating func drain(_ index: Int, limits: Limits) {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    // A bounded number of reads, so that endless output ends in the watch.
    for _ in 0..<64 {
      let count = read(open[index], &buffer, buffer.count)
      if count < 0 && (errno == EAGAIN || errno == EINTR) { return }
      if count <= 0 {
        close(open[index])
        open[index] = -1
        return
      }
      keep(buffer[..<count], of: index, limits: limits)
    }
  }

  private mutating func keep(
    _ bytes: ArraySlice<UInt8>, of index: Int, limits: Limits
  ) {
    switch index {
    case 0:
      output.append(contentsOf: bytes.prefix(limits.outputBytes - output.count))
    case 1:
      errors.append(contentsOf: bytes.prefix(limits.outputBytes - errors.count))
    default:
      answers.append(
        contentsOf: bytes.prefix(limits.answerBytes + 1 - answers.count))
    }
  }

  /// The ending of a process that answered more than it may.
  func excess(_ limits: Limits) -> Ending? {
    answers.count > limits.answerBytes ? .wroteTooMuch : nil
  }

  mutating func closeAll() {
    for descriptor in open where descriptor >= 0 { close(descriptor) }
    if input.write >= 0 { close(input.write) }
  }
}

/// Pipes and children are made one at a time, so that no child inherits the
/// pipe of another.
private let launching = NSLock()

private func makePipe() -> (read: Int32, write: Int32) {
  launching.lock()
  defer { launching.unlock() }
  var ends: [Int32] = [-1, -1]
  guard pipe(&ends) == 0 else { return (-1, -1) }
  for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  #if canImport(Darwin)
    _ = fcntl(ends[1], F_SETNOSIGPIPE, 1)
  #endif
  return (ends[0], ends[1])
}

private func unblock(_ descriptor: Int32) {
  _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
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
      code = posix_spawn(
        &process, executable.path, &actions, &attributes, words, variables)
    }
    guard code == 0 else {
      channels.closeChildEnds()
      channels.closeAll()
      throw LaunchError(
        program: executable.path, reason: String(cString: strerror(code)))
    }
    return process
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
