import Testing

@testable import Grading

@Suite struct PointsTests {
  @Test(arguments: [
    ("0", 0), ("3", 300), ("0.5", 50), ("0.85", 85), ("1.05", 105),
    ("12.30", 1230),
  ])
  func `points are read exactly`(text: String, hundredths: Int) {
    #expect(Points(text)?.hundredths == hundredths)
  }

  @Test(arguments: ["", "-1", "1.", ".5", "1.234", "1e3", "nan", "1,5", "١"])
  func `what is not points is not read`(text: String) {
    #expect(Points(text) == nil)
  }

  @Test(arguments: [
    (0, "0"), (300, "3"), (50, "0.5"), (85, "0.85"), (105, "1.05"),
    (1230, "12.3"),
  ])
  func `points are written as short as they can be`(
    hundredths: Int, text: String
  ) {
    #expect(Points(hundredths: hundredths).description == text)
  }

  // 3 · 0.85 = 2.55 exactly; 0.33 · 0.85 = 0.2805, rounded down.
  @Test func `a percentage of whole points is exact`() {
    #expect(Points(3).counted(85).description == "2.55")
    #expect(Points(hundredths: 33).counted(85).description == "0.28")
  }
}
