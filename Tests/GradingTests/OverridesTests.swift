import Testing

@testable import Grading

@Suite struct OverridesTests {
  static let header = "Learner,exercise,points,reason\n"

  @Test func `overrides are read`() throws {
    let overrides = try Overrides(
      text: Self.header + "ana,1.10,0.5,\"on paper, see mail\"\n")
    #expect(
      overrides.all == [
        Override(
          learner: "ana", exercise: "1.10", points: Points(hundredths: 50),
          reason: "on paper, see mail")
      ])
  }

  @Test(arguments: [
    ("learner,points,reason\n", "line 1"),
    (header + "ana,1.1,1,\n", "line 2: reason is missing"),
    (header + "ana,1.1,-1,x\n", "line 2: '-1' is not a number of points"),
    (
      header + "ana,1.1,1,x\nana,1.1,2,y\n",
      "line 3: ana has an override of 1.1 on line 2 already"
    ),
  ])
  func `a bad line is an error that says where`(text: String, part: String) {
    let error = #expect(throws: InputProblems.self) {
      try Overrides(text: text)
    }
    #expect(error?.description.contains(part) == true, "\(error as Any)")
  }

  @Test(arguments: [
    ("zoe,1.1,1,x", "no learner is called 'zoe'"),
    ("ana,1.3,1,x", "there is no exercise '1.3'"),
    ("ana,1.1,2.01,x", "2.01 is more than exercise 1.1 is worth"),
  ])
  func `an override of nobody or nothing is an error`(
    line: String, part: String
  ) throws {
    let overrides = try Overrides(text: Self.header + line)
    let error = #expect(throws: InputProblems.self) {
      try overrides.check(learners: ["ana"], exercises: [("1.1", 2)])
    }
    #expect(error?.description.contains("line 2: \(part)") == true)
  }
}
