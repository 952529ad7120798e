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
/// means the same for features in millimetres and in kilometres. The features
/// are not copied: their parameters are divided instead, which gives the same
/// products, as long as the sum of n features stays below the largest Double.
struct ScaledDesign {
  /// The features as they came, (n × d).
  let features: Matrix
  /// The power of two by which each column is divided, (1 + d).
  let scales: [Double]

  /// Scales the design matrix of the features.
  /// - Throws: `notFinite` when an element is NaN or infinite.
  init(_ features: Matrix) throws(OptimisationError) {
    let largest = largestInColumns(features.elements, features.columns)
    if !largest.allSatisfy(\.isFinite) {
      let x = features.elements
      let place = x.firstIndex { !$0.isFinite } ?? 0
      throw .notFinite(
        row: place / features.columns, column: place % features.columns)
    }
    self.features = features
    scales = [1] + largest.map { $0 >= .leastNormalMagnitude ? $0.binade : 1 }
  }

  /// Takes features and scales as they are; no scales are ones.
  init(_ features: Matrix, scales: [Double]?) {
    self.features = features
    self.scales = scales ?? [Double](repeating: 1, count: features.columns + 1)
  }

  /// The scaled design matrix, (n × (1 + d)).
  var matrix: Matrix {
    designMatrix(features).mapRows { row in zip(row, scales).map { $0 / $1 } }
  }

  /// Returns numbers (1 + d) × k, row by row, each row divided by its column's
  /// scale: parameters of the features as they came from those of the scaled
  /// ones, or a gradient by the latter from one by the former.
  func dividing(_ numbers: [Double], classes k: Int = 1) -> [Double] {
    numbers.indices.map { numbers[$0] / scales[$0 / k] }
  }

  /// The parameters (1 + d) × k of the scaled columns, as a layer for the
  /// features as they came.
  func layer(_ parameters: [Double], classes k: Int) -> DenseLayer {
    let divided = dividing(parameters, classes: k)
    return DenseLayer(
      weights: Matrix(
        rows: scales.count - 1, columns: k, elements: Array(divided[k...])),
      biases: Array(divided[..<k]))
  }

  /// The first feature that depends linearly on the ones before it and the
  /// intercept, or nil.
  ///
  /// Gram and Schmidt's method, twice for accuracy: what is left of a column
  /// after its projection on the earlier ones is compared with its length.
  var dependentFeature: Int? {
    let matrix = matrix
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

/// Returns max |xᵢⱼ| of each column; NaN or infinite where an element is.
private func largestInColumns(_ x: [Double], _ columns: Int) -> [Double] {
  // Bit patterns, without the sign, are in the order of the numbers; those of
  // NaN come last.
  var largest = [UInt64](repeating: 0, count: columns)
  x.withUnsafeBufferPointer { x in
    for start in stride(from: 0, to: x.count, by: max(columns, 1)) {
      for j in 0..<columns {
        largest[j] = max(largest[j], abs(x[start &+ j]).bitPattern)
      }
    }
  }
  return largest.map { Double(bitPattern: $0) }
}
