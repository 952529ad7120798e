import LinearAlgebra
import Logits

/// One epoch of stochastic gradient descent on 20,000 images of 784 pixels,
/// through one layer of sigmoids to a softmax over 10 classes.
struct NetworkWorkload: Workload {
  let name: String
  let title: String
  let peers: [Peer]
  private let features: Matrix
  private let labels: [Int]
  private let start: Network
  private let batch: Int
  private let learningRate = 0.1

  /// Draws pixels, and labels that depend on them.
  init(hidden: Int, batch: Int, peers: [Peer]) {
    name = "network-\(hidden)"
    title = "an epoch of [784, \(hidden), 10], batches of \(batch)"
    self.peers = peers
    self.batch = batch
    var generator = SeededGenerator(seed: 44)
    let features = Matrix(
      rows: 20_000, columns: 784,
      elements: (0..<20_000 * 784).map { _ in generator.uniform() })
    labels = (0..<features.rows).map { i in
      let x = features.row(i)
      return argMax((0..<10).map { sum(Array(x[78 * $0..<78 * $0 + 78])) })
    }
    self.features = features
    start = Network(
      inputs: 784, hidden: hidden, classes: 10, using: &generator)
  }

  var arrays: [String: [Double]] {
    [
      "features": features.elements, "labels": labels.map(Double.init),
      "weights1": start.hidden.weights.elements,
      "biases1": start.hidden.biases,
      "weights2": start.output.weights.elements,
      "biases2": start.output.biases,
    ]
  }

  var parameters: [String: Double] {
    [
      "rows": 20_000, "columns": 784, "classes": 10, "batch": Double(batch),
      "hidden": Double(start.hidden.biases.count), "rate": learningRate,
    ]
  }

  func run() -> [Double] {
    var network = start
    let loss = network.train(
      features, labels: labels, batch: batch, learningRate: learningRate)
    return [loss] + network.hidden.weights.elements + network.hidden.biases
      + network.output.weights.elements + network.output.biases
  }

  /// Both layers forward and their weights' gradients, and the errors back
  /// through the output layer.
  var work: Work {
    let h = Double(start.hidden.biases.count)
    return .arithmetic(flop: 20_000 * 2 * (2 * 784 * h + 3 * h * 10))
  }

  func agreements(
    _ ours: [Double], _ theirs: [Double], of peer: Peer
  ) -> [Agreement] {
    // A Float has 24 bits: its epoch agrees to fewer digits, not to none.
    [
      Agreement(
        quantity: "losses and weights differ by",
        difference: largestDifference(theirs, ours),
        tolerance: peer.name.hasSuffix("Float") ? 1e-3 : 1e-9)
    ]
  }
}
