import LinearAlgebra
import Logits
import Testing

/// The direction that a fit found to separate its classes.
private func separation(_ fit: () throws -> Void) -> [Double]? {
  do {
    try fit()
  } catch OptimisationError.separable(let direction) {
    return direction
  } catch {
    Issue.record("\(error)")
  }
  return nil
}

/// Expects d with (2y − 1)(1, x) · d ≥ 0 for all examples, > 0 for some.
private func expectSeparates(
  _ direction: [Double]?, _ x: Matrix, _ y: [Double], moving: Int,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  guard let direction else {
    Issue.record("no direction", sourceLocation: sourceLocation)
    return
  }
  let leads = zip(matmul(designMatrix(x), direction), y).map {
    $0 * (2 * $1 - 1)
  }
  let size = maxNorm(leads)
  #expect(
    leads.allSatisfy { $0 >= -1e-9 * size }, "\(leads)",
    sourceLocation: sourceLocation)
  let moved = leads.filter { $0 > 1e-9 * size }.count
  #expect(moved >= moving, "\(leads)", sourceLocation: sourceLocation)
}

struct SeparationTests {
  @Test func `classes on two sides are separable`() {
    let (x, y) = (Matrix.column([-2, -1, 1, 2]), [0.0, 0, 1, 1])
    let direction = separation { _ = try LogisticRegression.fit(x, labels: y) }
    expectSeparates(direction, x, y, moving: 4)
  }

  @Test func `classes that touch are quasi-completely separable`() {
    let (x, y) = (Matrix.column([-2, -1, 0, 0, 1, 2]), [0.0, 0, 0, 1, 1, 1])
    let direction = separation { _ = try LogisticRegression.fit(x, labels: y) }
    expectSeparates(direction, x, y, moving: 4)
  }

  @Test func `a touching point that is no round number is found, too`() {
    let x = Matrix.column([0.1, 0.2, 0.3, 0.3, 0.7, 1.1].map { $0 * 1.7 })
    let y = [0.0, 0, 0, 1, 1, 1]
    let direction = separation { _ = try LogisticRegression.fit(x, labels: y) }
    expectSeparates(direction, x, y, moving: 4)
  }

  @Test func `a group with one outcome is quasi-completely separable`() {
    // Whoever has the mark has label 1; the others overlap.
    let x = Matrix([
      [0, 1.5], [0, 2.5], [0, 3.5], [0, 4.5], [1, 1.1], [1, 2.2], [1, 3.9],
    ])
    let y = [0.0, 1, 0, 1, 1, 1, 1]
    let direction = separation { _ = try LogisticRegression.fit(x, labels: y) }
    expectSeparates(direction, x, y, moving: 3)
  }

  @Test func `one overlapping example makes the fit finite`() throws {
    let x = Matrix.column([-2, -1, -0.1, 0.1, 1, 2])
    let y = [0.0, 0, 1, 0, 1, 1]
    #expect(try separatingDirection(features: x, labels: y) == nil)
    let model = try LogisticRegression.fit(x, labels: y)
    #expect(model.weights[0].isFinite)
  }

  @Test func `a fit with large logits need not be separable`() throws {
    // x = ±1 overlap; x = ±40 000 lie far out on the right sides.
    let x = Matrix.column([-40_000, -1, 1.001, -1, 1.001, 40_000])
    let y = [0.0, 0, 0, 1, 1, 1]
    #expect(try separatingDirection(features: x, labels: y) == nil)
    let model = try LogisticRegression.fit(x, labels: y)
    #expect(model.certificate.isConverged)
    #expect(maxNorm(model.logits(x)) > 12)
  }

  @Test func `a penalty makes a separable fit finite`() throws {
    // λ = 4 on the sum of 4 losses is 1 on their mean. SciPy 1.17.1, brentq.
    let x = Matrix.column([-2, -1, 1, 2])
    let model = try LogisticRegression.fit(
      x, labels: [0, 0, 1, 1], penalty: 4)
    #expect(isClose(model.weights[0], to: 0.4721081526838191, relative: 1e-12))
    #expect(isClose(model.intercept, to: 0, absolute: 1e-12))
  }

  @Test(arguments: [0, 1.0])
  func `one class only is separable by the intercept`(penalty: Double) {
    let x = Matrix.column([1, 2, 3])
    #expect(throws: OptimisationError.separable(direction: [1, 0])) {
      try LogisticRegression.fit(x, labels: [1, 1, 1], penalty: penalty)
    }
    #expect(throws: OptimisationError.separable(direction: [-1, 0])) {
      try LogisticRegression.fit(x, labels: [0, 0, 0], penalty: penalty)
    }
  }

  @Test func `a class without examples is separable by its intercept`() {
    let x = Matrix.column([1, 2, 3])
    #expect(
      throws: OptimisationError.separable(direction: [0, 0, -1, 0, 0, 0])
    ) {
      try MultinomialLogisticRegression.fit(x, labels: [0, 1, 0], classes: 3)
    }
    #expect(throws: OptimisationError.separable(direction: [0, 1, 1, 0, 0, 0]))
    {
      try MultinomialLogisticRegression.fit(x, labels: [1, 2, 1], classes: 3)
    }
  }

  @Test func `one separable class among three is found`() {
    // Class 0 lies below 0; classes 1 and 2 overlap.
    let x = Matrix.column([-3, -2, -1, 1, 2, 3, 4, 5])
    let labels = [0, 0, 0, 1, 2, 1, 2, 1]
    let direction = separation {
      _ = try MultinomialLogisticRegression.fit(x, labels: labels, classes: 3)
    }
    let parameters = Matrix(rows: 2, columns: 3, elements: direction ?? [])
    let z = matmul(designMatrix(x), parameters)
    for (i, label) in labels.enumerated() {
      let leads = z.row(i).map { z[i, label] - $0 }
      #expect(leads.allSatisfy { $0 >= -1e-9 })
      if label == 0 { #expect(leads[1] > 0.01 || leads[2] > 0.01) }
    }
    #expect(parameters.column(0) == [0, 0])
  }

  @Test func `three overlapping classes have no separating direction`() throws {
    #expect(
      try separatingDirection(
        features: Examples.features, labels: Examples.classes, classes: 3)
        == nil)
  }

  /// Brute force for one feature: some cut has all of one label on one side.
  private func isSeparable(_ x: [Double], _ y: [Double]) -> Bool {
    let zeros = zip(x, y).filter { $0.1 == 0 }.map(\.0)
    let ones = zip(x, y).filter { $0.1 == 1 }.map(\.0)
    guard let low0 = zeros.min(), let high0 = zeros.max(),
      let low1 = ones.min(), let high1 = ones.max()
    else { return true }
    return (high0 <= low1 || high1 <= low0)
      && !(low0 == high0 && high0 == low1 && low1 == high1)
  }

  @Test(arguments: 0..<300)
  func `the verdict agrees with brute force for one feature`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let x = (0..<6).map { _ in Double(generator.integer(below: 5)) * 0.3 }
    let y = x.map { generator.bernoulli(sigmoid(6 * $0 - 4)) ? 1.0 : 0 }
    let direction = try separatingDirection(
      features: Matrix.column(x), labels: y)
    #expect((direction != nil) == isSeparable(x, y), "\(x) \(y)")
    if direction != nil {
      expectSeparates(direction, Matrix.column(x), y, moving: 1)
    }
  }
}
