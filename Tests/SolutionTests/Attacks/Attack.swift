import Coursework
import Foundation
import Testing

/// A submission made to get points for nothing, to learn what it must not, or
/// to do harm. What it attacks is exercise 1.1; the rest of it is solved.
struct Attack: Sendable, CustomTestStringConvertible {
  /// What it tries.
  let name: String
  /// The verdicts on 1.1 that are right; none of them is `passed`.
  let verdicts: Set<Verdict>
  /// Whether it hits the whole program, so that the other exercises, which run
  /// in the same, may lose their points with it.
  var hitsAll = false
  /// Puts the submission of `learner` into a room.
  let put: @Sendable (_ learner: String, AttackRoom) throws -> Void

  var testDescription: String { name }
}

extension Attack {
  /// An attack by the code of 1.1. Its `body` may return `right`, the right
  /// answer, if it has got what it wanted, and `wrong` if not; `top` stands
  /// before the function. The marks `@ROOT@`, `@OUT@`, `@SUBMISSIONS@`,
  /// `@HOME@`, `@PORT@` and `@MARKER@` become what they say.
  static func code(
    _ name: String, _ verdicts: Verdict..., hitsAll: Bool = false,
    top: String = "", body: String = "return wrong",
    others: [String: String] = [:]
  ) -> Attack {
    Attack(name: name, verdicts: Set(verdicts), hitsAll: hitsAll) {
      learner, room in
      let text = """
        import Foundation
        import LinearAlgebra
        import Worker

        \(top)

        extension LogisticRegression {
          static func odds(_ probability: Double) throws -> Double {
            let right = probability / (1 - probability)
            let wrong = -1.0
            \(body)
          }
        }
        """
      var texts = room.solved
      texts[AttackRoom.target] = text
      texts.merge(others) { _, other in other }
      try room.put(texts.mapValues(room.filled), of: learner)
    }
  }

  /// An attack by what lies in the folder, which holds solutions of all but 1.1.
  static func folder(
    _ name: String, hitsAll: Bool = false,
    _ change: @escaping @Sendable (URL, AttackRoom) throws -> Void
  ) -> Attack {
    Attack(name: name, verdicts: [.notAttempted], hitsAll: hitsAll) {
      learner, room in
      var texts = room.solved
      texts[AttackRoom.target] = nil
      try room.put(texts, of: learner)
      try change(room.submissions.appending(path: learner), room)
    }
  }

  /// An attack by an archive, which need not hold anything that counts.
  static func archive(
    _ name: String, _ verdicts: Verdict...,
    data: @escaping @Sendable (AttackRoom) -> Data
  ) -> Attack {
    let all = verdicts.isEmpty ? [.notAttempted] : verdicts
    return Attack(name: name, verdicts: Set(all), hitsAll: true) {
      learner, room in
      let place = room.submissions.appending(path: learner + ".zip")
      try data(room).write(to: place)
    }
  }
}

/// Where the attacks of one run lie, and what they aim at.
struct AttackRoom: Sendable {
  /// The name of the attacked exercise's file, and of its chapter.
  static let target = "1.1-Odds.swift"
  static let chapter = "01-LogisticRegression"

  let place = FileManager.default.temporaryDirectory
    .appending(path: "attacks-\(UUID().uuidString)")
  /// A text that all traces of these attacks carry.
  let marker = "attacked-\(UUID().uuidString)"
  /// The course that is attacked.
  let root: URL
  /// A port of this machine where a program listens.
  let port: UInt16
  private let listener: Int32
  /// The solutions of the chapter's exercises by file name.
  let solved: [String: String]

  var submissions: URL { place.appending(path: "handed-in") }
  var out: URL { place.appending(path: "marks") }

  init(_ workshop: Workshop, _ chapter: Chapter) throws {
    root = workshop.root
    let texts = workshop.files(of: chapter, on: .solutions).texts
    let names = try chapter.exercises.map {
      try workshop.fileName(of: $0, in: chapter)
    }
    solved = texts.filter { names.contains($0.key) }
    (listener, port) = AttackRoom.listen()
    try FileManager.default.createDirectory(
      at: submissions, withIntermediateDirectories: true)
  }

  func remove() {
    close(listener)
    try? FileManager.default.removeItem(at: place)
  }

  /// Listens on a port of this machine that was free.
  private static func listen() -> (listener: Int32, port: UInt16) {
    #if canImport(Darwin)
      let listener = socket(AF_INET, SOCK_STREAM, 0)
    #else
      let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        _ = bind(listener, $0, size)
        _ = Foundation.listen(listener, 8)
        _ = getsockname(listener, $0, &size)
      }
    }
    return (listener, UInt16(bigEndian: address.sin_port))
  }

  /// Writes exercise files into the folder of `learner`.
  func put(_ texts: [String: String], of learner: String) throws {
    let folder = submissions.appending(path: learner)
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true)
    for (name, text) in texts {
      try Data(text.utf8).write(to: folder.appending(path: name))
    }
  }

  /// The text with its marks replaced.
  func filled(_ text: String) -> String {
    let home = FileManager.default.homeDirectoryForCurrentUser.path
    return [
      "@ROOT@": root.path, "@OUT@": out.path, "@HOME@": home,
      "@SUBMISSIONS@": submissions.path, "@MARKER@": marker,
      "@PORT@": "\(port)",
    ].reduce(text) { $0.replacing($1.key, with: $1.value) }
  }

  /// The folders in which an attack may have left something.
  var targets: [String] {
    [
      "/tmp", "/var/tmp", "/dev/shm", "@HOME@", "@ROOT@", "@ROOT@/Solutions",
      "@ROOT@/.build", "@SUBMISSIONS@", "@OUT@", "@OUT@/.grade",
      "@OUT@/.grade/records",
    ].map(filled)
  }

  /// All files that were written for people, as one text.
  func told() throws -> String {
    let names = FileManager.default.enumerator(atPath: out.path)?
      .compactMap { $0 as? String }.filter { !$0.hasPrefix(".grade") }
    return (names ?? []).sorted().compactMap {
      try? String(contentsOf: out.appending(path: $0), encoding: .utf8)
    }.joined(separator: "\n")
  }

  /// Files that carry the marker in their name, and processes that carry it in
  /// their command line.
  func traces() -> [String] {
    let manager = FileManager.default
    let files = targets.flatMap { folder in
      ((try? manager.contentsOfDirectory(atPath: folder)) ?? [])
        .filter { $0.contains(marker) }.map { folder + "/" + $0 }
    }
    let found = runTool(["pgrep", "-af", marker], in: place)
    let processes = found.output.split(separator: "\n").filter {
      !$0.contains("pgrep")
    }
    return files + processes.map(String.init)
  }
}
