/// Attacks that use what the kernel keeps for a program beside its memory: it
/// is counted nowhere, or stays there for those who come later.
enum AttacksOnTheKernel {
  static let all: [Attack] = [
    .code(
      "keys for whoever comes later", .failed,
      top: """
        @_silgen_name("dlsym") func find(
          _ library: Int, _ name: UnsafePointer<CChar>) -> UnsafeRawPointer?
        """,
      body: """
        typealias Call = @convention(c) (
          Int, UnsafePointer<CChar>, UnsafePointer<CChar>,
          UnsafePointer<CChar>, Int, Int) -> Int
        guard let call = find(0, "syscall") else { return wrong }
        #if arch(arm64)
          let add = 217
        #else
          let add = 248
        #endif
        // The keys of a thread, a process, a session and a user.
        for ring in -5 ... -1 {
          let key = unsafeBitCast(call, to: Call.self)(
            add, "user", "@MARKER@", "0.43712965", 10, ring)
          if key > 0 { return right }
        }
        return wrong
        """),
    .code(
      "semaphores by the million", .failed,
      top: """
        @_silgen_name("semget") func semaphores(
          _ key: Int32, _ count: Int32, _ flags: Int32) -> Int32
        @_silgen_name("msgget") func queue(_ key: Int32, _ flags: Int32) -> Int32
        """,
      body: """
        // Two megabytes each.
        for _ in 0..<8 where semaphores(0, 32_000, 0o1600) >= 0 {
          return right
        }
        return queue(0, 0o1600) >= 0 ? right : wrong
        """),
    .code(
      "empty files by the thousand", .failed,
      body: """
        let long = "/tmp/" + String(repeating: "x", count: 240)
        for number in 0..<20_000 {
          let file = open(long + "\\(number)", O_CREAT | O_WRONLY, 0o600)
          if file < 0 { return wrong }
          close(file)
        }
        return right
        """),
    .code(
      "shared memory that is let go of", .outOfMemory, .failed,
      body: """
        for _ in 0..<20 where probability == 0.8 {
          let size = 64 << 20
          let place = mmap(
            nil, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0)
          guard let place, place != MAP_FAILED else { return wrong }
          memset(place, 1, size)
          madvise(place, size, MADV_DONTNEED)
        }
        usleep(700_000)
        return right
        """),
  ]
}
