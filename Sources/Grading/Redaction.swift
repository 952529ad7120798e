import Foundation

/// Takes what tells who somebody is out of texts that others wrote.
///
/// Looked for are the names of folders, the e-mail addresses, the names of
/// people and each part of them, in any case and whatever stands between their
/// words; long ones also inside of a word. A folder's name of one or two
/// characters is not looked for: it stands in too many texts, and tells nobody.
struct Redaction {
  /// What a name becomes.
  static let mark = "[name]"

  /// The words of each thing to look for, by the first of them.
  private var sequences: [String: [[String]]] = [:]
  /// What to look for inside of words, and how many characters that has.
  private var parts = Set<String>()
  private var lengths = Set<Int>()

  /// A redaction of everything that tells who the learners of `rows` are.
  init(_ rows: [Gradebook.Row]) {
    var whole = Set<[String]>()
    for row in rows {
      let name = row.entry?.name ?? ""
      let texts = [row.learner, row.entry?.email ?? "", name]
      for text in texts { whole.insert(Redaction.words(text)) }
      for word in Redaction.words(name) { whole.insert([word]) }
      let mailbox = row.entry?.email?.split(separator: "@").first ?? ""
      whole.insert(Redaction.words(String(mailbox)))
    }
    for words in whole where words.joined().count > 2 {
      sequences[words[0], default: []].append(words)
      if words.joined().count > 4 { parts.insert(words.joined()) }
    }
    lengths = Set(parts.map(\.count))
    for key in sequences.keys {
      sequences[key]?.sort { $0.count > $1.count }
    }
  }

  /// The text with every name replaced.
  func redacted(_ text: String) -> String {
    let pieces = Redaction.pieces(text)
    let words = pieces.map { $0.isWord ? Redaction.folded($0.text) : "" }
    var result = ""
    var index = 0
    while index < pieces.count {
      if let length = match(words, at: index) {
        result += Redaction.mark
        index += length
      } else {
        result +=
          holdsName(words[index]) ? Redaction.mark : pieces[index].text
        index += 1
      }
    }
    return result
  }

  /// How many pieces from `index` on are a name: words, and what stands
  /// between two of them.
  private func match(_ words: [String], at index: Int) -> Int? {
    for sequence in sequences[words[index]] ?? [] {
      let last = index + 2 * (sequence.count - 1)
      guard last < words.count else { continue }
      let there = stride(from: index, through: last, by: 2).map { words[$0] }
      if there == sequence { return last - index + 1 }
    }
    return nil
  }

  /// Whether a long name stands inside of a word.
  private func holdsName(_ word: String) -> Bool {
    let letters = Array(word)
    return lengths.contains { length in
      length <= letters.count
        && (0...(letters.count - length)).contains { start in
          parts.contains(String(letters[start..<(start + length)]))
        }
    }
  }

  /// The text in pieces: words of letters and digits, and what stands between.
  private static func pieces(
    _ text: String
  ) -> [(text: String, isWord: Bool)] {
    var pieces: [(text: String, isWord: Bool)] = []
    for character in text {
      let isWord = character.isLetter || character.isNumber
      if let last = pieces.last, last.isWord == isWord {
        pieces[pieces.count - 1].text.append(character)
      } else {
        pieces.append((String(character), isWord))
      }
    }
    return pieces
  }

  private static func words(_ text: String) -> [String] {
    pieces(text).filter(\.isWord).map { folded($0.text) }
  }

  /// The same word for all ways to write it: case and accents do not matter.
  private static func folded(_ word: String) -> String {
    if word.utf8.allSatisfy({ $0 < 128 }) { return word.lowercased() }
    return word.folding(
      options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }
}
