import Checks
import Coursework

/// The exercises a call is about: a chapter's or a single one.
struct Selection {
  let chapter: Chapter
  let exercises: [Exercise]

  /// What `word` names: `6` a chapter, `6.3` an exercise.
  init(_ word: String) throws(UsageError) {
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    guard
      let chapter = Course.chapters.first(where: {
        parts.first == "\($0.number)"
      })
    else {
      let all = Course.chapters.map { "\($0.number)" }.joined(separator: ", ")
      throw UsageError("There is no chapter '\(word)'. There are: \(all).")
    }
    self.chapter = chapter
    if parts.count == 1 {
      exercises = chapter.exercises
      return
    }
    exercises = chapter.exercises.filter { $0.id == word }
    if exercises.isEmpty {
      let all = chapter.exercises.map(\.id).joined(separator: ", ")
      throw UsageError(
        "There is no exercise '\(word)'. Chapter \(chapter.number) has: \(all)."
      )
    }
  }

  /// Some of a chapter.
  init(chapter: Chapter, exercises: [Exercise]) {
    self.chapter = chapter
    self.exercises = exercises
  }

  /// All of a chapter.
  init(_ chapter: Chapter) {
    self.chapter = chapter
    exercises = chapter.exercises
  }

  /// What the words name, in the order of the course; all of it without any.
  static func all(_ words: [String]) throws(UsageError) -> [Selection] {
    if words.isEmpty { return Course.chapters.map { Selection($0) } }
    var ids: Set<String> = []
    for word in words { ids.formUnion(try Selection(word).exercises.map(\.id)) }
    return Course.chapters.compactMap { chapter in
      let exercises = chapter.exercises.filter { ids.contains($0.id) }
      return exercises.isEmpty
        ? nil : Selection(chapter: chapter, exercises: exercises)
    }
  }

  /// The one exercise that the words name.
  static func one(
    _ words: [String], for command: String
  ) throws(UsageError) -> (Chapter, Exercise) {
    guard words.count == 1, words[0].contains("."),
      let selection = try? Selection(words[0])
    else {
      if words.count == 1 { _ = try Selection(words[0]) }
      throw UsageError(
        "'\(command)' wants one exercise, as in 'workbook \(command) 1.2'.")
    }
    return (selection.chapter, selection.exercises[0])
  }
}
