import Testing

@testable import Grading

@Suite struct GradesTableTests {
  func lines(_ roster: String, _ result: ClassResult) throws -> [String] {
    let book = try Gradebook(result, roster: Roster(text: roster))
    return GradesTable(gradebook: book).text.split(separator: "\n")
      .map(String.init)
  }

  @Test func `columns are in the order of the course`() throws {
    let lines = try lines("learner,name\nana,Ana\n", Fixture.variedClass)
    #expect(
      lines[0] == "learner,name,exercise 1.1,exercise 1.10,exercise 2.1,"
        + "chapter 1,chapter 2,total,possible,late,notes")
    #expect(lines.contains("ana,Ana,2,1,1,3,1,4,4,,"))
  }

  @Test func `a mark that is pending leaves its sums empty`() throws {
    let lines = try lines("learner\ndora\n", Fixture.variedClass)
    #expect(
      lines.contains(
        "dora,,2,1,,3,,,4,,\"pending: 2.1 not judged, 3 so far\""))
  }

  @Test func `a learner without a submission has 0 and a note`() throws {
    let lines = try lines("learner\nzoe\n", Fixture.result([]))
    #expect(lines.last == "zoe,,0,0,0,0,0,0,4,,no submission")
  }

  @Test(arguments: [
    ("plain", "plain"), ("=1+1", "'=1+1"), ("+1", "'+1"), ("-ana", "'-ana"),
    ("@x", "'@x"), ("\tx", "'\tx"), ("\r=1", "\"'\r=1\""),
    (" =1", "' =1"), ("＝1", "'＝1"), ("a,b", "\"a,b\""),
    ("say \"hi\"", "\"say \"\"hi\"\"\""), ("a\nb", "\"a\nb\""), ("", ""),
    ("a=b", "a=b"), ("x ", "\"x \""),
    // An accent makes one character of itself and what stands before it.
    ("a\"\u{301},b", "\"a\"\"\u{301},b\""), (" \u{301}", "\" \u{301}\""),
    ("\r\nx", "\"'\r\nx\""),
  ])
  func `a field is quoted and harmless`(text: String, field: String) {
    #expect(csvField(text) == field)
  }

  @Test func `a byte order mark stands there only for what is not ASCII`()
    throws
  {
    let plain = try lines("learner,name\nana,Ana\n", Fixture.variedClass)
    #expect(plain[0].hasPrefix("learner"))
    let other = try lines("learner,name\nana,Zoë\n", Fixture.variedClass)
    #expect(other[0].hasPrefix("\u{FEFF}learner"))
  }
}
