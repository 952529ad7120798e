import Datasets
import LinearAlgebra
import Logits

/// Softmax regression on the shipped digits with C = 1, until the objective
/// is within 10⁻⁸ of its minimum.
struct DigitsWorkload: Workload {
  let name = "digits"
  let title = "softmax regression, digits 1200 × 64, C = 1"
  let peers = [Peer(name: "scikit-learn lbfgs", target: 2)]
  private let features: Matrix
  private let labels: [Int]
  private let least: Double
  private var iterations = 0

  /// Loads the digits and finds the minimum to compare with.
  init() throws {
    let digits = try digits().train.scaled()
    features = digits.images
    labels = digits.labels
    let model = try MultinomialLogisticRegression.fit(
      features, labels: labels, classes: 10, penalty: 1, tolerance: 1e-10)
    least = objective(features, labels, model.coefficients.elements)
  }

  var arrays: [String: [Double]] {
    ["features": features.elements, "labels": labels.map(Double.init)]
  }

  var parameters: [String: Double] {
    ["rows": Double(features.rows), "columns": Double(features.columns)]
  }

  mutating func run() throws -> [Double] {
    // The largest of 1, 2, 5 times a power of ten that reaches 10⁻⁸.
    let model = try MultinomialLogisticRegression.fit(
      features, labels: labels, classes: 10, penalty: 1, tolerance: 5e-7)
    iterations = model.certificate.iterations
    return model.coefficients.elements
  }

  /// A loss and a gradient for each step and at the start, two products of
  /// (1200 × 65) and (65 × 10), and now and then half a weighted Gram matrix
  /// for each class.
  var work: Work {
    let products = 2.0 * 2 * 1200 * 65 * 10
    let grams = 10.0 * 1200 * 65 * 66
    let count = [0, 15, 60, 195].count { $0 < iterations }
    return .arithmetic(
      flop: Double(iterations + 1) * products + Double(count) * grams)
  }

  func agreements(
    _ ours: [Double], _ theirs: [Double], of peer: Peer
  ) -> [Agreement] {
    [("our", ours), ("their", theirs)].map { whose, coefficients in
      let value = objective(features, labels, coefficients)
      return Agreement(
        quantity: "\(whose) objective above the minimum, relative",
        difference: abs(value - least) / least, tolerance: 1e-8)
    }
  }
}

/// The penalised sum of losses by plain loops, coefficients (65 × 10).
private func objective(
  _ features: Matrix, _ labels: [Int], _ coefficients: [Double]
) -> Double {
  let (d, k) = (features.columns, 10)
  guard coefficients.count == (d + 1) * k else { return .infinity }
  let weights = coefficients.dropFirst(k)
  var total = 0.5 * weights.reduce(0) { $0 + $1 * $1 }
  for i in 0..<features.rows {
    let x = features.row(i)
    let logits = (0..<k).map { c in
      (0..<d).reduce(coefficients[c]) {
        $0 + x[$1] * coefficients[($1 + 1) * k + c]
      }
    }
    let largest = logits.max() ?? 0
    total += log(logits.reduce(0) { $0 + exp($1 - largest) })
    total += largest - logits[labels[i]]
  }
  return total
}
