import Coursework

/// `workbook hint 6.3 [--level 2]`
enum HintCommand {
  static func run(
    _ words: ArraySlice<String>, in house: House
  ) throws -> Int32 {
    let arguments = try Arguments(words, of: "hint", options: ["--level"])
    let (_, exercise) = try Selection.one(arguments.words, for: "hint")
    let wanted = arguments.value(of: "--level") ?? "1"
    guard let level = Int(wanted), exercise.hints.indices.contains(level - 1)
    else {
      throw UsageError(
        "There is no hint of level '\(wanted)'. Exercise \(exercise.id) has"
          + " levels 1 to \(exercise.hints.count).")
    }
    Terminal.say(
      "\(exercise.id)  \(exercise.title): hint \(level) of"
        + " \(exercise.hints.count)\n")
    let lines = exercise.hints[level - 1].split(
      separator: "\n", omittingEmptySubsequences: false)
    Terminal.say(lines.map { wrapped(String($0)) }.joined(separator: "\n"))
    if level < exercise.hints.count {
      Terminal.say(
        "\nA stronger one: swift run workbook hint \(exercise.id)"
          + " --level \(level + 1)")
    }
    return 0
  }
}
