import LinearAlgebra

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
    let scales = [inputs, hidden].map { 1 / Double($0).squareRoot() }
    self.hidden = DenseLayer(inputs, hidden) {
      generator.normal(standardDeviation: scales[0])
    }
    output = DenseLayer(hidden, classes) {
      generator.normal(standardDeviation: scales[1])
    }
  }

  /// Returns the logits of each example, (n × d) → (n × k).
  public func logits(_ features: Matrix) -> Matrix {
    let a = activations(features).elements
    return Matrix(
      rows: features.rows, columns: output.biases.count,
      elements: output.logits(a, 0..<features.rows))
  }

  /// Returns the hidden neurons' outputs σ(x W₁ + b₁), (n × d) → (n × h).
  public func activations(_ features: Matrix) -> Matrix {
    Matrix(
      rows: features.rows, columns: hidden.biases.count,
      elements: activations(features, 0..<features.rows))
  }

  /// Returns the hidden neurons' outputs for some rows, row by row.
  private func activations(_ features: Matrix, _ rows: Range<Int>) -> [Double] {
    require(
      features.columns == hidden.weights.rows,
      "features \(features.shape) but weights \(hidden.weights.shape)")
    return sigmoid(hidden.logits(features.elements, rows))
  }

  /// Takes one step −η ∇ of the mean loss for each batch of rows, in order,
  /// and returns the mean of the losses as each was before its step.
  ///
  /// With errors δ₂ = (p − e_y) / n, (n × k), the output layer's gradient is
  /// aᵀ δ₂ and Σ δ₂; with δ₁ = δ₂ W₂ᵀ ⊙ a (1 − a), (n × h), the hidden
  /// layer's is xᵀ δ₁ and Σ δ₁.
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
      hidden.add(features.elements, rows, errors.hidden)
      output.add(errors.activations, 0..<rows.count, errors.output)
      total += errors.loss
    }
    return total / Double(features.rows)
  }

  /// Returns the sum of some rows' losses, their hidden outputs a, (n × h),
  /// and the errors by the hidden logits, (n × h), and by the logits, (n × k),
  /// multiplied by a scale.
  private func errors(
    _ features: Matrix, _ labels: [Int], _ rows: Range<Int>, scale: Double
  ) -> (
    loss: Double, activations: [Double], hidden: [Double], output: [Double]
  ) {
    checkCount(features, labels)
    let (h, k) = (hidden.biases.count, output.biases.count)
    for i in rows { checkLabel(labels[i], classes: k) }
    let a = activations(features, rows)
    var delta = output.logits(a, 0..<rows.count)
    let loss = replaceByErrors(&delta, labels: labels[rows], classes: k)
    for i in delta.indices { delta[i] *= scale }
    var back = [Double](repeating: 0, count: a.count)
    addProduct(
      delta, .rows(k), output.weights.transposed().elements, to: &back,
      rows.count, k, h)
    for i in back.indices { back[i] *= a[i] * (1 - a[i]) }
    return (loss, a, back, delta)
  }
}
