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

  /// Makes a layer without biases; its weights come one after the other.
  init(_ inputs: Int, _ outputs: Int, _ weight: () -> Double = { 0 }) {
    weights = Matrix(
      rows: inputs, columns: outputs,
      elements: (0..<inputs * outputs).map { _ in weight() })
    biases = [Double](repeating: 0, count: outputs)
  }

  /// Returns x W + b for some rows of x, row by row.
  func logits(_ x: [Double], _ rows: Range<Int>) -> [Double] {
    var result = rows.flatMap { _ in biases }
    addProduct(
      x, .rows(weights.rows, from: rows.lowerBound), weights.elements,
      to: &result, rows.count, weights.rows, biases.count)
    return result
  }

  /// Adds xᵀ δ to the weights and Σ δ to the biases, for some rows of x.
  mutating func add(_ x: [Double], _ rows: Range<Int>, _ delta: [Double]) {
    weights.addTransposed(x, from: rows.lowerBound, times: delta, rows.count)
    let k = biases.count
    for i in 0..<rows.count {
      for c in 0..<k { biases[c] += delta[i * k + c] }
    }
  }
}
