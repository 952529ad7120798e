/// A page in the making: puts the results of calls after the passages that
/// they belong to.
struct Composition {
  /// A part of the page that is ready.
  enum Part {
    /// Prose and code.
    case passages([Passage])
    /// The results of one chunk of code.
    case outcomes([Outcome])
  }

  /// The passages that are still to come, and the values for them.
  private var press: Press
  private var pending: [Outcome] = []
  private var figures: Set<String> = []
  private var hasEnded = false

  /// A page of which nothing is ready.
  init(_ press: Press) { self.press = press }

  /// What stands before the results of `line`, as far as it is new.
  mutating func reach(_ line: Int) throws(Fault) -> [Part] {
    if hasEnded { throw fault(line, "a call after page.end()") }
    guard press.isAhead(line) else { return [] }
    let results = flush()
    return results + [.passages(try press.advance(through: line))]
  }

  /// The results that wait for the end of their chunk.
  mutating func flush() -> [Part] {
    defer { pending = [] }
    return pending.isEmpty ? [] : [.outcomes(pending)]
  }

  /// Adds a result of the call on `line`.
  mutating func add(_ outcome: Outcome, _ line: Int) throws(Fault) -> [Part] {
    if case .figure(let name, _) = outcome { try take(name, line) }
    let parts = try reach(line)
    pending.append(outcome)
    return parts
  }

  /// Adds a claim, if it is true.
  mutating func claim(
    _ text: String, _ condition: Bool, _ line: Int
  ) throws(Fault) -> [Part] {
    guard condition else { throw fault(line, "the claim is false: \(text)") }
    return try add(.claim(text), line)
  }

  /// Calls out the exercise `id`.
  mutating func exercise(
    _ id: String, _ line: Int
  ) throws(Fault) -> [Part] {
    let note: ExerciseNote
    do { note = try press.stubs.exercise(id) } catch {
      throw fault(line, "\(error)")
    }
    return try add(.exercise(note), line)
  }

  /// Lists every exercise of the chapter.
  mutating func exercises(_ line: Int) throws(Fault) -> [Part] {
    let notes: [ExerciseNote]
    do { notes = try press.stubs.exercises() } catch {
      throw fault(line, "\(error)")
    }
    return try add(.exercises(notes), line)
  }

  /// Keeps a value for later prose.
  mutating func cite(
    _ name: String, _ value: String, _ line: Int
  ) throws(Fault) -> [Part] {
    let parts = try reach(line)
    press.cite(name, value)
    return parts
  }

  /// All that is left.
  mutating func end(_ line: Int) throws(Fault) -> [Part] {
    let parts = try reach(line) + flush()
    hasEnded = true
    return parts + [.passages(try press.finish())]
  }

  /// Refuses a name that is no good for a file, or that another figure has.
  private mutating func take(_ name: String, _ line: Int) throws(Fault) {
    let isPlain = name.allSatisfy {
      $0.isASCII && ($0.isLowercase || $0.isNumber) || $0 == "-"
    }
    guard isPlain, !name.isEmpty else {
      throw fault(
        line, "a figure's name is a file's: a–z, 0–9 and -, not '\(name)'")
    }
    guard figures.insert(name).inserted else {
      throw fault(line, "there is a figure '\(name)' already")
    }
  }

  private func fault(_ line: Int, _ message: String) -> Fault {
    Fault(press.manuscript.file, line: line, message)
  }
}
