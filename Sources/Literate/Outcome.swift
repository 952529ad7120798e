/// What one call of a chapter puts on its page.
enum Outcome {
  /// A name and its value, which may take several lines.
  case shown(String, [String])
  /// A table.
  case table(Table)
  /// The figure and the name of its file, without `.svg`.
  case figure(String, Figure)
  /// A statement found to be true.
  case claim(String)
  /// An exercise for which the reader is ready.
  case exercise(ExerciseNote)
  /// Every exercise of the chapter.
  case exercises([ExerciseNote])
}
