import Coursework

/// What the judge said when a teacher overrode it.
///
/// It is kept beside the results. When the judge says something else later,
/// the override still counts, and is flagged until the teacher changes it.
public struct OverrideMemory: Codable, Equatable, Sendable {
  /// One override and what it was made against.
  public struct Entry: Codable, Equatable, Sendable {
    /// The override as it stood in the file.
    public var override: Override
    /// What the judge said: nothing, if nothing had been handed in.
    public var verdict: Verdict?
    /// What the judge gave.
    public var points: Int
  }

  /// By learner and exercise, in the order of their bytes.
  public var entries: [Entry] = []

  /// Nothing is remembered.
  public init() {}

  /// What is remembered of exactly this override.
  public func entry(of override: Override) -> Entry? {
    entries.first { $0.override == override }
  }

  /// What to remember from now on. `marks` are those that the overrides are
  /// about, as far as they were graded this time. An override that is new or
  /// was changed is remembered with the mark of today, any other with the one
  /// that it was made against; one that is gone from the file is forgotten.
  func updated(
    with overrides: [Override], marks: (Override) -> MarkNow
  ) -> OverrideMemory {
    var memory = OverrideMemory()
    memory.entries = overrides.compactMap { override in
      if let known = entry(of: override) { return known }
      guard case .graded(let mark) = marks(override) else { return nil }
      return Entry(
        override: override, verdict: mark?.verdict, points: mark?.points ?? 0)
    }
    memory.entries.sort { one, other in
      let (a, b) = (one.override, other.override)
      return a.learner == b.learner
        ? precedes(a.exercise, b.exercise) : precedes(a.learner, b.learner)
    }
    return memory
  }

  /// What the judge says today.
  enum MarkNow {
    /// The exercise was not graded in this run.
    case absent
    /// It was; nothing, if nothing was handed in.
    case graded(Mark?)
  }
}
