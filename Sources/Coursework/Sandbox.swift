import Foundation

/// How foreign code is kept apart from the rest of the machine.
///
/// In the two strong ways a program sees its own processes, no network, the
/// system's folders and what it is given to read, all read-only, and a small
/// `/tmp` of its own that is gone with it.
public struct Sandbox: Sendable {
  /// What keeps it apart.
  public enum Strength: String, Codable, Sendable {
    /// The program `bwrap`.
    case bubblewrap
    /// The kernel's namespaces, set up by `unshare`.
    case namespaces
    /// A session of its own with limits of time and memory; it can still read
    /// files and use the network.
    case limits = "resource limits only"
  }

  /// What keeps it apart.
  public let strength: Strength
  /// The system's folders, that every program needs to start.
  let folders: [String]
  /// What stands beside them and only points into them.
  let links: [String]
  /// Folders that nobody may see, also where one of the system's holds them.
  private var secrets: [String] = []

  /// What one program may see and use beyond the system's folders.
  public struct Grant: Sendable {
    /// Files and folders to read, each with its links resolved.
    public var readable: [String]
    /// The one folder to write to, which is also where it starts.
    public var writable: String?
    /// Seconds of computing for each process.
    public var seconds: Int
    /// Megabytes of address space, for each process and for all together.
    public var megabytes: Int
    /// Megabytes in one file.
    public var fileMegabytes: Int
    /// Files open at one time in each process.
    public var files: Int
    /// Processes and their threads at one time.
    public var processes: Int

    /// A grant.
    public init(
      readable: [String], writable: String? = nil, seconds: Int,
      megabytes: Int, fileMegabytes: Int = 1, files: Int = 32,
      processes: Int = 32
    ) {
      self.readable = readable
      self.writable = writable
      self.seconds = seconds
      self.megabytes = megabytes
      self.fileMegabytes = fileMegabytes
      self.files = files
      self.processes = processes
    }
  }

  /// No more than a session with limits.
  public static let limits = Sandbox(.limits)

  init(_ strength: Strength) {
    self.strength = strength
    let manager = FileManager.default
    let all = ["/usr", "/bin", "/sbin", "/lib", "/lib64", "/lib32"]
      .filter { manager.fileExists(atPath: $0) }
    let isLink = { (path: String) in
      (try? manager.destinationOfSymbolicLink(atPath: path)) != nil
    }
    folders = all.filter { !isLink($0) }
    links = all.filter(isLink)
  }

  /// The same, in which nothing of `folders` is seen but what is granted.
  public func hiding(_ folders: [URL]) -> Sandbox {
    var copy = self
    copy.secrets += folders.map { $0.resolvingSymlinksInPath().path }
    return copy
  }

  /// What is seen, read-only, and what of it is covered: each folder before
  /// what it holds.
  func views(_ grant: Grant) -> [(path: String, isSeen: Bool)] {
    let seen = Set(folders + grant.readable)
    let covered = Set(secrets).subtracting(seen).filter { secret in
      seen.contains { secret.hasPrefix($0 + "/") }
    }
    return (seen.map { ($0, true) } + covered.map { ($0, false) })
      .sorted { $0.path < $1.path }
  }

  /// The strongest way that works on this machine: each is tried on a program
  /// that must start and must not see this process.
  public static func strongest() -> Sandbox {
    #if os(Linux)
      // Our own set-up also bounds the number of files and, as root, changes
      // the user: the kernel's limit on processes binds every user but root.
      for strength in [Strength.namespaces, .bubblewrap] {
        let sandbox = Sandbox(strength)
        if sandbox.works() { return sandbox }
      }
    #endif
    return .limits
  }

  /// Whether a program starts in it and is alone there.
  func works() -> Bool {
    let grant = Grant(readable: [], seconds: 2, megabytes: 512)
    let program = subprocess(
      ["/bin/sh", "-c", "test ! -e /proc/\(getpid())/stat && echo alone"],
      grant)
    let outcome = try? program.run(input: Data(), limits: Limits(seconds: 5))
    return outcome.map { String(decoding: $0.output, as: UTF8.self) }
      == "alone\n"
  }

