import Testing

@testable import Grading

@Suite struct LatenessTests {
  let policy = LatePolicy(
    due: Timestamp(seconds: 0, offset: 60), perDay: 10, atMost: 50, grace: 15)

  // Due at second 0; a day has 86,400 seconds; 15 minutes are 900.
  @Test(arguments: [
    (-1, 0, 100), (0, 0, 100), (900, 0, 100), (901, 1, 90), (86_400, 1, 90),
    (86_401, 2, 80), (5 * 86_400, 5, 50), (90 * 86_400, 90, 50),
  ])
  func `every day begun costs, up to a limit`(
    seconds: Int, days: Int, percent: Int
  ) {
    let late = policy.lateness(submitted: Timestamp(seconds: seconds))
    #expect(late.days == days)
    #expect(late.percent == percent)
  }

  @Test func `the reason says when, until when and how much`() {
    let late = policy.lateness(submitted: Timestamp(seconds: 86_460))
    #expect(
      late.reason
        == "2 days late: handed in 1970-01-02 01:01 +01:00, due"
        + " 1970-01-01 01:00 +01:00. Each day begun costs 10 %, at most 50 %,"
        + " so 80 % of the points count.")
    #expect(late.words == "2 days late, 80 % counts")
    let within = policy.lateness(submitted: Timestamp(seconds: 60))
    #expect(within.reason.hasPrefix("Late, but within the grace period: "))
    let before = policy.lateness(submitted: Timestamp(seconds: -60))
    #expect(before.reason.hasPrefix("On time: handed in "))
  }

  @Test(arguments: [
    ("1", 86_400), ("1970-01-03", 2 * 86_400), ("1970-01-01T05:00Z", 18_000),
  ])
  func `an extension moves the due time`(text: String, due: Int) {
    let late = { seconds in
      policy.lateness(
        submitted: Timestamp(seconds: seconds), extended: Extension(text))
    }
    #expect(late(due + 900).days == 0)
    #expect(late(due + 901).days == 1)
    #expect(late(due).reason.contains("(extended)"))
  }

  @Test(arguments: ["0", "1969-12-30", "1969-12-31T12:00+01:00"])
  func `an extension takes no time away`(text: String) throws {
    let extended = try #require(Extension(text))
    let handedIn = Timestamp(seconds: -60)
    #expect(
      policy.lateness(submitted: handedIn, extended: extended)
        == policy.lateness(submitted: handedIn))
  }

  @Test func `an unknown time costs nothing and says so`() {
    let late = policy.lateness(submitted: nil)
    #expect(late.days == nil)
    #expect(late.percent == 100)
    #expect(late.words == "time not known")
  }
}
