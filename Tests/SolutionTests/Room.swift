import Coursework
import Foundation
import Grading

/// A folder for one class and its results.
struct Room {
  let place = FileManager.default.temporaryDirectory
    .appending(path: "class-\(UUID().uuidString)")
  var submissions: URL { place.appending(path: "handed-in") }
  var out: URL { place.appending(path: "marks") }

  init() throws {
    try FileManager.default.createDirectory(
      at: submissions, withIntermediateDirectories: true)
  }

  /// Hands in a file.
  func put(_ path: String, _ data: Data) throws {
    let file = submissions.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  /// Grades chapter 1 of a course, two learners at a time; nothing is written
  /// for people.
  func grade(
    _ course: [Chapter], in workshop: Workshop
  ) throws -> (result: ClassResult, grader: Grader) {
    let grader = Grader(
      course: course, numbers: [1], workshop: workshop,
      sandbox: .strongest(), toolchain: try Toolchain(),
      memory: out.appending(path: ".grade"), jobs: 2)
    return (try grader.grade(submissions) { _, _ in }, grader)
  }

  func remove() { try? FileManager.default.removeItem(at: place) }

  func text(_ name: String) throws -> String {
    try String(contentsOf: out.appending(path: name), encoding: .utf8)
  }

  /// What was written for people, by path.
  func results() throws -> [String: Data] {
    let names =
      FileManager.default.enumerator(atPath: out.path)?
      .compactMap { $0 as? String } ?? []
    var results: [String: Data] = [:]
    for name in names where !name.hasPrefix(".grade") {
      results[name] = try? Data(contentsOf: out.appending(path: name))
    }
    return results
  }
}
