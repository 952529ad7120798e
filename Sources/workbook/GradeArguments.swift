import Coursework
import Foundation
import Grading

/// What the words after `grade` mean.
extension GradeCommand {
  /// The submissions and the place for the results, neither inside the other.
  static func folders(
    _ arguments: Arguments, _ house: House
  ) throws(UsageError) -> (submissions: URL, out: URL) {
    guard arguments.words.count == 1, let out = arguments.value(of: "--out")
    else {
      throw UsageError(
        "'grade' wants a folder of submissions and a folder for the results,"
          + " as in 'workbook grade ../handed-in --out ../marks'.")
    }
    let from = try submissions(at: arguments.words[0])
    let to = resolved(out)
    let others = [from, house.root]
    if others.contains(where: { isInside(to, $0) || isInside($0, to) }) {
      throw UsageError(
        "The results need a folder of their own: \(to.path) holds, or is held"
          + " by, the submissions or the course. Put it beside them, as in"
          + " '--out ../marks'.")
    }
    return (from, to)
  }

  /// The folder of submissions, which must be there.
  private static func submissions(at path: String) throws(UsageError) -> URL {
    let from = resolved(path)
    var isFolder: ObjCBool = false
    guard
      FileManager.default.fileExists(atPath: from.path, isDirectory: &isFolder),
      isFolder.boolValue
    else {
      throw UsageError(
        "There is no folder \(from.path). Name the one that holds a folder or"
          + " a .zip for each learner.")
    }
    return from
  }

  /// How many learners to grade at a time.
  static func jobs(_ arguments: Arguments) throws(UsageError) -> Int {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    guard let text = arguments.value(of: "--jobs") else { return cores }
    guard let jobs = Int(text), (1...64).contains(jobs) else {
      throw UsageError(
        "'--jobs \(text)' is not a number from 1 to 64. Without it, \(cores)"
          + " learners are graded at a time, one for each core.")
    }
    return jobs
  }

  /// The forms to write for other programs.
  static func formats(
    _ arguments: Arguments
  ) throws(UsageError) -> Set<Format> {
    var formats: Set<Format> = []
    let words = arguments.value(of: "--formats")?.split(separator: ",") ?? []
    for word in words {
      guard let format = Format(rawValue: String(word)) else {
        let all = Format.allCases.map(\.rawValue).joined(separator: ", ")
        throw UsageError("There is no format '\(word)'. There are: \(all).")
      }
      formats.insert(format)
    }
    return formats
  }

  /// The strongest sandbox; a weak one only if that is asked for.
  static func sandbox(
    _ arguments: Arguments
  ) throws(UsageError) -> Sandbox {
    let sandbox = Sandbox.strongest()
    guard
      sandbox.strength == .limits, !arguments.has("--allow-weak-isolation")
    else { return sandbox }
    throw UsageError(
      """
      This machine offers no way to keep strangers' code apart: neither \
      bubblewrap nor user namespaces work here. Their code could read your \
      files and use the network.
        on Linux   install bubblewrap, or grade in a virtual machine
        otherwise  add --allow-weak-isolation if you trust your class; every \
      record then says so
      """)
  }
}
