import Testing

@testable import Grading

@Suite struct TimestampTests {
  // Seconds by Python's datetime.fromisoformat(text).timestamp().
  @Test(arguments: [
    ("1970-01-01T00:00Z", 0), ("2026-11-20T23:59+01:00", 1_795_215_540),
    ("2024-02-29 12:00:30-0330", 1_709_220_630),
    ("2000-03-01T00:00:00.75Z", 951_868_800),
    ("1969-12-31T23:59:59Z", -1), ("2026-11-20T23:59+01", 1_795_215_540),
  ])
  func `a moment is read`(text: String, seconds: Int) {
    #expect(Timestamp(text)?.seconds == seconds)
  }

  @Test(arguments: [
    "2026-11-20", "2026-11-20T23:59", "2026-02-29T00:00Z",
    "2026-13-01T00:00Z", "2026-11-20T24:00Z", "2026-11-20T12:60Z", "today",
    "2026-11-31T00:00Z", "2026-11-00T00:00Z",
  ])
  func `what is not a moment is not read`(text: String) {
    #expect(Timestamp(text) == nil)
  }

  @Test(arguments: [
    "2026-11-20 23:59 +01:00", "1999-12-31 00:00 +00:00",
    "2024-02-29 07:08:09 -03:30", "1965-07-01 05:00 +05:45",
  ])
  func `a moment is written as it is read`(text: String) {
    #expect(Timestamp(text)?.description == text)
  }

  @Test func `a moment is shown on another clock`() {
    let moment = Timestamp("2026-11-20T23:30-02:00")
    #expect(moment?.at(offset: 60).description == "2026-11-21 02:30 +01:00")
  }
}