  /// A program, `command`, that runs in it and may use what is granted.
  public func subprocess(
    _ command: [String], _ grant: Grant
  ) -> Subprocess {
    let words =
      switch strength {
      case .limits:
        grant.writable.map { inside($0, grant) + command } ?? command
      case .bubblewrap: bubblewrap(grant) + ceilings(grant) + command
      case .namespaces: namespaces(grant) + command
      }
    var program = Subprocess(
      URL(filePath: words[0]), arguments: Array(words.dropFirst()))
    program.environment["PATH"] = "/usr/local/bin:/usr/bin:/bin:/sbin"
    if strength != .limits {
      program.environment["HOME"] = "/tmp"
      program.isContained = true
      program.megabytesOfSpace = grant.megabytes
    }
    return program
  }

  /// Runs a program, `command`, in it. That the sandbox itself came about is
  /// shown by a line that it writes before the program begins; without it, none
  /// of the outcome is the program's fault.
  public func run(
    _ command: [String], _ grant: Grant, input: Data = Data(), limits: Limits,
    environment: [String: String] = [:]
  ) throws(LaunchError) -> Outcome {
    let mark = "The sandbox stands."
    let words = ["/bin/sh", "-c", #"echo "$0" >&2; exec "$@""#, mark] + command
    var program = subprocess(strength == .limits ? command : words, grant)
    program.environment.merge(environment) { _, new in new }
    var said = ""
    // A machine that is out of something for a moment gets a second chance.
    for pause: UInt32 in [0, 200_000, 1_000_000] {
      usleep(pause)
      var outcome = try program.run(input: input, limits: limits)
      if strength == .limits { return outcome }
      if let found = outcome.errors.range(of: Data((mark + "\n").utf8)) {
        outcome.errors = Data(outcome.errors[found.upperBound...])
        outcome.ending = ending(outcome.ending)
        return outcome
      }
      said = String(decoding: outcome.errors.prefix(400), as: UTF8.self)
    }
    throw LaunchError(
      program: "The sandbox (\(strength.rawValue))", reason: said)
  }

  /// What a program's ending means here: a shell in between reports a signal as
  /// a status above 128.
  func ending(_ ending: Ending) -> Ending {
    guard strength != .limits, case .exited(let status) = ending, status > 128,
      status < 160
    else { return ending }
    return .signalled(status - 128)
  }
}

extension Sandbox {
  /// A shell that moves into `folder` and sets a limit of time.
  private func inside(_ folder: String, _ grant: Grant) -> [String] {
    let script =
      #"cd "$1" && ulimit -c 0 && ulimit -t "$2" && shift 2 && exec "$@""#
    return ["/bin/sh", "-c", script, "inside", folder, "\(grant.seconds)"]
  }

  /// The program that sets limits which cannot be lifted again.
  func ceilings(_ grant: Grant) -> [String] {
    [
      "/usr/bin/prlimit", "--cpu=\(grant.seconds):\(grant.seconds + 1)",
      "--as=\(grant.megabytes << 20)", "--fsize=\(grant.fileMegabytes << 20)",
      "--nproc=\(grant.processes)", "--nofile=\(grant.files)", "--core=0", "--",
    ]
  }

  private func bubblewrap(_ grant: Grant) -> [String] {
    let views = views(grant)
    let visible =
      views.flatMap { path, isSeen in
        isSeen
          ? ["--ro-bind", path, path] : ["--size", "65536", "--tmpfs", path]
      }
      + ["--ro-bind-try", "/etc/ld.so.cache", "/etc/ld.so.cache"]
      + ["--ro-bind-try", "/etc/alternatives", "/etc/alternatives"]
      + links.flatMap { ["--symlink", "usr" + $0, $0] }
    let writable = grant.writable.map { ["--bind", $0, $0, "--chdir", $0] }
    return [
      "/usr/bin/bwrap", "--unshare-all", "--unshare-user", "--disable-userns",
      "--uid", "65534", "--gid", "65534", "--die-with-parent", "--new-session",
      "--cap-drop", "ALL", "--proc", "/proc", "--dev", "/dev",
      "--size", "\(64 << 20)", "--tmpfs", "/tmp",
    ] + visible + (writable ?? ["--chdir", "/tmp"])
      + (views.filter { !$0.isSeen }.map(\.path) + ["/dev", "/"])
      .flatMap { ["--remount-ro", $0] } + ["--"]
  }
}
