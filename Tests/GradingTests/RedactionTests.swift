import Testing

@testable import Grading

@Suite struct RedactionTests {
  func redaction() throws -> Redaction {
    let roster = try Roster(
      text: """
        learner,name,email
        mjones42,Mary-Ann O'Jones,mary.jones@school.example
        li,Li Na,li@x.example
        zoe_k,Zoë Kästner,
        7,Bo Ek,
        """)
    return Redaction(try Gradebook(Fixture.result([]), roster: roster).rows)
  }

  @Test(arguments: [
    ("by mjones42!", "by [name]!"), ("MARY  ann", "[name]  [name]"),
    ("mary.jones@school.example", "[name]"),
    ("let xMjones42y = 1", "let [name] = 1"),
    ("kastner, ZOE", "[name], [name]"),
    ("zoe-k and zoe k", "[name] and [name]"), ("Li Na says", "[name] says"),
    ("Bo Ek", "[name]"), ("ran in zoe_kästner/", "ran in [name]/"),
  ])
  func `a name is taken out however it is written`(
    text: String, redacted: String
  ) throws {
    #expect(try redaction().redacted(text) == redacted)
  }

  @Test(arguments: [
    "in         p = 0.7, expected 7", "list, a line of annals", "[1, 2] → −∞",
    "",
  ])
  func `what names nobody stays`(text: String) throws {
    #expect(try redaction().redacted(text) == text)
  }
}
