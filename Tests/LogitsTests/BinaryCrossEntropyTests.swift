import LinearAlgebra
import Logits
import Testing

struct BinaryCrossEntropyTests {
  @Test func `a logit of 0 costs ln 2 whatever the label`() {
    for y in [0, 0.3, 1] {
      expect(
        binaryCrossEntropy(logit: 0, label: y), within: 2,
        of: 0.6931471805599453)
    }
  }

  @Test func `the loss agrees with mpmath`() {
    // mpmath 1.3, 60 digits.
    expect(
      binaryCrossEntropy(logit: 2.5, label: 0), within: 4,
      of: 2.5788897342925496)
    expect(
      binaryCrossEntropy(logit: 2.5, label: 0.3), within: 4,
      of: 1.8288897342925496)
    expect(
      binaryCrossEntropy(logit: 40, label: 1), within: 4,
      of: 4.248354255291589e-18)
  }

  @Test func `extreme logits cost what they should`() {
    #expect(binaryCrossEntropy(logit: 800, label: 0) == 800)
    #expect(binaryCrossEntropy(logit: 800, label: 1) == 0)
    #expect(binaryCrossEntropy(logit: .infinity, label: 1) == 0)
    #expect(binaryCrossEntropy(logit: -.infinity, label: 0) == 0)
    #expect(binaryCrossEntropy(logit: .infinity, label: 0) == .infinity)
    #expect(binaryCrossEntropy(logit: .nan, label: 1).isNaN)
  }

  @Test func `the mean's gradient agrees with central differences`() {
    let y = [0, 1, 0.25, 1]
    expectGradient(
      { binaryCrossEntropyGradient(logits: $0, labels: y) },
      of: { binaryCrossEntropy(logits: $0, labels: y) },
      at: [0.5, -2, 3, 30])
  }

  @Test func `the slope keeps its digits where the sigmoid is 1`() {
    // −σ(−40), mpmath 1.3.
    expect(
      binaryCrossEntropyGradient(logit: 40, label: 1), within: 2,
      of: -4.248354255291589e-18)
    #expect(binaryCrossEntropyGradient(logit: 800, label: 0) == 1)
  }

  @Test func `outputs are summed and examples averaged`() {
    let z = Matrix([[0.5, -2], [3, 1], [0, 0]])
    let y = Matrix([[1, 0], [0, 1], [1, 1]])
    let terms = zip(z.elements, y.elements).map {
      binaryCrossEntropy(logit: $0, label: $1)
    }
    #expect(
      isClose(
        binaryCrossEntropy(logits: z, targets: y), to: sum(terms) / 3,
        relative: 1e-15))
    let slope = binaryCrossEntropyGradient(logits: z, targets: y)
    #expect(isClose(slope[1, 0], to: sigmoid(3) / 3, relative: 1e-15))
  }

  @Test func `duplicated examples leave the mean as it was`() {
    let (z, y) = ([0.5, -2, 3], [1.0, 0, 0])
    #expect(
      isClose(
        binaryCrossEntropy(logits: z + z, labels: y + y),
        to: binaryCrossEntropy(logits: z, labels: y), relative: 1e-15))
    #expect(binaryCrossEntropy(logits: [], labels: []).isNaN)
  }

  @Test func `lengths that disagree stop with both lengths`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = binaryCrossEntropy(logits: [1, 2], labels: [1])
    }
    expectMessage(result, "2 logits but 1 labels")
  }
}
