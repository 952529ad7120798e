import Foundation

/// Sends an exercise's cases to a worker and compares what comes back with what
/// it expects. The expected answers never leave this process.
public struct Judge: Sendable {
  /// What a reader's function may use.
  public var limits = Limits()
  /// How a worker is kept apart.
  public var sandbox = Sandbox.limits
  /// The folder of libraries that a worker needs when it is kept apart.
  public var runtime: String?

  /// Which cases it asks.
  public var stage = Stage.all

  /// Some of an exercise's cases.
  public enum Stage: Sendable {
    /// Those that a class may see and, if they pass, the hidden ones.
    case all
    /// Those that a class may see.
    case visible
    /// The hidden ones, of an exercise that passed the others.
    case hidden
  }

  /// A judge.
  public init() {}

  /// Judges an exercise by running `worker`: on the cases that a class may see
  /// and, if it passes, on the hidden ones in a process of their own, of which
  /// nothing is told but that one of them failed.
  public func report(on exercise: Exercise, worker: URL) -> Report {
    let visible =
      stage == .hidden
      ? Report(exercise, .passed, "")
      : run(exercise.keeping(hidden: false), worker)
    let rest = exercise.keeping(hidden: true)
    guard stage != .visible, visible.verdict == .passed, !rest.cases.isEmpty
    else { return visible }
    let hidden = run(rest, worker)
    if hidden.verdict == .passed { return visible }
    return Report(
      exercise, hidden.verdict, Message.hidden(hidden), seconds: hidden.seconds)
  }

  /// Judges `exercise` in one process, and once more if that was killed by
  /// nobody knows whom.
  private func run(_ exercise: Exercise, _ worker: URL) -> Report {
    do {
      let input = try order(for: exercise)
      var outcome = try outcome(of: worker, input)
      if wasKilled(outcome) { outcome = try self.outcome(of: worker, input) }
      return report(on: exercise, outcome)
    } catch {
      return Report(
        exercise, .infrastructure,
        "The workbook could not run your code; this is not your fault.\n"
          + "\(error)")
    }
  }

  private func outcome(
    of worker: URL, _ input: Data
  ) throws(LaunchError) -> Outcome {
    // Address space is larger than memory in use: at its start a worker has
    // 20 MB of memory and 200 MB of addresses.
    let grant = Sandbox.Grant(
      readable: [worker.path] + [runtime].compactMap(\.self),
      seconds: limits.seconds, megabytes: limits.megabytes + 512)
    return try sandbox.run(
      [worker.path], grant, input: input, limits: limits)
  }

  /// Whether it was killed before its time was up.
  private func wasKilled(_ outcome: Outcome) -> Bool {
    outcome.ending == .signalled(SIGKILL)
      && outcome.seconds < Double(limits.seconds)
  }

  private func order(for exercise: Exercise) throws -> Data {
    let head = Value.record([
      "exercise": .text(exercise.id),
      "seconds": .number(Double(limits.seconds)),
      "megabytes": .number(Double(limits.megabytes)),
    ])
    let lines = [head] + exercise.cases.map { .list($0.inputs) }
    return Data(lines.map { $0.json + "\n" }.joined().utf8)
  }

  private func report(on exercise: Exercise, _ outcome: Outcome) -> Report {
    let replies = Reply.replies(
      in: outcome.answers, atMost: exercise.cases.count + 1)
    func report(_ verdict: Verdict, _ message: String) -> Report {
      Report(
        exercise, verdict, message, seconds: outcome.seconds,
        printed: outcome.printed)
    }
    let answered = replies.count
    if outcome.ending == .wroteTooMuch {
      return report(.malformedAnswer, Message.tooLong(exercise, limits))
    }
    if replies.contains(.malformed) || answered > exercise.cases.count {
      return report(.malformedAnswer, Message.malformed(exercise))
    }
    if case .unanswered(let function)? = replies.first(where: \.isUnanswered) {
      return report(
        .notAttempted, Message.unanswered(exercise, function, replies))
    }
    if case .threw(let text)? = replies.first(where: \.isThrown) {
      let index = replies.firstIndex(where: \.isThrown) ?? 0
      return report(.crashed, Message.threw(exercise, index, text))
    }
    if answered < exercise.cases.count {
      return ended(exercise, outcome, at: answered)
    }
    return compare(
      exercise, answers: replies.compactMap(\.answer), outcome)
  }

  /// The verdict on a process that ended before it had answered every case.
  private func ended(
    _ exercise: Exercise, _ outcome: Outcome, at index: Int
  ) -> Report {
    let errors = String(decoding: outcome.errors, as: UTF8.self)
    let verdict: Verdict =
      switch outcome.ending {
      case .ranOutOfTime: .timedOut
      case .ranOutOfMemory: .outOfMemory
      case .wroteTooMuch: .malformedAnswer
      case .startedTooMany: .crashed
      case .signalled(SIGXCPU): .timedOut
      case .signalled where errors.contains("failed to allocate"): .outOfMemory
      case .signalled(SIGKILL):
        // The system's way to enforce a limit of time, if nobody else did it.
        wasKilled(outcome) ? .crashed : .timedOut
      case .signalled: .crashed
      case .exited: .exitedEarly
      }
    return Report(
      exercise, verdict,
      Message.ended(exercise, index, verdict, outcome, limits),
      seconds: outcome.seconds, printed: outcome.printed)
  }
}

extension Judge {
  /// Judges `answers`, one a case in their order, however they were computed.
  public func compare(
    _ exercise: Exercise, answers: [Value], _ outcome: Outcome? = nil
  ) -> Report {
    let (seconds, printed) = (outcome?.seconds ?? 0, outcome?.printed ?? "")
    do {
      let expected = try exercise.cases.map { try exercise.answer($0.inputs) }
      var first: (index: Int, objection: String)?
      for (index, input) in exercise.cases.enumerated() where first == nil {
        first = exercise.objection(
          to: answers[index], inputs: input.inputs, expected: expected[index]
        ).map { (index, $0) }
      }
      guard let first else {
        return Report(
          exercise, .passed, "", seconds: seconds, printed: printed)
      }
      let mistake = self.mistake(in: exercise, answers: answers)
      let comparison = Message.Comparison(
        exercise: exercise, index: first.index, objection: first.objection,
        expected: expected, answers: answers, mistake: mistake)
      return Report(
        exercise, .failed, comparison.text, mistake: mistake, seconds: seconds,
        printed: printed)
    } catch {
      return Report(
        exercise, .infrastructure,
        "The workbook's own answer to \(exercise.id) fails; this is not your"
          + " fault.\n\(error)")
    }
  }

  /// The catalogued mistake that gives these answers on every case. Where more
  /// than one answer is right, it need not be right in the same way.
  func mistake(in exercise: Exercise, answers: [Value]) -> Mistake? {
    exercise.mistakes.first { mistake in
      zip(exercise.cases, answers).allSatisfy { input, answer in
        guard let wrong = try? mistake.function(input.inputs) else {
          return false
        }
        if exercise.tolerance.allows(answer, for: wrong) { return true }
        guard let complaint = exercise.complaint else { return false }
        return complaint(input.inputs, answer) == nil
          && complaint(input.inputs, wrong) == nil
      }
    }
  }
}
