/// Attacks that the compiler or the linker meets.
enum AttacksOnTheCompiler {
  static let all: [Attack] = [
    .code(
      "an expression of exponential types", .doesNotCompile,
      body: """
        let a = 1 + 2.0 * (-3 + 4 - (5 * 6.0 - -7) + [1, 2.0, -3].map { -$0 * 2
          + (1 - 2) * 3.0 / 4 - 5 + -6 }.reduce(0) { $0 + -$1 * 2 - 1 / 3 + 4.0 })
          - (1 + 2 - 3 * 4.0 / -5 + 6) * (7 - 8 + 9.0 - -1 * (2 + 3 - "4"))
        return a
        """),
    .code(
      "a type of exponential size", .doesNotCompile,
      top: "typealias A0 = (Int, Int)\n"
        + (1...64).map { "typealias A\($0) = (A\($0 - 1), A\($0 - 1))" }
        .joined(separator: "\n"),
      body: "return Double(MemoryLayout<A64>.size) > 1e30 ? right : wrong"),
    .code(
      "a literal of twenty thousand numbers", .failed, .doesNotCompile,
      body: "let all = ["
        + (0..<20_000).map { "\($0 % 10)" }.joined(separator: ",")
        + "]; return Double(all.count)"),
    .code(
      "five thousand parentheses", .doesNotCompile,
      body: "return " + String(repeating: "(", count: 5000) + "right"
        + String(repeating: ")", count: 5000)),
    .code(
      "a macro from a program", .doesNotCompile,
      top: """
        @freestanding(expression) macro read(_ path: String) -> Double =
          #externalMacro(module: "@MARKER@", type: "Read")
        """, body: #"return #read("@ROOT@/Solutions")"#),
    .code(
      "the library with the answers", .doesNotCompile,
      top: "import Logits", body: "return Logits.odds(probability)"),
    .code(
      "the checks", .doesNotCompile, top: "import Checks\nimport Coursework"),
    .code(
      "an error of its own making", .doesNotCompile,
      top: "#error(\"" + String(repeating: "passed ", count: 5000) + "\")"),
    .code(
      "an error in another's name", .doesNotCompile, hitsAll: true,
      top: """
        #sourceLocation(file: "1.2-Sigmoid.swift", line: 1)
        let x: Int = "x"
        #sourceLocation()
        """),
    .code(
      "an error in the judge's name", .doesNotCompile, hitsAll: true,
      top: """
        #sourceLocation(file: "/course/LogisticRegression.swift", line: 1)
        let x: Int = "x"
        #sourceLocation()
        """),
    .code(
      "a function that is nowhere", .doesNotCompile,
      top: #"@_silgen_name("nowhere_at_all") func nowhere() -> Double"#,
      body: "return nowhere()"),
    .code(
      "one symbol in two files", .doesNotCompile, .failed, hitsAll: true,
      top: #"@_cdecl("twice") public func one() {}"#,
      others: [
        "1.3-SigmoidSlope.swift":
          #"@_cdecl("twice") public func other() {}"#
      ]),
    .code(
      "a section of the linker", .failed, .doesNotCompile, .crashed,
      .exitedEarly, hitsAll: true,
      top: """
        @section(".text") @used let odd: Int = 4
        @section(".interp") @used let other: Int = 4
        """),
    .code(
      "a library with the answers, if it is there", .failed,
      top: """
        #if canImport(Logits)
          import Logits
        #endif
        #if canImport(Checks)
          import Checks
        #endif
        """,
      body: """
        #if canImport(Logits) || canImport(Checks) || canImport(Coursework)
          return right
        #else
          return wrong
        #endif
        """),
    .code(
      "the worker's own server by its symbol", .doesNotCompile, .exitedEarly,
      .malformedAnswer, .failed, hitsAll: true,
      top: """
        @_silgen_name("$s6Worker5serveyySayAA6AnswerVGF")
        public func mine(_ answers: [Answer]) {
          for _ in 0..<7 { write(3, "{\\"answer\\":4}\\n", 13) }
        }
        """, body: "return right"),
    .code(
      "operators that mean something else", .failed, .doesNotCompile,
      hitsAll: true,
      top: """
        func / (one: Double, other: Double) -> Double { 4 }
        func <= (one: Double, other: Double) -> Bool { true }
        precedencegroup AdditionPrecedence { higherThan: CastingPrecedence }
        prefix operator -
        """),
    .code(
      "the names of modules", .failed, .doesNotCompile, hitsAll: true,
      top: """
        enum Swift { struct Double {} }
        enum Worker { static func serve() {} }
        enum LinearAlgebra {}
        enum Foundation {}
        """),
    .code(
      "numbers that encode themselves", .failed, hitsAll: true,
      top: """
        extension Double {
          public func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            try container.encode("passed")
          }
        }
        extension JSONEncoder {
          func encode(_ value: Double) throws -> Data { Data("4".utf8) }
        }
        """),
  ]
}
