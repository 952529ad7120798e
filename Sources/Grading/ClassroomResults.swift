import Coursework

/// The JSON that GitHub Classroom's reporter reads, before base64.
///
/// The points that it sends are the sum of the scores. Its console shows the
/// share of passed tests instead, which is another number where exercises have
/// unequal points, or something was late or overridden.
///
/// - Source: classroom-resources/autograding-grading-reporter.
struct ClassroomResults: Encodable {
  struct Test: Encodable {
    let name: String
    let status: String
    let score: Double
    let message: Nullable
    let testCode: String
    var filename = ""
    var lineNo = 0
    var duration = 0
  }

  /// A text that is written as `null` if there is none.
  struct Nullable: Encodable {
    let text: String?

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      if let text {
        try container.encode(text)
      } else {
        try container.encodeNil()
      }
    }
  }

  var version = 1
  let status: String
  let maxScore: Int
  let tests: [Test]

  /// The result of a learner, if every mark of it is judged and there are
  /// points to earn: otherwise the reporter would send nothing or nonsense.
  init?(_ row: Gradebook.Row) {
    let possible = row.cells.map(\.exercise.points).reduce(0, +)
    guard row.total != nil, possible > 0 else { return nil }
    maxScore = possible
    status = row.cells.allSatisfy(\.isPassed) ? "pass" : "fail"
    tests = row.cells.map { cell in
      Test(
        name: cell.title, status: cell.isPassed ? "pass" : "fail",
        score: (cell.points ?? .zero).number,
        message: Nullable(text: cell.isPassed ? nil : cell.said),
        testCode: cell.command)
    }
  }
}
