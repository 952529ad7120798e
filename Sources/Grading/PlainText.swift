/// What somebody else wrote, as a text that can only be read: nothing in it
/// commands a terminal, reverses the order of letters or tells where files
/// stand on the teacher's machine. Line ends and tabs stay.
func plain(_ text: String) -> String {
  if text.utf8.allSatisfy(isOrdinary) { return text }
  return harmless(withoutPaths(withoutColours(text)))
}

/// A text in which nothing commands a terminal or reverses the order of
/// letters: names come from anywhere. Line ends and tabs stay.
public func harmless(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if isReadable(scalar) {
      result.append(scalar)
    } else if scalar.value < 32 || scalar.value == 127 {
      result.append("·")
    } else {
      result.append(contentsOf: "\u{FFFD}".unicodeScalars)
    }
  }
  return String(result)
}

/// A text in one line.
func oneLine(_ text: String) -> String {
  plain(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

private func isReadable(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x9, 0xA: true
  case 0..<0x20, 0x7F...0x9F: false
  // Marks that change the direction of writing, and what XML cannot hold.
  case 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: false
  case 0xFFFE, 0xFFFF: false
  default: true
  }
}

/// Whether a byte stands in no text that has to change: no control character
/// but a line end or tab, no beginning of what changes the direction of
/// writing, no slash of a path.
private func isOrdinary(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x9, 0xA: true
  case 0..<0x20, 0x2F, 0x7F, 0xC2, 0xD8, 0xE2, 0xEF: false
  default: true
  }
}

/// The text with `/home/ana/course/4.3.swift` as `…/4.3.swift`.
private func withoutPaths(_ text: String) -> String {
  guard text.contains("/") else { return text }
  let path =
    #/(^|[^\w.…\/)\]])(?:file:\/\/)?\/(?:[^\s\/'"`:,;()]+\/)+([^\s\/'"`:,;()]*)/#
    .anchorsMatchLineEndings()
  return text.replacing(path) { "\($0.1)…/\($0.2)" }
}

/// The text without the sequences that colour a terminal, its lines ending in
/// LF.
private func withoutColours(_ text: String) -> String {
  let unix = text.replacing("\r\n", with: "\n")
  guard unix.unicodeScalars.contains("\u{1B}") else { return unix }
  return unix.replacing(#/\x1B\[[0-?]*[ -\/]*[@-~]/#, with: "")
}

/// The beginning of a text that is longer than `limit` characters.
func clipped(_ text: String, to limit: Int) -> String {
  text.unicodeScalars.count <= limit
    ? text : String(text.unicodeScalars.prefix(limit - 1)) + "…"
}
