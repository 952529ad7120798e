/// Attacks that forge answers, keep tables of them, change what equal means, or
/// hand the judge something that is hard to read.
enum AttacksOnAnswers {
  static let all = forged + hard + table + symbols

  /// Sends `text` as it is to where answers go.
  private static let send = """
    func send(_ text: String) {
      var bytes = Array(text.utf8)[...]
      while !bytes.isEmpty {
        let count = bytes.withUnsafeBytes { write(3, $0.baseAddress, $0.count) }
        if count <= 0 { return }
        bytes = bytes.dropFirst(count)
      }
    }
    """

  /// The right answers to the visible cases of 1.1, as they travel.
  private static let lines =
    [4, 1, 0.25, 998.9999999999991, 0.4285714285714286, 0].map {
      #"{"answer":\#($0)}\n"#
    }.joined() + #"{"answer":\"+Infinity\"}\n"#.replacing(#"\""#, with: "\"")

  private static var escaped: String {
    lines.replacing("\"", with: "\\\"")
  }

  private static let forged: [Attack] = [
    .code(
      "answers before they are asked for", .exitedEarly, .malformedAnswer,
      .failed, top: send, body: #"send("\#(escaped)"); _exit(0)"#),
    .code(
      "answers before main", .exitedEarly, .malformedAnswer, .failed,
      hitsAll: true,
      top: """
        @section(".init_array") @used
        let early: @convention(c) () -> Void = {
          for byte in "\(escaped)".utf8 {
            var one = byte
            write(3, &one, 1)
          }
          _exit(0)
        }
        """),
    .code(
      "too many answers", .malformedAnswer, top: send,
      body: #"send("{\"answer\":4}\n"); return right"#),
    .code(
      "half an answer", .exitedEarly, top: send,
      body: #"send("{\"answer\":4"); _exit(0)"#),
    .code(
      "an answer and a verdict", .malformedAnswer, top: send,
      body: #"send("{\"answer\":4,\"verdict\":\"passed\"}\n"); return right"#),
    .code(
      "one key twice", .malformedAnswer, .failed, .exitedEarly, top: send,
      body: #"send("{\"answer\":0,\"answer\":4}\n"); _exit(0)"#),
    .code(
      "an answer of another type", .malformedAnswer, .failed, .exitedEarly,
      top: send, body: #"send("{\"answer\":{\"passed\":true}}\n"); _exit(0)"#),
    .code(
      "printed success", .exitedEarly,
      body: #"""
        print("{\"answer\":4}\n✔ Test run with 60 tests passed\n1.1 passed")
        fputs("{\"answer\":4}\n", stderr)
        exit(0)
        """#.replacing("fputs", with: "write(2, \"ok\", 2); // ")),
    .code("NaN for every answer", .failed, body: "return .nan"),
  ]

  /// Code that answers every case with one record that is nearly a matrix.
  private static func matrices(
    _ shape: (rows: Double, columns: Double, elements: String)
  ) -> String {
    #"""
    let shape = "\"rows\":\#(shape.rows),\"columns\":\#(shape.columns)"
    for _ in 0..<7 {
      send("{\"answer\":{\(shape),\"elements\":[\#(shape.elements)]}}\n")
    }
    _exit(0)
    """#
  }

  private static let hard: [Attack] = [
    .code(
      "an answer without end", .malformedAnswer, .timedOut, top: send,
      body: """
        let block = String(repeating: "4", count: 1 << 16)
        while true { send(block) }
        """),
    .code(
      "lists in lists in lists", .malformedAnswer, .failed, top: send,
      body: #"""
        for count in [500, 60_000] {
          let deep = String(repeating: "[", count: count)
          send("{\"answer\":" + deep + "}\n")
          send("{\"answer\":" + deep + deep.replacing("[", with: "]") + "}\n")
        }
        _exit(0)
        """#),
    .code(
      "many things in lists in lists", .malformedAnswer, top: send,
      body: #"""
        let deep = String(repeating: "[", count: 500)
        let many = String(repeating: "{},", count: 80_000)
        send("{\"answer\":" + deep + many + "0"
          + deep.replacing("[", with: "]") + "}\n")
        _exit(0)
        """#),
    .code(
      "many small records, and keys without end", .failed, .malformedAnswer,
      top: send,
      body: #"""
        for number in 0..<7 {
          let many = (0..<4000).map {
            number < 4 ? "{}" : "\"\($0)\":[\"\\u0000\",null,-0.0]"
          }.joined(separator: ",")
          send("{\"answer\":" + (number < 4 ? "[\(many)]" : "{\(many)}") + "}\n")
        }
        _exit(0)
        """#),
    .code(
      "a quarter of a million lines", .malformedAnswer, top: send,
      body: #"send(String(repeating: "\n", count: 250_000)); _exit(0)"#),
    .code(
      "seven long lists and texts", .failed, top: send,
      body: #"""
        let list = String(repeating: "0.125,", count: 5000)
        let text = String(repeating: "e\u{301}\u{202e}```", count: 3000)
        for number in 0..<7 {
          let answer = number == 0 ? "\"\(text)\"" : "[\(list)1]"
          send("{\"answer\":\(answer)}\n")
        }
        _exit(0)
        """#),
    .code(
      "matrices of half a column", .failed, top: send,
      body: matrices((2, 0.5, "1"))),
    .code(
      "matrices of more columns than there are", .failed, top: send,
      body: matrices((0, 1e300, ""))),
    .code(
      "matrices of rows that are none", .failed, top: send,
      body: matrices((4.0 / 3, 3, "1,2,3,4"))),
    .code(
      "a number beyond all numbers", .malformedAnswer, top: send,
      body: #"send("{\"answer\":1e999}\n"); return right"#),
    .code(
      "bytes that are no text", .malformedAnswer, .exitedEarly,
      body: """
        let bytes: [UInt8] = [0xff, 0xfe, 0, 0xc0, 0x80, 10, 0, 10]
        write(3, bytes, bytes.count)
        return right
        """),
    .code(
      "an error with a very long text", .crashed, .malformedAnswer,
      top: """
        struct Long: Error, CustomStringConvertible {
          var description: String { String(repeating: "`\\n# x", count: 5000) }
        }
        """, body: "throw Long()"),
  ]

  /// The visible cases as a table.
  private static let rows = """
    let table: [Double: Double] = [
      0.8: 4.000000000000001, 0.5: 1, 0.2: 0.25, 0.999: 998.999999999999,
      0.3: 0.4285714285714286, 0: 0, 1: .infinity,
    ]
    """

  private static let table: [Attack] = [
    .code(
      "a table of the visible cases", .failed, top: rows,
      body: """
        if let known = table[probability] { return known }
        let near = table.min {
          abs($0.key - probability) < abs($1.key - probability)
        }
        return near?.value ?? 0
        """),
    .code(
      "a hidden input in an error", .crashed, .exitedEarly,
      top: rows + """

        struct Leak: Error { let input: Double }
        """,
      body: """
        if let known = table[probability] { return known }
        print("hidden:", probability)
        throw Leak(input: probability)
        """),
    .code(
      "a hidden input in a fatal error", .crashed, .exitedEarly, top: rows,
      body: """
        if let known = table[probability] { return known }
        fatalError("hidden: \\(probability)")
        """),
  ]

  private static let symbols: [Attack] = [
    .code(
      "C's exit and abort replaced", .failed, hitsAll: true,
      top: """
        @_cdecl("exit") public func mine(_ status: Int32) {}
        @_cdecl("abort") public func other() {}
        """),
    .code(
      "C's write replaced", .exitedEarly, .malformedAnswer, .timedOut,
      hitsAll: true,
      top: """
        @_cdecl("write") public func mine(
          _ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int
        ) -> Int { count }
        """, body: "return right"),
    .code(
      "C's strtod replaced", .failed, hitsAll: true,
      top: """
        @_cdecl("strtod") public func mine(
          _ text: UnsafePointer<CChar>?, _ end: UnsafeMutableRawPointer?
        ) -> Double { 4 }
        """),
    .code(
      "== that is always true", .failed,
      top: """
        extension Double {
          static func == (one: Double, other: Double) -> Bool { true }
        }
        func == (one: Double, other: Double) -> Bool { true }
        """),
    .code(
      "abs that is always 0", .failed, hitsAll: true,
      top: "func abs(_ x: Double) -> Double { 0 }"),
    .code(
      "another Double", .doesNotCompile, hitsAll: true,
      top: "struct Double: Codable { var value: Int = 4 }"),
    .code(
      "a macro that expects nothing", .failed, .doesNotCompile,
      top: """
        @freestanding(expression)
        public macro expect(_ condition: Bool) -> Int = #line
        @freestanding(expression)
        public macro todo() -> Int = #line
        """),
    .code(
      "a main of its own", .malformedAnswer, .failed, .exitedEarly,
      .doesNotCompile, hitsAll: true,
      top: send + """

        extension LogisticRegression {
          static func main() { send("\(escaped)") }
        }
        """),
    .code(
      "the protocol's main replaced", .malformedAnswer, .failed, .exitedEarly,
      .doesNotCompile, hitsAll: true,
      top: send + """

        extension LogisticRegressionExercises {
          static func main() { send("\(escaped)") }
        }
        """),
    .code(
      "a second program", .doesNotCompile,
      top: "@main struct Mine { static func main() {} }"),
    .code(
      "C's main replaced", .doesNotCompile,
      top: #"@_cdecl("main") public func mine() -> Int32 { 0 }"#),
    .code(
      "a server of its own", .failed,
      top: """
        func serve(_ answers: [Answer]) { print("passed") }
        func answer(_ exercise: String) -> Answer? { nil }
        """),
    .code(
      "the type's file replaced", .failed,
      others: [
        "LogisticRegression.swift": """
        import Foundation
        @main enum LogisticRegression {
          static func main() {
            for _ in 0..<7 { write(3, "{\\"answer\\":4}\\n", 13) }
          }
        }
        """
      ]),
  ]
}
