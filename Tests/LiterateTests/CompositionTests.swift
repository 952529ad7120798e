import Testing

@testable import Literate

struct CompositionTests {
  /// Lines 1 to 9: prose, two lines of code, prose, a call over three lines,
  /// prose.
  private static let source = """
    //: # 1 Title
    let a = 1
    page.show("a", a)
    //: Second \\(slope).
    page.show(
      "b",
      a)
    //: Third.
    page.end()
    """

  private var composition = Composition(
    Press(
      manuscript: Manuscript(source, file: "main.swift"), chapter: 1,
      minutes: 20))

  /// The first lines of passages and the names of results, in order.
  private func outline(_ parts: [Composition.Part]) -> [String] {
    parts.flatMap { part in
      switch part {
      case .passages(let passages): passages.map { $0.lines[0] }
      case .outcomes(let outcomes):
        outcomes.map { if case .shown(let name, _) = $0 { name } else { "?" } }
      }
    }
  }

  @Test mutating func `a result comes after the code that made it`() throws {
    let first = try composition.add(.shown("a", []), 3)
    #expect(outline(first) == ["# 1 Title", "let a = 1"])
    _ = try composition.cite("slope", "2", 3)
    let second = try composition.add(.shown("b", []), 5)
    #expect(outline(second) == ["a", "Second 2.", "page.show("])
    #expect(outline(try composition.end(9)) == ["b", "Third.", "page.end()"])
  }

  @Test(arguments: [5, 6, 7])
  mutating func `any line of a call is as good`(line: Int) throws {
    _ = try composition.cite("slope", "2", 3)
    #expect(
      outline(try composition.add(.shown("b", []), line))
        == ["Second 2.", "page.show("])
  }

  @Test mutating func `results of one chunk stay in order`() throws {
    _ = try composition.add(.shown("x", []), 3)
    #expect(outline(try composition.add(.shown("y", []), 2)).isEmpty)
    _ = try composition.add(.shown("z", []), 3)
    #expect(outline(composition.flush()) == ["x", "y", "z"])
  }

  @Test mutating func `a call from an earlier line adds no passage`() throws {
    _ = try composition.cite("slope", "2", 3)
    _ = try composition.add(.shown("b", []), 5)
    #expect(outline(try composition.add(.shown("a", []), 3)).isEmpty)
    #expect(outline(composition.flush()) == ["b", "a"])
  }

  @Test mutating func `a false claim names file, line and claim`() {
    #expect(throws: Fault("main.swift", line: 3, "the claim is false: a < 0")) {
      try composition.claim("a < 0", false, 3)
    }
  }

  @Test mutating func `results before a false claim are not lost`() throws {
    _ = try composition.add(.shown("x", []), 3)
    #expect(throws: Fault.self) { try composition.claim("no", false, 3) }
    #expect(outline(composition.flush()) == ["x"])
  }

  @Test mutating func `an unknown name in prose is a fault of its line`() {
    let fault = #expect(throws: Fault.self) {
      try composition.add(.shown("b", []), 5)
    }
    #expect(fault?.place == "main.swift:4")
    #expect(fault?.message.contains("slope") == true)
  }

  @Test mutating func `nothing may follow the end`() throws {
    _ = try composition.cite("slope", "2", 3)
    _ = try composition.end(9)
    #expect(throws: Fault.self) { try composition.add(.shown("a", []), 9) }
  }

  @Test mutating func `a figure's name is a file's, and its own`() throws {
    let figure = Figure(
      title: "", description: "", x: Axis(""), y: Axis(""), marks: [])
    _ = try composition.add(.figure("odds", figure), 3)
    #expect(throws: Fault.self) {
      try composition.add(.figure("odds", figure), 3)
    }
    #expect(throws: Fault.self) {
      try composition.add(.figure("../odds", figure), 3)
    }
  }

  @Test mutating func `a missing exercise is a fault of its line`() {
    let fault = #expect(throws: Fault.self) {
      try composition.exercise("1.9", 3)
    }
    #expect(fault?.place == "main.swift:3")
    #expect(fault?.message.contains("'1.9-'") == true)
  }
}
