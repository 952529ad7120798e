import Coursework

/// The class as a table that a spreadsheet opens: `grades.csv`.
///
/// Fields are quoted as RFC 4180 says. Lines end in LF, which every
/// spreadsheet reads and which keeps differences small. A byte order mark
/// stands in front only if the text is not plain ASCII: without it, Excel takes
/// the letters of a name for something else. A text that a spreadsheet would
/// take for a formula gets an apostrophe in front; numbers stay numbers. While
/// a mark is pending, its points and the sums that need it are empty.
struct GradesTable {
  let gradebook: Gradebook
  /// Whether names and what a person wrote stay out.
  var isPseudonymous = false

  /// The whole file.
  var text: String {
    let lines = [header] + gradebook.rows.map(line)
    let text = lines.map { $0.joined(separator: ",") + "\n" }.joined()
    return text.utf8.allSatisfy { $0 < 128 } ? text : "\u{FEFF}" + text
  }

  private var header: [String] {
    let exercises = gradebook.chapters.flatMap(\.exercises)
    return ["learner"] + (isPseudonymous ? [] : ["name"])
      + exercises.map { "exercise \($0.id)" }
      + gradebook.chapters.map { "chapter \($0.number)" }
      + ["total", "possible", "late", "notes"]
  }

  private func line(_ row: Gradebook.Row) -> [String] {
    let name = isPseudonymous ? [] : [csvField(row.entry?.name ?? "")]
    let points =
      row.cells.map(\.points)
      + gradebook.chapters.map { row.total(of: $0) } + [row.total]
    return [csvField(row.learner)] + name
      + points.map { $0.map(\.description) ?? "" }
      + ["\(gradebook.possible)", csvField(row.lateness?.words ?? "")]
      + [csvField(notes(row).joined(separator: "; "))]
  }

  private func notes(_ row: Gradebook.Row) -> [String] {
    var notes: [String] = []
    if row.result == nil { notes.append("no submission") }
    if row.entry == nil, gradebook.comparison != nil {
      notes.append("not in the roster")
    }
    if row.result?.isReadable == false {
      notes.append((row.isPending ? "pending: " : "") + "could not be graded")
    } else if row.isPending {
      let pending = row.cells.filter(\.isPending).map(\.exercise.id)
      notes.append(
        "pending: \(pending.joined(separator: " ")) not judged,"
          + " \(row.known) so far")
    }
    for cell in row.cells {
      guard let override = cell.override else { continue }
      notes.append(
        "\(cell.exercise.id) by the teacher"
          + (isPseudonymous ? "" : ": \(oneLine(override.reason))"))
      if cell.flag != nil, !isPseudonymous {
        notes.append("\(cell.exercise.id) judged differently since")
      }
    }
    let refusals = row.result?.refusals.map(\.files).reduce(0, +) ?? 0
    if refusals > 0 { notes.append("\(counted(refusals, "file")) not taken") }
    return notes
  }
}

/// A text as a field of a CSV file: harmless in a spreadsheet, and between
/// quotes where it has to be.
func csvField(_ text: String) -> String {
  let starts = "=+-@\t\r\n＝＋－＠".unicodeScalars
  let first = text.unicodeScalars.first { $0 != " " }
  let isFormula = first.map { starts.contains($0) } ?? false
  let safe = isFormula ? "'" + text : text
  let special = safe.utf8.contains { ",\"\r\n".utf8.contains($0) }
  let ends = [safe.unicodeScalars.first, safe.unicodeScalars.last]
  guard special || ends.contains(" ") else { return safe }
  // A quote is doubled even where an accent makes another character of it.
  let doubled = safe.unicodeScalars.map { $0 == "\"" ? "\"\"" : "\($0)" }
  return "\"" + doubled.joined() + "\""
}
