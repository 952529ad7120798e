import Testing

@testable import Literate

struct OptionsTests {
  @Test func `no option means to read`() throws {
    let options = try Options([])
    #expect(options.task == .read && !options.steps && options.section == nil)
  }

  @Test func `options are read in any order`() throws {
    let options = try Options(["--section", "1.3", "--step", "--width", "60"])
    #expect(options.section == "1.3" && options.steps && options.width == 60)
    #expect(try Options(["--weave", "a"]).task == .weave("a"))
    #expect(try Options(["--list"]).task == .list)
    #expect(try Options(["--help"]).task == .help)
  }

  @Test(arguments: [
    ["--foo"], ["1.3"], ["--section"], ["--section", "--list"], ["--weave"],
    ["--width", "x"], ["--width", "3"],
  ])
  func `what does not exist is refused`(arguments: [String]) {
    #expect(throws: Options.Misuse.self) { try Options(arguments) }
  }

  @Test func `an unknown option is answered with those there are`() {
    let misuse = #expect(throws: Options.Misuse.self) { try Options(["--foo"]) }
    #expect(misuse?.message.contains("'--foo'") == true)
    #expect(misuse?.message.contains("--section") == true)
  }

  @Test func `an unknown section is answered with those there are`() throws {
    let source = "//: # 1 T\n//: ## 1.1 Odds\n//: ## Sources\npage.end()"
    let press = Press(
      manuscript: Manuscript(source, file: "f"), chapter: 1, minutes: 1)
    let misuse = #expect(throws: Options.Misuse.self) {
      try Output(Options(["--section", "1.2"]), press)
    }
    #expect(misuse?.message.contains("1.1  Odds\nSources") == true)
    #expect(throws: Never.self) {
      _ = try Output(Options(["--section", "1.1"]), press)
      _ = try Output(Options(["--section", "sources"]), press)
    }
    #expect(
      try Output(Options(["--list"]), press).answer == "1.1  Odds\nSources")
  }
}
