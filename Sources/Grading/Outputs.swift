import Coursework
import Foundation

/// Everything that is written about a class.
///
/// The files hold no time of the run and no absolute path: from the same
/// inputs come the same bytes.
public enum Outputs {
  /// Where the memory of overrides is kept in the folder of results.
  static let memory = "overrides-memory.json"
  /// Where the key to the pseudonyms is kept there.
  static let key = "pseudonyms-key.json"

  /// Writes the results of a class into a folder, each file whole or not at
  /// all, and removes what an earlier run wrote of learners who are gone.
  ///
  /// `similarity` is reported if `options` ask for it.
  ///
  /// - Throws: `InputProblems` for an override of nobody or nothing.
  @discardableResult
  public static func write(
    _ result: ClassResult, to folder: URL, options: OutputOptions,
    similarity: Similarity? = nil
  ) throws -> Gradebook {
    let output = OutputFolder(url: folder)
    let gradebook = try Gradebook(
      result, roster: options.roster, late: options.late,
      overrides: options.overrides, memory: try remembered(in: output),
      course: options.course)
    var files = try personal(gradebook, formats: options.formats)
    files["grades.csv"] = GradesTable(gradebook: gradebook).text
    files["class.md"] =
      ClassReport(result: result, gradebook: gradebook).text
    if !gradebook.memory.entries.isEmpty {
      files[memory] = try json(gradebook.memory)
    }
    if options.similarity { files["similarity.md"] = similarity?.text }
    if options.pseudonyms {
      let pseudonyms = try pseudonyms(of: gradebook, in: output)
      let export = PseudonymousExport(
        gradebook: gradebook, pseudonyms: pseudonyms)
      files.merge(export.files) { _, new in new }
    }
    try output.replace(with: files)
    return gradebook
  }

  /// The files of each learner, by path.
  private static func personal(
    _ gradebook: Gradebook, formats: Set<Format>
  ) throws -> [String: String] {
    var files: [String: String] = [:]
    let names = FileNames.names(for: gradebook.rows.map(\.learner))
    for (row, name) in zip(gradebook.rows, names) {
      files["feedback/\(name).md"] =
        Feedback(row: row, chapters: gradebook.chapters).text
      for format in formats {
        let file = ResultFile(
          format: format, row: row, chapters: gradebook.chapters)
        files["\(format.rawValue)/\(name).\(file.ending)"] = try file.text()
      }
    }
    return files
  }

  /// The pseudonyms of a class. Their secret is made once and kept in the key,
  /// which is never removed: without it nobody finds back.
  private static func pseudonyms(
    of gradebook: Gradebook, in output: OutputFolder
  ) throws -> Pseudonyms {
    var salt = Pseudonyms.salt()
    if let text = output.text(of: key) {
      guard
        let old = try? JSONDecoder().decode(
          Pseudonyms.self, from: Data(text.utf8))
      else {
        throw InputProblems([
          "\(key) in the folder of results is not what was written there."
            + " Restore it, or move it away to get new pseudonyms."
        ])
      }
      salt = old.salt
    }
    let pseudonyms = Pseudonyms(
      for: gradebook.rows.map(\.learner), salt: salt)
    try output.write(json(pseudonyms), to: key, secret: true)
    return pseudonyms
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
