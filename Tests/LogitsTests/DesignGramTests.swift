import LinearAlgebra
import Testing

@testable import Logits

struct DesignGramTests {
  @Test(arguments: [0, 1, 2, 7, 8, 13])
  func `the sum is the Gram matrix of the whole design`(d: Int) throws {
    var generator = SeededGenerator(seed: 12)
    let n = 300
    let features = Matrix(
      rows: n, columns: d,
      elements: (0..<n * d).map { i in
        generator.normal() * [1e-3, 1, 700][i % max(d, 1) % 3]
      })
    let weights = (0..<n).map { _ in generator.uniform() }
    let design = try ScaledDesign(features)
    var sum = DesignGram(design)
    for rows in [0..<128, 128..<131, 131..<300] {
      sum.add(rows, weights: Array(weights[rows]))
    }
    let whole = gram(design.matrix, weights: weights)
    #expect(isClose(sum.matrix, to: whole, relative: 1e-13, absolute: 1e-12))
    #expect(sum.matrix == sum.matrix.transposed())
  }

  @Test func `more weights than rows are not counted`() throws {
    var sum = DesignGram(try ScaledDesign(Matrix([[1], [1], [5]])))
    sum.add(0..<2, weights: [2, 3, 100])
    // Scaled by 4: Σ s = 5, Σ s x̃ = 5 / 4, Σ s x̃² = 5 / 16.
    #expect(sum.matrix == Matrix([[5, 1.25], [1.25, 0.3125]]))
  }
}
