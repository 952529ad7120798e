import Foundation

/// Where a page goes: to the terminal as it is made, or into a folder.
struct Output {
  private let options: Options
  private let manuscript: Manuscript
  private let chapter: Int
  private let terminal: TerminalRenderer
  private var weave = Weave()
  private var current: Section?
  private var isOpen = false

  /// An output as the options ask for it.
  init(_ options: Options, _ press: Press) throws(Options.Misuse) {
    self.options = options
    manuscript = press.manuscript
    chapter = press.chapter
    terminal = TerminalRenderer(
      width: options.width ?? Terminal.width,
      ink: Ink(isColoured: Terminal.hasColour))
    try check()
  }

  /// Refuses options that cannot be followed here.
  private func check() throws(Options.Misuse) {
    if options.steps, !Terminal.isInteractive {
      throw Options.Misuse(
        message: "--step waits for Return, so it needs a terminal")
    }
    guard let asked = options.section else { return }
    if folder != nil {
      throw Options.Misuse(message: "--weave takes the whole chapter")
    }
    guard manuscript.sections.contains(where: { $0.isCalled(asked) }) else {
      throw Options.Misuse(
        message: "There is no section \(asked). There are:\n\(list)")
    }
  }

  /// What is printed in place of the page, if anything is.
  var answer: String? {
    switch options.task {
    case .list: list
    case .help: Options.help
    case .read, .weave: nil
    }
  }

  /// The folder to weave into, if that is asked for.
  private var folder: String? {
    if case .weave(let folder) = options.task { folder } else { nil }
  }

  /// The sections, a line each.
  private var list: String {
    manuscript.sections.map(\.heading).joined(separator: "\n")
  }

  /// Writes a part.
  mutating func write(_ part: Composition.Part) {
    switch part {
    case .passages(let passages): write(passages)
    case .outcomes(let outcomes): write(outcomes)
    }
  }

  /// Writes passages.
  private mutating func write(_ passages: [Passage]) {
    guard folder == nil else { return weave.add(passages) }
    for passage in passages {
      enter(manuscript.section(holding: passage.start))
      print(terminal.lines(passage))
    }
  }

  /// Writes results.
  private mutating func write(_ outcomes: [Outcome]) {
    guard folder == nil else { return weave.add(outcomes) }
    print(terminal.lines(outcomes))
  }

  /// Goes on to a section, at the reader's pace if that is asked for.
  private mutating func enter(_ section: Section?) {
    guard section != current else { return }
    current = section
    guard options.steps, isShown, isOpen else { return }
    Terminal.write("\n" + terminal.ink.text(Span("  Return ⏎ ", .faint)))
    _ = readLine()
  }

  /// Whether the section is one that is asked for.
  private var isShown: Bool {
    options.section.map { current?.isCalled($0) == true } ?? true
  }

  private mutating func print(_ lines: [String]) {
    guard isShown, !lines.isEmpty else { return }
    let gap = isOpen ? "\n" : ""
    Terminal.write(gap + lines.joined(separator: "\n") + "\n")
    isOpen = true
  }

  /// Writes what was kept back: the woven page, if its source is sound.
  func close() throws(Fault) {
    guard let folder else { return }
    let faults = Lint.faults(manuscript, chapter: chapter)
    if let first = faults.first {
      let rest = faults.dropFirst().map { "\n\($0)" }.joined()
      throw Fault(first.place, first.message + rest)
    }
    try weave.write(to: folder)
    let page = URL(filePath: folder).appending(path: "README.md")
    Terminal.write(page.path + "\n")
  }
}

extension Section {
  /// Whether a reader who says `name` means this section.
  func isCalled(_ name: String) -> Bool {
    name == number || name.lowercased() == title.lowercased()
  }
}
