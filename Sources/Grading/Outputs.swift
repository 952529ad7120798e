import Coursework
import Foundation

/// Everything that is written about a class.
///
/// The files hold no time of the run and no absolute path: from the same
/// inputs come the same bytes.
public enum Outputs {
  /// Where the memory of overrides is kept in the folder of results.
  static let memory = "overrides-memory.json"

  /// Writes the results of a class into a folder, each file whole or not at
  /// all, and removes what an earlier run wrote of learners who are gone.
  ///
  /// - Throws: `InputProblems` for an override of nobody or nothing.
  @discardableResult
  public static func write(
    _ result: ClassResult, to folder: URL, options: OutputOptions
  ) throws -> Gradebook {
    let output = OutputFolder(url: folder)
    let gradebook = try Gradebook(
      result, roster: options.roster, late: options.late,
      overrides: options.overrides, memory: try remembered(in: output),
      course: options.course)
    var files = [
      "grades.csv": GradesTable(gradebook: gradebook).text,
      "class.md": ClassReport(result: result, gradebook: gradebook).text,
    ]
    if !gradebook.memory.entries.isEmpty {
      files[memory] = try json(gradebook.memory)
    }
    let names = FileNames.names(for: gradebook.rows.map(\.learner))
    for (row, name) in zip(gradebook.rows, names) {
      files["feedback/\(name).md"] =
        Feedback(row: row, chapters: gradebook.chapters).text
      for format in options.formats {
        let file = ResultFile(
          format: format, row: row, chapters: gradebook.chapters)
        files["\(format.rawValue)/\(name).\(file.ending)"] = try file.text()
      }
    }
    try output.replace(with: files)
    return gradebook
  }

  private static func remembered(
    in output: OutputFolder
  ) throws(InputProblems) -> OverrideMemory {
    guard let text = output.text(of: memory) else { return OverrideMemory() }
    do {
      return try JSONDecoder().decode(
        OverrideMemory.self, from: Data(text.utf8))
    } catch {
      throw InputProblems([
        "\(memory) in the folder of results is not what was written there."
          + " Delete it: the overrides then count as made against today's"
          + " marks."
      ])
    }
  }
}
