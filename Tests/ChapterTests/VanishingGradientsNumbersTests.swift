import Datasets
import LinearAlgebra
import Logits
import Testing

/// The numbers of chapter 6 that depend on data, against another program.
///
/// The digits were trained by NumPy 2.4.6 on the shipped split in its own
/// loop, from W = 0 and b = 0, gradient of the mean loss, no random number.
@Suite struct VanishingGradientsNumbersTests {
  /// A head of a linear model of the digits, and what NumPy makes of it.
  struct Run: CustomTestStringConvertible {
    enum Head: String {
      case softmaxEntropy, sigmoidEntropy, sigmoidSquares, softmaxSquares
      case linearSquares, stack
    }
    let head: Head
    let rate: Double
    let steps: Int
    let bias: [Double]
    let loss: Double
    /// The images classified rightly, of 1200 and of 597.
    let right: (train: Double, test: Double)

    init(
      _ head: Head, _ rate: Double, _ steps: Int, _ loss: Double,
      _ train: Double, _ test: Double, bias: [Double] = []
    ) {
      self.head = head
      self.rate = rate
      self.steps = steps
      self.bias = bias
      self.loss = loss
      right = (train, test)
    }

    var testDescription: String { "\(head) \(rate), \(steps) steps" }
  }

  private static let tilted = [20.0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
  private static let high = [Double](repeating: 10, count: 10)

  static let runs = [
    Run(.softmaxEntropy, 0.3, 1, 2.242959, 0.9017, 0.8526),
    Run(.sigmoidEntropy, 0.3, 1, 3.598205, 0.9017, 0.8526),
    Run(.sigmoidSquares, 0.3, 1, 0.944945, 0.9017, 0.8526),
    Run(.softmaxSquares, 0.3, 1, 0.449398, 0.9017, 0.8526),
    Run(.linearSquares, 0.1, 1, 0.432136, 0.9017, 0.8526),
    Run(.stack, 0.3, 1, 2.298828, 0.9017, 0.8526),
    Run(.softmaxEntropy, 0.3, 100, 0.529613, 0.9408, 0.8861),
    Run(.sigmoidEntropy, 0.3, 100, 1.235228, 0.9383, 0.8827),
    Run(.sigmoidSquares, 0.3, 100, 0.350125, 0.8025, 0.7705),
    Run(.softmaxSquares, 0.3, 100, 0.358229, 0.7792, 0.7353),
    Run(.linearSquares, 0.1, 100, 0.179443, 0.9475, 0.8894),
    Run(.stack, 0.3, 100, 2.019639, 0.9125, 0.8760),
    Run(.softmaxEntropy, 0.3, 50, 0.924510, 0.8592, 0.7940, bias: tilted),
    Run(.softmaxSquares, 0.3, 50, 0.900833, 0.0992, 0.0988, bias: tilted),
    Run(.sigmoidEntropy, 0.3, 50, 2.201460, 0.9225, 0.8794, bias: high),
    Run(.sigmoidSquares, 0.3, 50, 4.499589, 0.9008, 0.8526, bias: high),
    Run(.stack, 0.3, 50, 2.302585, 0.9017, 0.8526, bias: high),
    Run(.softmaxEntropy, 0.1, 100, 1.099516, 0.9158, 0.8760),
    Run(.softmaxEntropy, 1, 100, 0.239363, 0.9592, 0.9045),
    Run(.softmaxEntropy, 3, 100, 0.122769, 0.9775, 0.9129),
    Run(.softmaxEntropy, 10, 100, 0.047092, 0.9883, 0.9112),
    Run(.softmaxEntropy, 30, 100, 0.033493, 0.9908, 0.8945),
    Run(.softmaxSquares, 0.1, 100, 0.427177, 0.8558, 0.7856),
    Run(.softmaxSquares, 1, 100, 0.154998, 0.9117, 0.8576),
    Run(.softmaxSquares, 3, 100, 0.059649, 0.9558, 0.9062),
    Run(.softmaxSquares, 10, 100, 0.026870, 0.9808, 0.9162),
  ]

  private let train: LabelledImages
  private let test: LabelledImages

  init() throws {
    let digits = try Datasets.digits()
    (train, test) = (digits.train.scaled(), digits.test.scaled())
  }

  private func loss(_ head: Run.Head, _ z: Matrix) -> Double {
    let y = oneHot(train.labels, classes: 10)
    return switch head {
    case .softmaxEntropy: crossEntropy(logits: z, labels: train.labels)
    case .sigmoidEntropy: binaryCrossEntropy(logits: z, targets: y)
    case .sigmoidSquares: sigmoidSquaredError(logits: z, targets: y)
    case .softmaxSquares: softmaxSquaredError(logits: z, targets: y)
    case .linearSquares:
      squaredError(outputs: z.elements, targets: y.elements) / 1200
    case .stack: crossEntropy(logits: z.map(sigmoid), labels: train.labels)
    }
  }

  private func slope(_ head: Run.Head, _ z: Matrix, _ y: Matrix) -> Matrix {
    switch head {
    case .softmaxEntropy: crossEntropyGradient(logits: z, labels: train.labels)
    case .sigmoidEntropy: binaryCrossEntropyGradient(logits: z, targets: y)
    case .sigmoidSquares: sigmoidSquaredErrorGradient(logits: z, targets: y)
    case .softmaxSquares: softmaxSquaredErrorGradient(logits: z, targets: y)
    case .linearSquares: (1 / 1200.0) * (z - y)
    case .stack:
      Matrix(
        rows: 1200, columns: 10,
        elements: multiply(
          crossEntropyGradient(logits: z.map(sigmoid), labels: train.labels)
            .elements, z.map(sigmoidDerivative).elements))
    }
  }

  /// The weights after the steps of a run.
  private func weights(_ run: Run) -> Matrix {
    let x = designMatrix(train.images)
    let transposed = x.transposed()
    let y = oneHot(train.labels, classes: 10)
    var w = Matrix.zeros(rows: 65, columns: 10)
    for (j, bias) in run.bias.enumerated() { w[0, j] = bias }
    for _ in 0..<run.steps {
      w = w - run.rate * matmul(transposed, slope(run.head, matmul(x, w), y))
    }
    return w
  }

  private func accuracy(_ w: Matrix, _ images: LabelledImages) -> Double {
    let z = matmul(designMatrix(images.images), w).rowVectors
    return mean(zip(z, images.labels).map { argMax($0) == $1 ? 1 : 0 })
  }

  @Test(arguments: runs)
  func `a head learns the digits as in NumPy`(run: Run) {
    let w = weights(run)
    let z = matmul(designMatrix(train.images), w)
    // NumPy's losses were printed to six decimals, its accuracies to four.
    #expect(isClose(loss(run.head, z), to: run.loss, absolute: 5.1e-7))
    #expect(isClose(accuracy(w, train), to: run.right.train, absolute: 5.1e-5))
    #expect(isClose(accuracy(w, test), to: run.right.test, absolute: 5.1e-5))
  }

  /// The chapter calls 3 and 10 the best of six rates on the test images.
  @Test(arguments: [(Run.Head.softmaxEntropy, 3.0), (.softmaxSquares, 10)])
  func `the rate shown is the best of six`(head: Run.Head, rate: Double) {
    let accuracies = [0.1, 0.3, 1, 3, 10, 30].map { rate in
      (rate, accuracy(weights(Run(head, rate, 100, 0, 0, 0)), test))
    }
    #expect(accuracies.max { $0.1 < $1.1 }?.0 == rate)
  }

  /// The share of the loss of wrong examples, by NumPy 2.4.6.
  @Test(arguments: [
    (0.3, 1, 0.0983333, 0.0995734), (0.3, 10, 0.0941667, 0.1098259),
    (0.3, 100, 0.0591667, 0.1744910), (0.3, 160, 0.0533333, 0.2056926),
    (3, 100, 0.0225, 0.2407005),
  ])
  func `the wrong carry what NumPy says`(
    rate: Double, steps: Int, wrong: Double, carried: Double
  ) {
    let w = weights(Run(.softmaxEntropy, rate, steps, 0, 0, 0))
    let z = matmul(designMatrix(train.images), w).rowVectors
    let losses = zip(z, train.labels).map {
      crossEntropy(logits: $0, label: $1)
    }
    let isWrong = zip(z, train.labels).map { argMax($0) == $1 ? 0.0 : 1 }
    #expect(isClose(mean(isWrong), to: wrong, absolute: 1e-6))
    #expect(
      isClose(dot(isWrong, losses) / sum(losses), to: carried, absolute: 1e-6))
  }

