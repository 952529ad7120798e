import Datasets
import Foundation

/// A table that a teacher keeps in a spreadsheet, read forgivingly: the case
/// of the header, spaces around a field, empty lines at the end and columns
/// that nobody asked for do not matter.
struct Records {
  /// One line of the table.
  struct Row {
    /// Its number in the file, from 1.
    let line: Int
    /// What stands in each column that has a name, in lower case.
    let fields: [String: String]

    /// What stands in a column: nothing, if the column is not there or empty.
    subscript(column: String) -> String? {
      fields[column].flatMap { $0.isEmpty ? nil : $0 }
    }
  }

  /// The name of the file, as an error message says it.
  let file: String
  /// The names of its columns, in lower case.
  let columns: [String]
  /// The lines that hold anything.
  let rows: [Row]

  /// Reads `text`. Each of the `required` columns must be there.
  init(
    text: String, file: String, required: [String]
  ) throws(InputProblems) {
    let header = text.prefix { !$0.isNewline }
    if header.contains(";"), !header.contains(",") {
      throw InputProblems([
        "\(file), line 1: the columns are separated by semicolons. Save the"
          + " table again, and separate columns by commas."
      ])
    }
    let table: CSVTable
    do { table = try CSVTable(text: text, name: file) } catch {
      throw InputProblems(["\(error)"])
    }
    let names = table.columnNames.map { trimmed($0).lowercased() }
    let missing = required.filter { !names.contains($0) }
    if !missing.isEmpty || Set(names).count < names.count {
      throw InputProblems([
        "\(file), line 1: the header must name the columns"
          + " \(required.joined(separator: ", ")), each once; it says"
          + " \(table.columnNames.joined(separator: " | ")). Name them, and"
          + " separate columns by commas."
      ])
    }
    var cells: [[String]] = []
    do {
      for name in table.columnNames { cells.append(try table.strings(name)) }
    } catch { throw InputProblems(["\(error)"]) }
    self.file = file
    self.columns = names
    rows = (0..<table.rowCount).compactMap { row in
      let fields = cells.map { trimmed($0[row]) }
      if fields.allSatisfy(\.isEmpty) { return nil }
      return Row(
        line: table.line(ofRow: row),
        fields: Dictionary(uniqueKeysWithValues: zip(names, fields)))
    }
  }

  /// What is wrong with a line, and the remedy.
  func problem(_ row: Row, _ what: String, remedy: String) -> String {
    "\(file), line \(row.line): \(what). \(remedy)."
  }
}

/// The text of a file that a teacher wrote.
func contents(of file: URL) throws(InputProblems) -> String {
  guard let data = try? Data(contentsOf: file) else {
    throw InputProblems([
      "I cannot read \(file.path). Check its name and that you may read it."
    ])
  }
  guard let text = String(data: data, encoding: .utf8) else {
    throw InputProblems([
      "\(file.path) is not text in UTF-8. Save it as CSV in UTF-8."
    ])
  }
  return text
}

func trimmed(_ text: String) -> String {
  text.trimmingCharacters(in: .whitespaces)
}
