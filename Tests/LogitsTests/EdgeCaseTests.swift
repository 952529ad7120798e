import LinearAlgebra
import Logits
import Testing

private let infinity = Double.infinity
private let tiny = Double.leastNonzeroMagnitude
// ln 2, and ln 2⁻¹⁰⁷⁴ = −1074 ln 2; mpmath 1.3.
private let ln2 = 0.6931471805599453
private let lowest = -744.4400719213812

/// The table of Sources/Logits/README.md, 'Edge cases'.
struct EdgeCaseTests {
  /// What a function of one number gives at the ends of the scale.
  struct Scalar: CustomTestStringConvertible, Sendable {
    let name: String
    /// At −∞, at −0 and at 0, at ±the smallest subnormal, at +∞.
    let expected: [Double]
    let function: @Sendable (Double) -> Double
    var testDescription: String { name }
  }

  static let scalars = [
    Scalar(
      name: "sigmoid", expected: [0, 0.5, 0.5, 0.5, 0.5, 1], function: sigmoid),
    Scalar(
      name: "sigmoidDerivative", expected: [0, 0.25, 0.25, 0.25, 0.25, 0],
      function: sigmoidDerivative),
    Scalar(
      name: "softplus", expected: [0, ln2, ln2, ln2, ln2, infinity],
      function: softplus),
    Scalar(
      name: "logSigmoid", expected: [-infinity, -ln2, -ln2, -ln2, -ln2, 0],
      function: logSigmoid),
    Scalar(
      name: "logOfOneMinusExp",
      expected: [0, -infinity, -infinity, lowest, .nan, .nan],
      function: logOfOneMinusExp),
    Scalar(
      name: "odds", expected: [.nan, 0, 0, .nan, tiny, .nan], function: odds),
    Scalar(
      name: "probability", expected: [.nan, 0, 0, .nan, tiny, 1],
      function: { probability(odds: $0) }),
    Scalar(
      name: "logit",
      expected: [.nan, -infinity, -infinity, .nan, lowest, .nan],
      function: logit),
    Scalar(
      name: "binaryCrossEntropy, label 1",
      expected: [infinity, ln2, ln2, ln2, ln2, 0],
      function: { binaryCrossEntropy(logit: $0, label: 1) }),
    Scalar(
      name: "binaryCrossEntropy, label 0",
      expected: [0, ln2, ln2, ln2, ln2, infinity],
      function: { binaryCrossEntropy(logit: $0, label: 0) }),
    Scalar(
      name: "binaryCrossEntropy, label ¼",
      expected: [infinity, ln2, ln2, ln2, ln2, infinity],
      function: { binaryCrossEntropy(logit: $0, label: 0.25) }),
    Scalar(
      name: "binaryCrossEntropyGradient, label ¼",
      expected: [-0.25, 0.25, 0.25, 0.25, 0.25, 0.75],
      function: { binaryCrossEntropyGradient(logit: $0, label: 0.25) }),
    Scalar(
      name: "sigmoidSquaredError, label 1",
      expected: [0.5, 0.125, 0.125, 0.125, 0.125, 0],
      function: { sigmoidSquaredError(logit: $0, label: 1) }),
    Scalar(
      name: "sigmoidSquaredErrorGradient, label 1",
      expected: [0, -0.125, -0.125, -0.125, -0.125, 0],
      function: { sigmoidSquaredErrorGradient(logit: $0, label: 1) }),
  ]

