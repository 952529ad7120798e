import Datasets
import LinearAlgebra
import Logits
import Testing

/// The numbers of chapter 3 that depend on data, against another program:
/// LogisticRegression of scikit-learn 1.9.1 with C = 1/penalty, solver
/// newton-cholesky, tol 1e-14; the rest NumPy 2.4.6. The noise was made there
/// with xoshiro256** and SplitMix64 written anew in Python.
@Suite struct ScoresAreNotProbabilitiesNumbersTests {
  /// What scikit-learn says of the fit with one penalty: mean largest
  /// probability and number of right answers, of 597.
  struct Fit: CustomTestStringConvertible {
    let penalty: Double
    let byBrightness: [(confidence: Double, right: Int)]
    let byBlur: [(confidence: Double, right: Int)]
    let noise: (mean: Double, largest: Double)
    let leastUntouched: Double
    let doubted: Int
    let loss: Double

    var testDescription: String { "penalty \(penalty)" }
  }

  static let brightness = [0, 0.1, 0.25, 0.5, 0.75, 1, 2, 4, 10]

  static let fits = [
    Fit(
      penalty: 1,
      byBrightness: [
        (0.418823, 62), (0.384575, 124), (0.434194, 244), (0.613739, 469),
        (0.784786, 537), (0.873744, 550), (0.948049, 534), (0.966509, 526),
        (0.986813, 502),
      ],
      byBlur: [
        (0.873744, 550), (0.511898, 400), (0.476340, 187), (0.529603, 80),
        (0.562219, 69), (0.572014, 63),
      ],
      noise: (0.485529, 0.944702), leastUntouched: 0.295280, doubted: 65,
      loss: 0.3092323),
    Fit(
      penalty: 0.1,
      byBrightness: [
        (0.546392, 62), (0.519877, 130), (0.595125, 236), (0.751861, 471),
        (0.879208, 530), (0.932850, 551), (0.966884, 532), (0.976479, 509),
        (0.986274, 479),
      ],
      byBlur: [
        (0.932850, 551), (0.670283, 394), (0.656176, 163), (0.726334, 84),
        (0.754801, 72), (0.760190, 67),
      ],
      noise: (0.665047, 0.998556), leastUntouched: 0.285836, doubted: 49,
      loss: 0.3150132),
  ]

  let train: LabelledImages
  let test: LabelledImages

  init() throws {
    let digits = try Datasets.digits()
    (train, test) = (digits.train.scaled(), digits.test.scaled())
  }

  @Test(arguments: fits)
  func `dimmed, blurred and random images get these confidences`(
    fit: Fit
  ) throws {
    let model = try MultinomialLogisticRegression.fit(
      train.images, labels: train.labels, classes: 10, penalty: fit.penalty,
      tolerance: 1e-8)
    for (factor, expected) in zip(Self.brightness, fit.byBrightness) {
      expect(expected, of: model, on: factor * test.images)
    }
    var images = test.images
    for expected in fit.byBlur {
      expect(expected, of: model, on: images)
      images = blurred(images)
    }
    let noise = largest(model, on: noise)
    #expect(isClose(mean(noise), to: fit.noise.mean, absolute: 1e-4))
    #expect(
      isClose(noise.max() ?? 0, to: fit.noise.largest, absolute: 1e-4))
    let untouched = largest(model, on: test.images).min() ?? 1
    #expect(isClose(untouched, to: fit.leastUntouched, absolute: 1e-4))
    let logits = model.logits(test.images)
    let doubted = zip(softmax(logits).rowVectors, test.labels)
      .filter { $0[$1] < 0.5 }
    #expect(doubted.count == fit.doubted)
    let loss = crossEntropy(logits: logits, labels: test.labels)
    #expect(isClose(loss, to: fit.loss, absolute: 1e-5))
  }

  @Test func `a penalty of 0.1 lifts the confidence above the accuracy`() {
    let (one, tenth) = (Self.fits[0].byBlur, Self.fits[1].byBlur)
    #expect(zip(one, tenth).allSatisfy { $0.confidence < $1.confidence })
    #expect(tenth.allSatisfy { $0.confidence > Double($0.right) / 597 })
    #expect(one[0].confidence < Double(one[0].right) / 597)
  }

  @Test func `the first test image has these scores`() throws {
    let model = try MultinomialLogisticRegression.fit(
      train.images, labels: train.labels, classes: 10, penalty: 1,
      tolerance: 1e-8)
    let scores = model.logits(test.images).row(0)
    let expected = [
      -2.2321, 0.0845, 0.4671, -0.2911, -0.9050, -1.1560, -3.6800, 5.3820,
      0.8031, 1.5274,
    ]
    #expect(isClose(scores, to: expected, absolute: 2e-3))
    #expect(test.labels[0] == 7)
  }

  @Test func `ten separate regressions never sum to a positive score`() throws {
    let logits = try (0...9).map { digit in
      try LogisticRegression.fit(
        train.images, labels: train.labels.map { $0 == digit ? 1 : 0 },
        penalty: 1, tolerance: 1e-8
      ).logits(test.images)
    }
    let rows = Matrix(columns: logits).rowVectors
    #expect(rows.allSatisfy { sum($0) < 0 })
    // scikit-learn: 0.864322 positive scores in an image, on average.
    let positive = rows.map { Double($0.filter { $0 > 0 }.count) }
    #expect(isClose(mean(positive), to: 0.864322, absolute: 1e-6))
  }

  @Test func `with its ink restored a blurred digit is no less sure`() throws {
    let model = try MultinomialLogisticRegression.fit(
      train.images, labels: train.labels, classes: 10, penalty: 1,
      tolerance: 1e-8)
    let ink = sum(test.images.elements)
    var images = test.images
    for expected in [0.535823, 0.489651, 0.571944, 0.651063, 0.709280] {
      images = blurred(images)
      let restored = ink / sum(images.elements) * images
      let confidence = mean(largest(model, on: restored))
      #expect(isClose(confidence, to: expected, absolute: 1e-4))
    }
  }

  private func expect(
    _ expected: (confidence: Double, right: Int),
    of model: MultinomialLogisticRegression, on images: Matrix
  ) {
    let right = zip(model.predict(images), test.labels).filter { $0 == $1 }
    #expect(right.count == expected.right)
    #expect(
      isClose(
        mean(largest(model, on: images)), to: expected.confidence,
        absolute: 1e-4))
  }

  private func largest(
    _ model: MultinomialLogisticRegression, on images: Matrix
  ) -> [Double] {
    model.probabilities(images).rowVectors.map { $0[argMax($0)] }
  }

  /// Means of 3 × 3 pixels, zeros beyond the border, pixel by pixel.
  private func blurred(_ images: Matrix) -> Matrix {
    let rows = images.rowVectors.map { image in
      (0..<64).map { place in
        var total = 0.0
        for r in max(0, place / 8 - 1)...min(7, place / 8 + 1) {
          for c in max(0, place % 8 - 1)...min(7, place % 8 + 1) {
            total += image[8 * r + c]
          }
        }
        return total / 9
      }
    }
    return Matrix(rows)
  }

  private var noise: Matrix {
    var generator = SeededGenerator(seed: 3)
    return Matrix(
      rows: 597, columns: 64,
      elements: (0..<597 * 64).map { _ in generator.uniform() })
  }
}
