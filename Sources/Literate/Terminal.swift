import Foundation

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The terminal that the program writes to, if it is one.
enum Terminal {
  /// The widest page: longer lines are hard to follow.
  static let widestPage = 88
  /// The width where there is no terminal to ask.
  static let pipedWidth = 80

  /// Whether both ends of the conversation are a terminal.
  static var isInteractive: Bool {
    isatty(STDIN_FILENO) != 0 && isatty(STDOUT_FILENO) != 0
  }

  /// Whether escape codes are welcome.
  static var hasColour: Bool {
    let environment = ProcessInfo.processInfo.environment
    let isRefused = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    return isatty(STDOUT_FILENO) != 0 && !isRefused
      && environment["TERM"] != "dumb"
  }

  /// The columns of a page: those of the window, at most `widestPage`.
  static var width: Int {
    guard isatty(STDOUT_FILENO) != 0 else { return pipedWidth }
    let columns = ProcessInfo.processInfo.environment["COLUMNS"]
      .flatMap { Int($0) }
    let width = windowWidth ?? columns ?? pipedWidth
    return max(Options.smallestWidth, min(width, widestPage))
  }

  /// The columns that the window says it has.
  private static var windowWidth: Int? {
    var size = winsize()
    let request = UInt(TIOCGWINSZ)
    guard ioctl(STDOUT_FILENO, request, &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }

  /// Writes the text at once.
  static func write(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }

  /// Writes an error message.
  static func complain(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }
}
