#if os(Linux)
  import Foundation

  /// The system calls that foreign code has no need of and that would let it
  /// use memory nobody counts, or leave something in the kernel for those who
  /// come later.
  ///
  /// A filter binds the thread that sets it and all that comes of it, so one
  /// thread sets it and starts every program that is kept apart. The thread
  /// lives as long as this process: a program may ask to be ended with it.
  ///
  /// - Source: seccomp(2); the numbers are those of the kernel's tables.
  final class RefusedCalls: @unchecked Sendable {
    /// The one thread with the filter.
    static let thread = RefusedCalls()

    private let changed = NSCondition()
    private var waiting: [() -> Void] = []
    private var isSet = false

    private init() {
      let ready = DispatchSemaphore(value: 0)
      Thread.detachNewThread { [self] in
        isSet = RefusedCalls.set()
        ready.signal()
        while true { next()() }
      }
      ready.wait()
    }

    /// Runs `body` on the thread and returns its code; `EPERM` if the kernel
    /// takes no filter.
    func run(_ body: @escaping () -> Int32) -> Int32 {
      guard isSet else { return EPERM }
      var code: Int32 = 0
      let done = DispatchSemaphore(value: 0)
      changed.withLock {
        waiting.append {
          code = body()
          done.signal()
        }
        changed.signal()
      }
      done.wait()
      return code
    }

    private func next() -> () -> Void {
      changed.lock()
      defer { changed.unlock() }
      while waiting.isEmpty { changed.wait() }
      return waiting.removeFirst()
    }
  }

  extension RefusedCalls {
    /// The calls' numbers in the kernel's tables of x86-64 and of arm64.
    private static let calls: [(x86: Int, arm: Int)] = [
      // shmget, semget, msgget, mq_open
      (29, 194), (64, 190), (68, 186), (240, 180),
      // memfd_create, memfd_secret
      (319, 279), (447, 447),
      // add_key, request_key, keyctl
      (248, 217), (249, 218), (250, 219),
      // io_uring_setup, userfaultfd, bpf, perf_event_open
      (425, 425), (323, 282), (321, 280), (298, 241),
    ]

    // `AUDIT_ARCH_AARCH64` and `AUDIT_ARCH_X86_64`.
    #if arch(arm64)
      private static let architecture = 0xc000_00b7
      private static var numbers: [Int] { calls.map(\.arm) }
    #else
      private static let architecture = 0xc000_003e
      private static var numbers: [Int] { calls.map(\.x86) }
    #endif

    /// The filter: a refused call, and each call of another architecture, is
    /// one that the kernel does not have. Eight bytes an instruction.
    private static var program: [UInt64] {
      let count = numbers.count
      func word(_ code: Int, _ yes: Int, _ no: Int, _ value: Int) -> UInt64 {
        UInt64(code | yes << 16 | no << 24) | UInt64(value) << 32
      }
      let (load, isEqual, isLarge, end) = (0x20, 0x15, 0x35, 0x06)
      return [
        word(load, 0, 0, 4), word(isEqual, 0, count + 3, architecture),
        // The numbers of x32, another architecture, begin at 2³⁰.
        word(load, 0, 0, 0), word(isLarge, count + 1, 0, 1 << 30),
      ]
        + numbers.enumerated().map { index, number in
          word(isEqual, count - index, 0, number)
        } + [
          word(end, 0, 0, 0x7fff_0000), word(end, 0, 0, 0x5_0000 | Int(ENOSYS)),
        ]
    }

    /// Sets the filter for this thread, for good.
    private static func set() -> Bool {
      typealias Control =
        @convention(c) (Int32, UInt, UInt, UInt, UInt) -> Int32
      // The header's function takes any number of arguments, which hides it
      // from Swift.
      guard let symbol = dlsym(nil, "prctl") else { return false }
      let control = unsafeBitCast(symbol, to: Control.self)
      let (noNewPrivileges, setFilter): (Int32, Int32) = (38, 22)
      return program.withUnsafeBufferPointer { program in
        var words = (program.count, program.baseAddress)
        return withUnsafePointer(to: &words) { words in
          control(noNewPrivileges, 1, 0, 0, 0) == 0
            && control(setFilter, 2, UInt(bitPattern: words), 0, 0) == 0
        }
      }
    }
  }
#endif
