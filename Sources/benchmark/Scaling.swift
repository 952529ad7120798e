import Foundation
import LinearAlgebra
import Logits

/// How the cost of a fit grows with one size while the others stay.
struct Scaling: Encodable {
  /// What is varied: rows, columns or classes.
  let axis: String
  /// Its values.
  let sizes: [Int]
  /// The seconds of one iteration of L-BFGS at each.
  let seconds: [Double]
  /// The peak of the process's memory by the size of the data, at each.
  let memory: [Double]
  /// The slope of ln seconds against ln size, by least squares.
  let exponent: Double
  /// The largest factor by which a point lies off that line.
  let bend: Double

  init(axis: String, points: [(size: Int, point: ScalingPoint)]) {
    self.axis = axis
    sizes = points.map { $0.size }
    seconds = points.map { $0.point.seconds }
    memory = points.map { $0.point.memory }
    let x = sizes.map { log(Double($0)) }
    let y = seconds.map { log($0) }
    let (xMean, yMean) = (mean(x), mean(y))
    let spread = x.map { $0 - xMean }
    let slope = dot(spread, y) / dot(spread, spread)
    exponent = slope
    bend = exp(
      maxNorm(zip(spread, y).map { $1 - yMean - slope * $0 }))
  }

  /// The line for people.
  var text: String {
    let values = zip(sizes, zip(seconds, memory)).map {
      "  \("\($0)".padded(to: 9, right: true))"
        + String(seconds: $1.0).padded(to: 12, right: true)
        + "\(String($1.1, decimals: 2)) × the data".padded(to: 20, right: true)
    }
    return
      ([
        "\(axis): cost ∝ \(axis)^\(String(exponent, decimals: 2)), "
          + "within a factor of \(String(bend, decimals: 2))"
      ] + values).joined(separator: "\n")
  }
}

/// One fit, in a process of its own whose memory is its own.
struct ScalingPoint: Codable, Equatable {
  /// The seconds of one iteration.
  let seconds: Double
  /// The peak of the process's memory, less what it had at the start, by the
  /// size of features and labels.
  let memory: Double

  /// The sizes: rows, columns, classes.
  static let axes: [(axis: String, sizes: [(Int, Int, Int)])] = [
    ("rows", [1_000, 10_000, 100_000, 1_000_000].map { ($0, 50, 10) }),
    ("columns", [10, 20, 50, 100, 200, 500].map { (50_000, $0, 10) }),
    ("classes", [2, 5, 10, 20, 50, 100].map { (50_000, 50, $0) }),
  ]

  /// Fits a softmax regression to data of a size, with L-BFGS.
  static func measure(rows: Int, columns: Int, classes: Int) -> ScalingPoint {
    let before = peakMemory()
    var generator = SeededGenerator(seed: 45)
    let features = Matrix(
      rows: rows, columns: columns,
      elements: (0..<rows * columns).map { _ in
        2 * generator.uniform() - 1
      })
    let labels = (0..<rows).map { _ in generator.integer(below: classes) }
    let objective = MultinomialLogisticRegression.negativeLogLikelihood(
      features: features, labels: labels, classes: classes, penalty: 1)
    let start = [Double](repeating: 0, count: objective.dimension)
    let optimiser = LBFGS(tolerance: 1e-6 * Double(rows))
    var best = Double.infinity
    var total = 0.0
    // At least three fits, and as many as half a second takes.
    for round in 0..<1000 where round < 3 || total < 0.5 {
      let (seconds, end) = timed {
        try? optimiser.minimise(objective, from: start)
      }
      total += seconds
      let iterations = end?.certificate.iterations ?? 1
      best = min(best, seconds / Double(iterations))
    }
    let data = 8 * Double(rows * columns + rows)
    return ScalingPoint(seconds: best, memory: (peakMemory() - before) / data)
  }

  /// Measures in another process, which this program starts from itself.
  static func measureApart(
    rows: Int, columns: Int, classes: Int
  ) throws -> ScalingPoint {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = Bundle.main.executableURL
    process.arguments = [
      "measure-apart", "\(rows)", "\(columns)", "\(classes)",
    ]
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try JSONDecoder().decode(ScalingPoint.self, from: data)
  }

  /// The most memory that this process ever had, in bytes.
  ///
  /// On Linux a process inherits `ru_maxrss` from the one that started it.
  private static func peakMemory() -> Double {
    #if canImport(Darwin)
      var usage = rusage()
      getrusage(RUSAGE_SELF, &usage)
      return Double(usage.ru_maxrss)
    #else
      let status = try? String(
        contentsOfFile: "/proc/self/status", encoding: .utf8)
      let line = status?.split(separator: "\n").first {
        $0.hasPrefix("VmHWM:")
      }
      let number = line?.split(separator: " ").dropFirst().first
      return 1024 * (number.flatMap { Double($0) } ?? .nan)
    #endif
  }
}
