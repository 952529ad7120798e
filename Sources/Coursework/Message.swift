import Foundation

/// The words of a verdict, for the one whose code it is.
enum Message {
  static func unanswered(
    _ exercise: Exercise, _ function: String, _ replies: [Reply]
  ) -> String {
    let done = replies.prefix { $0.answer != nil }.count
    if function != exercise.function {
      return "Your answer calls \(function), which has no answer yet: its file"
        + " still says todo(), or does not compile."
    }
    if done == 0 { return "\(exercise.function) still says todo()." }
    let input = inputLine(exercise, done)
    return "\(exercise.function) answers \(done) of \(exercise.cases.count)"
      + " cases. It still reaches todo() for \(input)."
  }

  /// What a learner is told of the cases that stay hidden.
  static func hidden(_ report: Report) -> String {
    if report.verdict == .infrastructure { return report.message }
    let what =
      switch report.verdict {
      case .failed: "wrong"
      case .crashed: "a crash"
      case .timedOut: "not there in time"
      case .outOfMemory: "too much for the memory"
      default: "missing"
      }
    return "Your answer is right in every case that you can see, and \(what) in"
      + " one that you cannot.\nWhich inputs does the task allow that none of"
      + " the shown cases has?"
  }

  static func threw(_ exercise: Exercise, _ index: Int, _ text: String)
    -> String
  {
    """
    \(field("in", inputLine(exercise, index)))
    \(field("got", "an error was thrown: \(text)"))
    """
  }

  static func tooLong(_ exercise: Exercise, _ limits: Limits) -> String {
    let bytes = limits.answerBytes
    let size = bytes < 1 << 20 ? "\(bytes >> 10) KB" : "\(bytes >> 20) MB"
    return "What \(exercise.function) returns fills more than \(size);"
      + " no answer here is nearly as long."
  }

  static func malformed(_ exercise: Exercise) -> String {
    """
    Something that is not an answer came back from \(exercise.function).
    Does your code write to file descriptor 3? The workbook needs it.
    """
  }

  static func ended(
    _ exercise: Exercise, _ index: Int, _ verdict: Verdict, _ outcome: Outcome,
    _ limits: Limits
  ) -> String {
    var lines = [field("in", inputLine(exercise, index))]
    lines.append(field("got", reason(verdict, outcome, limits)))
    if let said = lastWords(of: outcome) {
      lines.append(field("it says", said))
    }
    return lines.joined(separator: "\n")
  }

  /// What Swift says when it stops a process.
  private static func lastWords(of outcome: Outcome) -> String? {
    let marks = ["Fatal error", "Assertion failed", "Precondition failed"]
    let said = String(decoding: outcome.errors, as: UTF8.self)
      .split(separator: "\n").last { line in
        marks.contains { line.contains($0) }
      }
    if let said { return String(said) }
    switch outcome.ending {
    case .signalled(SIGILL), .signalled(SIGTRAP):
      return "nothing, as when whole numbers overflow"
    default: return nil
    }
  }

  private static func reason(
    _ verdict: Verdict, _ outcome: Outcome, _ limits: Limits
  ) -> String {
    switch (verdict, outcome.ending) {
    case (.timedOut, _):
      "not all cases answered in \(limits.seconds) s of computing or"
        + " \(limits.patience * limits.seconds) s on the clock. Is there a loop that never"
        + " ends?"
    case (.outOfMemory, _):
      "more than \(limits.megabytes) MB of memory in use, which this exercise"
        + " never needs. Does something grow without end?"
    case (_, .startedTooMany):
      "more than \(limits.processes) processes at a time; an answer needs one."
    case (.crashed, .signalled(SIGKILL)):
      "the process was killed, twice. Does your code send signals?"
    case (.crashed, .signalled(SIGSEGV)), (.crashed, .signalled(SIGBUS)):
      "the process was stopped by a memory fault. In plain Swift that is"
        + " nearly always a function that calls itself without end."
    case (.crashed, .signalled(let signal)):
      "Swift stopped your code (signal \(signal))."
    case (.exitedEarly, .exited(let status)):
      "the process ended itself with status \(status) before it answered."
        + " An answer must return; it must not call exit."
    default:
      "the process was killed from outside. Try again."
    }
  }

  /// A line with its name in a column.
  static func field(_ name: String, _ text: String) -> String {
    name.padding(toLength: 11, withPad: " ", startingAt: 0) + text
  }

  static func inputLine(_ exercise: Exercise, _ index: Int) -> String {
    guard exercise.cases.indices.contains(index) else { return "" }
    let inputs = exercise.cases[index].inputs
    return zip(exercise.arguments, inputs).map { name, value in
      "\(name) = \(value.shown())"
    }.joined(separator: ", ")
  }
}
