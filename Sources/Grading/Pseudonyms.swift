/// Names that stand for the learners of a class, and how they were made.
///
/// A pseudonym is the beginning of the digest of a secret and the learner's
/// name: the same on every run, and nobody without the key can tell whose it
/// is. The key is a file of its own, which stays with the teacher.
struct Pseudonyms: Codable, Equatable {
  /// Whose pseudonym it is.
  struct Entry: Codable, Equatable {
    let learner: String
    let pseudonym: String
  }

  /// The secret, 32 random hexadecimal digits.
  let salt: String
  /// The learners, by name in the order of their bytes.
  let learners: [Entry]

  /// Pseudonyms for `learners`, made with a secret.
  init(for learners: [String], salt: String) {
    var taken = Set<String>()
    self.salt = salt
    self.learners = learners.sorted(by: precedes).map { learner in
      let digest = SHA256.hex(Array("\(salt):\(learner)".utf8))
      var length = 10
      while !taken.insert(String(digest.prefix(length))).inserted {
        length += 1
      }
      return Entry(
        learner: learner, pseudonym: "learner-" + digest.prefix(length))
    }
  }

  /// A new secret.
  static func salt() -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<32).map { _ in
      String(Int.random(in: 0..<16, using: &generator), radix: 16)
    }.joined()
  }

  /// The pseudonym of a learner. Names are compared by their bytes.
  func pseudonym(of learner: String) -> String {
    let bytes = Array(learner.utf8)
    return learners.first { Array($0.learner.utf8) == bytes }?.pseudonym
      ?? "learner"
  }
}
