import Testing

@testable import Grading

@Suite struct LatePolicyTests {
  static let text = "due=2026-11-20T23:59+01:00,per-day=10%,at-most=50%"

  @Test func `a policy is read`() throws {
    let policy = try LatePolicy.parse(Self.text + ", grace=2h")
    #expect(policy?.due.description == "2026-11-20 23:59 +01:00")
    #expect(policy?.perDay == 10)
    #expect(policy?.atMost == 50)
    #expect(policy?.grace == 120)
    #expect(try LatePolicy.parse(" none ") == nil)
  }

  @Test(arguments: [
    ("", "due must be a time with its offset, and is missing."),
    ("due=22.11.2026,per-day=1", "its offset, not '22.11.2026'."),
    ("due=2026-11-20T23:59,per-day=10%", "offset"),
    ("due=2026-11-20T23:59Z", "per-day must be"),
    ("due=2026-11-20T23:59Z,per-day=101%", "per-day must be"),
    ("due=2026-11-20T23:59Z,per-day=2.5%", "per-day must be"),
    ("due=2026-11-20T23:59Z,per-day=1,at-most=x", "at-most must be"),
    ("due=2026-11-20T23:59Z,per-day=1,grace=5", "grace must be"),
    ("due=2026-11-20T23:59Z,per-day=1,per-day=2", "'per-day=2'"),
    ("due=2026-11-20T23:59Z,per-day=1,perday=2", "'perday=2'"),
  ])
  func `a policy that is not one is an error`(text: String, part: String) {
    let error = #expect(throws: InputProblems.self) {
      try LatePolicy.parse(text)
    }
    #expect(error?.description.contains(part) == true)
    #expect(error?.description.contains("Write none, or as in") == true)
  }
}
