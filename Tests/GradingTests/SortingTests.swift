import Checks
import Coursework
import Foundation
import Testing

@testable import Grading

@Suite struct SortingTests {
  private let desk: Desk
  private let folder = Course.chapters[0].folder

  init() throws {
    desk = try Desk(Course.chapters, in: try Workshop(above: #filePath))
  }

  private func sorting(_ paths: String...) -> Sorting {
    Sorting(
      paths.map {
        Entry(
          path: $0, kind: $0.hasSuffix("/") ? .folder : .file, bytes: 10,
          modified: nil)
      }, desk: desk)
  }

  @Test(arguments: [
    "Exercises/01-LogisticRegression/1.1-Odds.swift",
    "01-LogisticRegression/1.1-Odds.swift", "1.1-Odds.swift",
    "ada's work/1.1-Odds.swift",
    "odds-to-softmax/Exercises/01-LogisticRegression/1.1-Odds.swift",
  ])
  func `an exercise file is taken where learners put it`(path: String) {
    let tops = path.split(separator: "/").dropLast().first.map { "\($0)/" }
    let sorting = tops.map { self.sorting($0, path) } ?? sorting(path)
    #expect(sorting.taken[folder]?["1.1-Odds.swift"]?.path == path)
    #expect(sorting.refusals.isEmpty)
  }

  @Test(arguments: [
    "Solutions/01-LogisticRegression/1.1-Odds.swift",
    "Sources/Checks/Stubs/01-LogisticRegression/1.1-Odds.swift",
    "02-MaximumLikelihood/1.1-Odds.swift",
    "Exercises/01-LogisticRegression/../1.1-Odds.swift",
    "/1.1-Odds.swift", "Exercises/01-LogisticRegression/1.1-odds.swift",
    "Package.swift",
  ])
  func `no other file is taken`(path: String) {
    // A file beside it keeps its folder from being one that wraps all.
    let sorting = sorting(path, "1.2-Sigmoid.swift")
    #expect(sorting.taken[folder]?["1.1-Odds.swift"] == nil)
    #expect(sorting.refusals.map(\.path) == [path])
  }

  @Test func `a second file of the same name is refused`() {
    let sorting = sorting(
      "1.1-Odds.swift", "Exercises/01-LogisticRegression/1.1-Odds.swift")
    #expect(sorting.taken[folder]?.count == 1)
    #expect(sorting.refusals.map(\.reason) == ["a second file of this name"])
  }

  @Test func `a whole course handed in is summed up`() {
    let sources = (1...9).map { "Sources/Logits/\($0).swift" }
    let entries = (sources + ["Exercises/\(folder)/1.1-Odds.swift"]).map {
      Entry(path: $0, kind: .file, bytes: 10, modified: nil)
    }
    let sorting = Sorting(entries, desk: desk)
    #expect(sorting.taken[folder]?.count == 1)
    #expect(
      sorting.refusals == [
        Refusal(
          path: "Sources/", reason: "9 files that are not exercise files",
          files: 9)
      ])
  }

  @Test func `what a learner meant to count stands out of a whole course`() {
    let sorting = sorting(
      ".ci/run", "LICENSE", "Package.swift", "Sources/Logits/Sigmoid.swift",
      "Exercises/\(folder)/1.1-odds.swift", "1.2 Sigmoid.swift", "mine.ZIP",
      "Exercises/1.10-SoftmaxOfTwo.swift", "1.99-New.swift")
    let reason = "an exercise file has another name or place"
    let place = reason + "; it belongs at Exercises/\(folder)"
    #expect(
      Set(sorting.refusals.map { "\($0.path): \($0.reason)" }) == [
        "Exercises/\(folder)/1.1-odds.swift: \(place)/1.1-Odds.swift",
        "1.2 Sigmoid.swift: \(place)/1.2-Sigmoid.swift",
        "Exercises/1.10-SoftmaxOfTwo.swift: \(place)/1.10-SoftmaxOfTwo.swift",
        "1.99-New.swift: \(reason)",
        "mine.ZIP: an archive inside the submission, which is not opened; unpack it if it counts",
        "all else: 4 files that are not exercise files",
      ])
  }

  @Test func `links, pipes and large files are refused`() {
    let path = "1.1-Odds.swift"
    let entries = [
      Entry(path: path, kind: .link, bytes: 1, modified: nil),
      Entry(path: path, kind: .other, bytes: 1, modified: nil),
      Entry(path: path, kind: .file, bytes: 1 << 20, modified: nil),
    ]
    for (entry, reason) in zip(
      entries, ["a symbolic link", "not a file", "larger than 64 KB"])
    {
      let sorting = Sorting([entry], desk: desk)
      #expect(sorting.taken.isEmpty)
      #expect(sorting.refusals == [Refusal(path: path, reason: reason)])
    }
  }
}
