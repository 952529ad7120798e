import Coursework

/// The XML of JUnit: a suite a chapter, a case an exercise. A fault of the
/// workbook is an error, everything else that earns no points a failure;
/// nothing is skipped, because skipped counts as passed in many a program.
///
/// - Source: the schema of jenkinsci/xunit-plugin, junit-10.xsd.
struct JUnitResults {
  let row: Gradebook.Row
  let chapters: [Chapter]

  /// The whole document.
  var text: String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <testsuites \(counts(row.cells))>
    \(chapters.map(suite).joined(separator: "\n"))
    </testsuites>

    """
  }

  private func suite(_ chapter: Chapter) -> String {
    let ids = Set(chapter.exercises.map(\.id))
    let cells = row.cells.filter { ids.contains($0.exercise.id) }
    let name = "Chapter \(chapter.number): \(chapter.title)"
    let points = row.total(of: chapter).map(\.description) ?? "pending"
    return """
        <testsuite name="\(xml(name))" \(counts(cells))>
      \(properties(points, chapter.exercises.map(\.points).reduce(0, +), "    "))
      \(cells.map { testcase($0, chapter) }.joined(separator: "\n"))
        </testsuite>
      """
  }

  private func testcase(
    _ cell: Gradebook.Cell, _ chapter: Chapter
  ) -> String {
    let points = cell.points.map(\.description) ?? "pending"
    return """
          <testcase classname="\(xml(chapter.folder))" name="\(xml(cell.title))">
      \(properties(points, cell.exercise.points, "      "))\(fault(cell))
          </testcase>
      """
  }

  private func fault(_ cell: Gradebook.Cell) -> String {
    if cell.isPassed { return "" }
    let element = cell.isUnjudged ? "error" : "failure"
    let type = cell.mark?.verdict.rawValue ?? "no-submission"
    let message = cell.mark?.verdict.words ?? "no submission"
    return "\n      <\(element) type=\"\(xml(type))\" message=\""
      + "\(xml(message))\">\(xml(cell.said))</\(element)>"
  }

  private func counts(_ cells: [Gradebook.Cell]) -> String {
    let errors = cells.count(where: \.isUnjudged)
    let failures = cells.count { !$0.isPassed } - errors
    return "tests=\"\(cells.count)\" failures=\"\(failures)\""
      + " errors=\"\(errors)\" skipped=\"0\""
  }

  private func properties(
    _ points: String, _ possible: Int, _ margin: String
  ) -> String {
    "\(margin)<properties>\n"
      + "\(margin)  <property name=\"points\" value=\"\(points)\"/>\n"
      + "\(margin)  <property name=\"possible\" value=\"\(possible)\"/>\n"
      + "\(margin)</properties>"
  }
}

/// A text as it stands in XML, between tags or quotes.
private func xml(_ text: String) -> String {
  var result = ""
  for scalar in plain(text).unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
