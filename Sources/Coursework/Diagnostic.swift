import Foundation

/// A compiler's complaint about one line.
public struct Diagnostic: Equatable, Sendable {
  /// The file's name, without its folder.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// The column, from 1.
  public let column: Int
  /// The complaint.
  public let message: String

  /// The complaint and its place, as a compiler writes them.
  var text: String { "\(file):\(line):\(column): \(message)" }
}

/// The errors in a compiler's output, each once.
func diagnostics(in output: String) -> [Diagnostic] {
  var found: [Diagnostic] = []
  for line in output.split(separator: "\n") {
    let parts = line.split(separator: ":", maxSplits: 4)
    guard parts.count == 5, parts[3] == " error", let row = Int(parts[1]),
      let column = Int(parts[2])
    else { continue }
    let diagnostic = Diagnostic(
      file: parts[0].split(separator: "/").last.map(String.init) ?? "",
      line: row, column: column,
      message: parts[4].trimmingCharacters(in: .whitespaces))
    if !found.contains(diagnostic) { found.append(diagnostic) }
  }
  return found
}
