import Testing

@testable import benchmark

@Suite struct OptionsTests {
  private let known = ["binary", "softmax"]

  @Test func `without words every workload is run`() throws {
    let options = try Options([], workloads: known)
    #expect(options.workloads == known)
    #expect(!options.json)
    #expect(options.python == nil)
  }

  @Test func `words choose workloads in the order of the table`() throws {
    let options = try Options(
      ["softmax", "--json", "--python", "p", "binary", "--rounds", "3"],
      workloads: known)
    #expect(options.workloads == known)
    #expect(options.json)
    #expect(options.python == "p")
    #expect(options.rounds == 3)
  }

  @Test(arguments: [
    (["soft"], "There is no workload 'soft'. There are: binary, softmax."),
    (
      ["--fast"],
      "'benchmark' has no option --fast. It has: --json, --python, --rounds."
    ),
    (["--python"], "--python wants a path."),
    (["--python", "--json"], "--python wants a path."),
    (["--rounds"], "--rounds wants a number."),
    (
      ["--rounds", "0"],
      "--rounds wants a whole number from 1 to 1000, not '0'."
    ),
    (
      ["--rounds", "ten"],
      "--rounds wants a whole number from 1 to 1000, not 'ten'."
    ),
  ])
  func `a bad call is told what exists`(words: [String], message: String) {
    #expect(throws: UsageError(message)) {
      try Options(words, workloads: known)
    }
  }
}
