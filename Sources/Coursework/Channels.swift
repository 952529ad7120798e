import Foundation

/// The pipes between the judge and a process.
struct Channels {
  var input = makePipe()
  var outputs = [makePipe(), makePipe(), makePipe()]
  /// The ends to read from; −1 for one that is closed.
  var open: [Int32] = []
  var pending: ArraySlice<UInt8> = []
  var output = Data()
  var errors = Data()
  var answers = Data()

  /// Closes what belongs to the process once it has started.
  mutating func closeChildEnds() {
    close(input.read)
    for pipe in outputs { close(pipe.write) }
    open = outputs.map(\.read)
    for descriptor in open + [input.write] { unblock(descriptor) }
  }

  /// Begins to write the input.
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

  /// Closes what is open, at the end.
  mutating func closeAll() {
    for descriptor in open where descriptor >= 0 { close(descriptor) }
    if input.write >= 0 { close(input.write) }
  }
}

/// Pipes and children are made one at a time, so that no child inherits the
/// pipe of another.
let launching = NSLock()

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
