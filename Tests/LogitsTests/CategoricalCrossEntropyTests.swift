import LinearAlgebra
import Logits
import Testing

struct CategoricalCrossEntropyTests {
  @Test(arguments: [2, 3, 10, 27])
  func `equal logits cost ln k`(k: Int) {
    let z = [Double](repeating: 5, count: k)
    expect(
      crossEntropy(logits: z, label: k - 1), within: 4, of: log(Double(k)))
  }

  @Test func `the loss agrees with CS231n and mpmath`() {
    // CS231n linear classification, f = (−2.85, 0.86, 0.28), y = 2: 1.04.
    #expect(
      isClose(
        crossEntropy(logits: [-2.85, 0.86, 0.28], label: 2), to: 1.0401905694,
        absolute: 1e-10))
    // mpmath 1.3: the largest class nearly certain.
    expect(
      crossEntropy(logits: [40, 0], label: 0), within: 4,
      of: 4.248354255291589e-18)
    #expect(crossEntropy(logits: [0, 800], label: 0) == 800)
    #expect(crossEntropy(logits: [0, 800], label: 1) == 0)
  }

  @Test func `a hard label is a soft label that is one-hot`() {
    let z = [0.5, -1, 2]
    #expect(
      crossEntropy(logits: z, label: 1)
        == crossEntropy(logits: z, targets: [0, 1, 0]))
    #expect(
      isClose(
        crossEntropyGradient(logits: z, label: 1),
        to: crossEntropyGradient(logits: z, targets: [0, 1, 0]),
        relative: 1e-15))
  }

  @Test func `an impossible class with target 0 costs nothing`() {
    #expect(
      crossEntropy(logits: [-.infinity, 0, 0], targets: [0, 0.5, 0.5])
        == log(2.0))
    #expect(
      crossEntropy(logits: [-.infinity, 0], targets: [0.5, 0.5]) == .infinity)
  }

  @Test func `the gradients agree with central differences`() {
    let z = [0.5, -1, 2]
    expectGradient(
      { crossEntropyGradient(logits: $0, label: 0) },
      of: { crossEntropy(logits: $0, label: 0) }, at: z)
    let q = [0.2, 0.7, 0.1]
    expectGradient(
      { crossEntropyGradient(logits: $0, targets: q) },
      of: { crossEntropy(logits: $0, targets: q) }, at: z)
  }

  @Test func `the gradients of means agree with central differences`() {
    let z = [0.5, -1, 2, 1, 0, 0]
    let matrix = { Matrix(rows: 2, columns: 3, elements: $0) }
    expectGradient(
      { crossEntropyGradient(logits: matrix($0), labels: [2, 0]).elements },
      of: { crossEntropy(logits: matrix($0), labels: [2, 0]) }, at: z)
  }

  @Test func `the gradient at 1, 2, 3 with label 0`() {
    // mpmath 1.3: p − e₀.
    let gradient = crossEntropyGradient(logits: [1, 2, 3], label: 0)
    expect(
      gradient, within: 4,
      of: [-0.9099694268296196, 0.24472847105479764, 0.6652409557748219])
    #expect(isClose(sum(gradient), to: 0, absolute: 2e-16))
  }

  @Test func `one-hot rows have one 1 each`() {
    #expect(
      oneHot([1, 0, 2], classes: 3)
        == Matrix([[0, 1, 0], [1, 0, 0], [0, 0, 1]]))
    #expect(oneHot([], classes: 2).rows == 0)
  }

  @Test func `no examples have no mean`() {
    #expect(
      crossEntropy(logits: .zeros(rows: 0, columns: 3), labels: [Int]()).isNaN)
  }

  @Test func `a label counted from 1 stops`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = crossEntropy(logits: [1, 2, 3], label: 3)
    }
    expectMessage(result, "label 3 is not one of the 3 classes")
  }
}
