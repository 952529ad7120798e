import Foundation

/// How a process of foreign code ended.
public enum Ending: Equatable, Sendable {
  case exited(status: Int32)
  case signalled(Int32)
  case ranOutOfTime
  case ranOutOfMemory
  case wroteTooMuch
  case startedTooMany
}

/// What is left of a process of foreign code.
public struct Outcome: Sendable {
  /// How it ended.
  public internal(set) var ending: Ending
  /// The beginning of what it wrote to standard output.
  public let output: Data
  /// The beginning of what it wrote to standard error.
  public internal(set) var errors: Data
  /// All that it wrote on file descriptor 3.
  public let answers: Data
  /// Seconds from its start to its end.
  public let seconds: Double
}

extension Outcome {
  /// The beginning of what it printed, as text.
  var printed: String {
    String(String(decoding: output, as: UTF8.self).prefix(1000))
  }
}

/// What a process of foreign code may use.
public struct Limits: Sendable {
  /// Seconds of computing, for a process and all that it started together.
  public var seconds: Int
  /// How many times as many may pass on the clock, so that a busy machine fails
  /// nobody.
  var patience = 2
  /// Memory in use.
  public var megabytes: Int
  /// Bytes on file descriptor 3.
  public var answerBytes = 8 << 20
  /// Bytes kept of what it prints; the rest is read and forgotten.
  public var outputBytes = 16 << 10
  /// Processes and their threads at one time.
  public var processes = 32

  /// Limits for an exercise.
  public init(seconds: Int = 4, megabytes: Int = 256) {
    self.seconds = seconds
    self.megabytes = megabytes
  }
}
