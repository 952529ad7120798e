/// The rows as people read them.
enum Table {
  /// Returns a workload's title and a line for each side.
  static func text(_ rows: [Row]) -> String {
    guard let first = rows.first else { return "" }
    return ([first.title] + rows.map(line)).joined(separator: "\n")
  }

  private static func line(_ row: Row) -> String {
    let times = row.times
    var line = "  " + row.side.padded(to: 20)
    if let agreement = row.agreement, row.isRefused {
      return line + "REFUSED: " + agreement.description
    }
    line += String(seconds: times.median).padded(to: 9, right: true)
    let low = String(seconds: times.quantile(0.25))
    line +=
      "  " + "\(low)–\(String(seconds: times.quantile(0.75)))".padded(to: 20)
    if let ratio = row.ratio, let target = row.target {
      line += String(ratio, decimals: 2).padded(to: 6, right: true) + " ×"
      line += "  asked \(String(target, decimals: 1)) ×"
      if ratio < target { line += "  SLOWER THAN ASKED" }
    }
    if let limit = row.limit {
      line += String(limit.reached, decimals: 1) + " of "
      line += "\(String(limit.peak, decimals: 1)) \(limit.unit), "
      line += "\(String(100 * limit.reached / limit.peak, decimals: 0)) %"
    }
    return line
  }
}
