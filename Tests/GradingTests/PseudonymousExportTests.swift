import Foundation
import Testing

@testable import Grading

@Suite struct PseudonymousExportTests {
  static let roster = """
    learner,name,email,submitted
    quentin7,Quentin Tarrant,q.tarrant@mail.example,2026-11-22T08:00+01:00
    wilma,"Flint, Wilma",wilma@mail.example,
    """

  /// What tells who somebody is in this class.
  static let secrets = [
    "quentin", "tarrant", "wilma", "flint", "mail.example", "on paper",
    "secret.txt", "2026-11-22",
  ]

  func book() throws -> Gradebook {
    let crash = Fixture.mark(
      "1.1", .crashed, "fatal: /home/x/quentin7/a: Wilma helped Q.Tarrant")
    return try Gradebook(
      Fixture.result([
        Fixture.learner(
          "quentin7", [crash],
          refusals: [Refusal(path: "quentin/secret.txt", reason: "no exercise")]
        )
      ]), roster: Roster(text: Self.roster),
      late: LatePolicy.parse(LatePolicyTests.text),
      overrides: Overrides(
        text: OverridesTests.header + "quentin7,1.10,0.5,Quentin on paper\n"))
  }

  @Test func `nothing tells who somebody is`() throws {
    let book = try book()
    let pseudonyms = Pseudonyms(for: book.rows.map(\.learner), salt: "1")
    let export = PseudonymousExport(gradebook: book, pseudonyms: pseudonyms)
    #expect(export.files.count == 3)
    for (path, text) in export.files {
      for secret in Self.secrets {
        #expect(!path.lowercased().contains(secret), "\(path)")
        #expect(!text.lowercased().contains(secret), "\(secret) in \(text)")
      }
    }
    // The same pages under their names do tell it: the search can find.
    let page = Feedback(row: book.rows[0], chapters: book.chapters).text
    for secret in Self.secrets where secret != "flint" {
      #expect(page.lowercased().contains(secret) || secret == "mail.example")
    }
  }

  @Test func `the points are those of the class`() throws {
    let book = try book()
    let pseudonyms = Pseudonyms(for: book.rows.map(\.learner), salt: "1")
    let export = PseudonymousExport(gradebook: book, pseudonyms: pseudonyms)
    let grades = try #require(export.files["pseudonymous/grades.csv"])
    let quentin = pseudonyms.pseudonym(of: "quentin7")
    #expect(grades.hasPrefix("learner,exercise 1.1,"))
    #expect(
      grades.contains(
        "\(quentin),0,0.5,0.8,0.5,0.8,1.3,4,\"2 days late, 80 % counts\","
          + "1.10 by the teacher; 1 file not taken\n"))
  }

  @Test func `the key is written once, apart and for its owner alone`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "outputs-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let key = folder.appending(path: "pseudonyms-key.json")
    func write() throws -> String {
      let options = try OutputOptions(pseudonyms: true)
      try Outputs.write(Fixture.variedClass, to: folder, options: options)
      return try String(contentsOf: key, encoding: .utf8)
        + String(
          contentsOf: folder.appending(path: "pseudonymous/grades.csv"),
          encoding: .utf8)
    }
    let first = try write()
    #expect(try write() == first)
    let mode = try FileManager.default.attributesOfItem(atPath: key.path)[
      .posixPermissions]
    #expect((mode as? NSNumber)?.intValue == 0o600)
    try Outputs.write(
      Fixture.variedClass, to: folder, options: OutputOptions())
    #expect(FileManager.default.fileExists(atPath: key.path))
    let export = folder.appending(path: "pseudonymous/grades.csv")
    #expect(!FileManager.default.fileExists(atPath: export.path))
    try "broken".write(to: key, atomically: true, encoding: .utf8)
    #expect(throws: InputProblems.self) { try write() }
  }
}
