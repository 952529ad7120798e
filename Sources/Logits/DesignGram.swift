import LinearAlgebra

/// The weighted Gram matrix Σ sᵢ x̃ᵢ x̃ᵢᵀ of the rows of a scaled design matrix,
/// ((1 + d) × (1 + d)), summed up a few rows at a time.
struct DesignGram {
  private let design: ScaledDesign
  /// What each feature is multiplied by, (d).
  private let inverses: [Double]
  /// Σ sᵢ.
  private var total = 0.0
  /// Σ sᵢ x̃ᵢ xᵢᵀ, ((1 + d) × d), whose columns are yet to be scaled.
  private var products: [Double]

  /// Makes the sum of no rows.
  init(_ design: ScaledDesign) {
    self.design = design
    inverses = design.scales.dropFirst().map { 1 / $0 }
    products = [Double](
      repeating: 0, count: design.scales.count * design.features.columns)
  }

  /// Adds some rows with their weights, of which there may be more.
  mutating func add(_ rows: Range<Int>, weights: [Double]) {
    let (d, m) = (design.features.columns, design.scales.count)
    let x = design.features.elements
    var weighted = [Double](repeating: 0, count: rows.count * m)
    weighted.withUnsafeMutableBufferPointer { weighted in
      x.withUnsafeBufferPointer { x in
        for i in 0..<rows.count {
          let (s, source) = (weights[i], (rows.lowerBound + i) * d)
          weighted[i * m] = s
          for j in 0..<d {
            weighted[i &* m &+ 1 &+ j] = s * (x[source &+ j] * inverses[j])
          }
          total += s
        }
      }
    }
    addProduct(
      weighted, .transposed(m), x, from: rows.lowerBound, to: &products, m,
      rows.count, d, below: 1)
  }

  /// The sum so far.
  var matrix: Matrix {
    let (d, m) = (design.features.columns, design.scales.count)
    var result = Matrix.zeros(rows: m, columns: m)
    result[0, 0] = total
    for j in 0..<m {
      for l in max(j, 1)..<max(m, 1) {
        result[j, l] = products[j * d + l - 1] / design.scales[l]
      }
    }
    result.mirrorUpper()
    return result
  }
}
