// The loops that most of the time is spent in, in one file, so that the compiler
// sees them together in a debug build too.

/// Eight numbers that one instruction, or a few, computes with.
@usableFromInline package typealias Lanes = SIMD8<Double>

/// Returns eight elements from one on, or so many and zeros.
@inlinable @inline(__always)
package func lanes(
  _ x: UnsafePointer<Double>, _ i: Int, count: Int = 8
) -> Lanes {
  if count == 8 { return UnsafeRawPointer(x + i).loadUnaligned(as: Lanes.self) }
  var result = Lanes.zero
  for lane in 0..<count { result[lane] = x[i + lane] }
  return result
}

/// Replaces eight elements from one on, or so many.
@inlinable @inline(__always)
package func set(
  _ x: UnsafeMutablePointer<Double>, _ i: Int, _ value: Lanes, count: Int = 8
) {
  if count == 8 {
    UnsafeMutableRawPointer(x + i).storeBytes(of: value, as: Lanes.self)
  } else {
    for lane in 0..<count { x[i + lane] = value[lane] }
  }
}

/// Returns the values of a function of eight numbers at a time; the last
/// eight may overlap with those before, and where there are fewer, zeros
/// fill up.
@inlinable @inline(__always)
package func mapLanes(
  _ x: [Double], _ function: (Lanes) -> Lanes
) -> [Double] {
  let source = x.count < 8 ? x + [Double](repeating: 0, count: 8) : x
  let result = [Double](unsafeUninitializedCapacity: source.count) { y, count in
    count = source.count
    guard let y = y.baseAddress else { return }
    for i in stride(from: 0, to: count, by: 8) {
      let start = min(i, count - 8)
      set(y, start, function(lanes(source, start)))
    }
  }
  return x.count < 8 ? Array(result[..<x.count]) : result
}

/// Returns the inner products of some rows of A, of x.count elements each,
/// with x.
///
/// Eight running sums take every eighth term each; they are added, and then
/// the terms that are left.
package func rowProducts(
  _ a: [Double], _ rows: Range<Int>, _ x: [Double]
) -> [Double] {
  let m = x.count
  require(rows.upperBound * m <= a.count, "rowProducts: rows are missing")
  return rows.map { rowProduct(a, $0 * m, x, m) }
}

/// Returns the inner product of m elements of a, from one on, with x.
func rowProduct(
  _ a: UnsafePointer<Double>, _ start: Int, _ x: UnsafePointer<Double>, _ m: Int
) -> Double {
  let row = a + start
  var sums = Lanes.zero
  for j in stride(from: 0, to: m & ~7, by: 8) {
    sums += lanes(row, j) * lanes(x, j)
  }
  var result = sums.sum()
  for j in m & ~7..<m { result += row[j] * x[j] }
  return result
}

/// Where the elements of a factor lie in an array of rows: element (i, j) at
/// start + i · row + j · column.
package struct Layout {
  let start: Int
  let row: Int
  let column: Int

  /// The rows from one on, of a number of columns.
  package static func rows(_ columns: Int, from i: Int = 0) -> Layout {
    Layout(start: i * columns, row: columns, column: 1)
  }

  /// The transpose of these.
  package static func transposed(_ columns: Int, from i: Int = 0) -> Layout {
    Layout(start: i * columns, row: 1, column: columns)
  }
}

/// Adds the product A B to C, (n × m)(m × k) → (n × k); B is the rows of b
/// from one on.
///
/// Each element of C is a sum over the inner index from left to right, as in
/// the plain definition: `c[i, j] += a[i, l] * b[l, j]` for l = 0, 1, ….
/// Multiplication and addition are rounded each, so the digits do not depend
/// on the width of the machine's vectors. A tile of 6 × 8 sums stays in
/// registers while l runs; eight columns of B are first put together, so that
/// they are read one after the other.
/// - Parameter below: how many diagonals below the main one are wanted; tiles
///   wholly below these are left out. All by default.
/// - Complexity: O(n m k).
/// - Source: Goto & van de Geijn, ACM TOMS 34 (2008).
package func addProduct(
  _ a: [Double], _ layout: Layout, _ b: [Double], from l: Int = 0,
  to c: inout [Double], _ n: Int, _ m: Int, _ k: Int, below: Int = .max / 2
) {
  let end = layout.start + (n - 1) * layout.row + (m - 1) * layout.column
  require(
    b.count >= (l + m) * k && c.count >= n * k && end < a.count,
    "addProduct: the shapes disagree")
  guard n > 0, m > 0, k > 0 else { return }
  if n > 1 { return addTiles(a, layout, b, l * k, &c, n, m, k, below) }
  for i in 0..<m {
    addRow(a[layout.start + i * layout.column], b, (l + i) * k, &c, k)
  }
}

