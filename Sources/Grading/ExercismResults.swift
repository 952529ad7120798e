import Coursework

/// Exercism's results, version 3. The format has no points.
///
/// - Source: exercism/docs, building/tooling/test-runners/interface.md.
struct ExercismResults: Encodable {
  struct Test: Encodable {
    let name: String
    let status: String
    let message: String?
    let taskID: Int
    let testCode: String
  }

  var version = 3
  let status: String
  let message: String?
  let tests: [Test]

  /// The result of a learner.
  init(_ row: Gradebook.Row) {
    let tests = row.cells.enumerated().map { index, cell in
      Test(
        name: cell.title, status: cell.exercismStatus,
        message: cell.isPassed ? nil : cell.said, taskID: index + 1,
        testCode: cell.command)
    }
    if row.cells.contains(where: \.hasRun) {
      let isPassed = tests.allSatisfy { $0.status == "pass" }
      self.status = isPassed ? "pass" : "fail"
      self.message = nil
      self.tests = tests
    } else {
      // Only where nothing ran is the whole an error.
      let all = zip(row.cells, tests).map { cell, test in
        "\(cell.title)\n\(test.message ?? "")"
      }
      self.status = "error"
      self.message = clipped(all.joined(separator: "\n\n"), to: 65_000)
      self.tests = []
    }
  }
}

extension Gradebook.Cell {
  /// Whether the learner's code was asked anything.
  fileprivate var hasRun: Bool {
    switch mark?.verdict {
    case nil, .doesNotCompile, .infrastructure: false
    default: true
    }
  }

  fileprivate var exercismStatus: String {
    switch mark?.verdict {
    case .passed: "pass"
    case .failed, .notAttempted: "fail"
    default: "error"
    }
  }
}
