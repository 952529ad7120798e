import LinearAlgebra

/// A layer's parameters: z = x W + b.
public struct DenseLayer: Equatable, Sendable, Codable {
  /// The weights W, (inputs × outputs).
  public var weights: Matrix
  /// The biases b, (outputs).
  public var biases: [Double]

  /// Makes a layer.
  /// - Precondition: there is one bias for each column of weights.
  public init(weights: Matrix, biases: [Double]) {
    require(
      weights.columns == biases.count,
      "weights \(weights.shape) but \(biases.count) biases")
    (self.weights, self.biases) = (weights, biases)
  }

  /// Returns x W + b of each row, (n × inputs) → (n × outputs).
  public func callAsFunction(_ x: Matrix) -> Matrix {
    require(
      x.columns == weights.rows,
      "features \(x.shape) but weights \(weights.shape)")
    return Matrix(
      rows: x.rows, columns: biases.count,
      elements: logits(x.elements, 0..<x.rows))
  }
}

/// A network of two layers: sigmoids of h hidden neurons, then the softmax of
/// k classes.
///
/// p = softmax(σ(x W₁ + b₁) W₂ + b₂). The loss is the mean cross-entropy.
public struct Network: Equatable, Sendable, Codable {
  /// From the d inputs to the h hidden neurons.
  public var hidden: DenseLayer
  /// From the h hidden neurons to the k logits.
  public var output: DenseLayer

  /// Makes a network of two layers.
  /// - Precondition: what goes out of the first goes into the second.
  public init(hidden: DenseLayer, output: DenseLayer) {
    require(
      hidden.weights.columns == output.weights.rows,
      "layers \(hidden.weights.shape) and \(output.weights.shape)")
    (self.hidden, self.output) = (hidden, output)
  }

  /// Draws the weights from normal distributions of variance 1 / inputs of
  /// the layer, so that logits are of size 1; the biases are 0.
  public init(
    inputs: Int, hidden: Int, classes: Int,
    using generator: inout SeededGenerator
  ) {
    func layer(_ rows: Int, _ columns: Int) -> DenseLayer {
      let scale = 1 / Double(rows).squareRoot()
      let weights = (0..<rows * columns).map { _ in
        generator.normal(standardDeviation: scale)
      }
      return DenseLayer(
        weights: Matrix(rows: rows, columns: columns, elements: weights),
        biases: [Double](repeating: 0, count: columns))
    }
    let first = layer(inputs, hidden)
    self.init(hidden: first, output: layer(hidden, classes))
  }

  /// Returns the logits of each example, (n × d) → (n × k).
  public func logits(_ features: Matrix) -> Matrix {
    output(activations(features))
  }

  /// Returns the hidden neurons' outputs σ(x W₁ + b₁), (n × d) → (n × h).
  public func activations(_ features: Matrix) -> Matrix {
    let z = hidden(features)
    return Matrix(
      rows: z.rows, columns: z.columns, elements: sigmoid(z.elements))
  }

  /// Returns the most probable class of each example, (n).
  public func predict(_ features: Matrix) -> [Int] {
    logits(features).rowVectors.map(argMax)
  }

  /// Returns the mean cross-entropy, and its gradient in the shape of the
  /// network.
  ///
  /// With errors δ₂ = (p − e_y) / n, (n × k), the output layer's gradient is
  /// aᵀ δ₂ and Σ δ₂; with δ₁ = δ₂ W₂ᵀ ⊙ a (1 − a), (n × h), the hidden
  /// layer's is xᵀ δ₁ and Σ δ₁.
  public func lossAndGradient(
    _ features: Matrix, labels: [Int]
  ) -> (loss: Double, gradient: Network) {
    let rows = 0..<features.rows
    let errors = errors(
      features, labels, rows, scale: 1 / Double(features.rows))
    var gradient = Network(hidden: hidden.zeros, output: output.zeros)
    gradient.add(errors, features, rows)
    return (errors.loss / Double(features.rows), gradient)
  }

  /// Takes one step −η ∇ of the mean loss for each batch of rows, in order,
  /// and returns the mean of the losses as each was before its step.
  /// - Precondition: the batch is positive, the labels are 0, …, k − 1.
  public mutating func train(
    _ features: Matrix, labels: [Int], batch: Int, learningRate: Double
  ) -> Double {
    require(batch > 0, "a batch of \(batch)")
    var total = 0.0
    for start in stride(from: 0, to: features.rows, by: batch) {
      let rows = start..<min(start + batch, features.rows)
      let errors = errors(
        features, labels, rows, scale: -learningRate / Double(rows.count))
      add(errors, features, rows)
      total += errors.loss
    }
    return total / Double(features.rows)
  }
}

/// What goes back through the network for a few examples.
private struct Errors {
  /// The sum of the cross-entropies.
  var loss = 0.0
  /// The hidden outputs a, (n × h).
  var activations: [Double]
  /// The errors δ₁ by the hidden logits, (n × h).
  var hidden: [Double]
  /// The errors δ₂ = p − e_y by the logits, (n × k).
  var output: [Double]
}

extension Network {
  /// Returns the errors of some rows, multiplied by a scale.
  private func errors(
    _ features: Matrix, _ labels: [Int], _ rows: Range<Int>, scale: Double
  ) -> Errors {
    checkCount(features, labels)
    for i in rows { checkLabel(labels[i], classes: output.biases.count) }
    let a = sigmoid(hidden.logits(features.elements, rows))
    var delta = output.logits(a, 0..<rows.count)
    let loss = replaceByErrors(
      &delta, labels: labels[rows], classes: output.biases.count)
    for i in delta.indices { delta[i] *= scale }
    var back = [Double](repeating: 0, count: a.count)
    addProduct(
      delta, 0..<rows.count, output.weights.transposed().elements, to: &back)
    for i in back.indices { back[i] *= a[i] * (1 - a[i]) }
    return Errors(loss: loss, activations: a, hidden: back, output: delta)
  }

  /// Adds the products of the errors and what came in.
  private mutating func add(
    _ errors: Errors, _ features: Matrix, _ rows: Range<Int>
  ) {
    hidden.add(features.elements, rows, errors.hidden)
    output.add(errors.activations, 0..<rows.count, errors.output)
  }
}

extension DenseLayer {
  /// The layer's shape, filled with zeros.
  fileprivate var zeros: DenseLayer {
    DenseLayer(
      weights: .zeros(rows: weights.rows, columns: weights.columns),
      biases: [Double](repeating: 0, count: biases.count))
  }

  /// Returns x W + b for some rows of x.
  fileprivate func logits(_ x: [Double], _ rows: Range<Int>) -> [Double] {
    var result: [Double] = []
    result.reserveCapacity(rows.count * biases.count)
    for _ in rows { result += biases }
    addProduct(x, rows, weights.elements, to: &result)
    return result
  }

  /// Adds xᵀ δ to the weights and Σ δ to the biases, for some rows of x.
  fileprivate mutating func add(
    _ x: [Double], _ rows: Range<Int>, _ delta: [Double]
  ) {
    weights.addProduct(
      transposed: x, from: rows.lowerBound, delta, count: rows.count)
    let k = biases.count
    for i in 0..<rows.count {
      for c in 0..<k { biases[c] += delta[i * k + c] }
    }
  }
}
