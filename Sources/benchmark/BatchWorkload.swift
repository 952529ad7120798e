import LinearAlgebra
import Logits

/// One function of the whole of an array: softmax of rows, sigmoid of each.
struct BatchWorkload: Workload {
  let name: String
  let title: String
  let peers: [Peer]
  private let logits: Matrix
  private let function: (Matrix) -> [Double]

  /// Softmax or log-softmax of the rows of 100,000 × 10 logits.
  static func rows(
    _ name: String, _ function: @escaping (Matrix) -> Matrix
  ) -> BatchWorkload {
    BatchWorkload(
      name, "\(name) of 100,000 × 10", rows: 100_000, columns: 10,
      torch: 2
    ) { function($0).elements }
  }

  /// The sigmoid of 1,000,000 logits.
  static var sigmoids: BatchWorkload {
    BatchWorkload(
      "sigmoid", "sigmoid of 1,000,000", rows: 1_000_000, columns: 1, torch: 1
    ) { sigmoid($0.elements) }
  }

  private init(
    _ name: String, _ title: String, rows: Int, columns: Int, torch: Double,
    _ function: @escaping (Matrix) -> [Double]
  ) {
    self.name = name
    self.title = title
    self.function = function
    peers = [
      Peer(name: "SciPy", target: 2), Peer(name: "PyTorch", target: torch),
    ]
    var generator = SeededGenerator(seed: 43)
    logits = Matrix(
      rows: rows, columns: columns,
      elements: (0..<rows * columns).map { _ in
        generator.normal(standardDeviation: 3)
      })
  }

  var arrays: [String: [Double]] { ["logits": logits.elements] }

  var parameters: [String: Double] {
    ["rows": Double(logits.rows), "columns": Double(logits.columns)]
  }

  func run() -> [Double] { function(logits) }

  /// Each logit is read and each result written once.
  var work: Work { .memory(bytes: 16 * Double(logits.elements.count)) }

  func agreements(
    _ ours: [Double], _ theirs: [Double], of peer: Peer
  ) -> [Agreement] {
    [
      Agreement(
        quantity: "elements differ by",
        difference: largestDifference(theirs, ours), tolerance: 1e-13)
    ]
  }
}
