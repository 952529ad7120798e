import Foundation

#if canImport(Darwin)
  private typealias Actions = posix_spawn_file_actions_t?
  private typealias Attributes = posix_spawnattr_t?
#else
  private typealias Actions = posix_spawn_file_actions_t
  private typealias Attributes = posix_spawnattr_t
#endif

extension Subprocess {
  /// Starts the program in a new session, with the channels as file
  /// descriptors 0 to 3.
  func spawn(_ channels: inout Channels) throws(LaunchError) -> pid_t {
    launching.lock()
    defer { launching.unlock() }
    // Writing to a process that is gone is an error to read, not to die of.
    signal(SIGPIPE, SIG_IGN)
    #if canImport(Darwin)
      var (actions, attributes): (Actions, Attributes) = (nil, nil)
    #else
      var (actions, attributes) = (Actions(), Attributes())
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    connect(channels, &actions)
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    settle(&attributes)
    let (code, process) = start(actions, attributes)
    guard code == 0 else {
      channels.closeChildEnds()
      channels.closeAll()
      throw LaunchError(
        program: executable.path, reason: String(cString: strerror(code)))
    }
    return process
  }

  /// Gives the child its ends of the channels, and nothing else that is open
  /// here.
  private func connect(_ channels: Channels, _ actions: inout Actions) {
    let ends = [channels.input.read] + channels.outputs.map(\.write)
    for (descriptor, end) in ends.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, end, Int32(descriptor))
    }
    #if !canImport(Darwin)
      closeRest(from: Int32(ends.count), &actions)
    #endif
  }

  /// A session of its own, and signals as usual in the child: no SIGPIPE
  /// ignored, and none blocked as they are in the threads of Dispatch, or a
  /// limit would go unheard.
  private func settle(_ attributes: inout Attributes) {
    #if canImport(Darwin)
      let extra = POSIX_SPAWN_CLOEXEC_DEFAULT | POSIX_SPAWN_SETSID
    #else
      // POSIX_SPAWN_SETSID, which glibc's header hides from Swift.
      let extra: Int32 = 0x80
    #endif
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
  }

  /// Starts the program: the error's number, or 0 and the process.
  private func start(
    _ actions: Actions, _ attributes: Attributes
  ) -> (code: Int32, process: pid_t) {
    var (actions, attributes) = (actions, attributes)
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
    return (code, process)
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
      from first: Int32, _ actions: inout Actions
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
}
