import Coursework

/// The mistakes that a chapter's checks know, for its teacher: a table of
/// Markdown with a row for each. What a learner is told is cut in two: what
/// the answer looks like, and what to say to it.
public func mistakesTable(of chapter: Chapter) -> String {
  table(
    ["exercise", "mistake", "what it looks like", "what to say", "section"],
    chapter.exercises.flatMap { exercise in
      exercise.mistakes.map { mistake in
        let (looks, say) = parts(of: mistake.explanation)
        return [
          exercise.id, "`\(mistake.id)`", markdown(looks),
          markdown(say ?? "Expected is \(exercise.formula)."),
          exercise.section,
        ]
      }
    })
}

/// What an explanation says first, and what it goes on to say: its first
/// sentence, or of a single sentence what stands before its first colon.
func parts(of explanation: String) -> (first: String, rest: String?) {
  let words = explanation.split(whereSeparator: \.isWhitespace)
  func cut(_ marks: Set<Character>) -> (String, String)? {
    let place = words.dropLast().firstIndex { word in
      word.last.map(marks.contains) ?? false
    }
    guard let place else { return nil }
    return (
      words[...place].joined(separator: " "),
      words[(place + 1)...].joined(separator: " ")
    )
  }
  guard let (first, rest) = cut([".", "?"]) ?? cut([":", ";"]) else {
    return (words.joined(separator: " "), nil)
  }
  return (first, rest)
}
