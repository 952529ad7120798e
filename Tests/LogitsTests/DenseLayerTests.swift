import LinearAlgebra
import Testing

@testable import Logits

struct DenseLayerTests {
  private let layer = DenseLayer(
    weights: Matrix([[1, 2, 3], [4, 5, 6]]), biases: [10, 20, 30])
  private let x = Matrix([[9, 9], [1, 0], [0, 1], [2, -1]])

  @Test func `the logits are x W + b of the rows asked for`() {
    // By hand: (1, 0) W + b = (1, 2, 3) + (10, 20, 30), ….
    #expect(
      layer.logits(x.elements, 1..<4)
        == [11, 22, 33, 14, 25, 36, 8, 19, 30])
  }

  @Test func `fewer biases than columns stop`() async {
    await #expect(processExitsWith: .failure) {
      _ = DenseLayer(weights: .zeros(rows: 2, columns: 3), biases: [1, 2])
    }
  }

  @Test func `the gradient of a linear function of the logits is added`() {
    var sum = layer
    let delta: [Double] = [1, 0, 2, 0, 1, 0]
    sum.add(x.elements, 2..<4, delta)
    // By hand: xᵀ δ for the rows (0, 1) and (2, −1).
    let product = Matrix([[0, 2, 0], [1, -1, 2]])
    #expect(sum.weights == layer.weights + product)
    #expect(sum.biases == [11, 21, 32])
  }
}
