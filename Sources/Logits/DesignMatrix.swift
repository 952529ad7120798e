import LinearAlgebra

/// Returns the features with a column of ones before them, (n × (1 + d)),
/// so that the first parameter of a model is its intercept.
public func designMatrix(_ features: Matrix) -> Matrix {
  let rows = (0..<features.rows).flatMap { [1.0] + features.row($0) }
  return Matrix(
    rows: features.rows, columns: features.columns + 1, elements: rows)
}

/// A design matrix whose columns are divided by powers of two, so that their
/// largest elements lie in [1, 2).
///
/// Division by a power of two is exact. After it a tolerance for the gradient
/// means the same for features in millimetres and in kilometres.
struct ScaledDesign {
  /// The scaled design matrix, (n × (1 + d)).
  let matrix: Matrix
  /// The power of two by which each column was divided, (1 + d).
  let scales: [Double]

  /// Scales the design matrix of the features.
  /// - Throws: `notFinite` when an element is NaN or infinite.
  init(_ features: Matrix) throws(OptimisationError) {
    for i in 0..<features.rows {
      for j in 0..<features.columns where !features[i, j].isFinite {
        throw .notFinite(row: i, column: j)
      }
    }
    let design = designMatrix(features)
    let scales = (0..<design.columns).map { j in
      let largest = maxNorm(design.column(j))
      return largest >= .leastNormalMagnitude ? largest.binade : 1
    }
    matrix = design.mapRows { row in zip(row, scales).map { $0 / $1 } }
    self.scales = scales
  }

  /// The first feature that depends linearly on the ones before it and the
  /// intercept, or nil.
  ///
  /// Gram and Schmidt's method, twice for accuracy: what is left of a column
  /// after its projection on the earlier ones is compared with its length.
  var dependentFeature: Int? {
    var basis: [[Double]] = []
    for j in 0..<matrix.columns {
      let column = matrix.column(j)
      var rest = column
      for q in basis + basis {
        rest = subtract(rest, scale(q, by: dot(q, rest)))
      }
      let length = norm(rest)
      if length <= 1e-11 * norm(column) { return max(j - 1, 0) }
      basis.append(scale(rest, by: 1 / length))
    }
    return nil
  }
}
