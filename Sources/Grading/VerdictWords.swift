import Coursework

extension Verdict {
  /// The verdict as a person says it.
  var words: String {
    switch self {
    case .passed: "passed"
    case .failed: "wrong"
    case .notAttempted: "not attempted"
    case .doesNotCompile: "does not compile"
    case .crashed: "crashed"
    case .timedOut: "timed out"
    case .outOfMemory: "out of memory"
    case .exitedEarly: "exited early"
    case .malformedAnswer: "malformed answer"
    case .infrastructure: "not judged (the workbook's fault)"
    }
  }
}
