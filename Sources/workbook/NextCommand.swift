import Checks
import Coursework

/// `workbook next`: what to do next.
enum NextCommand {
  static func run(
    _ words: ArraySlice<String>, in house: House
  ) throws -> Int32 {
    let arguments = try Arguments(words, of: "next")
    guard arguments.words.isEmpty else {
      throw UsageError("'next' takes no words; try 'workbook next'.")
    }
    try tell(in: house)
    return 0
  }

  static func tell(in house: House) throws {
    guard let (chapter, exercise) = try next(in: house) else {
      Terminal.say("Every exercise has passed. Well done.")
      return
    }
    let file = try house.file(of: exercise, in: chapter, on: .exercises)
    Terminal.say(
      """
      Next: exercise \(exercise.id), \(exercise.title) \
      (\(exercise.grade.rawValue), \(exercise.minutes) min)
        read   swift run chapter\(chapter.digits) --section \(exercise.section)
        write  \(house.relative(file))
        check  swift run workbook check \(exercise.id)
      """)
  }

  /// The first exercise that has not passed; the stretches come last.
  static func next(
    in house: House
  ) throws -> (chapter: Chapter, exercise: Exercise)? {
    let progress = try Progress.load(from: house.progressFile)
    var stretch: (chapter: Chapter, exercise: Exercise)?
    for chapter in Course.chapters {
      for exercise in chapter.exercises {
        let standing = try StatusCommand.standing(
          of: exercise, in: chapter, progress, house)
        if standing == Verdict.passed.words { continue }
        if exercise.grade != .stretch { return (chapter, exercise) }
        stretch = stretch ?? (chapter, exercise)
      }
    }
    return stretch
  }
}
