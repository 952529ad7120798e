import Foundation
import Testing

@testable import Coursework

private func run(
  _ text: String, input: String = "", seconds: Int = 5, megabytes: Int = 512
) throws -> Outcome {
  let limits = Limits(seconds: seconds, megabytes: megabytes)
  return try Subprocess(script(text)).run(
    input: Data(input.utf8), limits: limits)
}

@Test func `a process reads its input and its three outputs are kept apart`()
  throws
{
  let outcome = try run("cat >&3; echo out; echo err >&2", input: "hello\n")
  #expect(outcome.ending == .exited(status: 0))
  #expect(String(decoding: outcome.answers, as: UTF8.self) == "hello\n")
  #expect(String(decoding: outcome.output, as: UTF8.self) == "out\n")
  #expect(String(decoding: outcome.errors, as: UTF8.self) == "err\n")
}

@Test func `a status and a signal are told apart`() throws {
  #expect(try run("exit 7").ending == .exited(status: 7))
  #expect(try run("kill -9 $$").ending == .signalled(9))
}

@Test func `a process that never ends is ended`() throws {
  let outcome = try run("while :; do :; done", seconds: 1)
  #expect(outcome.ending == .ranOutOfTime)
  #expect(outcome.seconds < 3)
}

@Test func `a process that closes everything and sleeps is ended`() throws {
  let outcome = try run(
    "exec 0<&- 1>&- 2>&- 3>&-; exec sleep 60", seconds: 1)
  #expect(outcome.ending == .ranOutOfTime)
}

@Test func `memory without end is noticed`() throws {
  // Reads an endless input half a gigabyte at a time.
  let outcome = try run(
    "exec dd if=/dev/zero of=/dev/null bs=500000000", seconds: 20, megabytes: 64
  )
  #expect(outcome.ending == .ranOutOfMemory)
}

@Test(arguments: [
  "sleep 3600 & echo $! >&3",
  // With job control each child has a process group of its own.
  "bash -c 'set -m; sleep 3600 & echo $! >&3'",
])
func `no process of the session is left`(text: String) throws {
  let answers = try run(text).answers
  let number = String(decoding: answers, as: UTF8.self)
  let child = try #require(
    pid_t(number.trimmingCharacters(in: .whitespacesAndNewlines)))
  var attempts = 0
  while isRunning(child), attempts < 200 {
    usleep(20_000)
    attempts += 1
  }
  #expect(!isRunning(child))
}

/// Whether a process runs: one that has ended may stay in the table for as long
/// as its new parent takes no notice.
private func isRunning(_ process: pid_t) -> Bool {
  guard kill(process, 0) == 0 else { return false }
  let text = try? String(
    contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
  return text.map { !$0.contains(") Z") } ?? true
}

@Test func `a process that Dispatch started hears its signals`() async throws {
  let outcome = try await withCheckedThrowingContinuation { continuation in
    DispatchQueue.global().async {
      continuation.resume(
        with: Result { try run("kill -TERM $$; echo deaf >&3") })
    }
  }
  #expect(outcome.ending == .signalled(SIGTERM))
}

@Test func `much noise is read and forgotten`() throws {
  let outcome = try run("head -c 100000000 /dev/zero; echo done >&3")
  #expect(outcome.ending == .exited(status: 0))
  #expect(String(decoding: outcome.answers, as: UTF8.self) == "done\n")
  #expect(outcome.output.count <= Limits().outputBytes)
}

@Test func `too much of an answer is stopped`() throws {
  let outcome = try run("exec cat /dev/zero >&3")
  #expect(outcome.ending == .wroteTooMuch)
}

@Test func `a long input reaches a process that reads slowly`() throws {
  let input = String(repeating: "x", count: 1 << 20)
  let outcome = try run("sleep 0.2; wc -c >&3", input: input)
  let text = String(decoding: outcome.answers, as: UTF8.self)
  #expect(text.trimmingCharacters(in: .whitespacesAndNewlines) == "1048576")
}

@Test func `a process that reads no input does no harm`() throws {
  let input = String(repeating: "x", count: 1 << 20)
  #expect(try run("exit 0", input: input).ending == .exited(status: 0))
}

@Test func `nothing of the environment is inherited`() throws {
  setenv("COURSEWORK_SECRET", "yes", 1)
  let outcome = try run("env >&3")
  let text = String(decoding: outcome.answers, as: UTF8.self)
  #expect(!text.contains("COURSEWORK_SECRET"))
  #expect(text.contains("SWIFT_BACKTRACE"))
}

@Test func `a program that is not there is named`() {
  let nowhere = URL(filePath: "/nowhere/worker")
  #expect {
    try Subprocess(nowhere).run(input: Data(), limits: Limits())
  } throws: {
    "\($0)".contains("/nowhere/worker could not be started")
  }
}

@Test func `too many answers are noticed also when the process has ended`()
  throws
{
  let program = try script("head -c 3000000 /dev/zero >&3")
  var limits = Limits()
  limits.answerBytes = 2_990_000
  let outcome = try Subprocess(program).run(input: Data(), limits: limits)
  #expect(outcome.ending == .wroteTooMuch)
}

@Test func `a tool leaves nothing of its own behind`() throws {
  let script = #"echo x > "$TMPDIR/left" && ls "$TMPDIR" && echo "$TMPDIR""#
  let words = ["sh", "-c", script]
  let (status, output) = runTool(words, in: URL(filePath: "/"))
  #expect(status == 0)
  let lines = output.split(separator: "\n").map(String.init)
  #expect(lines.first == "left")
  let place = try #require(lines.last)
  #expect(place != FileManager.default.temporaryDirectory.path)
  #expect(place.contains("workbook-"))
  #expect(!FileManager.default.fileExists(atPath: place))
}