  @Test(arguments: scalars)
  func `a function of one number at the ends of the scale`(scalar: Scalar) {
    let ends = [-infinity, -0.0, 0, -tiny, tiny, infinity]
    for (z, expected) in zip(ends, scalar.expected) {
      let value = scalar.function(z)
      #expect(
        value == expected || value.isNaN && expected.isNaN,
        "at \(z) it is \(value)")
    }
    #expect(scalar.function(.nan).isNaN)
  }

  @Test(arguments: [0, 1, 2, 3])
  func `a NaN in any position reaches every result`(position: Int) {
    var z: [Double] = [1, -infinity, 3, 2]
    z[position] = .nan
    let q = [0.5, 0, 0.5, 0]
    #expect(logSumExp(z).isNaN)
    #expect(crossEntropy(logits: z, label: 0).isNaN)
    #expect(crossEntropy(logits: z, targets: q).isNaN)
    #expect(softmaxSquaredError(logits: z, targets: q).isNaN)
    let vectors = [
      softmax(z), logSoftmax(z), softmax(z, temperature: 2),
      crossEntropyGradient(logits: z, label: 0),
      crossEntropyGradient(logits: z, targets: q),
      softmaxSquaredErrorGradient(logits: z, targets: q),
      softmaxJacobian(z).elements, softmax(Matrix([z])).elements,
      logSoftmax(Matrix([z])).elements,
    ]
    #expect(vectors.joined().allSatisfy { $0.isNaN })
    // Among independent outputs it stays in its own.
    let slopes = binaryCrossEntropyGradient(logits: z, labels: q)
    #expect(slopes.indices.filter { slopes[$0].isNaN } == [position])
    #expect(binaryCrossEntropy(logits: z, labels: q).isNaN)
  }

  @Test(arguments: [
    [-infinity, -infinity], [infinity, 0], [infinity, infinity],
    [-infinity, infinity],
  ])
  func `without a distribution there is no loss`(z: [Double]) {
    #expect(crossEntropy(logits: z, label: 0).isNaN)
    #expect(crossEntropy(logits: z, targets: [0.5, 0.5]).isNaN)
    #expect(crossEntropyGradient(logits: z, label: 0).allSatisfy { $0.isNaN })
    #expect(softmax(Matrix([z, z])).elements.allSatisfy { $0.isNaN })
    #expect(logSoftmax(Matrix([z, z])).elements.allSatisfy { $0.isNaN })
    #expect(softmaxJacobian(z).elements.allSatisfy { $0.isNaN })
    #expect(logSumExp(z) == z.max())
  }

  @Test func `a logit of −∞ is a class that cannot be`() {
    let z = [0, -infinity, 0]
    #expect(softmax(z) == [0.5, 0, 0.5])
    #expect(softmax(Matrix([z])).row(0) == [0.5, 0, 0.5])
    #expect(logSoftmax(Matrix([z])).row(0) == [-ln2, -infinity, -ln2])
    #expect(logSoftmax(z) == [-ln2, -infinity, -ln2])
    #expect(crossEntropy(logits: z, label: 1) == infinity)
    #expect(crossEntropy(logits: z, label: 0) == ln2)
    #expect(crossEntropy(logits: z, targets: [0.5, 0, 0.5]) == ln2)
    #expect(crossEntropy(logits: z, targets: [0.5, 0.5, 0]) == infinity)
    #expect(crossEntropyGradient(logits: z, label: 1) == [0.5, -1, 0.5])
    #expect(softmaxJacobian(z).row(1) == [0, 0, 0])
  }

  @Test(arguments: [-infinity, -1e308, -tiny, -0.0, 3, 1e308])
  func `a single class is certain`(z: Double) {
    #expect(logSumExp([z]) == z)
    guard z.isFinite else { return }
    #expect(softmax([z]) == [1])
    #expect(logSoftmax([z]) == [0])
    #expect(crossEntropy(logits: [z], label: 0) == 0)
    #expect(crossEntropy(logits: [z], targets: [1]) == 0)
    #expect(crossEntropyGradient(logits: [z], label: 0) == [0])
    #expect(crossEntropyGradient(logits: [z], targets: [1]) == [0])
    #expect(softmaxJacobian([z]).elements == [0])
  }

  @Test(arguments: [-1e308, -700, -0.0, tiny, 0.1, 1e308], [2, 4, 1024])
  func `equal logits share alike`(z: Double, k: Int) {
    // k is a power of two: 1/k is exact, and ln k = log2(k) ln 2.
    let row = [Double](repeating: z, count: k)
    let lnk = log2(Double(k)) * ln2
    #expect(softmax(row).allSatisfy { $0 == 1 / Double(k) })
    for value in logSoftmax(row) { expect(value, within: 1, of: -lnk) }
    expect(crossEntropy(logits: row, label: 1), within: 1, of: lnk)
    expect(logSumExp(row), within: 1, of: z + lnk)
  }

  @Test func `subnormal and −0 logits are as good as 0`() {
    #expect(softmax([tiny, -0.0, -tiny, 0]) == [0.25, 0.25, 0.25, 0.25])
    #expect(logSoftmax([tiny, -tiny]) == [-ln2, -ln2])
    #expect(logSumExp([tiny, -0.0]) == ln2)
  }

  @Test func `results may be subnormal`() {
    // e⁻⁷⁴⁰ is 84.8, e⁻⁷⁴⁵ 0.57 of the smallest; mpmath 1.3.
    #expect(softmax([0, -740])[1] == 85 * tiny)
    #expect(logSoftmax([0, -740])[0] == -85 * tiny)
    #expect(crossEntropy(logits: [0, -745], label: 0) == tiny)
    #expect(logSumExp([-0.0, -745]) == tiny)
  }

  @Test func `logits a Double apart`() {
    let z = [1.7e308, -1.7e308]
    #expect(softmax(z) == [1, 0])
    #expect(logSoftmax(z) == [0, -infinity])
    #expect(logSumExp(z) == 1.7e308)
    #expect(crossEntropyGradient(logits: z, label: 1) == [1, -1])
  }

  @Test func `nothing has no loss, and no slopes`() {
    #expect(logSumExp([]) == -infinity)
    #expect(softmax([Double]()) == [] && logSoftmax([Double]()) == [])
    #expect(softmaxJacobian([]).elements == [])
    #expect(binaryCrossEntropy(logits: [], labels: []).isNaN)
    #expect(binaryCrossEntropyGradient(logits: [], labels: []) == [])
    #expect(sigmoidSquaredError(logits: [], labels: []).isNaN)
    #expect(sigmoidSquaredErrorGradient(logits: [], labels: []) == [])
    #expect(squaredError(outputs: [], targets: []) == 0)
    let none = Matrix.zeros(rows: 0, columns: 3)
    #expect(softmax(none) == none && logSoftmax(none) == none)
    #expect(crossEntropyGradient(logits: none, labels: []) == none)
    #expect(binaryCrossEntropy(logits: none, targets: none).isNaN)
    #expect(softmaxSquaredError(logits: none, targets: none).isNaN)
    let hollow = Matrix.zeros(rows: 2, columns: 0)
    #expect(softmax(hollow) == hollow && logSoftmax(hollow) == hollow)
  }

  @Test func `the normal distribution at its ends`() {
    let normal = NormalDistribution()
    #expect(normal.density(infinity) == 0 && normal.density(-infinity) == 0)
    #expect(normal.cumulative(-infinity) == 0)
    #expect(normal.cumulative(infinity) == 1)
    #expect(normal.cumulative(-0.0) == 0.5 && normal.quantile(0.5) == 0)
    #expect(normal.quantile(-0.0) == -infinity)
    #expect(normal.quantile(1) == infinity)
    #expect(normal.density(.nan).isNaN && normal.cumulative(.nan).isNaN)
    #expect(normal.quantile(.nan).isNaN && normal.quantile(1.5).isNaN)
  }

  @Test func `a NaN spoils its own column and no other`() {
    let x = Matrix([[1, .nan], [3, 2]])
    let z = Standardiser.fit(x).apply(x)
    #expect(z.column(0) == [-1, 1])
    #expect(z.column(1).allSatisfy { $0.isNaN })
  }

  @Test func `a label that is NaN stops`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = binaryCrossEntropy(logit: 1, label: .nan)
    }
    expectMessage(result, "the label nan is not in [0, 1]")
  }

  @Test func `a label above 1 stops`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = binaryCrossEntropy(logit: 1, label: 1.5)
    }
    expectMessage(result, "the label 1.5 is not in [0, 1]")
  }

  @Test func `targets without a class stop`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = crossEntropy(logits: [], targets: [])
    }
    expectMessage(result, "are not a distribution")
  }
}
