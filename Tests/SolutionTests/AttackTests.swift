import Checks
import Coursework
import Foundation
import Grading
import Testing

/// Submissions that attack the grading, graded together with an honest one.
///
/// They are data: see the folder `Attacks`. On a machine that cannot keep
/// foreign code apart, nothing of this can hold, and grading refuses to begin
/// unless it is told to.
@Suite(
  .enabled(
    if: Sandbox.strongest().strength != .limits,
    "This machine has neither bubblewrap nor user namespaces."))
struct AttackTests {
  static let attacks =
    AttacksByEnding.all + AttacksOnAnswers.all + AttacksOnSecrets.all
    + AttacksOnTheCompiler.all + AttacksOnTheKernel.all + HostileFolders.all
    + HostileArchives.all

  /// The attacks are graded once, for all tests.
  private static let graded = Result { try Graded(attacks) }

  @Test(arguments: attacks)
  func `an attack earns nothing and spoils nothing`(attack: Attack) throws {
    let graded = try Self.graded.get()
    let marks = try #require(graded.marks[attack.name])
    let first = try #require(marks.first)
    #expect(!attack.verdicts.contains(.passed))
    #expect(first.points == 0)
    #expect(
      attack.verdicts.contains(first.verdict),
      "\(first.verdict) \(first.message)")
    #expect(!marks.contains { $0.verdict == .infrastructure })
    if attack.hitsAll { return }
    for mark in marks.dropFirst() {
      #expect(mark.verdict == .passed, "\(mark.exercise) \(mark.message)")
    }
  }

  @Test func `the honest submission has full marks`() throws {
    let marks = try #require(try Self.graded.get().marks["honest"])
    #expect(marks.count == Graded.count)
    for mark in marks {
      #expect(mark.verdict == .passed, "\(mark.exercise) \(mark.message)")
      #expect(mark.points == mark.possible)
    }
  }

  @Test func `nothing is left behind`() throws {
    #expect(try Self.graded.get().traces == [])
  }

  @Test func `no hidden input is told`() throws {
    let graded = try Self.graded.get()
    #expect(!graded.told.contains(Graded.secret))
    #expect(graded.told.contains("attacker-0"))
  }

  @Test func `what is told commands nothing and turns no line`() throws {
    let told = try Self.graded.get().told
    #expect(told.contains("1.1-\u{FFFD}\u{FFFD}Odds.swift"))
    let bad = told.unicodeScalars.first { scalar in
      switch scalar.value {
      case 9, 10: false
      case 0..<32, 0x7F...0x9F, 0x61C, 0x202A...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
    #expect(bad == nil)
  }

  @Test func `no message is long`() throws {
    for (name, marks) in try Self.graded.get().marks {
      for mark in marks {
        #expect(mark.message.utf8.count < 4100, "\(name)")
      }
    }
  }
}

/// What became of the attacks.
private struct Graded: Sendable {
  /// How many exercises are graded.
  static let count = 3
  /// The digits of a hidden input.
  static let secret = "43712965"

  /// The marks by the attack's name; those of the honest one by `honest`.
  var marks: [String: [Mark]] = [:]
  /// All that was written for people.
  let told: String
  /// What the attacks left on the machine.
  let traces: [String]

  init(_ attacks: [Attack]) throws {
    let workshop = try Workshop(above: #filePath)
    let chapter = try Graded.chapter(workshop)
    let room = try AttackRoom(workshop, chapter)
    defer { room.remove() }
    try room.put(room.solved, of: "honest")
    for (index, attack) in attacks.enumerated() {
      try attack.put(Graded.learner(index), room)
    }
    var grader = Grader(
      course: [chapter], numbers: [chapter.number], workshop: workshop,
      sandbox: .strongest(), toolchain: try Toolchain(),
      memory: room.out.appending(path: ".grade"), jobs: 4)
    grader.limits = Limits(seconds: 3)
    let result = try grader.grade(room.submissions) { _, _ in }
    try Outputs.write(
      result, to: room.out,
      options: OutputOptions(
        formats: Set(Format.allCases), pseudonyms: true, course: [chapter]))
    told = try room.told()
    for learner in result.learners {
      let attack = attacks.indices.first {
        Graded.learner($0) == learner.learner
      }
      marks[attack.map { attacks[$0].name } ?? learner.learner] = learner.marks
    }
    usleep(300_000)
    traces = room.traces()
  }

  private static func learner(_ index: Int) -> String { "attacker-\(index)" }

  /// The first exercises of chapter 1 with their hidden cases, and one more.
  private static func chapter(_ workshop: Workshop) throws -> Chapter {
    let file = workshop.root.appending(path: "Solutions/hidden-cases.json")
    let chapter = try HiddenCases(from: file).added(to: Course.chapters)[0]
    var exercises = Array(chapter.exercises.prefix(count))
    let secret = Value.number(Double("0." + Self.secret) ?? 0)
    exercises[0] = exercises[0].adding([Case(hidden: [secret])])
    return Chapter(
      chapter.number, chapter.name, title: chapter.title, exercises: exercises)
  }
}
