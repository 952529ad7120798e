/// The fingerprints of a text: what it shares with another text, however the
/// two are cut and moved.
///
/// Of every window of consecutive runs of tokens the run with the smallest hash
/// is kept, so that any stretch of `runLength + window - 1` tokens that two
/// texts share leaves a fingerprint in both.
///
/// - Source: S. Schleimer, D. S. Wilkerson, A. Aiken, "Winnowing: local
///   algorithms for document fingerprinting", SIGMOD 2003.
enum Winnowing {
  /// How many tokens a fingerprint is made of.
  static let runLength = 8
  /// Of how many runs one is kept.
  static let window = 4

  /// The fingerprints of `tokens`.
  static func fingerprints(of tokens: [String]) -> Set<UInt64> {
    let hashes = hashes(of: tokens)
    guard hashes.count > window else {
      return Set(hashes.min().map { [$0] } ?? [])
    }
    return Set(
      (0...(hashes.count - window)).compactMap { start in
        hashes[start..<(start + window)].min()
      })
  }

  /// The hash of every run of tokens.
  static func hashes(of tokens: [String]) -> [UInt64] {
    guard tokens.count >= runLength else { return [] }
    return (0...(tokens.count - runLength)).map { start in
      // FNV-1a, a byte of separation between tokens.
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      for token in tokens[start..<(start + runLength)] {
        for byte in Array(token.utf8) + [0] {
          hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
        }
      }
      return hash
    }
  }
}
