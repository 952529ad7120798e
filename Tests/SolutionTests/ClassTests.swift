import Checks
import Coursework
import Foundation
import Grading
import Testing

/// A class that is graded must come out as it was put in.
///
/// `CLASS_SIZE=100 swift test --filter ClassTests` grades a hundred learners
/// over all chapters; without it, a few over one.
@Suite(.serialized, .enabled(if: Sandbox.strongest().strength != .limits))
struct ClassTests {
  private static let size =
    ProcessInfo.processInfo.environment["CLASS_SIZE"].flatMap { Int($0) }

  private let workshop: Workshop
  private let course: SyntheticClass

  init() throws {
    workshop = try Workshop(above: #filePath)
    course = SyntheticClass(
      size: Self.size ?? 4,
      chapters: Self.size == nil ? [Course.chapters[2]] : Course.chapters,
      workshop: workshop, seed: 20_261_121)
  }

  @Test func `what was put in comes out`() throws {
    let room = try Room()
    defer { room.remove() }
    try course.write(to: room.submissions)
    let first = ContinuousClock.now
    let (status, said) = grade(room)
    print("A class of \(course.work.count) took \(first.duration(to: .now)).")
    #expect(status == 0, "\(said)")
    try compareTable(in: room)
    try comparePage(in: room)

    // Again, with nothing changed: the same bytes.
    let before = try room.results()
    let start = ContinuousClock.now
    #expect(grade(room).status == 0)
    print("An unchanged class took \(start.duration(to: .now)).")
    #expect(try room.results() == before)
  }

  @Test func `a run that is killed ends in the same bytes`() throws {
    let (whole, torn) = (try Room(), try Room())
    defer {
      whole.remove()
      torn.remove()
    }
    try course.write(to: whole.submissions)
    try FileManager.default.removeItem(at: torn.submissions)
    try FileManager.default.copyItem(
      at: whole.submissions, to: torn.submissions)
    let start = ContinuousClock.now
    #expect(grade(whole, "--jobs", "1").status == 0)
    let seconds = start.duration(to: .now) / .seconds(1)
    for kill in 1...(Self.size == nil ? 3 : 20) {
      let part = Double.random(in: 0...seconds / 4)
      try gradeAndKill(torn, after: part, jobs: kill % 3 + 1)
    }
    let (status, said) = grade(torn, "--jobs", "3")
    #expect(status == 0, "\(said)")
    #expect(try torn.results() == whole.results())
    #expect(remains(of: torn).isEmpty)
  }

  /// The rows of `grades.csv` against the work that was drawn.
  private func compareTable(in room: Room) throws {
    let text = try room.text("grades.csv")
    let rows = text.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(
        String.init)
    }
    let head = try #require(rows.first)
    #expect(rows.dropFirst().map { $0[0] } == course.learners)
    for row in rows.dropFirst() {
      let work = try #require(course.work[row[0]])
      for (id, task) in work {
        let column = try #require(head.firstIndex(of: "exercise \(id)"))
        let exercise = try #require(exercises[id])
        let points = task == .solution ? exercise.points : 0
        #expect(row[column] == "\(points)", "\(row[0]) \(id) \(task)")
      }
    }
  }

  /// The counts of `class.md` against the work that was drawn.
  private func comparePage(in room: Room) throws {
    let lines = try room.text("class.md").split(separator: "\n")
    let all = course.work.values
    for (id, exercise) in exercises {
      let line = try #require(
        lines.first { $0.hasPrefix("| \(id) \(exercise.title) |") })
      let passed = all.count { $0[id] == .solution }
      #expect(line.contains("| \(passed) of \(all.count) |"), "\(line)")
      for verdict in Verdict.allCases {
        let count = all.count { $0[id]?.verdict == verdict }
        let words = "\(verdict.rawValue.replacing("-", with: " ")) \(count)"
        if verdict != .failed, count > 0 {
          #expect(line.contains(words), "\(line) lacks \(words)")
        }
      }
      for mistake in exercise.mistakes {
        let count = all.count { $0[id]?.mistake == mistake.id }
        let found = lines.filter {
          $0.hasPrefix("| \(id) ") && $0.contains("| `\(mistake.id)` |")
        }
        let row = "| \(id) \(exercise.title) | \(count) | `\(mistake.id)` |"
        #expect(found.count == (count == 0 ? 0 : 1), "\(found)")
        #expect(found.allSatisfy { $0.hasPrefix(row) }, "\(row) \(found)")
      }
    }
  }

  private var exercises: [String: Exercise] {
    Dictionary(
      uniqueKeysWithValues: course.chapters.flatMap(\.exercises)
        .map { ($0.id, $0) })
  }

  private func grade(
    _ room: Room, _ more: String...
  ) -> (status: Int32, output: String) {
    runTool(arguments(room) + more, in: workshop.root)
  }

  private func arguments(_ room: Room) -> [String] {
    let numbers = course.chapters.map { "\($0.number)" }.joined(separator: ",")
    return [
      workshop.products.appending(path: "workbook").path, "grade",
      room.submissions.path, "--out", room.out.path, "--chapters", numbers,
    ]
  }

  private func gradeAndKill(
    _ room: Room, after seconds: Double, jobs: Int
  ) throws {
    let process = Process()
    let words = arguments(room) + ["--jobs", "\(jobs)"]
    process.executableURL = URL(filePath: words[0])
    process.arguments = Array(words.dropFirst())
    process.currentDirectoryURL = workshop.root
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    usleep(UInt32(seconds * 1e6))
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// Processes that still name the place.
  private func remains(of room: Room) -> String {
    usleep(300_000)
    return runTool(["pgrep", "-af", room.out.path], in: workshop.root).output
  }
}
