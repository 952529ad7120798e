import Foundation
import Testing

@testable import Coursework

/// The ways to keep code apart that work on this machine.
private let strengths: [Sandbox.Strength] = [.namespaces, .bubblewrap]
  .filter { Sandbox($0).works() }

/// Programs that try to get out. Where no way works, there is nothing to try:
/// the suite says so, and `grade` refuses.
@Suite struct SandboxTests {
  private func run(
    _ script: String, _ strength: Sandbox.Strength, readable: [String] = [],
    writable: String? = nil
  ) throws -> (ending: Ending, output: String) {
    let sandbox = Sandbox(strength)
    let grant = Sandbox.Grant(
      readable: readable, writable: writable, seconds: 2, megabytes: 512)
    let outcome = try sandbox.subprocess(["/bin/sh", "-c", script], grant)
      .run(input: Data(), limits: Limits())
    return (
      sandbox.ending(outcome.ending),
      String(decoding: outcome.output, as: UTF8.self)
    )
  }

  @Test func `the strongest way is one that works`() {
    let strongest = Sandbox.strongest().strength
    #expect(strengths.isEmpty == (strongest == .limits))
    if strongest != .limits { #expect(strengths.contains(strongest)) }
  }

  @Test(arguments: strengths)
  func `a sandbox that does not come about is nobody's exit`(
    strength: Sandbox.Strength
  ) throws {
    let sandbox = Sandbox(strength)
    var grant = Sandbox.Grant(readable: [], seconds: 2, megabytes: 512)
    let outcome = try sandbox.run(
      ["/bin/sh", "-c", "echo told >&2; exit 125"], grant, limits: Limits())
    #expect(outcome.ending == .exited(status: 125))
    #expect(outcome.errors == Data("told\n".utf8))
    grant.readable = ["/nowhere/at/all"]
    #expect(throws: LaunchError.self) {
      try sandbox.run(["/bin/true"], grant, limits: Limits())
    }
  }

  @Test(arguments: strengths)
  func `it sees the system and nothing of its user`(
    strength: Sandbox.Strength
  ) throws {
    let seen = try run("ls / && ls /tmp", strength).output
    let names = Set(seen.split(separator: "\n").map(String.init))
    let system: Set = [
      "bin", "dev", "etc", "lib", "lib32", "lib64", "proc", "sbin", "tmp",
      "usr",
    ]
    #expect(names.contains("usr"))
    #expect(names.isSubset(of: system), "\(names)")
  }

