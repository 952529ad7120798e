/// The line and column, counted from 1, of a byte of a UTF-8 text.
struct TextPlace: Equatable {
  /// The number of line feeds before the place, plus one.
  var line: Int

  /// The number of characters before the place in its line, plus one.
  var column: Int

  /// Finds the place of the byte at an offset.
  init(offset: Int, in bytes: [UInt8]) {
    let before = bytes[..<offset]
    let lineFeed = UInt8(ascii: "\n")
    let start = before.lastIndex(of: lineFeed).map { $0 + 1 } ?? 0
    line = before.count { $0 == lineFeed } + 1
    let mark: [UInt8] = start == 0 ? byteOrderMark : []
    let text = before[start...]
    column =
      String(
        decoding: text.starts(with: mark) ? text.dropFirst(mark.count) : text,
        as: UTF8.self
      ).count + 1
  }
}

/// The three bytes that some programs write in front of UTF-8 text.
let byteOrderMark: [UInt8] = [0xef, 0xbb, 0xbf]
