import Foundation

/// A line of a solution that an edition holds.
public struct Leak: CustomStringConvertible, Sendable {
  /// The solution's file and line, from the course's folder.
  public let solution: String
  /// The edition's file and line.
  public let place: String
  /// The line, without the blanks around it.
  public let line: String

  /// The two places and the line.
  public var description: String { "\(solution) in \(place): \(line)" }
}

/// The lines of all solutions in the course at a root: those of 20 bytes or
/// more, trimmed, that are not lines of their own stub, too.
public struct SolutionLines: Sendable {
  /// The fewest bytes of a line that is looked for.
  public static let width = 20

  private struct Line: Sendable {
    let text: [UInt8]
    let place: String
  }

  /// The lines by the hash of their first 20 bytes.
  private var lines: [UInt64: [Line]] = [:]

  /// Reads the solutions and the stubs of the course at `root`.
  public init(of root: URL) throws(GradingError) {
    for chapter in try names(in: root.appending(path: "Solutions")) {
      let folder = "Solutions/\(chapter)"
      guard FileKind(root.appending(path: folder)) == .folder else { continue }
      for name in try names(in: root.appending(path: folder))
      where name.hasSuffix(".swift") {
        let stub = root.appending(
          path: "Sources/Checks/Stubs/\(chapter)/\(name)")
        let known = Set(trimmedLines(try? Data(contentsOf: stub)))
        let file = root.appending(path: "\(folder)/\(name)")
        add(
          trimmedLines(try? Data(contentsOf: file)), but: known,
          of: "\(folder)/\(name)")
      }
    }
  }

  private mutating func add(
    _ texts: [[UInt8]], but known: Set<[UInt8]>, of path: String
  ) {
    for (index, text) in texts.enumerated()
    where text.count >= SolutionLines.width && !known.contains(text) {
      let hash = text.prefix(SolutionLines.width).reduce(0, Rolling.appended)
      lines[hash, default: []].append(
        Line(text: text, place: "\(path):\(index + 1)"))
    }
  }

  /// Where `edition` holds one of the lines, anywhere in a line of its own.
  public func leaks(in edition: Edition) -> [Leak] {
    edition.files.flatMap { file in
      let bytes = [UInt8](file.bytes)
      return bytes.withUnsafeBufferPointer { leaks(in: $0, of: file.path) }
    }
  }

  /// Slides a window of 20 bytes over a file, and looks closer where its hash
  /// is that of a line's beginning.
  private func leaks(
    in bytes: UnsafeBufferPointer<UInt8>, of path: String
  ) -> [Leak] {
    var found: [Leak] = []
    var hash: UInt64 = 0
    var number = 1
    var index = 0
    while index < bytes.count {
      hash = Rolling.appended(hash, bytes[index])
      if index >= SolutionLines.width {
        hash = Rolling.dropped(hash, bytes[index - SolutionLines.width])
      }
      let start = index + 1 - SolutionLines.width
      if start >= 0, let candidates = lines[hash] {
        let rest = UnsafeBufferPointer(rebasing: bytes[start...])
        for line in candidates where rest.starts(with: line.text) {
          found.append(
            Leak(
              solution: line.place, place: "\(path):\(number)",
              line: String(decoding: line.text, as: UTF8.self)))
        }
      }
      if bytes[index] == UInt8(ascii: "\n") { number += 1 }
      index += 1
    }
    return found
  }
}

/// The hash of a window that slides over bytes: Σ bᵢ 31ⁱ modulo 2⁶⁴.
private enum Rolling {
  private static let factor: UInt64 = 31
  /// What the byte that leaves the window was multiplied by.
  private static let last = (0..<SolutionLines.width).reduce(1 as UInt64) {
    power, _ in power &* factor
  }

  static func appended(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    hash &* factor &+ UInt64(byte)
  }

  static func dropped(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    hash &- UInt64(byte) &* last
  }
}

/// The lines of a file without the blanks around them.
private func trimmedLines(_ data: Data?) -> [[UInt8]] {
  let blanks: Set<UInt8> = [0x20, 0x09, 0x0D]
  return [UInt8](data ?? Data()).split(
    separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
  ).map { line in
    var rest = line.drop { blanks.contains($0) }
    while let last = rest.last, blanks.contains(last) { rest.removeLast() }
    return Array(rest)
  }
}
