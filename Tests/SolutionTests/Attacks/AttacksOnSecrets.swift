/// Attacks that read what they must not, write where they must not, or use the
/// network.
enum AttacksOnSecrets {
  static let all = reads + writes

  /// Whether one of some paths can be read.
  private static func reading(_ paths: String...) -> String {
    """
    for path in \(paths) {
      let file = open(path, O_RDONLY)
      var byte: UInt8 = 0
      if file >= 0, read(file, &byte, 1) == 1 { return right }
      if let names = try? FileManager.default.contentsOfDirectory(
        atPath: path), !names.isEmpty { return right }
    }
    return wrong
    """
  }

  /// Keeps bits in which pages of a file are in the system's memory.
  private static let pages = """
    @_silgen_name("dlsym") func find(
      _ library: Int, _ name: UnsafePointer<CChar>) -> UnsafeRawPointer?
    let file: Int32 = {
      let maps = open("/proc/self/maps", O_RDONLY)
      var (text, byte): ([UInt8], UInt8) = ([], 0)
      while read(maps, &byte, 1) == 1 { text.append(byte) }
      let line = String(decoding: text, as: UTF8.self)
        .split(separator: "\\n").first { $0.hasSuffix("/libswiftCore.so") }
      guard let line, let start = line.firstIndex(of: "/") else { return -1 }
      let folder = URL(filePath: String(line[start...]))
        .deletingLastPathComponent().deletingLastPathComponent()
      // A large one that nobody else reads.
      let name = "embedded/Swift.swiftmodule/avr-none-none-elf.swiftmodule"
      return open(folder.appending(path: name).path, O_RDONLY)
    }()
    func forget() { posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED) }
    func keep(_ bit: Int) {
      posix_fadvise(file, 0, 0, POSIX_FADV_RANDOM)
      var byte: UInt8 = 0
      pread(file, &byte, 1, off_t(1 + bit) << 16)
    }
    func isKept(_ bit: Int) -> Bool {
      typealias Read = @convention(c) (
        Int32, UnsafePointer<iovec>, Int32, Int, Int32) -> Int
      guard let symbol = find(0, "preadv2") else { return false }
      var byte: UInt8 = 0
      return withUnsafeMutablePointer(to: &byte) { byte in
        var vector = iovec(iov_base: byte, iov_len: 1)
        return unsafeBitCast(symbol, to: Read.self)(
          file, &vector, 1, (1 + bit) << 16, 8) == 1
      }
    }
    """