/// Adds a multiple of k elements of b, from one on, to c.
func addRow(
  _ factor: Double, _ b: UnsafePointer<Double>, _ start: Int,
  _ c: UnsafeMutablePointer<Double>, _ k: Int
) {
  for j in 0..<k { c[j] += factor * b[start &+ j] }
}

/// Adds the product tile by tile.
private func addTiles(
  _ a: UnsafePointer<Double>, _ layout: Layout, _ b: UnsafePointer<Double>,
  _ start: Int, _ c: UnsafeMutablePointer<Double>, _ n: Int, _ m: Int,
  _ k: Int, _ below: Int
) {
  withUnsafeTemporaryAllocation(of: Lanes.self, capacity: m) { room in
    guard let panel = room.baseAddress else { return }
    for j in stride(from: 0, to: k, by: 8) {
      let columns = min(8, k - j)
      // Beyond the end of a row lies the next, whose sums are discarded.
      let whole = max(0, m - (7 - columns + k) / k)
      var source = b + start + j
      for l in 0..<m {
        panel[l] = lanes(source, 0, count: l < whole ? 8 : columns)
        source += k
      }
      for i in stride(from: 0, to: min(n, j + 8 + below), by: 6) {
        addTile(
          a + layout.start + i * layout.row, layout, panel, m, c + i * k + j, k,
          rows: min(6, n - i), columns)
      }
    }
  }
}

/// Adds the product of six rows or fewer with eight columns or fewer. In place
/// of rows that are not there the last one repeats, and its sums are discarded.
@inline(__always)
private func addTile(
  _ a: UnsafePointer<Double>, _ layout: Layout,
  _ b: UnsafeMutablePointer<Lanes>, _ m: Int,
  _ c: UnsafeMutablePointer<Double>, _ k: Int, rows: Int, _ columns: Int
) {
  func row(_ r: Int) -> Int { min(r, rows - 1) }
  func sums(_ r: Int) -> Lanes { lanes(c, row(r) * k, count: columns) }
  func store(_ sums: Lanes, _ r: Int) {
    if r < rows { set(c, r * k, sums, count: columns) }
  }
  let step = layout.row
  let (s1, s2, s3) = (row(1) * step, row(2) * step, row(3) * step)
  let (s4, s5) = (row(4) * step, row(5) * step)
  var (c0, c1, c2, c3) = (sums(0), sums(1), sums(2), sums(3))
  var (c4, c5) = (sums(4), sums(5))
  // A loop whose length is not known before it ends is not unrolled: that would
  // take more registers than there are.
  var (x, next) = (a, b)
  let end = a + m * layout.column
  while x != end {
    let y = next.pointee
    c0 += x[0] * y
    c1 += x[s1] * y
    c2 += x[s2] * y
    c3 += x[s3] * y
    c4 += x[s4] * y
    c5 += x[s5] * y
    x += layout.column
    next += 1
  }
  store(c0, 0)
  store(c1, 1)
  store(c2, 2)
  store(c3, 3)
  store(c4, 4)
  store(c5, 5)
}

extension Matrix {
  /// Adds Aᵀ B, (n × m)(m × k); A is as many rows of a from one on as B has.
  package mutating func addTransposed(
    _ a: [Double], from i: Int, times b: [Double], _ m: Int
  ) {
    addProduct(
      a, .transposed(rows, from: i), b, to: &storage, rows, m, columns)
  }

  /// Copies what is above the diagonal of a square matrix below it.
  package mutating func mirrorUpper() {
    for j in 0..<rows {
      for l in 0..<j { storage[j * rows + l] = storage[l * rows + j] }
    }
  }
}
