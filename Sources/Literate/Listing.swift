/// A chunk of code as a reader sees it: without the calls that only furnish the
/// page, and with the drawing of figures set apart.
struct Listing: Equatable {
  /// The code, without furniture and drawings.
  let code: [String]
  /// The code, with `page.figure("name", …)` in place of each drawing.
  let abridged: [String]
  /// The calls that draw figures.
  let drawings: [String]

  /// The listing of the lines of a passage of code.
  init(_ lines: [String]) {
    let statements = Listing.statements(in: lines)
      .filter { !Listing.isFurniture($0) }
    code = Listing.trimmed(
      statements.filter { !Listing.isDrawing($0) }.flatMap(\.self))
    abridged = Listing.trimmed(
      statements.flatMap { Listing.isDrawing($0) ? Listing.short($0) : $0 })
    drawings = Listing.trimmed(
      statements.filter(Listing.isDrawing).flatMap(\.self))
  }

  /// The lines in statements: each begins at column 0, and what is indented or
  /// begins with a closing bracket goes on with it, as do the blank lines after.
  private static func statements(in lines: [String]) -> [[String]] {
    var statements: [[String]] = []
    for line in lines {
      let goesOn = line.first.map { " )]}".contains($0) } ?? true
      if goesOn, !statements.isEmpty {
        statements[statements.count - 1].append(line)
      } else {
        statements.append([line])
      }
    }
    return statements
  }

  private static func isFurniture(_ statement: [String]) -> Bool {
    ["page.cite(", "page.exercise(", "page.exercises(", "page.end("].contains {
      statement[0].hasPrefix($0)
    }
  }

  private static func isDrawing(_ statement: [String]) -> Bool {
    statement[0].hasPrefix("page.figure(")
  }

  /// The call with its name alone, and the blank lines after it.
  private static func short(_ statement: [String]) -> [String] {
    let name = statement.joined().split(separator: "\"").dropFirst().first
    return ["page.figure(\"\(name ?? "")\", …)"]
      + statement.dropFirst().drop { !isBlank($0) }.filter(isBlank)
  }

  private static func trimmed(_ lines: [String]) -> [String] {
    guard let first = lines.firstIndex(where: { !isBlank($0) }),
      let last = lines.lastIndex(where: { !isBlank($0) })
    else { return [] }
    return Array(lines[first...last])
  }
}
