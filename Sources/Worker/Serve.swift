internal import Foundation

/// Answers the calls of one exercise, for a judge in another process.
///
/// The judge writes lines to standard input: first the exercise's number and
/// the limits, `{"exercise":"1.1","megabytes":256,"seconds":4}`, then one JSON array
/// of arguments a call. For each call one line goes back on file descriptor 3:
/// `{"answer":…}`, `{"unanswered":"odds(_:)"}` or `{"threw":"…"}`. What the
/// reader's code prints goes to standard output, where it disturbs nothing.
///
/// All of standard input is read before the first call, so a reader's function
/// that reads from it finds it at its end.
public func serve(_ answers: [Answer]) {
  guard let order = readOrder() else { return explain(answers) }
  printLineByLine()
  limitResources(seconds: order.seconds, megabytes: order.megabytes)
  endWithJudge()
  var calls: [String] = []
  while let line = readLine() { calls.append(line) }
  guard let asked = answers.first(where: { $0.exercise == order.exercise })
  else { return }
  for call in calls { reply(with: response(of: asked, to: call)) }
}

/// The first line that the judge writes.
private struct Order: Decodable {
  let exercise: String
  let seconds: Int
  let megabytes: Int
}

private func readOrder() -> Order? {
  guard fcntl(answerDescriptor, F_GETFD) != -1, let line = readLine() else {
    return nil
  }
  return try? Wire.decoder.decode(Order.self, from: Data(line.utf8))
}

/// Where answers go: beside standard input, output and error.
private let answerDescriptor: Int32 = 3

private func response(of asked: Answer, to call: String) -> String {
  do {
    return #"{"answer":\#(try asked.call(call))}"#
  } catch let hole as Unanswered {
    return line("unanswered", hole.function)
  } catch {
    return line("threw", "\(error)")
  }
}

private func line(_ key: String, _ text: String) -> String {
  let data = try? Wire.encoder.encode([key: text])
  return String(decoding: data ?? Data("{}".utf8), as: UTF8.self)
}

private func reply(with line: String) {
  var bytes = Array((line + "\n").utf8)[...]
  while !bytes.isEmpty {
    let written = bytes.withUnsafeBytes {
      write(answerDescriptor, $0.baseAddress, $0.count)
    }
    if written <= 0 { exit(70) }
    bytes = bytes.dropFirst(written)
  }
}

/// Ends this process and its group when the judge is gone, as after Control-C:
/// nobody waits for its answers, and an endless wait has no limit of its own.
private func endWithJudge() {
  let judge = getppid()
  Thread.detachNewThread {
    while getppid() == judge { usleep(50_000) }
    kill(0, SIGKILL)
  }
}

/// Sets the limits that this process cannot lift again. The judge keeps its
/// own watch on time and memory; these hold if the judge is gone.
private func limitResources(seconds: Int, megabytes: Int) {
  // The signal at the lower limit says what happened; the upper one kills.
  limit(RLIMIT_CPU, to: seconds, atMost: seconds + 1)
  limit(RLIMIT_CORE, to: 0)
  limit(RLIMIT_FSIZE, to: 16 << 20)
  #if os(Linux)
    // Address space is far larger than memory in use: Foundation alone maps
    // a good part of a gigabyte.
    limit(RLIMIT_AS, to: (megabytes + 4096) << 20)
  #endif
}

#if canImport(Glibc)
  private func limit(
    _ resource: __rlimit_resource, to value: Int, atMost most: Int? = nil
  ) {
    limit(Int32(resource.rawValue), to: value, atMost: most)
  }
#endif

private func limit(
  _ resource: Int32, to value: Int, atMost most: Int? = nil
) {
  var bound = rlimit(
    rlim_cur: rlim_t(value), rlim_max: rlim_t(most ?? value))
  #if canImport(Glibc)
    setrlimit(__rlimit_resource_t(resource), &bound)
  #else
    setrlimit(resource, &bound)
  #endif
}

/// What a reader sees who runs this program by hand.
private func explain(_ answers: [Answer]) {
  let numbers = answers.map(\.exercise).joined(separator: ", ")
  print(
    """
    This program answers for exercises \(numbers).
    It is run by the workbook, which brings the questions:

      swift run workbook check \(answers.first?.exercise ?? "1.1")
    """)
}
