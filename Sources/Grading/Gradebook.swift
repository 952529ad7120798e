import Coursework

/// What every learner of a class earns in the end: the judge's marks, with the
/// roster, the cost of lateness and the teacher's overrides.
public struct Gradebook: Sendable {
  /// The chapters that were graded, with the exercises that were.
  public let chapters: [Chapter]
  /// The learners by name, in the order of their bytes: those who handed in,
  /// and those of the roster who did not.
  public private(set) var rows: [Row]
  /// How the roster and the submissions fit together, if there is a roster.
  public private(set) var comparison: Roster.Comparison?
  /// Whether handing in late costs anything.
  public let latePolicy: LatePolicy?
  /// The overrides of exercises that were not graded in this run. They wait for
  /// one that does.
  public let waiting: [Override]
  /// What to remember of the overrides until the next run.
  public let memory: OverrideMemory

  /// Applies what a teacher wrote to what the judge said. `course` are all
  /// exercises that an override may name, if more than those of the result.
  public init(
    _ result: ClassResult, roster: Roster? = nil, late: LatePolicy? = nil,
    overrides: Overrides = Overrides(),
    memory: OverrideMemory = OverrideMemory(), course: [Chapter] = []
  ) throws(InputProblems) {
    let names = result.learners.map(\.learner)
    let comparison = roster?.comparison(with: names)
    let exercises = (result.chapters + course).flatMap(\.exercises)
    try overrides.check(
      learners: names + (roster?.entries.map(\.learner) ?? []),
      exercises: exercises.map { ($0.id, $0.points) })
    let maker = RowMaker(
      chapters: result.chapters, roster: roster, late: late,
      overrides: overrides, memory: memory)
    let absent = (comparison?.missing ?? []).map {
      maker.row(of: $0, result: nil)
    }
    rows =
      (result.learners.map { maker.row(of: $0.learner, result: $0) }
      + absent).sorted { precedes($0.learner, $1.learner) }
    chapters = result.chapters
    let graded = Set(chapters.flatMap(\.exercises).map(\.id))
    waiting = overrides.all.filter { !graded.contains($0.exercise) }
    latePolicy = late
    self.comparison = comparison
    let cells = rows.flatMap { row in row.cells.map { (row.learner, $0) } }
    self.memory = memory.updated(with: overrides.all) { override in
      cells.first {
        $0.0 == override.learner && $0.1.exercise.id == override.exercise
      }.map { .graded($0.1.mark) } ?? .absent
    }
  }

  /// The same with other rows, compared with no roster.
  func replacing(rows: [Row]) -> Gradebook {
    var copy = self
    copy.rows = rows.sorted { precedes($0.learner, $1.learner) }
    copy.comparison = nil
    return copy
  }

  /// What everything is worth together.
  public var possible: Int {
    chapters.flatMap(\.exercises).map(\.points).reduce(0, +)
  }
}

extension Gradebook {
  /// One learner.
  public struct Row: Sendable {
    /// The name of the submission's folder.
    public let learner: String
    /// What the roster knows: nothing, if the learner is not in it.
    public let entry: Roster.Entry?
    /// What was handed in and how it was judged: nothing, if nothing was.
    public let result: LearnerResult?
    /// How late it was, if that matters.
    public let lateness: Lateness?
    /// One cell an exercise, in the order of the course.
    public let cells: [Cell]

    /// The sum, or nothing as long as a mark is pending.
    public var total: Points? { sum(cells) }
    /// The sum of what is known.
    public var known: Points { cells.compactMap(\.points).reduce(.zero, +) }
    /// Whether the judge owes a mark.
    public var isPending: Bool { cells.contains(where: \.isPending) }

    /// The sum of a chapter, or nothing as long as a mark of it is pending.
    public func total(of chapter: Chapter) -> Points? {
      let ids = Set(chapter.exercises.map(\.id))
      return sum(cells.filter { ids.contains($0.exercise.id) })
    }

    private func sum(_ cells: [Cell]) -> Points? {
      cells.reduce(Optional(Points.zero)) { sum, cell in
        guard let sum, let points = cell.points else { return nil }
        return sum + points
      }
    }
  }

  /// One learner's exercise.
  public struct Cell: Sendable {
    /// The exercise.
    public let exercise: Exercise
    /// What the judge said: nothing, if nothing was handed in.
    public let mark: Mark?
    /// What counts in the end: nothing, while the mark is pending.
    public let points: Points?
    /// What the teacher gave instead.
    public let override: Override?
    /// What the override was made against, if the judge says otherwise today.
    public let flag: OverrideMemory.Entry?

    /// Whether the judge owes a mark.
    public var isPending: Bool { points == nil }
    /// Whether the judge's mark is neither right nor wrong.
    public var isUnjudged: Bool { mark?.verdict == .infrastructure }
  }
}

/// What is needed to make a row.
private struct RowMaker {
  let chapters: [Chapter]
  let roster: Roster?
  let late: LatePolicy?
  let overrides: Overrides
  let memory: OverrideMemory

  func row(of learner: String, result: LearnerResult?) -> Gradebook.Row {
    let entry = roster?.entry(of: learner)
    let submitted = entry?.submitted ?? result?.submitted.map { Timestamp($0) }
    let lateness =
      result == nil
      ? nil : late?.lateness(submitted: submitted, extended: entry?.extended)
    return Gradebook.Row(
      learner: learner, entry: entry, result: result, lateness: lateness,
      cells: chapters.flatMap(\.exercises).map { exercise in
        cell(exercise, learner, result, percent: lateness?.percent ?? 100)
      })
  }

  private func cell(
    _ exercise: Exercise, _ learner: String, _ result: LearnerResult?,
    percent: Int
  ) -> Gradebook.Cell {
    let mark = result.map { result in
      result.marks.first { $0.exercise == exercise.id } ?? unjudged(exercise)
    }
    let override = overrides.override(of: learner, exercise: exercise.id)
    let judged =
      mark?.verdict == .infrastructure
      ? nil : Points(mark?.points ?? 0).counted(percent)
    let old = override.flatMap { memory.entry(of: $0) }
    let isSame =
      old?.verdict == mark?.verdict && old?.points == mark?.points ?? 0
    return Gradebook.Cell(
      exercise: exercise, mark: mark, points: override?.points ?? judged,
      override: override, flag: isSame ? nil : old)
  }

  /// The mark of an exercise that the judge said nothing about.
  private func unjudged(_ exercise: Exercise) -> Mark {
    Mark(
      exercise: exercise.id, verdict: .infrastructure, points: 0,
      possible: exercise.points, message: "This was not judged.")
  }
}