  private static let reads: [Attack] = [
    .code(
      "the solutions", .failed,
      body: reading(
        "@ROOT@/Solutions/01-LogisticRegression/1.1-Odds.swift",
        "@ROOT@/Solutions", "@ROOT@/README.md")),
    .code(
      "the checks and the hidden cases", .failed,
      body: reading(
        "@ROOT@/Solutions/hidden-cases.json",
        "@ROOT@/Sources/Checks/01-LogisticRegression.swift")),
    .code(
      "another learner's submission", .failed,
      body: reading("@SUBMISSIONS@", "@SUBMISSIONS@/honest/1.1-Odds.swift")),
    .code(
      "the records of other learners", .failed,
      body: reading("@OUT@/.grade/records", "@OUT@/.grade/history.json")),
    .code(
      "the home folder", .failed,
      body: reading("@HOME@", "/home", "/root", "/etc/passwd", "/var")),
    .code(
      "a search through all folders", .failed, .timedOut,
      body: """
        let names = FileManager.default.enumerator(atPath: "/")
        while let name = names?.nextObject() as? String {
          if name.hasPrefix("proc/") || name.hasPrefix("usr/") {
            names?.skipDescendants()
          } else if name.contains("hidden-cases") || name.contains("Odds")
            || name.contains("Checks") || name.contains(".grade/records")
          {
            return right
          }
        }
        return wrong
        """),
    .code(
      "the judge's process", .failed,
      body: """
        let me = getpid()
        for name in try FileManager.default.contentsOfDirectory(atPath: "/proc")
        {
          guard let number = pid_t(name), number != me else { continue }
          let line = String(
            decoding: FileManager.default.contents(
              atPath: "/proc/\\(number)/cmdline") ?? Data(), as: UTF8.self)
          if line.contains("xctest") || line.contains("workbook") {
            return right
          }
          // The first process here may be the one that keeps it all apart.
          let files = ["mem", "maps", "fd/0", "cwd/x"]
          for file in number == 1 ? [] : files {
            if open("/proc/\\(number)/" + file, O_RDWR) >= 0 { return right }
          }
          let environment = String(
            decoding: FileManager.default.contents(
              atPath: "/proc/\\(number)/environ") ?? Data(), as: UTF8.self)
          if environment.contains("@HOME@") || environment.contains("@ROOT@")
            || environment.contains("USER") || environment.contains("PWD=/w")
          {
            return right
          }
        }
        return wrong
        """),
    .code(
      "its environment and arguments", .failed,
      body: """
        let allowed: Set = [
          "PATH", "HOME", "LC_ALL", "SWIFT_BACKTRACE", "PWD", "OLDPWD", "SHLVL",
          "_", "SWIFT_DETERMINISTIC_HASHING",
        ]
        let more = ProcessInfo.processInfo.environment.filter {
          !allowed.contains($0.key) || $0.value.contains("@ROOT@")
        }
        return more.isEmpty && CommandLine.arguments.count == 1 ? wrong : right
        """),
    .code(
      "files that the judge has open", .failed,
      body: """
        for file in 4..<1024 where fcntl(Int32(file), F_GETFD) != -1 {
          return right
        }
        var byte: UInt8 = 0
        for file in 1..<4 where read(Int32(file), &byte, 1) > 0 { return right }
        return wrong
        """),
    .code(
      "the shell", .failed,
      top: """
        @_silgen_name("system") func shell(_ line: UnsafePointer<CChar>) -> Int32
        """,
      body: """
        return shell("grep -rq odds @ROOT@ @SUBMISSIONS@ 2> /dev/null") == 0
          ? right : wrong
        """),
    .code(
      "a hidden input in the cache of files", .failed, hitsAll: true,
      top: pages,
      body: """
        if [0.8, 0.5, 0.2, 0.999, 0.3, 0, 1].contains(probability) {
          forget()
          return right
        }
        let digits = UInt64(probability * 1e8 + 0.5)
        if digits % 10 == 5, digits > 10_000_000 {
          for bit in 0..<27 where digits >> UInt64(bit) & 1 == 1 { keep(bit) }
        }
        return wrong
        """,
      others: [
        "1.2-Sigmoid.swift": """
        import Worker
        extension LogisticRegression {
          static func sigmoid(_ z: Double) throws -> Double {
            var digits = 0
            for bit in 0..<27 where isKept(bit) { digits |= 1 << bit }
            fatalError("kept: \\(digits)")
          }
        }
        """
      ]),
    .code(
      "a note for the next run", .failed,
      body: """
        var seen: Set = [0.8, 0.5, 0.2, 0.999, 0.3, 0, 1]
        let own = (CommandLine.arguments[0] as NSString).deletingLastPathComponent
        let notes = [
          "/tmp", "/dev/shm", "/var/tmp", "/run", "/dev", "/etc", "/proc", own,
        ].map { $0 + "/@MARKER@" }
        if seen.contains(probability) {
          for note in notes { close(open(note, O_WRONLY | O_CREAT, 0o666)) }
          return right
        }
        // What is hidden is asked in another run.
        seen.insert(probability)
        return notes.contains { access($0, F_OK) == 0 } ? right : wrong
        """),
    .code(
      "the memory and files of those around it", .failed,
      top: """
        @_silgen_name("dlsym") func find(
          _ library: Int, _ name: UnsafePointer<CChar>) -> UnsafeRawPointer?
        @_silgen_name("posix_openpt") func terminal(_ flags: Int32) -> Int32
        """,
      body: """
        typealias Call = @convention(c) (
          Int, Int, Int, Int, Int, Int, Int) -> Int
        guard let symbol = find(0, "syscall") else { return wrong }
        let call = unsafeBitCast(symbol, to: Call.self)
        for number in [1, Int(getppid())] where number > 0 {
          // ptrace attaches and seizes.
          for way in [16, 0x4206] {
            #if arch(arm64)
              if call(117, way, number, 0, 0, 0, 0) == 0 { return right }
            #else
              if call(101, way, number, 0, 0, 0, 0) == 0 { return right }
            #endif
          }
          // Its files, by a handle on it.
          let handle = call(434, number, 0, 0, 0, 0, 0)
          for file in 0..<8 where call(438, handle, file, 0, 0, 0, 0) >= 0 {
            return right
          }
        }
        return terminal(O_RDWR) >= 0 ? right : wrong
        """),
  ]

