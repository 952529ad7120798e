/// Attacks that end the program, outlive it, or use more than there is.
enum AttacksByEnding {
  static let all = ends + outlives + exhausts

  /// C's `fork`, which Swift hides.
  private static let fork =
    #"@_silgen_name("fork") func duplicate() -> Int32"#

  /// Code that runs before `main`.
  private static func early(_ body: String) -> String {
    """
    @section(".init_array") @used
    let early: @convention(c) () -> Void = {
      \(body)
    }
    """
  }

  private static let ends: [Attack] = [
    .code("exit(0)", .exitedEarly, body: "exit(0)"),
    .code("_exit(0)", .exitedEarly, body: "_exit(0)"),
    .code("exit(69)", .exitedEarly, body: "exit(69)"),
    .code("abort", .crashed, body: "abort()"),
    .code(
      "atexit", .failed, body: "atexit { _exit(0) }; return wrong"),
    .code(
      "exit before main", .exitedEarly, hitsAll: true, top: early("_exit(0)")),
    .code(
      "SIGKILL to itself", .crashed,
      body: "kill(getpid(), SIGKILL)"
        + "; return wrong"),
    .code("SIGSTOP to itself", .timedOut, body: "raise(SIGSTOP); return wrong"),
    .code(
      "signals to everybody", .failed, .crashed,
      body: """
        for signal in [SIGTERM, SIGKILL] {
          kill(1, signal)
          kill(getppid(), signal)
          kill(-1, signal)
          kill(0, signal == SIGKILL ? 0 : SIGURG)
        }
        return wrong
        """),
    .code(
      "all descriptors closed", .exitedEarly, .crashed,
      body: "for file in 0..<1024 { close(Int32(file)) }; return right"),
    .code(
      "answers sent elsewhere", .exitedEarly, body: "dup2(1, 3); return right"),
  ]

  private static let outlives: [Attack] = [
    .code(
      "a child in a session of its own", .failed, top: fork,
      body: """
        if duplicate() == 0 {
          setsid()
          if duplicate() == 0 {
            let words = ["sh", "-c", ": @MARKER@; sleep 1234567; :"]
            execv("/bin/sh", words.map { strdup($0) } + [nil])
          }
          _exit(0)
        }
        return wrong
        """),
    .code(
      "a child that ignores signals", .failed, .timedOut, top: fork,
      body: """
        if duplicate() == 0 {
          setpgid(0, 0)
          for number in 1..<65 { signal(Int32(number), SIG_IGN) }
          let words = ["sh", "-c", ": @MARKER@; while :; do :; done"]
          execv("/bin/sh", words.map { strdup($0) } + [nil])
        }
        return wrong
        """),
    .code(
      "waiting for ever", .timedOut,
      body: "while true { sleep(1000) }"),
    .code(
      "an endless loop that ignores its limit", .timedOut,
      body: """
        for number in 1..<65 { signal(Int32(number), SIG_IGN) }
        while true {}
        """),
    .code(
      "children that nobody waits for", .failed, .crashed, .outOfMemory,
      top: fork,
      body: """
        kill(-1, SIGSTOP)
        for _ in 0..<200 where duplicate() == 0 { _exit(0) }
        return wrong
        """),
    .code(
      "a tree that cannot be deleted", .failed,
      body: """
        chdir("/tmp")
        for _ in 0..<1500 {
          mkdir("@MARKER@", 0o700)
          chdir("@MARKER@")
        }
        for level in 0..<1500 {
          chdir("..")
          if level % 100 == 0 { chmod("@MARKER@", 0) }
        }
        return wrong
        """),
  ]

  private static let exhausts: [Attack] = [
    .code(
      "a fork bomb", .crashed, .timedOut, .outOfMemory, top: fork,
      body: "while true { _ = duplicate() }"),
    .code(
      "a bomb of threads", .crashed, .timedOut, .outOfMemory, .exitedEarly,
      body: "while true { Thread.detachNewThread { sleep(1000) } }"),
    .code(
      "a bomb of memory", .outOfMemory, .crashed,
      body: """
        var all: [[Double]] = []
        while true { all.append([Double](repeating: 1, count: 1 << 20)) }
        """),
    .code(
      "many processes with a little memory each", .outOfMemory, .crashed,
      top: fork,
      body: """
        for _ in 0..<40 where duplicate() == 0 {
          let much = [Double](repeating: 1, count: 10 << 20)
          sleep(1000)
          _exit(much.isEmpty ? 0 : 1)
        }
        sleep(1000)
        return wrong
        """),
    .code(
      "memory before main", .outOfMemory, .crashed, .exitedEarly, .timedOut,
      hitsAll: true,
      top: early(
        "while true { memset(malloc(1 << 20)!, 1, 1 << 20) }")),
    .code(
      "memory in files without a name", .failed,
      top: """
        @_silgen_name("memfd_create") func memory(
          _ name: UnsafePointer<CChar>, _ flags: UInt32) -> Int32
        """,
      body: """
        signal(SIGXFSZ, SIG_IGN)
        let block = [UInt8](repeating: 1, count: 1 << 20)
        var total = 0
        while total < 256 {
          let file = memory("m", 0)
          if file < 0 || write(file, block, block.count) < block.count { break }
          while total < 256, write(file, block, block.count) == block.count {
            total += 1
          }
          total += 1
        }
        return total >= 256 ? right : wrong
        """),
    .code(
      "memory shared with nobody", .failed,
      top: """
        @_silgen_name("shmget") func segment(
          _ key: Int32, _ size: Int, _ flags: Int32) -> Int32
        @_silgen_name("shmat") func attach(
          _ segment: Int32, _ place: Int, _ flags: Int32) -> Int
        @_silgen_name("shmdt") func detach(_ place: Int) -> Int32
        """,
      body: """
        for _ in 0..<16 {
          let number = segment(0, 16 << 20, 0o1600)
          if number < 0 { return wrong }
          let place = attach(number, 0, 0)
          guard place != -1, let start = UnsafeMutableRawPointer(
            bitPattern: place) else { return wrong }
          memset(start, 1, 16 << 20)
          _ = detach(place)
        }
        return right
        """),
    .code(
      "a full disk", .failed,
      body: """
        signal(SIGXFSZ, SIG_IGN)
        let block = [UInt8](repeating: 1, count: 1 << 20)
        var total = 0
        for number in 0..<256 {
          let file = open("/tmp/\\(number)", O_WRONLY | O_CREAT, 0o600)
          if file < 0 { break }
          if write(file, block, block.count) == block.count { total += 1 }
          close(file)
        }
        return total > 128 ? right : wrong
        """),
    .code(
      "recursion without end", .crashed,
      body: """
        func down(_ n: Double) -> Double { n == -1 ? 0 : down(n + 1) + 1 }
        return down(0)
        """),
    .code(
      "printing without end", .timedOut,
      body: """
        let block = [UInt8](repeating: 120, count: 1 << 16)
        while true { write(1, block, block.count) }
        """),
  ]
}
