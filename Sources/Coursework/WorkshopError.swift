import Foundation

/// Something is wrong with the course's own files, the toolchain or the machine.
public enum WorkshopError: Error, CustomStringConvertible {
  case missing(String, String, remedy: String)
  case unreadable(String)
  /// A path, and why nothing can be written there.
  case unwritable(String, String)
  /// Why the compiler of a stranger's files cannot be kept apart.
  case unconfined(String)
  /// What the compiler says.
  case brokenCourse(String)

  /// What is wrong, and the remedy.
  public var description: String {
    switch self {
    case .missing(let thing, let place, let remedy):
      "I cannot find \(thing) in \(place). \(remedy)"
    case .unreadable(let path):
      "I cannot read \(path). Check that it is a text file that you may read."
    case .unwritable(let path, let reason):
      "I cannot write to \(path). Check the place on the disk and that you may"
        + " write there, and run the same command again.\n" + reason
    case .unconfined(let reason):
      "The compiler could not be kept apart, so nothing was compiled. End other"
        + " programs, and run the same command again.\n" + reason
    case .brokenCourse(let reason):
      "The course's own files do not compile, so nothing can be judged.\n"
        + reason
    }
  }
}
