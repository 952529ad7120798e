import Coursework
import Foundation

extension Verdict {
  fileprivate var colour: Terminal.Colour {
    switch self {
    case .passed: .green
    case .notAttempted: .grey
    case .infrastructure: .yellow
    default: .red
    }
  }
}

/// A report as the terminal shows it.
struct ReportText {
  let report: Report
  let house: House

  var text: String {
    let exercise = report.exercise
    let head = "\(exercise.id)  \(exercise.title)"
    let line =
      head.padding(
        toLength: max(62, head.count + 2), withPad: " ", startingAt: 0)
      + Terminal.coloured(report.verdict.words, report.verdict.colour)
    switch report.verdict {
    case .passed: return line + printed
    case .notAttempted
    where report.message == "\(exercise.function) still says todo().":
      return line + printed
    default: return line + "\n\n" + body + printed + "\n"
    }
  }

  /// What the reader's code printed, a few lines of it.
  private var printed: String {
    let all = report.printed.split(separator: "\n")
    if all.isEmpty { return "" }
    let lines =
      all.prefix(10).map { visible($0.prefix(120)) }
      + (all.count > 10 ? ["…"] : [])
    return "\n\n  Your code printed:\n"
      + lines.map { "    " + $0 }.joined(separator: "\n")
  }

  private var body: String {
    let lines = report.message.split(
      separator: "\n", omittingEmptySubsequences: false)
    let hint = "\n\n  hint: swift run workbook hint \(report.exercise.id)"
    return lines.map { wrapped(visible($0)) }.joined(separator: "\n") + hint
  }
}
