/// What of a class a person has to look at: the part of `class.md` that names
/// learners.
struct Attention {
  let gradebook: Gradebook
  /// Files that were handed in as something that is not read.
  var others: [String] = []

  /// The lists that are not empty.
  var text: String {
    let parts = [
      list("Not judged: the workbook's own fault", pending),
      list(
        "Handed in, but nothing in it could be graded", refused(of: unreadable)),
      list(
        "Neither a folder nor a .zip, so not graded: put it into a folder",
        others.map(markdown)),
      list("Maybe handed in twice", copies),
      list("Overrides of marks that changed since", flagged),
      list("Overrides that wait for their chapter to be graded", waiting),
      list("In the roster, but nothing handed in", missing),
      list("Handed in, but not in the roster", unknown),
      list(
        "Columns of the roster that are not read",
        gradebook.comparison?.unread.map { markdown($0) } ?? []),
      list("Handed in at an unknown time", timeless),
      list("Files that were not taken", refused(of: readable)),
    ].filter { !$0.isEmpty }
    return parts.isEmpty
      ? "" : (["## To look at"] + parts).joined(separator: "\n\n")
  }

  private func list(_ title: String, _ lines: [String]) -> String {
    if lines.isEmpty { return "" }
    return "### \(title)\n\n"
      + lines.map { "- " + $0 }.joined(separator: "\n")
  }

  private var pending: [String] {
    gradebook.rows.compactMap { row in
      if row.result?.isReadable == false { return nil }
      let ids = row.cells.filter(\.isUnjudged).map { cell in
        cell.exercise.id + (cell.override == nil ? "" : " (overridden)")
      }
      if ids.isEmpty { return nil }
      return "\(markdown(row.learner)): \(ids.joined(separator: ", "))"
    }
  }

  private var flagged: [String] {
    gradebook.rows.flatMap { row in
      row.cells.compactMap { cell in
        guard let flag = cell.flag else { return nil }
        let old = flag.verdict?.words ?? "no submission"
        let new = cell.mark?.verdict.words ?? "no submission"
        return "\(markdown(row.learner)), \(cell.exercise.id):"
          + " \(flag.override.points) given when the judge said"
          + " \(old) (\(flag.points)); now it says"
          + " \(new) (\(cell.mark?.points ?? 0)). Change the line in the"
          + " overrides file, or its reason, to confirm it."
      }
    }
  }

  private var waiting: [String] {
    gradebook.waiting.map { override in
      "\(markdown(override.learner)), \(override.exercise):"
        + " \(override.points) given, but not counted here"
    }
  }

  private var missing: [String] {
    gradebook.comparison?.missing.map { markdown($0) } ?? []
  }

  private var unknown: [String] {
    let comparison = gradebook.comparison
    return (comparison?.unknown.map { markdown($0) } ?? [])
      + (comparison?.similar.map { markdown($0) } ?? [])
  }

  private var timeless: [String] {
    readable.filter { $0.lateness != nil && $0.lateness?.days == nil }
      .map { markdown($0.learner) }
  }

  /// Names as `ada (1)`, which browsers make of a second `ada`.
  private var copies: [String] {
    let names = gradebook.rows.filter { $0.result != nil }.map(\.learner)
    return names.compactMap { name in
      guard let match = name.wholeMatch(of: #/(.+?) ?\([0-9]+\)/#),
        names.contains(String(match.1))
      else { return nil }
      return markdown(
        "'\(name)' may be a second submission of '\(match.1)'. Take one away.")
    }
  }

  private var unreadable: [Gradebook.Row] {
    gradebook.rows.filter { $0.result?.isReadable == false }
  }

  private var readable: [Gradebook.Row] {
    gradebook.rows.filter { $0.result?.isReadable == true }
  }

  private func refused(of rows: [Gradebook.Row]) -> [String] {
    rows.flatMap { row in
      (row.result?.refusals ?? []).map { refusal in
        "\(markdown(row.learner)): \(markdown(refusal.path)),"
          + " \(markdown(refusal.reason))"
      }
    }
  }
}
