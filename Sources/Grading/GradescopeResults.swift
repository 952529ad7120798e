/// Gradescope's `results.json`.
///
/// - Source: gradescope-autograders.readthedocs.io, "Autograder Specifications".
struct GradescopeResults: Encodable {
  struct Test: Encodable {
    let name: String
    let number: String
    let score: Double
    let maxScore: Double
    let status: String
    let output: String
    var nameFormat = "text"
    var outputFormat = "text"
    var visibility = "visible"
  }

  let score: Double
  let output: String
  let tests: [Test]
  var outputFormat = "text"
  var testOutputFormat = "text"
  var testNameFormat = "text"
  var visibility = "visible"
  var stdoutVisibility = "hidden"

  /// The result of a learner, if every mark of it is judged.
  init?(_ row: Gradebook.Row) {
    guard let total = row.total else { return nil }
    score = total.number
    output = row.said
    tests = row.cells.map { cell in
      Test(
        name: cell.title, number: cell.exercise.id,
        score: (cell.points ?? .zero).number,
        maxScore: Points(cell.exercise.points).number,
        status: cell.isPassed ? "passed" : "failed", output: cell.said)
    }
  }
}
