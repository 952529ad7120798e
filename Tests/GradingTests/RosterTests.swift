import Testing

@testable import Grading

@Suite struct RosterTests {
  @Test func `a roster is read whatever the case of its header`() throws {
    let roster = try Roster(
      text: "\u{FEFF}Name, LEARNER ,email,Group,submitted,Extension,room\r\n"
        + "\"Smith, Ana\",ana,a@x.org,1,2026-11-20T10:00Z,2,7\r\n"
        + ",ben,,,,2026-11-25,\r\n,,,,,,\r\n")
    #expect(
      roster.entries == [
        Roster.Entry(
          learner: "ana", name: "Smith, Ana", email: "a@x.org", group: "1",
          submitted: Timestamp("2026-11-20T10:00Z"), extended: .days(2)),
        Roster.Entry(learner: "ben", extended: .day("2026-11-25")),
      ])
  }

  @Test(arguments: [
    ("name\nAna", "line 1: the header must name the columns learner"),
    ("learner;name\nana;Ana", "separate columns by commas"),
    ("learner;name\r\nana;Smith, Ana", "separated by semicolons"),
    ("learner\nana\nben\nana", "line 4: 'ana' stands on line 2 already"),
    ("learner,name\n,Ana", "line 2: the learner is missing"),
    ("learner,submitted\nana,yesterday", "line 2: 'yesterday' is not a time"),
    ("learner,extension\nana,-1", "line 2: '-1' is not an extension"),
    ("learner,name\n\"a\nb\",x\nc,d,e", "line 4"),
    ("learner,Learner\na,b", "each once"),
    ("", "header"),
  ])
  func `a bad line is an error that says where`(text: String, part: String) {
    let error = #expect(throws: InputProblems.self) {
      try Roster(text: text, file: "class.csv")
    }
    #expect(error?.description.contains("class.csv") == true)
    #expect(error?.description.contains(part) == true, "\(error as Any)")
  }

  @Test func `every bad line is told at once`() {
    let error = #expect(throws: InputProblems.self) {
      try Roster(text: "learner,extension\n,1\nana,x\nben,y")
    }
    #expect(error?.problems.count == 3)
  }

  @Test func `missing, unknown and similar names are told`() throws {
    let roster = try Roster(text: "learner\nana\nben\nEva-M\n")
    let comparison = roster.comparison(with: ["ana", "eva m", "zoe"])
    #expect(comparison.missing == ["Eva-M", "ben"])
    #expect(comparison.unknown == ["eva m", "zoe"])
    #expect(
      comparison.similar == [
        "'eva m' is not in the roster, but 'Eva-M' is. Rename one of them."
      ])
  }

  @Test(arguments: [
    ("gupta", "guptha", true), ("Muller", "Müller", true),
    ("diaz", "diez", true), ("diaz", "dietz", false), ("jo", "joe", false),
    ("smith", "smit", true), ("s1234", "s1235", false),
  ])
  func `a name that is one letter off is told`(
    one: String, other: String, isTold: Bool
  ) throws {
    let roster = try Roster(text: "learner\n\(other)\n")
    #expect(roster.comparison(with: [one]).similar.isEmpty != isTold)
  }

  @Test func `a column that is not read is told`() throws {
    let roster = try Roster(text: "Learner,Submited,name\nana,x,Ana\n")
    #expect(roster.comparison(with: []).unread == ["submited"])
  }

  @Test func `accents that are stored differently are the same`() throws {
    let roster = try Roster(text: "learner\nZoe\u{308}\n")
    #expect(roster.entry(of: "Zo\u{EB}") != nil)
    #expect(roster.comparison(with: ["Zo\u{EB}"]).missing == [])
  }
}