  @Test(arguments: strengths)
  func `what it may read it cannot change`(
    strength: Sandbox.Strength
  ) throws {
    let file = try script("true")
    let attempt = "cat \(file.path); echo changed > \(file.path) || echo no"
    let seen = try run(attempt, strength, readable: [file.path]).output
    #expect(seen.contains("true"))
    #expect(seen.hasSuffix("no\n"))
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text.contains("true"))
  }

  @Test(arguments: strengths)
  func `it writes where it may, and starts there`(
    strength: Sandbox.Strength
  ) throws {
    let folder = try script("true").deletingLastPathComponent()
    let outcome = try run(
      "pwd; echo here > note", strength, writable: folder.path)
    #expect(outcome.output == folder.path + "\n")
    let note = folder.appending(path: "note")
    #expect(try String(contentsOf: note, encoding: .utf8) == "here\n")
  }

  @Test(arguments: strengths)
  func `it sees no process but its own`(strength: Sandbox.Strength) throws {
    let seen = try run("ls -d /proc/[0-9]* | wc -l", strength).output
    let count = try #require(
      Int(seen.trimmingCharacters(in: .whitespacesAndNewlines)))
    #expect(count < 8)
    let parent = try run("cat /proc/\(getpid())/cmdline || echo no", strength)
    #expect(parent.output == "no\n")
  }

  @Test(arguments: strengths)
  func `it writes nowhere but in its own folder and in /tmp`(
    strength: Sandbox.Strength
  ) throws {
    let folder = try script("true").deletingLastPathComponent().path
    let attempt = """
      for place in / /dev /dev/shm /etc /usr /proc /proc/sys/kernel
      do echo x 2> /dev/null > $place/mark && echo $place
      done
      echo done
      """
    let seen = try run(attempt, strength, writable: folder).output
    #expect(seen == "done\n")
  }

  @Test(arguments: strengths)
  func `it has no network`(strength: Sandbox.Strength) throws {
    let devices = try run(
      "tail -n +3 /proc/net/dev | grep -v lo: ; echo none", strength)
    #expect(devices.output == "none\n")
  }

  @Test(arguments: strengths)
  func `it cannot mount or make namespaces of its own`(
    strength: Sandbox.Strength
  ) throws {
    let mount = try run(
      "mount -t tmpfs none /usr 2>/dev/null && echo yes || echo no", strength)
    #expect(mount.output == "no\n")
    for kind in ["--user", "--ipc", "--mount"] {
      let made = try run(
        "unshare \(kind) true 2>/dev/null && echo yes || echo no", strength)
      #expect(made.output == "no\n", "\(kind)")
    }
  }

  @Test(arguments: strengths)
  func `a signal is reported as one`(strength: Sandbox.Strength) throws {
    #expect(try run("kill -ILL $$", strength).ending == .signalled(SIGILL))
    #expect(try run("exit 7", strength).ending == .exited(status: 7))
  }

  @Test(arguments: strengths)
  func `what it leaves behind ends with it`(
    strength: Sandbox.Strength
  ) throws {
    let seconds = "36\(Int.random(in: 100_000..<999_999))"
    _ = try run(
      "setsid sleep \(seconds) > /dev/null 2>&1 3>&1 & exit 0", strength)
    usleep(300_000)
    let (status, _) = runTool(
      ["pgrep", "-f", "sleep \(seconds)"], in: URL(filePath: "/"))
    #expect(status == 1)
  }

  @Test(arguments: strengths)
  func `a secret is covered in a folder that is seen`(
    strength: Sandbox.Strength
  ) throws {
    let folder = try script("true").deletingLastPathComponent()
      .resolvingSymlinksInPath()
    for name in ["secret", "open"] {
      let place = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: place.appending(path: "shown"), withIntermediateDirectories: true)
      for file in ["note", "shown/note"] {
        try Data().write(to: place.appending(path: file))
      }
    }
    let sandbox = Sandbox(strength).hiding([folder.appending(path: "secret")])
    let seen = { (readable: [String]) throws -> String in
      let grant = Sandbox.Grant(readable: readable, seconds: 2, megabytes: 512)
      let list = "cd \(folder.path) && find . -name note | sort"
      let outcome = try sandbox.subprocess(["/bin/sh", "-c", list], grant)
        .run(input: Data(), limits: Limits())
      return String(decoding: outcome.output, as: UTF8.self)
    }
    let open = "./open/note\n./open/shown/note\n"
    #expect(try seen([folder.path]) == open)
    let shown = folder.path + "/secret/shown"
    #expect(try seen([shown, folder.path]) == open + "./secret/shown/note\n")
  }

  @Test(arguments: strengths)
  func `it cannot make every call of the system`(
    strength: Sandbox.Strength
  ) throws {
    // 2: a filter stands before them.
    let filter = try run("grep Seccomp: /proc/self/status", strength)
    #expect(filter.output == "Seccomp:\t2\n")
    let queue = try run("ipcmk -Q > /dev/null 2>&1 && echo yes", strength)
    #expect(queue.output == "")
  }

  @Test(arguments: strengths)
  func `its processes share their seconds`(strength: Sandbox.Strength) throws {
    let grant = Sandbox.Grant(readable: [], seconds: 60, megabytes: 512)
    let many = "while :; do :; done & while :; do :; done"
    var limits = Limits(seconds: 1)
    // None comes to its own limit, and the clock is no matter.
    limits.patience = 60
    let outcome = try Sandbox(strength)
      .subprocess(["/bin/sh", "-c", many], grant)
      .run(input: Data(), limits: limits)
    #expect(outcome.ending == .ranOutOfTime)
    #expect(outcome.seconds < 30)
  }

  @Test(arguments: strengths)
  func `it cannot fill the disk`(strength: Sandbox.Strength) throws {
    let filled = try run(
      "head -c 100000000 /dev/zero > /tmp/big 2>/dev/null; wc -c < /tmp/big",
      strength)
    let bytes =
      Int(
        filled.output.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
    #expect(bytes <= 64 << 20)
  }
}

@Test func `without a way to keep it apart it still starts in its folder`()
  throws
{
  let folder = try script("true").deletingLastPathComponent()
    .resolvingSymlinksInPath()
  let grant = Sandbox.Grant(
    readable: [], writable: folder.path, seconds: 2, megabytes: 512)
  let outcome = try Sandbox.limits.subprocess(
    ["/bin/sh", "-c", "pwd; ulimit -t; ulimit -c"], grant
  ).run(input: Data(), limits: Limits())
  let said = String(decoding: outcome.output, as: UTF8.self)
  #expect(said == "\(folder.path)\n2\n0\n")
}
