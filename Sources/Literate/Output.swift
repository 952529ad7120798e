import Foundation

/// Where a page goes: to the terminal as it is made, or into a folder.
struct Output {
  private let options: Options
  private let manuscript: Manuscript
  private let terminal: TerminalRenderer
  private var current: Section?

  /// An output as the options ask for it.
  init(_ options: Options, _ press: Press) throws {
    self.options = options
    manuscript = press.manuscript
    terminal = TerminalRenderer(
      width: options.width ?? Terminal.width,
      ink: Ink(isColoured: Terminal.hasColour))
    try check()
  }

  /// Refuses options that cannot be followed here.
  private func check() throws(Options.Misuse) {
    if options.steps, !Terminal.isInteractive {
      throw Options.Misuse(message: "--step needs a terminal to wait at")
    }
    let numbers = manuscript.sections.map(\.number)
    if let section = options.section, !numbers.contains(section) {
      throw Options.Misuse(
        message: "There is no section \(section). There are:\n\(list)")
    }
  }

  /// What is printed in place of the page, if anything is.
  var answer: String? {
    switch options.task {
    case .list: list
    case .help: Options.help
    default: nil
    }
  }

  /// The sections, a line each.
  private var list: String {
    manuscript.sections.map(\.heading).joined(separator: "\n")
  }

  /// Writes passages.
  mutating func write(_ passages: [Passage]) {
    for passage in passages {
      enter(manuscript.section(holding: passage.start))
      write(terminal.lines(passage))
    }
  }

  /// Writes results.
  mutating func write(_ outcomes: [Outcome]) {
    write(terminal.lines(outcomes))
  }

  private mutating func enter(_ section: Section?) {
    guard section != current else { return }
    current = section
    if options.steps {
      Terminal.write("  ⏎ ")
      _ = readLine()
    }
  }

  private func write(_ lines: [String]) {
    guard options.section == nil || current?.number == options.section,
      !lines.isEmpty
    else { return }
    Terminal.write(lines.joined(separator: "\n") + "\n\n")
  }

  /// Writes what was kept back.
  func close() throws {}
}
