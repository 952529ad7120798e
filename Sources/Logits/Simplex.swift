import LinearAlgebra

/// Returns d with A d ≥ 0 and not all zero, for A (n × p), or nil if there
/// is none.
///
/// By Stiemke's theorem exactly one of two systems can be solved: such a d,
/// or weights λ > 0 with Aᵀ λ = 0. With λ = 1 + μ the second is the linear
/// programme Aᵀ μ = −Aᵀ 1, μ ≥ 0, and phase one of the simplex method finds
/// μ, or shows by its dual variables that there is none: these are −d.
/// - Source: V. Chvátal, Linear Programming, chapters 3, 8 and 9.
func farkasDirection(of a: Matrix) -> [Double]? {
  var tableau = PhaseOne(a)
  tableau.minimise()
  return tableau.infeasibility > 1e-9 * Double(a.rows)
    ? tableau.direction : nil
}

/// The tableau of phase one: minimise the sum of p artificial variables s in
/// M μ + s = b, μ, s ≥ 0, with b ≥ 0.
private struct PhaseOne {
  /// p rows of n columns for μ, p for s, one for b, and last the row of
  /// reduced costs.
  private var rows: [[Double]]
  private var basis: [Int]
  private let signs: [Double]
  private let count: Int

  init(_ a: Matrix) {
    let (n, p) = (a.rows, a.columns)
    // Scale each row of A to a largest element of 1; its sign stays.
    let scaled = a.mapRows { row in
      let largest = maxNorm(row)
      return largest > 0 ? row.map { $0 / largest } : row
    }
    count = n
    basis = Array(n..<n + p)
    let columns = (0..<p).map(scaled.column)
    signs = columns.map { sum($0) > 0 ? -1 : 1 }
    rows = []
    var costs = [Double](repeating: 0, count: n + p + 1)
    for (j, column) in columns.enumerated() {
      var row = scale(column, by: signs[j])
      row += (0..<p).map { $0 == j ? 1 : 0 }
      row.append(abs(sum(column)))
      for i in 0..<n { costs[i] -= row[i] }
      costs[n + p] -= row[n + p]
      rows.append(row)
    }
    rows.append(costs)
  }

  /// The sum of the artificial variables: 0 where M μ = b can be solved.
  var infeasibility: Double { -rows[basis.count][count + basis.count] }

  /// Minus the dual variables, in the signs of the rows of Aᵀ.
  ///
  /// What is mere rounding beside the largest component is made zero.
  var direction: [Double] {
    let raw = basis.indices.map {
      -signs[$0] * (1 - rows[basis.count][count + $0])
    }
    let limit = 1e-12 * maxNorm(raw)
    return raw.map { abs($0) > limit ? $0 : 0 }
  }

  /// Exchanges variables until no reduced cost is negative.
  mutating func minimise() {
    var steps = 0
    while let column = entering(cautious: steps > 20 * basis.count),
      let row = leaving(column)
    {
      pivot(row, column)
      steps += 1
    }
  }

  /// The variable with the lowest reduced cost; when cautious the first with
  /// a negative one, which by Bland's theorem cannot go round in circles.
  private func entering(cautious: Bool) -> Int? {
    let costs = rows[basis.count]
    var best: Int?
    for i in 0..<count where costs[i] < -1e-10 {
      if cautious { return i }
      if best.map({ costs[i] < costs[$0] }) ?? true { best = i }
    }
    return best
  }

  /// The row whose basic variable first falls to zero.
  private func leaving(_ column: Int) -> Int? {
    var best: Int?
    var smallest = Double.infinity
    for j in basis.indices where rows[j][column] > 1e-10 {
      let ratio = rows[j][count + basis.count] / rows[j][column]
      let tie = ratio == smallest && best.map { basis[j] < basis[$0] } == true
      if ratio < smallest || tie { (best, smallest) = (j, ratio) }
    }
    return best
  }

  private mutating func pivot(_ row: Int, _ column: Int) {
    rows[row] = scale(rows[row], by: 1 / rows[row][column])
    rows[row][column] = 1
    let pivotRow = rows[row]
    for j in rows.indices where j != row && rows[j][column] != 0 {
      let factor = rows[j][column]
      for i in pivotRow.indices { rows[j][i] -= factor * pivotRow[i] }
      rows[j][column] = 0
    }
    basis[row] = column
  }
}
