import LinearAlgebra
import Logits
import Testing

struct SquaredErrorTests {
  @Test func `the squared error carries its ½`() {
    #expect(squaredError(outputs: [1, 3], targets: [0, 1]) == 2.5)
    #expect(sigmoidSquaredError(logit: 0, label: 1) == 0.125)
  }

  @Test func `the slope through the sigmoid`() {
    // mpmath 1.3: z = −10, y = 1 and z = 0, y = 1.
    #expect(
      isClose(
        sigmoidSquaredErrorGradient(logit: -10, label: 1), to: -4.539e-5,
        relative: 1e-4))
    #expect(sigmoidSquaredErrorGradient(logit: 0, label: 1) == -0.125)
    #expect(sigmoidSquaredErrorGradient(logit: 800, label: 0) == 0)
  }

  @Test func `the steepest slope is 4/27, at a = 2/3 for label 0`() {
    let slope = sigmoidSquaredErrorGradient(logit: logit(2.0 / 3), label: 0)
    #expect(isClose(slope, to: 4.0 / 27, relative: 1e-15))
  }

  @Test func `the gradients through the sigmoid agree with differences`() {
    let y = [0, 1, 0.25]
    expectGradient(
      { sigmoidSquaredErrorGradient(logits: $0, labels: y) },
      of: { sigmoidSquaredError(logits: $0, labels: y) }, at: [0.5, -2, 3])
    let targets = Matrix([[1, 0], [0, 1]])
    let matrix = { Matrix(rows: 2, columns: 2, elements: $0) }
    expectGradient(
      {
        sigmoidSquaredErrorGradient(logits: matrix($0), targets: targets)
          .elements
      },
      of: { sigmoidSquaredError(logits: matrix($0), targets: targets) },
      at: [0.5, -2, 3, 1])
  }

  @Test func `the gradients through softmax agree with differences`() {
    let y: [Double] = [0, 1, 0]
    expectGradient(
      { softmaxSquaredErrorGradient(logits: $0, targets: y) },
      of: { softmaxSquaredError(logits: $0, targets: y) }, at: [0.5, -2, 1])
    let targets = Matrix([[1, 0], [0, 1]])
    let matrix = { Matrix(rows: 2, columns: 2, elements: $0) }
    expectGradient(
      {
        softmaxSquaredErrorGradient(logits: matrix($0), targets: targets)
          .elements
      },
      of: { softmaxSquaredError(logits: matrix($0), targets: targets) },
      at: [0.5, -2, 3, 1])
  }

  @Test func `a confidently wrong softmax hardly learns`() {
    // NumPy 2.4.6: the softmax Jacobian times p − y at (10, 0, 0), y = 1.
    #expect(
      isClose(
        softmaxSquaredErrorGradient(logits: [10, 0, 0], targets: [0, 1, 0]),
        to: [1.361627e-4, -9.077925e-5, -4.538344e-5], relative: 1e-6))
  }

  @Test func `the gradient is the Jacobian times the error`() {
    let z = [0.3, -1, 2]
    let error = subtract(softmax(z), [0, 0, 1])
    #expect(
      isClose(
        softmaxSquaredErrorGradient(logits: z, targets: [0, 0, 1]),
        to: matmul(softmaxJacobian(z), error), relative: 1e-12))
  }
}
