import LinearAlgebra
import Testing

@testable import Logits

struct NetworkTests {
  private let features: Matrix
  private let labels = [0, 2, 1, 2, 0, 1, 1]
  private let network: Network

  init() {
    var generator = SeededGenerator(seed: 31)
    features = Matrix(
      rows: 7, columns: 5, elements: (0..<35).map { _ in generator.normal() })
    var network = Network(inputs: 5, hidden: 4, classes: 3, using: &generator)
    network.hidden.biases = [0.1, -0.2, 0.3, 0]
    network.output.biases = [0.2, 0, -0.1]
    self.network = network
  }

  private func parameters(_ network: Network) -> [Double] {
    network.hidden.weights.elements + network.hidden.biases
      + network.output.weights.elements + network.output.biases
  }

  private func network(_ p: [Double]) -> Network {
    Network(
      hidden: DenseLayer(
        weights: Matrix(rows: 5, columns: 4, elements: Array(p[..<20])),
        biases: Array(p[20..<24])),
      output: DenseLayer(
        weights: Matrix(rows: 4, columns: 3, elements: Array(p[24..<36])),
        biases: Array(p[36...])))
  }

  @Test func `the logits are those of two plain layers`() {
    for i in 0..<7 {
      let a = (0..<4).map { j in
        sigmoid(
          dot(features.row(i), network.hidden.weights.column(j))
            + network.hidden.biases[j])
      }
      let z = (0..<3).map { c in
        dot(a, network.output.weights.column(c)) + network.output.biases[c]
      }
      #expect(isClose(network.activations(features).row(i), to: a))
      #expect(isClose(network.logits(features).row(i), to: z))
      #expect(argMax(network.logits(features).row(i)) == argMax(z))
    }
  }

  @Test func `more features than inputs stop`() async {
    await #expect(processExitsWith: .failure) {
      var generator = SeededGenerator(seed: 31)
      let network = Network(
        inputs: 2, hidden: 4, classes: 3, using: &generator)
      _ = network.logits(.zeros(rows: 7, columns: 3))
    }
  }

  @Test func `the loss is the mean cross-entropy of the logits`() {
    var trained = network
    let loss = trained.train(
      features, labels: labels, batch: 7, learningRate: 1)
    let plain = crossEntropy(logits: network.logits(features), labels: labels)
    #expect(isClose(loss, to: plain, relative: 1e-14))
  }

  @Test func `the gradient agrees with central differences`() {
    expectGradient(
      { p in
        var trained = network(p)
        _ = trained.train(features, labels: labels, batch: 7, learningRate: 1)
        return subtract(p, parameters(trained))
      },
      of: { p in
        crossEntropy(logits: network(p).logits(features), labels: labels)
      },
      at: parameters(network))
  }

  @Test(arguments: [1, 3, 7, 100])
  func `an epoch is a step down the gradient for each batch`(batch: Int) {
    var trained = network
    let loss = trained.train(
      features, labels: labels, batch: batch, learningRate: 0.5)
    var point = parameters(network)
    var losses = 0.0
    for start in stride(from: 0, to: 7, by: batch) {
      let rows = Array(start..<min(start + batch, 7))
      let loss = { (p: [Double]) in
        crossEntropy(
          logits: network(p).logits(features.selecting(rows: rows)),
          labels: rows.map { labels[$0] })
      }
      losses += loss(point) * Double(rows.count)
      let gradient = centralDifferenceGradient(of: loss, at: point)
      point = subtract(point, scale(gradient, by: 0.5))
    }
    #expect(isClose(parameters(trained), to: point, absolute: 1e-8))
    #expect(isClose(loss, to: losses / 7))
  }

  @Test func `many epochs learn the labels`() {
    var trained = network
    for _ in 0..<2_000 {
      _ = trained.train(features, labels: labels, batch: 7, learningRate: 1)
    }
    #expect(trained.logits(features).rowVectors.map(argMax) == labels)
  }

  @Test func `layers that do not fit stop`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let layer = DenseLayer(
        weights: .zeros(rows: 2, columns: 3), biases: [0, 0, 0])
      _ = Network(hidden: layer, output: layer)
    }
    expectMessage(result, "layers (2 × 3) and (2 × 3)")
  }
}
