import Foundation

/// A chapter's page: reads its own source and puts each result after the
/// code that made it.
///
/// A call emits all prose and code up to the next prose after its line, then
/// its result. A call in a loop or a function counts where it stands.
@MainActor
public final class Page {
  private var composition: Composition
  private var output: Output

  /// The page of the chapter whose source calls this.
  ///
  /// Reads the program's options, and ends it where they ask for a list or
  /// for help, or name what does not exist.
  /// - Parameters:
  ///   - chapter: its number, from 1.
  ///   - minutes: how long a reader takes.
  public init(
    chapter: Int, minutes: Int, file: String = #filePath,
    arguments: [String] = Array(CommandLine.arguments.dropFirst())
  ) {
    do {
      let options = try Options(arguments)
      let press = try Press(chapter: chapter, minutes: minutes, file: file)
      output = try Output(options, press)
      composition = Composition(press)
      guard let answer = output.answer else { return }
      Terminal.write(answer + "\n")
    } catch let misuse as Options.Misuse {
      Page.stop(misuse.message, status: 2)
    } catch {
      Page.stop("\(error)", status: 1)
    }
    exit(0)
  }

  /// Ends the program with a message.
  private static func stop(_ message: String, status: Int32) -> Never {
    Terminal.complain(message)
    exit(status)
  }

  /// Writes what a step makes ready, and ends the program if it finds a
  /// fault: what came before it is written, then the fault.
  private func write(_ step: () throws -> [Composition.Part]) {
    do {
      for part in try step() { output.write(part) }
    } catch {
      for part in composition.flush() { output.write(part) }
      Page.stop("\(error)", status: 1)
    }
  }

  /// Adds a result of the call on `line`.
  private func add(_ outcome: Outcome, _ line: Int) {
    write { try composition.add(outcome, line) }
  }

  /// Shows a text.
  public func show(_ name: String, _ value: String, line: Int = #line) {
    add(.shown(name, value.components("\n")), line)
  }

  /// Shows a number to so many significant digits.
  public func show(
    _ name: String, _ value: Double, digits: Int = 5, unit: String = "",
    line: Int = #line
  ) {
    add(.shown(name, [measured(formatted(value, digits: digits), unit)]), line)
  }

  /// Shows a whole number.
  public func show(
    _ name: String, _ value: Int, unit: String = "", line: Int = #line
  ) {
    add(.shown(name, [measured(Cell(value).text, unit)]), line)
  }

  /// Shows `true` or `false`.
  public func show(_ name: String, _ value: Bool, line: Int = #line) {
    add(.shown(name, ["\(value)"]), line)
  }

  /// Shows a vector.
  public func show(
    _ name: String, _ value: [Double], digits: Int = 5, unit: String = "",
    line: Int = #line
  ) {
    add(.shown(name, [measured(vector(value, digits: digits), unit)]), line)
  }

  /// Shows whole numbers.
  public func show(_ name: String, _ value: [Int], line: Int = #line) {
    let texts = value.map { Cell($0).text }
    add(.shown(name, ["[\(texts.joined(separator: "  "))]"]), line)
  }

  /// Shows the rows of a matrix, a line each.
  public func show(
    _ name: String, _ value: [[Double]], digits: Int = 5, unit: String = "",
    line: Int = #line
  ) {
    add(.shown(name, matrix(value, digits: digits, unit: unit)), line)
  }

  /// Shows a table.
  public func table(
    _ title: String = "", columns: [String], rows: [[Cell]], line: Int = #line
  ) {
    add(.table(Table(title: title, columns: columns, rows: rows)), line)
  }

  /// Draws a figure, woven as `figures/<name>.svg`.
  public func figure(_ name: String, _ figure: Figure, line: Int = #line) {
    add(.figure(name, figure), line)
  }

  /// States what has to be true: a false claim ends the run with status 1.
  public func claim(_ text: String, _ condition: Bool, line: Int = #line) {
    write { try composition.claim(text, condition, line) }
  }

  /// Lets later prose say `\(name)`.
  public func cite(
    _ name: String, _ value: Double, digits: Int = 5, unit: String = "",
    line: Int = #line
  ) {
    cite(name, measured(formatted(value, digits: digits), unit), line: line)
  }

  /// Lets later prose say `\(name)`.
  public func cite(
    _ name: String, _ value: Int, unit: String = "", line: Int = #line
  ) {
    cite(name, measured(Cell(value).text, unit), line: line)
  }

  /// Lets later prose say `\(name)`.
  public func cite(_ name: String, _ value: String, line: Int = #line) {
    write { try composition.cite(name, value, line) }
  }

  /// Calls out the exercise `id`, as in `1.2`.
  public func exercise(_ id: String, line: Int = #line) {
    write { try composition.exercise(id, line) }
  }

  /// Lists every exercise of the chapter by grade.
  public func exercises(line: Int = #line) {
    write { try composition.exercises(line) }
  }

  /// Emits what is left; the last call of a chapter.
  public func end(line: Int = #line) {
    write { try composition.end(line) }
    write {
      try output.close()
      return []
    }
  }
}
