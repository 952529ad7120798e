/// The grades and the feedback of a class without anything that tells who
/// somebody is: neither names nor what a teacher wrote, paths or times.
struct PseudonymousExport {
  let gradebook: Gradebook
  let pseudonyms: Pseudonyms

  /// The files, by path from the folder of results.
  var files: [String: String] {
    let redaction = Redaction(gradebook.rows)
    let book = gradebook.replacing(rows: gradebook.rows.map(renamed))
    var files = [
      "pseudonymous/grades.csv":
        GradesTable(gradebook: book, isPseudonymous: true).text
    ]
    for row in book.rows {
      files["pseudonymous/feedback/\(row.learner).md"] =
        Feedback(
          row: row, chapters: book.chapters, redacted: redaction.redacted,
          isPseudonymous: true
        ).text
    }
    return files
  }

  private func renamed(_ row: Gradebook.Row) -> Gradebook.Row {
    Gradebook.Row(
      learner: pseudonyms.pseudonym(of: row.learner), entry: nil,
      result: row.result, lateness: row.lateness, cells: row.cells)
  }
}