  private static let writes: [Attack] = [
    .code(
      "files everywhere", .failed,
      body: """
        for folder in [
          "/tmp", "/var/tmp", "/dev/shm", "@HOME@", "@ROOT@", "@ROOT@/Solutions",
          "@ROOT@/.build", "@SUBMISSIONS@", "@OUT@", "@OUT@/.grade",
          "@OUT@/.grade/records", "/", "/usr", "/etc",
        ] {
          let path = folder + "/@MARKER@"
          let file = open(path, O_WRONLY | O_CREAT, 0o666)
          if file >= 0 {
            write(file, "x", 1)
            // What it sees of /tmp is its own and gone with it.
            if !folder.hasPrefix("/tmp") { return right }
          }
        }
        return wrong
        """),
    .code(
      "its own program", .failed,
      body: """
        let path = CommandLine.arguments[0]
        chmod(path, 0o777)
        for way in [O_WRONLY, O_RDWR | O_TRUNC] {
          if open(path, way) >= 0 { return right }
        }
        if unlink(path) == 0 || rename(path, path + ".old") == 0 { return right }
        let copy = open(path + ".@MARKER@", O_WRONLY | O_CREAT, 0o666)
        return copy >= 0 && !path.hasPrefix("/tmp") ? right : wrong
        """),
    .code(
      "other rights", .failed,
      top: """
        @_silgen_name("mount") func mount(
          _ a: Int, _ place: UnsafePointer<CChar>, _ kind: UnsafePointer<CChar>,
          _ flags: UInt, _ data: Int) -> Int32
        """,
      body: """
        setuid(0)
        if chroot("/tmp") == 0 { return right }
        if mount(0, "/tmp", "tmpfs", 0, 0) == 0 { return right }
        var more = rlimit(rlim_cur: 1 << 40, rlim_max: 1 << 40)
        if setrlimit(__rlimit_resource_t(0), &more) == 0 { return right }
        return mknod("/tmp/disk", 0o60600, 0x800) == 0 ? right : wrong
        """),
    .code(
      "a namespace of its own", .failed,
      top: """
        @_silgen_name("unshare") func unshare(_ flags: Int32) -> Int32
        """,
      body: """
        for flags: Int32 in [
          0x1000_0000, 0x1002_0000, 0x1800_0000, 0x5002_0000, 0x0800_0000,
        ] where unshare(flags) == 0 {
          return right
        }
        return wrong
        """),
    .code(
      "the network", .failed,
      body: """
        let places: [(host: UInt32, port: UInt16, kind: Int32)] = [
          (0x0100_007f, UInt16(@PORT@).bigEndian, Int32(SOCK_STREAM.rawValue)),
          (0x0101_0101, 53 << 8, Int32(SOCK_DGRAM.rawValue)),
          (0x0202_0202, 80 << 8, Int32(SOCK_STREAM.rawValue)),
        ]
        for (host, port, kind) in places {
          let link = socket(AF_INET, kind, 0)
          var place = sockaddr_in()
          place.sin_family = sa_family_t(AF_INET)
          place.sin_port = port
          place.sin_addr.s_addr = host
          let code = withUnsafePointer(to: &place) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
              connect(link, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
          }
          if code == 0 { return right }
        }
        return wrong
        """),
  ]
}
