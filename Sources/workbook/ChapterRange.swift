import Checks
import Coursework

/// Chapters as a teacher names several: `1-6`, `1,3` or `1,3-5`.
enum ChapterRange {
  /// The chapters that `text` names, in the order of the course; all without.
  static func chapters(in text: String?) throws(UsageError) -> [Chapter] {
    guard let text else { return Course.chapters }
    var numbers: Set<Int> = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false)
        .map { Int($0) }
      guard (1...2).contains(ends.count), let first = ends[0],
        let last = ends[ends.count - 1], first <= last,
        isKnown(first), isKnown(last)
      else {
        let all = Course.chapters.map { "\($0.number)" }.joined(separator: ", ")
        throw UsageError(
          "'--chapters \(text)' names no chapters of this course. There are:"
            + " \(all). Name them as in '--chapters 1-3' or '--chapters 1,3'.")
      }
      numbers.formUnion(first...last)
    }
    return Course.chapters.filter { numbers.contains($0.number) }
  }

  private static func isKnown(_ number: Int) -> Bool {
    Course.chapters.contains { $0.number == number }
  }
}
