extension Matrix {
  /// The element-wise sum of two matrices of one shape.
  public static func + (a: Matrix, b: Matrix) -> Matrix {
    combine(a, b, "+") { $0 + $1 }
  }

  /// The element-wise difference of two matrices of one shape.
  public static func - (a: Matrix, b: Matrix) -> Matrix {
    combine(a, b, "−") { $0 - $1 }
  }

  /// The matrix with every element multiplied by a number.
  public static func * (factor: Double, a: Matrix) -> Matrix {
    a.map { factor * $0 }
  }

  /// The matrix with every element negated.
  public static prefix func - (a: Matrix) -> Matrix {
    a.map { -$0 }
  }

  private static func combine(
    _ a: Matrix, _ b: Matrix, _ symbol: String,
    _ operation: (Double, Double) -> Double
  ) -> Matrix {
    require(
      a.rows == b.rows && a.columns == b.columns,
      "the shapes disagree in \(a.shape) \(symbol) \(b.shape)")
    return Matrix(
      rows: a.rows, columns: a.columns,
      elements: zip(a.elements, b.elements).map(operation))
  }
}