  /// `numpy.linalg.lstsq`, NumPy 2.4.6, on a column of ones and all pixels:
  /// 2302 of 5970 test outputs are outside [0, 1].
  @Test func `least squares leaves the range as in NumPy`() throws {
    let x = designMatrix(train.images)
    let lit = (0...64).filter { $0 == 0 || maxNorm(x.column($0)) > 0 }
    let seen = Matrix(columns: lit.map(x.column))
    let y = oneHot(train.labels, classes: 10)
    let normal = try Cholesky(
      gram(seen, weights: [Double](repeating: 1, count: 1200)))
    let columns = (0..<10).map {
      normal.solve(matmul(seen.transposed(), y.column($0)))
    }
    let testPixels = designMatrix(test.images)
    let outputs = matmul(
      Matrix(columns: lit.map(testPixels.column)), Matrix(columns: columns))
    #expect(outputs.elements.filter { $0 < 0 || $0 > 1 }.count == 2302)
  }

  /// `scipy.optimize.minimize`, BFGS with the gradient, SciPy 1.17.1, in the
  /// standardised temperature: 1.567300503 at (19.26147876, −0.30095385).
  @Test func `squared error of the flights has the minimum of SciPy`() throws {
    let flights = try Datasets.challenger()
    let standard = Standardiser.fit(flights.features)
    let x = designMatrix(standard.apply(flights.features))
    let squares = Objective(
      dimension: 2,
      value: {
        23
          * sigmoidSquaredError(logits: matmul(x, $0), labels: flights.distress)
      },
      gradient: {
        let slopes = sigmoidSquaredErrorGradient(
          logits: matmul(x, $0), labels: flights.distress)
        return scale(matmul(x.transposed(), slopes), by: 23)
      })
    let minimum = try LBFGS(tolerance: 1e-9).minimise(squares, from: [0, 0])
    let slope = minimum.point[1] / standard.standardDeviations[0]
    let intercept = minimum.point[0] - slope * standard.means[0]
    #expect(isClose(minimum.value, to: 1.567300503, relative: 1e-9))
    #expect(isClose(intercept, to: 19.26147876, relative: 1e-7))
    #expect(isClose(slope, to: -0.30095385, relative: 1e-7))
  }

  /// The same steps in Python 3 with `math.exp`.
  @Test(arguments: [
    (4, 232, 17), (1.5, 36, 8), (3, 106, 13), (10, 73534, 37),
  ])
  func `a neuron needs the epochs that Python counts`(
    start: Double, squared: Int, cross: Int
  ) {
    func count(_ slope: (Double) -> Double) -> Int {
      var (z, epochs) = (start, 0)
      while z >= 0 {
        z -= 0.3 * slope(z)
        epochs += 1
      }
      return epochs
    }
    #expect(
      count { sigmoidSquaredErrorGradient(logit: $0, label: 0) } == squared)
    #expect(count { binaryCrossEntropyGradient(logit: $0, label: 0) } == cross)
  }
}
