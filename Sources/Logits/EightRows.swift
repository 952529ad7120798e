import LinearAlgebra

/// Eight rows of k logits, one in each lane, column after column.
///
/// What the plain functions do with one row is done with eight, in the same
/// order; only the exponential is the vector one, and sums are carried with
/// Kahan's correction instead of in pairs of numbers.
struct EightRows {
  /// Element j of each row; after a call of a method its result.
  let columns: UnsafeMutableBufferPointer<Lanes>

  /// Fills the columns from rows that lie one after the other; where fewer
  /// than eight are left, the last lanes repeat the last row.
  @inline(__always)
  func load(_ rows: UnsafePointer<Double>, _ start: Int, count: Int) {
    let k = columns.count
    func row(_ lane: Int) -> UnsafePointer<Double> {
      rows + start + min(lane, count - 1) * k
    }
    let (a, b, c, d) = (row(0), row(1), row(2), row(3))
    let (e, f, g, h) = (row(4), row(5), row(6), row(7))
    for j in 0..<k {
      columns[j] = Lanes(a[j], b[j], c[j], d[j], e[j], f[j], g[j], h[j])
    }
  }

  /// Writes the columns to the rows that are there.
  @inline(__always)
  func store(_ rows: UnsafeMutablePointer<Double>, _ start: Int, count: Int) {
    let k = columns.count
    for j in 0..<k {
      let column = columns[j]
      for lane in 0..<count { rows[start + lane * k + j] = column[lane] }
    }
  }

  /// The largest logit m of each row, the sum of exp(x − m) over all and over
  /// all but the first of the largest; may replace the logits by exp(x − m).
  @inline(__always)
  private func sums(replacing: Bool) -> (m: Lanes, all: Lanes, others: Lanes) {
    var (m, top) = (columns[0], Lanes.zero)
    for j in columns.indices {
      // A NaN counts as the largest, and stays it.
      let isLarger = (columns[j] .> m) .| (columns[j] .!= columns[j])
      m.replace(with: columns[j], where: isLarger)
      top.replace(with: Double(j), where: isLarger)
    }
    var (all, others) = (CompensatedLanes(), CompensatedLanes())
    for j in columns.indices {
      let x = columns[j]
      // As in `expOfDifference`, what x − m rounds away is put back.
      let difference = x - m
      let back = x - difference
      let lost = (x - (difference + back)) + (back - m)
      let e = exponential(
        difference, tail: lost.replacing(with: 0, where: difference .<= -800))
      all.add(e)
      others.add(e.replacing(with: 0, where: top .== Double(j)))
      if replacing { columns[j] = e }
    }
    // Without a finite largest logit there is no distribution: ∞ − ∞ is NaN.
    return (m, all.value, others.value + (m - m))
  }

  /// Replaces the logits by their softmax.
  @inline(__always)
  func softmax() {
    let total = sums(replacing: true).all
    for j in columns.indices { columns[j] /= total }
  }

  /// Replaces the logits by their log-softmax.
  @inline(__always)
  func logSoftmax() {
    let (m, _, others) = sums(replacing: false)
    let rest = logarithm(onePlus: others)
    for j in columns.indices { columns[j] = (columns[j] - m) - rest }
  }

  /// Replaces the logits by the errors p − e_y and returns the
  /// cross-entropies −ln p_y.
  @inline(__always)
  func errors(labels: Lanes) -> Lanes {
    var own = Lanes.zero
    for j in columns.indices {
      own.replace(with: columns[j], where: labels .== Double(j))
    }
    let (m, all, others) = sums(replacing: true)
    // The label's own p − 1 is minus the sum of the others.
    var wrong = CompensatedLanes()
    for j in columns.indices {
      columns[j] /= all
      wrong.add(columns[j].replacing(with: 0, where: labels .== Double(j)))
    }
    for j in columns.indices {
      columns[j].replace(with: -wrong.value, where: labels .== Double(j))
    }
    return logarithm(onePlus: others) - (own - m)
  }
}

/// Eight running sums.
private struct CompensatedLanes {
  private(set) var value = Lanes.zero
  private var lost = Lanes.zero

  @inline(__always)
  mutating func add(_ term: Lanes) {
    let corrected = term - lost
    let next = value + corrected
    lost = (next - value) - corrected
    value = next
  }
}

/// Puts every row of k elements of x through a function, eight at a time, and
/// writes the results to y; the function is told which rows they are.
@inline(__always)
private func forEightRows(
  of x: UnsafePointer<Double>, to y: UnsafeMutablePointer<Double>,
  _ rows: Int, _ k: Int, _ function: (EightRows, Range<Int>) -> Void
) {
  withUnsafeTemporaryAllocation(of: Lanes.self, capacity: k) {
    let eight = EightRows(columns: $0)
    for i in stride(from: 0, to: k == 0 ? 0 : rows, by: 8) {
      let some = i..<min(i + 8, rows)
      eight.load(x, i * k, count: some.count)
      function(eight, some)
      eight.store(y, i * k, count: some.count)
    }
  }
}

extension Matrix {
  /// Returns the matrix of eight rows' function, eight rows at a time.
  @inline(__always)
  func mapEightRows(_ function: (EightRows) -> Void) -> Matrix {
    let size = rows * columns
    let result = [Double](unsafeUninitializedCapacity: size) { y, count in
      count = size
      guard let y = y.baseAddress else { return }
      forEightRows(of: elements, to: y, rows, columns) { e, _ in function(e) }
    }
    return Matrix(rows: rows, columns: columns, elements: result)
  }
}

/// Replaces n rows of k logits by the errors p − e_y, and returns the sum of
/// the cross-entropies −ln p_y.
func replaceByErrors(
  _ logits: inout [Double], labels: ArraySlice<Int>, classes k: Int
) -> Double {
  var total = 0.0
  logits.withUnsafeMutableBufferPointer {
    guard let z = $0.baseAddress else { return }
    forEightRows(of: z, to: z, labels.count, k) { eight, rows in
      var own = Lanes.zero
      for (lane, i) in rows.enumerated() {
        own[lane] = Double(labels[labels.startIndex + i])
      }
      let losses = eight.errors(labels: own)
      for lane in 0..<rows.count { total += losses[lane] }
    }
  }
  return total
}
