import Foundation
import LinearAlgebra
import Logits

/// How the cost of a gradient grows with one size while the others stay.
///
/// Work that is done once for each unit of the size, beside work that does not
/// depend on it, is a straight line: seconds = a + b · size.
struct Scaling: Encodable {
  /// What is varied: rows, columns or classes.
  let axis: String
  /// Its values.
  let sizes: [Int]
  /// The seconds of one loss and gradient at each.
  let seconds: [Double]
  /// The peak of the process's memory by the size of the data, at each.
  let memory: [Double]
  /// The seconds a of the line with the smallest relative errors.
  let fixed: Double
  /// The seconds b of the line for each further unit.
  let each: Double
  /// The largest relative distance of a point from the line.
  let bend: Double
  /// The slope of ln seconds against ln size, by least squares.
  let exponent: Double
  /// The same between the last two sizes, where the fixed part matters least.
  let lastExponent: Double

  init(axis: String, points: [(size: Int, point: ScalingPoint)]) {
    self.axis = axis
    sizes = points.map { $0.size }
    seconds = points.map { $0.point.seconds }
    memory = points.map { $0.point.memory }
    let x = sizes.map(Double.init)
    (fixed, each) = straightLine(x, seconds)
    let line = (fixed, each)
    bend = maxNorm(zip(x, seconds).map { (line.0 + line.1 * $0) / $1 - 1 })
    exponent = slope(x, seconds)
    lastExponent = slope(x.suffix(2), seconds.suffix(2))
  }

  /// The lines for people.
  var text: String {
    let unit = axis == "classes" ? "class" : String(axis.dropLast())
    let values = zip(sizes, zip(seconds, memory)).map {
      "  \("\($0)".padded(to: 9, right: true))"
        + String(seconds: $1.0).padded(to: 12, right: true)
        + "\(String($1.1, decimals: 2)) × the data".padded(to: 20, right: true)
    }
    return
      ([
        "\(axis): \(String(seconds: fixed)) and \(String(seconds: each)) for "
          + "each \(unit), within \(String(100 * bend, decimals: 0)) %; cost ∝ "
          + "\(axis)^\(String(exponent, decimals: 2)), in the last step "
          + "^\(String(lastExponent, decimals: 2))"
      ] + values).joined(separator: "\n")
  }
}

/// Returns a and b of the line y ≈ a + b x for which the squares of the
/// relative errors (a + b x) / y − 1 sum to the least.
private func straightLine(_ x: [Double], _ y: [Double]) -> (Double, Double) {
  let design = Matrix(columns: [y.map { 1 / $0 }, zip(x, y).map { $0 / $1 }])
  let normal = gram(design, weights: x.map { _ in 1 })
  let ones = x.map { _ in 1.0 }
  let solution = try? Cholesky(normal).solve(
    matmul(design.transposed(), ones))
  return solution.map { ($0[0], $0[1]) } ?? (.nan, .nan)
}

/// Returns the slope of ln y against ln x by least squares.
private func slope(_ x: some Sequence<Double>, _ y: some Sequence<Double>)
  -> Double
{
  let (x, y) = (x.map { log($0) }, y.map { log($0) })
  let spread = x.map { $0 - mean(x) }
  return dot(spread, y) / dot(spread, spread)
}

/// A softmax regression, in a process of its own whose memory is its own.
struct ScalingPoint: Codable, Equatable {
  /// The seconds of one loss and gradient.
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

  /// Fits a softmax regression to data of a size, with L-BFGS, and times its
  /// gradient.
  static func measure(rows: Int, columns: Int, classes: Int) -> ScalingPoint {
    // A tiny one before, so that the program's own pages are there.
    if rows > 10 { _ = measure(rows: 10, columns: 2, classes: 2) }
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
    let end = try? LBFGS(tolerance: 1e-6 * Double(rows))
      .minimise(objective, from: start)
    let memory = peakMemory() - before
    var best = Double.infinity
    var total = 0.0
    // At least five times, and as often as half a second takes.
    for round in 0..<1000 where round < 5 || total < 0.5 {
      let (seconds, _) = timed { objective.gradient(end?.point ?? start) }
      total += seconds
      best = min(best, seconds)
    }
    let data = 8 * Double(rows * columns + rows)
    return ScalingPoint(seconds: best, memory: memory / data)
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
