import LinearAlgebra
import Testing

@testable import Logits

struct EightRowsTests {
  private func logits(_ rows: Int, _ columns: Int, scale: Double) -> Matrix {
    var generator = SeededGenerator(seed: 22)
    return Matrix(
      rows: rows, columns: columns,
      elements: (0..<rows * columns).map { _ in
        generator.normal(standardDeviation: scale)
      })
  }

  @Test(
    arguments: [1, 7, 8, 9, 40], [0.1, 1, 5, 30, 300])
  func `softmax of a matrix is that of its rows`(rows: Int, scale: Double) {
    for columns in [1, 2, 3, 10, 17] {
      let z = logits(rows, columns, scale: scale)
      let (p, q) = (softmax(z), logSoftmax(z))
      for i in 0..<rows {
        expect(p.row(i), within: 3, of: softmax(z.row(i)))
        expect(q.row(i), within: 3, of: logSoftmax(z.row(i)))
      }
    }
  }

  @Test func `what is no distribution is the same as in the plain functions`() {
    let rows: [[Double]] = [
      [1, .nan, 0], [.nan, 1, 0], [0, 1, .nan], [.infinity, 0, 0],
      [.infinity, .infinity, 0], [-.infinity, 0, 1],
      [-.infinity, -.infinity, -.infinity], [-.infinity, 3, -.infinity],
      [2, 2, 2], [1e308, -1e308, 0], [-0.0, 0, -0.0],
    ]
    let (p, q) = (softmax(Matrix(rows)), logSoftmax(Matrix(rows)))
    for (i, row) in rows.enumerated() {
      expectSame(p.row(i), softmax(row))
      expectSame(q.row(i), logSoftmax(row))
    }
  }

  private func expectSame(_ x: [Double], _ y: [Double]) {
    for (a, b) in zip(x, y) {
      #expect(
        (a.isNaN && b.isNaN) || a == b || abs(a - b) <= 2 * b.ulp,
        "\(x) and \(y)")
    }
  }

  @Test func `a row's result does not depend on its place`() {
    let z = logits(1, 5, scale: 3).row(0)
    let p = softmax(Matrix([[Double]](repeating: z, count: 13)))
    for i in 0..<13 { #expect(p.row(i) == p.row(0)) }
  }

  @Test(arguments: [1, 8, 11])
  func `errors and losses are those of the plain functions`(rows: Int) {
    let z = logits(rows, 4, scale: 4)
    let labels = (0..<rows).map { $0 % 4 }
    var errors = z.elements
    let loss = replaceByErrors(&errors, labels: labels[...], classes: 4)
    let plain = labels.indices.map {
      crossEntropy(logits: z.row($0), label: labels[$0])
    }
    expect(loss, within: 8, of: sum(plain))
    for i in 0..<rows {
      let gradient = crossEntropyGradient(logits: z.row(i), label: labels[i])
      expect(Array(errors[4 * i..<4 * i + 4]), within: 4, of: gradient)
    }
  }

  @Test func `matrices without rows or columns stay as they are`() {
    #expect(softmax(Matrix.zeros(rows: 0, columns: 3)).rows == 0)
    #expect(softmax(Matrix.zeros(rows: 3, columns: 0)).rows == 3)
  }
}
