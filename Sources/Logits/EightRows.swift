import LinearAlgebra

/// Eight rows of k logits, one in each lane, column after column.
///
/// What the plain functions do with one row is done with eight, in the same
/// order; only the exponential is the vector one.
struct EightRows {
  /// Element j of each row; after a call of a method its result.
  let columns: UnsafeMutableBufferPointer<Lanes>

  /// Fills the columns from rows that lie one after the other; where fewer
  /// than eight are left, the last lanes repeat the last row.
  @inline(__always)
  func load(_ rows: UnsafePointer<Double>, count: Int) {
    let k = columns.count
    func at(_ lane: Int) -> UnsafePointer<Double> {
      rows + min(lane, count - 1) * k
    }
    let (r0, r1, r2, r3) = (at(0), at(1), at(2), at(3))
    let (r4, r5, r6, r7) = (at(4), at(5), at(6), at(7))
    for j in 0..<k {
      columns[j] = Lanes(
        r0[j], r1[j], r2[j], r3[j], r4[j], r5[j], r6[j], r7[j])
    }
  }

  /// Writes the columns to the rows that are there.
  @inline(__always)
  func store(_ rows: UnsafeMutablePointer<Double>, count: Int) {
    let k = columns.count
    for j in 0..<k {
      let column = columns[j]
      for lane in 0..<count { rows[lane * k + j] = column[lane] }
    }
  }

  /// The largest logit of each row, NaN if any is or if it is +∞, and the
  /// first index of it.
  @inline(__always)
  private func largest() -> (value: Lanes, index: Lanes) {
    var value = columns[0]
    var index = Lanes.zero
    for j in 1..<max(1, columns.count) {
      let x = columns[j]
      let isLarger = (x .> value) .| (x .!= x)
      value.replace(with: x, where: isLarger)
      index.replace(with: Double(j), where: isLarger)
    }
    value.replace(with: .nan, where: value .== .infinity)
    return (value, index)
  }

  /// exp(x − m) to the last digits, as in `expOfDifference`.
  @inline(__always)
  private func expOfDifference(_ x: Lanes, _ m: Lanes) -> Lanes {
    let difference = x - m
    let back = x - difference
    let lost = (x - (difference + back)) + (back - m)
    return exponential(
      difference, tail: lost.replacing(with: 0, where: difference .<= -800))
  }

  /// Replaces the logits by their softmax.
  @inline(__always)
  func softmax() {
    let m = largest().value
    var total = CompensatedLanes()
    for j in columns.indices {
      let e = expOfDifference(columns[j], m)
      columns[j] = e
      total.add(e)
    }
    for j in columns.indices { columns[j] /= total.value }
  }

  /// Replaces the logits by their log-softmax.
  @inline(__always)
  func logSoftmax() {
    let (m, top) = largest()
    var others = CompensatedLanes()
    for j in columns.indices {
      let e = expOfDifference(columns[j], m)
      others.add(e.replacing(with: 0, where: top .== Double(j)))
    }
    let rest = others.value.map(log1p)
    for j in columns.indices { columns[j] = (columns[j] - m) - rest }
  }

  /// Replaces the logits by the errors p − e_y and returns the
  /// cross-entropies −ln p_y.
  @inline(__always)
  func errors(labels: Lanes) -> Lanes {
    let (m, top) = largest()
    var total = CompensatedLanes()
    var others = CompensatedLanes()
    var own = Lanes.zero
    for j in columns.indices {
      own.replace(with: columns[j] - m, where: labels .== Double(j))
      let e = expOfDifference(columns[j], m)
      total.add(e)
      others.add(e.replacing(with: 0, where: top .== Double(j)))
      columns[j] = e
    }
    // The label's own p − 1 is minus the sum of the others.
    var wrong = CompensatedLanes()
    for j in columns.indices {
      let p = columns[j] / total.value
      let isOwn = labels .== Double(j)
      wrong.add(p.replacing(with: 0, where: isOwn))
      columns[j] = p
    }
    for j in columns.indices {
      columns[j].replace(with: -wrong.value, where: labels .== Double(j))
    }
    return others.value.map(log1p) - own
  }
}

/// Eight running sums, each as `CompensatedSum`.
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

extension Lanes {
  @inline(__always)
  fileprivate func map(_ function: (Double) -> Double) -> Lanes {
    var result = self
    for i in 0..<8 { result[i] = function(result[i]) }
    return result
  }
}

extension Matrix {
  /// Returns the matrix of eight rows' function, eight rows at a time.
  @inline(__always)
  func mapEightRows(_ function: (EightRows) -> Void) -> Matrix {
    guard columns > 0 else { return self }
    let result = [Double](unsafeUninitializedCapacity: rows * columns) {
      result, initialized in
      elements.withUnsafeBufferPointer { logits in
        guard let x = logits.baseAddress, let y = result.baseAddress else {
          return
        }
        withUnsafeTemporaryAllocation(of: Lanes.self, capacity: columns) {
          $0.initialize(repeating: .zero)
          let eight = EightRows(columns: $0)
          for i in stride(from: 0, to: rows, by: 8) {
            let count = min(8, rows - i)
            eight.load(x + i * columns, count: count)
            function(eight)
            eight.store(y + i * columns, count: count)
          }
        }
      }
      initialized = rows * columns
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
  withUnsafeTemporaryAllocation(of: Lanes.self, capacity: k) { columns in
    columns.initialize(repeating: .zero)
    let eight = EightRows(columns: columns)
    logits.withUnsafeMutableBufferPointer { logits in
      guard let z = logits.baseAddress else { return }
      for i in stride(from: 0, to: labels.count, by: 8) {
        let count = min(8, labels.count - i)
        var own = Lanes.zero
        for lane in 0..<count {
          own[lane] = Double(labels[labels.startIndex + i + lane])
        }
        eight.load(z + i * k, count: count)
        let losses = eight.errors(labels: own)
        eight.store(z + i * k, count: count)
        for lane in 0..<count { total += losses[lane] }
      }
    }
  }
  return total
}
