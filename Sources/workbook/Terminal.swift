import Foundation

/// What the tool prints, and where.
enum Terminal {
  /// Whether people are looking: colour and progress lines make sense.
  static let isInteractive =
    isatty(STDOUT_FILENO) == 1 && isatty(STDERR_FILENO) == 1

  private static let hasColour =
    isInteractive
    && ProcessInfo.processInfo.environment["NO_COLOR", default: ""].isEmpty
    && ProcessInfo.processInfo.environment["TERM"] != "dumb"

  enum Colour: Int { case red = 31, green = 32, yellow = 33, grey = 90 }

  static func coloured(_ text: String, _ colour: Colour) -> String {
    hasColour ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// Prints a line, at once: standard output is not buffered here, so that a
  /// watching reader sees it even through a pipe. When nobody can read it, as
  /// after `| head`, the tool ends.
  static func say(_ text: String) {
    let output = FileHandle.standardOutput
    do { try output.write(contentsOf: Data((text + "\n").utf8)) } catch {
      exit(3)
    }
  }

  /// A line about what is going on, gone when the next thing is printed.
  static func note(_ text: String) {
    guard isInteractive else { return }
    write("\r\u{1B}[K\(text)")
  }

  static func clearNote() {
    guard isInteractive else { return }
    write("\r\u{1B}[K")
  }

  static func complain(_ text: String) {
    clearNote()
    write(text + "\n")
  }

  /// Writes to standard error, if anybody is there.
  private static func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}

/// An error in plain words: Foundation's own description lists its fields.
func said(_ error: any Error) -> String {
  guard let error = error as? CocoaError else { return "\(error)" }
  let file = error.filePath ?? error.url?.path ?? ""
  return "\(file): \(error.localizedDescription)"
}
