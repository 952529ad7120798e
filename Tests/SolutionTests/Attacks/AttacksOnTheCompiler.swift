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
  ]
}
