import Datasets
import LinearAlgebra
import Logits
import Testing

/// The numbers of chapter 5 that depend on data, against other programs that
/// were given the same files. Tolerances are those of the printed digits.
@Suite struct MultinomialLogitNumbersTests {
  // statsmodels 0.15.0, MNLogit(…).fit(method='newton', tol=1e-14) on income
  // and party size, the labels turned so that the car comes first.
  @Test func `the multinomial logit of travel mode`() throws {
    let choices = try Datasets.modeChoice()
    let model = try MultinomialLogisticRegression.fit(
      choices.features, labels: choices.labels, classes: 4
    ).relative(to: 3)
    let expected = Matrix([
      [0.9434923415, 2.493848041, 1.9779706096, 0],
      [0.0035437932, -0.0573078428, -0.0303252692, 0],
      [-0.6005541345, -0.309812632, -0.9404139704, 0],
    ])
    let errors = Matrix([
      [0.5498470458, 0.5357211192, 0.671715016, 0],
      [0.0103047402, 0.011841592, 0.0132228225, 0],
      [0.1992004545, 0.1955597772, 0.3244531844, 0],
    ])
    #expect(isClose(model.coefficients, to: expected, relative: 1e-7))
    #expect(
      isClose(
        try model.standardErrors(choices.features, relativeTo: 3), to: errors,
        relative: 1e-7))
    #expect(isClose(model.logLikelihood, to: -253.3408488188, relative: 1e-11))
  }

  // statsmodels 0.15.0, MNLogit on party size alone; Logit on the 89 who took
  // bus or car.
  @Test func `travel mode without income, and bus against car`() throws {
    let choices = try Datasets.modeChoice()
    let size = Matrix(columns: [choices.features.column(1)])
    let model = try MultinomialLogisticRegression.fit(
      size, labels: choices.labels, classes: 4)
    #expect(isClose(model.logLikelihood, to: -273.9399082459, relative: 1e-10))
    let rows = choices.labels.indices.filter { choices.labels[$0] >= 2 }
    let pair = try LogisticRegression.fit(
      choices.features.selecting(rows: rows),
      labels: rows.map { choices.labels[$0] == 2 ? 1 : 0 })
    #expect(rows.count == 89)
    #expect(
      isClose(
        pair.coefficients, to: [1.7196938076, -0.0291199278, -0.8184848075],
        relative: 1e-7))
    #expect(
      isClose(
        pair.standardErrors, to: [0.6880392464, 0.0153831959, 0.3399200687],
        relative: 1e-6))
  }

  // Greene, Econometric Analysis, 7th edition, chapter 18: log-likelihood
  // −199.128. All digits: statsmodels 0.15.0, ConditionalLogit, and Newton's
  // method in numpy 2.4.6.
  @Test func `the conditional logit of travel mode`() throws {
    let choices = try Datasets.modeChoice()
    let attributes = choices.travellers.map { person in
      Matrix(
        person.alternatives.enumerated().map { mode, way in
          (0..<3).map { $0 == mode ? 1 : 0 } + [
            way.generalisedCost, way.terminalTime,
            mode == 0 ? person.householdIncome : 0,
          ]
        })
    }
    let expected = [
      5.2074432987, 3.8690427015, 3.1631942119, -0.0155015253, -0.0961247961,
      0.0132870263,
    ]
    func loss(_ beta: [Double]) -> Double {
      sum(
        zip(attributes, choices.labels).map {
          crossEntropy(logits: matmul($0, beta), label: $1)
        })
    }
    #expect(isClose(loss(expected), to: 199.1283687160, relative: 1e-11))
    let slope = centralDifferenceGradient(of: loss, at: expected, step: 1e-6)
    #expect(maxNorm(slope) < 1e-3)
    let odds = matmul(attributes[0], expected)
    #expect(isClose(exp(odds[1] - odds[2]), to: 2.1956360142, relative: 1e-9))
  }

  // statsmodels 0.15.0, Logit on the last 100 flowers; scikit-learn 1.9.1,
  // LogisticRegression(C=1e5, solver='newton-cg', tol=1e-12) on all 150.
  @Test func `iris`() throws {
    let iris = try Datasets.iris()
    let two = try LogisticRegression.fit(
      iris.features.selecting(rows: Array(50..<150)),
      labels: iris.labels.dropFirst(50).map { $0 == 2 ? 1 : 0 })
    #expect(
      isClose(
        two.coefficients,
        to: [
          -42.637803813, -2.4652201952, -6.6808870141, 9.4293851539,
          18.2861368879,
        ], relative: 1e-8))
    #expect(isClose(two.logLikelihood, to: -5.9492733957, relative: 1e-10))
    for (penalty, loss, length) in [
      (1, 17.945501698, 4.677780436), (0.1, 8.616224431, 8.900066284),
      (1e-5, 5.949440508, 23.431472698),
    ] {
      let all = try MultinomialLogisticRegression.fit(
        iris.features, labels: iris.labels, classes: 3, penalty: penalty)
      #expect(isClose(-all.logLikelihood, to: loss, relative: 1e-7))
      #expect(isClose(norm(all.weights.elements), to: length, relative: 1e-7))
    }
  }

  // scikit-learn 1.9.1, LogisticRegression(C=1, tol=1e-9) on pixels / 16, once
  // for ten classes and once for each digit.
  @Test func `digits by softmax and by ten sigmoids`() throws {
    let digits = try Datasets.digits()
    let (train, test) = (digits.train.scaled(), digits.test.scaled())
    let model = try MultinomialLogisticRegression.fit(
      train.images, labels: train.labels, classes: 10, penalty: 1,
      tolerance: 1e-7)
    func right(_ answers: [Int]) -> Int {
      zip(answers, test.labels).filter { $0 == $1 }.count
    }
    #expect(right(model.predict(test.images)) == 550)
    let loss = crossEntropy(
      logits: model.logits(test.images), labels: test.labels)
    #expect(isClose(loss, to: 0.3092322727, relative: 1e-4))
    let outputs = try Matrix(
      columns: (0..<10).map { digit in
        try LogisticRegression.fit(
          train.images, labels: train.labels.map { $0 == digit ? 1 : 0 },
          penalty: 1
        ).probabilities(test.images)
      }
    ).rowVectors
    let sums = outputs.map(sum)
    #expect(right(outputs.map(argMax)) == 543)
    #expect(isClose(sums.min() ?? 0, to: 0.1058855880, relative: 1e-5))
    #expect(isClose(sums.max() ?? 0, to: 1.5404565270, relative: 1e-5))
    let silent = outputs.indices.filter { (outputs[$0].max() ?? 0) <= 0.5 }
    #expect(silent.count == 87)
    let guessed = silent.filter { argMax(outputs[$0]) == test.labels[$0] }
    #expect(guessed.count == 45)
    let joint = model.probabilities(test.images).rowVectors
    let gaps = zip(outputs, joint).map { output, probabilities in
      maxNorm(subtract(output.map { $0 / sum(output) }, probabilities))
    }
    #expect(isClose(gaps.max() ?? 0, to: 0.2660337707, relative: 1e-3))
    let confidence = mean(joint.map { $0.max() ?? 0 })
    #expect(isClose(confidence, to: 0.8737445033, relative: 1e-4))
  }

  // scikit-learn 1.9.1, LogisticRegression(C=1/λ, tol=1e-12) for the single
  // weight; scipy 1.17.1, minimize(method='BFGS') for both.
  @Test func `hours studied, one weight and two`() throws {
    let students = try Datasets.hoursStudied()
    for (penalty, weight, pair) in [
      (0.5, 1.2854119935, 1.37924332), (1, 1.1486038946, 1.28541199),
      (2, 0.9728368127, 1.14860393),
    ] {
      let single = try LogisticRegression.fit(
        students.features, labels: students.labels.map(Double.init),
        penalty: penalty)
      #expect(isClose(single.weights[0], to: weight, relative: 1e-6))
      let double = try MultinomialLogisticRegression.fit(
        students.features, labels: students.labels, classes: 2,
        penalty: penalty)
      #expect(
        isClose(
          double.weights[0, 1] - double.weights[0, 0], to: pair,
          relative: 1e-6))
    }
  }
}
