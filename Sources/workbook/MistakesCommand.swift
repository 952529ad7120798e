import Coursework
import Grading

/// `workbook mistakes [6]`: the mistakes that the checks know, as Markdown.
enum MistakesCommand {
  static func run(_ words: ArraySlice<String>) throws -> Int32 {
    let arguments = try Arguments(words, of: "mistakes")
    let tables = try Selection.all(arguments.words).map {
      mistakesTable(of: $0.chapter)
    }
    Terminal.say(tables.joined(separator: "\n\n"))
    return 0
  }
}
