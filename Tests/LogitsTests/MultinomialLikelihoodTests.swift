import LinearAlgebra
import Testing

@testable import Logits

struct MultinomialLikelihoodTests {
  private let features: Matrix
  private let labels: [Int]

  /// 400 examples of ten classes with 30 features that are not centred.
  init() {
    var generator = SeededGenerator(seed: 78)
    features = Matrix(
      rows: 400, columns: 30,
      elements: (0..<12_000).map { _ in 2 + generator.normal() })
    let weights = Matrix(
      rows: 30, columns: 10, elements: (0..<300).map { _ in generator.normal() }
    )
    labels = matmul(features.map { $0 - 2 }, weights).rowVectors.map(argMax)
  }

  private func likelihood(penalty: Double) throws -> MultinomialLikelihood {
    let design = try ScaledDesign(features)
    return MultinomialLikelihood(
      design: design, labels: labels, classes: 10,
      ridge: ridge(penalty, design.scales), gauge: 1)
  }

  @Test func `each block is inverted as it stands in the Hessian`() throws {
    let likelihood = try likelihood(penalty: 2)
    var generator = SeededGenerator(seed: 79)
    let w = (0..<310).map { _ in 0.1 * generator.normal() }
    let vector = (0..<310).map { _ in generator.normal() }
    let (here, inverse) = try #require(likelihood.withBlocks(w))
    #expect(here.value == likelihood.objective.value(w))
    let hessian = likelihood.objective.hessian(w)
    let step = inverse(vector)
    for c in 0..<10 {
      let own = stride(from: c, to: 310, by: 10).map { step[$0] }
      // The Hessian's block has the gauge on its diagonal, the rough one not.
      let back = (0..<31).map { j in
        (0..<31).reduce(0) {
          $0 + (hessian[j * 10 + c, $1 * 10 + c] - (j == $1 ? 1 : 0)) * own[$1]
        }
      }
      let part = stride(from: c, to: 310, by: 10).map { vector[$0] }
      #expect(isClose(back, to: part, relative: 1e-8, absolute: 1e-8))
    }
  }

  @Test func `with blocks fewer steps lead to the same minimum`() throws {
    let likelihood = try likelihood(penalty: 1)
    let start = [Double](repeating: 0, count: 310)
    let optimiser = LBFGS(tolerance: 1e-4, maximumIterations: 20_000)
    let plain = try optimiser.minimise(likelihood.objective, from: start)
    let quick = try optimiser.minimise(
      likelihood.objective, from: start, preconditioner: likelihood.withBlocks)
    #expect(isClose(quick.value, to: plain.value, relative: 1e-8))
    #expect(
      quick.certificate.iterations * 3 < plain.certificate.iterations,
      "\(quick.certificate.iterations), \(plain.certificate.iterations)")
  }

  @Test func `a feature that depends on others has no blocks`() throws {
    let double = Matrix([[1, 2], [2, 4], [3, 6], [4, 8]])
    let likelihood = MultinomialLikelihood(
      design: ScaledDesign(double, scales: nil), labels: [0, 1, 2, 1],
      classes: 3, ridge: [0, 0, 0], gauge: 1)
    let start = [Double](repeating: 0, count: 9)
    #expect(likelihood.withBlocks(start) == nil)
  }
}
