import Foundation

/// All that one run of the benchmark found, as it is written in JSON.
struct Report: Encodable {
  /// The versions of the peers.
  let peers: [String: String]
  /// A line for each side of each workload.
  var rows: [Line] = []
  /// A line for each size that was varied.
  var scaling: [Scaling] = []

  /// A row in JSON; what does not apply is null.
  struct Line: Encodable {
    let workload: String
    let title: String
    let side: String
    let median: Double
    let lowerQuartile: Double
    let upperQuartile: Double
    let runs: Int
    let ratio: Double?
    let target: Double?
    let refused: Bool
    let difference: Double?
    let tolerance: Double?
    let compared: String?
    let limit: Double?
    let reached: Double?
    let unit: String?
    let fraction: Double?

    init(_ row: Row) {
      workload = row.workload
      title = row.title
      side = row.side
      median = row.times.median
      lowerQuartile = row.times.quantile(0.25)
      upperQuartile = row.times.quantile(0.75)
      runs = row.times.seconds.count
      refused = row.isRefused
      // A ratio of two times that did not do the same work is none.
      ratio = row.isRefused ? nil : row.ratio
      target = row.target
      difference = row.agreement.map { $0.difference }
      tolerance = row.agreement.map { $0.tolerance }
      compared = row.agreement.map { $0.quantity }
      limit = row.limit.map { $0.peak }
      reached = row.limit.map { $0.reached }
      unit = row.limit.map { $0.unit }
      fraction = row.limit.map { $0.reached / $0.peak }
    }
  }

  /// Whether a row was refused.
  var hasRefusal: Bool { rows.contains { $0.refused } }

  /// The report as one JSON object.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [
      .prettyPrinted, .sortedKeys, .withoutEscapingSlashes,
    ]
    // A difference may be infinite or not a number.
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}
