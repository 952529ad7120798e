import LinearAlgebra
import Logits

/// Binary logistic regression by maximum likelihood, 100,000 × 50, until the
/// gradient's largest component is 10⁻⁶ of that at zero.
struct BinaryWorkload: Workload {
  let name = "binary"
  let title: String
  let peers = [
    Peer(name: "scikit-learn lbfgs", target: 1.3),
    Peer(name: "statsmodels Newton", target: 5),
  ]
  private let features: Matrix
  private let labels: [Double]
  private var slopeAtZero = 0.0
  private var iterations = 0

  /// Draws features from normal distributions and labels from their model.
  init(rows: Int = 100_000, columns: Int = 50) {
    title = "binary logistic regression, \(rows) × \(columns)"
    var generator = SeededGenerator(seed: 41)
    let weights = (0..<columns).map { _ in
      generator.normal(standardDeviation: 0.3)
    }
    features = Matrix(
      rows: rows, columns: columns,
      elements: (0..<rows * columns).map { _ in generator.normal() })
    labels = matmul(features, weights).map {
      generator.bernoulli(sigmoid($0 - 0.5)) ? 1 : 0
    }
    slopeAtZero = slope(at: [])
  }

  var arrays: [String: [Double]] {
    ["features": features.elements, "labels": labels]
  }

  var parameters: [String: Double] {
    ["rows": Double(features.rows), "columns": Double(features.columns)]
  }

  mutating func run() throws -> [Double] {
    // The fit's gradient is that of features divided by up to 4.
    let model = try LogisticRegression.fit(
      features, labels: labels, tolerance: 1e-6 * slopeAtZero / 4)
    iterations = model.certificate.iterations
    return model.coefficients
  }

  /// Half of a weighted Gram matrix at the start and one at the end, and two
  /// products with a vector for each step and at both ends.
  var work: Work {
    let m = Double(features.columns + 1)
    let products = Double(iterations + 2) * 4 * m
    return .arithmetic(
      flop: Double(features.rows) * (2 * m * (m + 1) + products))
  }

  func agreements(
    _ ours: [Double], _ theirs: [Double], of peer: Peer
  ) -> [Agreement] {
    [
      Agreement(
        quantity: "our gradient, relative",
        difference: slope(at: ours) / slopeAtZero, tolerance: 1e-6),
      Agreement(
        quantity: "their gradient, relative",
        difference: slope(at: theirs) / slopeAtZero, tolerance: 1e-6),
      Agreement(
        quantity: "coefficients differ by",
        difference: largestDifference(theirs, ours), tolerance: 1e-5),
    ]
  }

  /// The largest component of the mean loss's gradient, by plain loops;
  /// at zero for no coefficients.
  private func slope(at coefficients: [Double]) -> Double {
    let d = features.columns
    guard coefficients.isEmpty || coefficients.count == d + 1 else {
      return .infinity
    }
    var slope = [Double](repeating: 0, count: d + 1)
    features.elements.withUnsafeBufferPointer { x in
      for i in 0..<features.rows {
        var z = coefficients.first ?? 0
        if !coefficients.isEmpty {
          for j in 0..<d { z += x[i * d + j] * coefficients[j + 1] }
        }
        let error = 1 / (1 + exp(-z)) - labels[i]
        slope[0] += error
        for j in 0..<d { slope[j + 1] += error * x[i * d + j] }
      }
    }
    return maxNorm(slope) / Double(features.rows)
  }
}
