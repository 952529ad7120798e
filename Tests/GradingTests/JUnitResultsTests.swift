import Foundation
import Testing

@testable import Grading

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct JUnitResultsTests {
  /// What breaks the rules of the schema, and the sums.
  static func broken(_ text: String) -> [String] {
    guard let document = try? XMLDocument(xmlString: text),
      let root = document.rootElement()
    else { return ["well-formed"] }
    var broken = text.unicodeScalars.allSatisfy(isXML) ? [] : ["characters"]
    if root.name != "testsuites" { broken.append("root") }
    let suites = root.elements(forName: "testsuite")
    for element in [root] + suites { broken += miscounted(element) }
    for suite in suites {
      if suite.attribute(forName: "name") == nil { broken.append("suite") }
      let cases = suite.elements(forName: "testcase")
      broken += cases.flatMap(misshapen)
      let sum = cases.compactMap(points).reduce(0, +)
      if let points = points(suite), points != sum { broken.append("sum") }
    }
    return broken
  }

  /// Whether XML 1.0 allows a character: section 2.2, production 2. Not every
  /// parser looks.
  static func isXML(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...: true
    default: false
    }
  }

  static func misshapen(_ element: XMLElement) -> [String] {
    var broken: [String] = []
    for name in ["name", "classname"]
    where element.attribute(forName: name) == nil { broken.append(name) }
    let children = (element.children ?? []).compactMap(\.name)
    let allowed: Set = ["properties", "failure", "error"]
    if !Set(children.filter { $0 != "text" }).isSubset(of: allowed) {
      broken.append("an element of no name known here")
    }
    for fault in ["failure", "error"].flatMap(element.elements(forName:))
    where fault.attribute(forName: "type") == nil { broken.append("type") }
    if element.attribute(forName: "time") != nil { broken.append("time") }
    return broken
  }

  static func miscounted(_ element: XMLElement) -> [String] {
    let cases =
      element.elements(forName: "testcase")
      + element.elements(forName: "testsuite").flatMap {
        $0.elements(forName: "testcase")
      }
    let counts = [
      "tests": cases.count, "skipped": 0,
      "failures": cases.count { !$0.elements(forName: "failure").isEmpty },
      "errors": cases.count { !$0.elements(forName: "error").isEmpty },
    ]
    return counts.filter { name, count in
      element.attribute(forName: name)?.stringValue != "\(count)"
    }.map(\.key)
  }

  /// The hundredths of points that an element states.
  static func points(_ element: XMLElement) -> Int? {
    element.elements(forName: "properties").first?
      .elements(forName: "property")
      .first { $0.attribute(forName: "name")?.stringValue == "points" }?
      .attribute(forName: "value")?.stringValue
      .flatMap { Points($0)?.hundredths }
  }

  @Test func `every file keeps the rules and has the total of the table`()
    throws
  {
    for (row, text) in try Fixture.texts(.junit) {
      let text = try #require(text)
      #expect(Self.broken(text) == [], "\(row.learner)")
      if row.isPending { continue }
      let root = try XMLDocument(xmlString: text).rootElement()
      let sum = root?.elements(forName: "testsuite")
        .compactMap(Self.points).reduce(0, +)
      let shown = row.learner.hasPrefix("=") ? "'" + row.learner : row.learner
      #expect(
        sum.map { Points(hundredths: $0).description }
          == (try Fixture.total(of: shown)))
    }
  }

  @Test func `what XML cannot hold is replaced`() throws {
    let message = "a\u{0}\u{1B}[1m<b> ]]> & \"c\" \u{FFFE}\u{8}\u{B} é 😀"
    let marks = [Fixture.mark("1.1", .crashed, message)]
    let book = try Gradebook(Fixture.result([Fixture.learner("ana", marks)]))
    let text = JUnitResults(row: book.rows[0], chapters: book.chapters).text
    #expect(Self.broken(text) == [])
    let root = try XMLDocument(xmlString: text).rootElement()
    let said = root?.stringValue ?? ""
    #expect(said.contains("a·<b> ]]> & \"c\" \u{FFFD}·· é 😀"))
  }

  @Test func `a fault of the workbook is an error, all else a failure`() throws
  {
    let texts = try Fixture.texts(.junit)
    let dora = try #require(texts.first { $0.row.learner == "dora" }?.text)
    #expect(dora.contains("<error type=\"infrastructure\""))
    #expect(dora.contains("name=\"points\" value=\"pending\""))
    let zoe = try #require(texts.first { $0.row.learner == "zoe" }?.text)
    #expect(zoe.contains("tests=\"3\" failures=\"3\" errors=\"0\""))
  }

  @Test(arguments: [
    ("failures=\"2\"", "failures=\"1\""), ("</testsuite>", ""),
    ("value=\"1.25\"", "value=\"1.5\""), ("classname", "class"),
    ("<failure", "<skipped/><failure"), ("handed", "handed\u{1B}"),
    ("classname=", "time=\"1\" classname="), ("type=", "kind="),
  ])
  func `a file that breaks a rule is found out`(
    old: String, new: String
  ) throws {
    let ben = try Fixture.texts(.junit).first { $0.row.learner == "ben" }
    let text = try #require(ben?.text).replacing("by hand", with: "handed")
    let changed = text.replacing(old, with: new)
    #expect(changed != text)
    #expect(Self.broken(changed) != [])
  }
}
