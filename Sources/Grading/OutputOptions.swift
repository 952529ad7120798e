import Coursework
import Foundation

/// A form in which some other program takes one learner's result.
public enum Format: String, CaseIterable, Codable, Sendable {
  /// Gradescope's `results.json`.
  case gradescope
  /// Exercism's `results.json`, version 3.
  case exercism
  /// The JSON of GitHub Classroom's reporter, before base64.
  case classroom
  /// The XML of JUnit.
  case junit
}

/// What to write about a class, and what a teacher wrote about it.
public struct OutputOptions: Sendable {
  /// Who belongs to the class.
  public var roster: Roster?
  /// What handing in late costs.
  public var late: LatePolicy?
  /// What the teacher gives by hand.
  public var overrides: Overrides
  /// What to write beside the table and the pages.
  public var formats: Set<Format>
  /// Whether to write everything under pseudonyms, too.
  public var pseudonyms: Bool
  /// Whether to compare the submissions with each other.
  public var similarity: Bool
  /// The whole course, if an override may name an exercise that is not graded
  /// this time.
  public var course: [Chapter]

  /// Options: files are read at once, so that a mistake in them is told before
  /// anything is graded.
  public init(
    roster: URL? = nil, late: String? = nil, overrides: URL? = nil,
    formats: Set<Format> = [], pseudonyms: Bool = false,
    similarity: Bool = false, course: [Chapter] = []
  ) throws(InputProblems) {
    var problems: [String] = []
    self.roster = nil
    self.late = nil
    self.overrides = Overrides()
    do {
      self.roster = try roster.map { url throws(InputProblems) in
        try Roster(contentsOf: url)
      }
    } catch { problems += error.problems }
    do {
      self.late =
        try late.map { text throws(InputProblems) in
          try LatePolicy.parse(text)
        } ?? nil
    } catch { problems += error.problems }
    do {
      if let overrides {
        self.overrides = try Overrides(contentsOf: overrides)
      }
    } catch { problems += error.problems }
    self.formats = formats
    self.pseudonyms = pseudonyms
    self.similarity = similarity
    self.course = course
    if !problems.isEmpty { throw InputProblems(problems) }
  }
}
