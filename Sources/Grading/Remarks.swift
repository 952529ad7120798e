/// What the terminal says after a class was graded, if not all is as it should
/// be: a line each. `class.md` says more.
public struct Remarks {
  let result: ClassResult
  let gradebook: Gradebook

  /// The remarks on a class.
  public init(_ result: ClassResult, _ gradebook: Gradebook) {
    self.result = result
    self.gradebook = gradebook
  }

  /// The lines that have something to say.
  public var lines: [String] {
    [changes, unread, unjudged, waiting].compactMap(\.self)
  }

  private var changes: String? {
    switch result.changes.count {
    case 0: nil
    case 1: "1 mark differs from the run before; class.md says which."
    case let count:
      "\(count) marks differ from the run before; class.md lists them."
    }
  }

  private var unread: String? {
    let names =
      result.others
      + result.learners.filter { !$0.isReadable }.map(\.learner)
    return names.isEmpty
      ? nil
      : "\(names.count) of what was handed in could not be graded; class.md says"
        + " why: \(listed(names))"
  }

  /// Who has a mark that the judge owes, other than for a submission that could
  /// not be read.
  private var unjudged: String? {
    let names = gradebook.rows.filter {
      $0.isPending && $0.result?.isReadable ?? true
    }.map(\.learner)
    return names.isEmpty
      ? nil
      : "\(names.count) \(names.count == 1 ? "learner has" : "learners have") a"
        + " mark that could not be made; class.md says why: \(listed(names))"
  }

  private var waiting: String? {
    let names = gradebook.waiting.map { "\($0.learner) \($0.exercise)" }
    return names.isEmpty
      ? nil
      : "\(counted(names.count, "override")) not counted, since that chapter is"
        + " not graded here: \(listed(names))"
  }

  /// The first few of some names.
  private func listed(_ names: [String]) -> String {
    let few = names.prefix(5).map { clipped(oneLine($0), to: 40) }
    return (few + (names.count > 5 ? ["…"] : [])).joined(separator: ", ")
  }
}
