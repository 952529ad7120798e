import Coursework

/// What a class did with one exercise.
struct Statistics {
  let exercise: Exercise
  /// How many learners were judged on it: those who handed in, but for whom the
  /// workbook itself failed.
  let judged: Int
  /// How many of them the judge let pass.
  let passed: Int
  /// How many got each verdict, the most frequent first.
  let verdicts: [(verdict: Verdict, count: Int)]
  /// How many made each mistake, the most frequent first.
  let mistakes: [(mistake: Mistake, count: Int)]

  /// Of every exercise, in the order of the course.
  static func all(of gradebook: Gradebook) -> [Statistics] {
    gradebook.chapters.flatMap(\.exercises).enumerated().map {
      index, exercise in
      Statistics(
        exercise, gradebook.rows.compactMap { $0.cells[index].mark })
    }
  }

  /// The statistics of the `marks` that learners got on an exercise.
  init(_ exercise: Exercise, _ marks: [Mark]) {
    self.exercise = exercise
    judged = marks.count { $0.verdict != .infrastructure }
    passed = marks.count { $0.verdict == .passed }
    verdicts = Verdict.allCases.map { verdict in
      (verdict, marks.count { $0.verdict == verdict })
    }.filter { $0.1 > 0 }.stablySorted { $0.1 > $1.1 }
    mistakes = exercise.mistakes.map { mistake in
      (mistake, marks.count { $0.mistake == mistake.id })
    }.filter { $0.1 > 0 }.stablySorted { $0.1 > $1.1 }
  }

  /// How many were judged and had written something.
  var tried: Int {
    judged - (verdicts.first { $0.verdict == .notAttempted }?.count ?? 0)
  }

  /// How many tried and did not pass.
  var missed: Int { tried - passed }

  /// The share that passed, in whole percent: 100 only if all.
  var rate: Int {
    if judged == 0 || passed == judged { return judged == 0 ? 0 : 100 }
    return min(99, (200 * passed + judged) / (2 * judged))
  }

  /// The share as ten squares.
  var bar: String {
    let filled = judged == 0 ? 0 : 10 * passed / judged
    return String(repeating: "█", count: filled)
      + String(repeating: "░", count: 10 - filled)
  }
}

extension Array {
  /// Sorted, with equal elements in the order that they had.
  func stablySorted(by comes: (Element, Element) -> Bool) -> [Element] {
    enumerated().sorted { one, other in
      if comes(one.element, other.element) { return true }
      if comes(other.element, one.element) { return false }
      return one.offset < other.offset
    }.map(\.element)
  }
}

/// The first sentence of a text.
func firstSentence(_ text: String) -> String {
  let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  let end = line.firstMatch(of: #/[.?!](?= [A-Z`0-9\p{Lu}(])/#)
  return end.map { String(line[..<$0.range.upperBound]) } ?? line
}
