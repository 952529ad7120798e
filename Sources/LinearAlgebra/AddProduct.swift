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
/// registers while l runs.
///
/// Eight elements more than they hold in b and c make it quickest: a tile at
/// the right edge reads and writes beyond the end of its rows, and what has no
/// room for that is summed by plain loops.
/// - Parameter below: how many diagonals below the main one are wanted; tiles
///   wholly below these are left out. All by default.
/// - Complexity: O(n m k).
/// - Source: Goto & van de Geijn, ACM TOMS 34 (2008), for the tile.
package func addProduct(
  _ a: [Double], _ layout: Layout, _ b: [Double], from l: Int = 0,
  to c: inout [Double], _ n: Int, _ m: Int, _ k: Int, below: Int = .max / 2
) {
  let roomB = b.count - (l + m) * k
  let roomC = c.count - n * k
  let end = layout.start + (n - 1) * layout.row + (m - 1) * layout.column
  require(
    roomB >= 0 && roomC >= 0 && end < a.count,
    "addProduct: the shapes disagree")
  guard n > 0, m > 0, k > 0 else { return }
  // The last rows of B, after which there is no room.
  let missing = k % 8 == 0 ? 0 : max(0, 7 - roomB)
  let last = n == 1 ? m : min(m, (missing + k - 1) / k)
  addTiles(a, layout, b, l * k, &c, n, m - last, k, roomC, below)
  addPlainly(a, layout, b, l * k, &c, 0..<n, m - last..<m, 0..<k, k)
}

/// The definition, for some rows, inner indices and columns.
private func addPlainly(
  _ a: UnsafePointer<Double>, _ layout: Layout, _ b: UnsafePointer<Double>,
  _ start: Int, _ c: UnsafeMutablePointer<Double>, _ rows: Range<Int>,
  _ inner: Range<Int>, _ columns: Range<Int>, _ k: Int
) {
  for i in rows {
    for l in inner {
      let factor = a[layout.start + i * layout.row + l * layout.column]
      let (source, target) = (b + start + l * k, c + i * k)
      for j in columns { target[j] += factor * source[j] }
    }
  }
}

/// Adds the product tile by tile. In a tile of fewer than six rows the last
/// one repeats and its sums are discarded, as are those of columns that are
/// not there.
private func addTiles(
  _ a: UnsafePointer<Double>, _ layout: Layout, _ b: UnsafePointer<Double>,
  _ start: Int, _ c: UnsafeMutablePointer<Double>, _ n: Int, _ m: Int,
  _ k: Int, _ room: Int, _ below: Int
) {
  func load(_ p: UnsafeRawPointer) -> SIMD8<Double> {
    p.loadUnaligned(as: SIMD8<Double>.self)
  }
  for j in stride(from: 0, to: k, by: 8) {
    let columns = j..<min(j + 8, k)
    let others = SIMD8<Int64>(0, 1, 2, 3, 4, 5, 6, 7) .>= Int64(columns.count)
    for i in stride(from: 0, to: min(n, j + 8 + below), by: 6) {
      let rows = i..<min(i + 6, n)
      // Where a whole vector of C cannot be read and written in each row.
      if columns.count < 8 && (n - rows.upperBound + 1) * k - j + room < 8 {
        addPlainly(a, layout, b, start, c, rows, 0..<m, columns, k)
        continue
      }
      func place(_ r: Int) -> UnsafeMutableRawPointer {
        UnsafeMutableRawPointer(c + min(i + r, n - 1) * k + j)
      }
      func step(_ r: Int) -> Int { min(r, rows.count - 1) * layout.row }
      func store(_ sums: SIMD8<Double>, _ r: Int) {
        guard r < rows.count else { return }
        place(r).storeBytes(
          of: sums.replacing(with: load(place(r)), where: others),
          as: SIMD8<Double>.self)
      }
      let (s1, s2, s3, s4, s5) = (step(1), step(2), step(3), step(4), step(5))
      var (c0, c1, c2) = (load(place(0)), load(place(1)), load(place(2)))
      var (c3, c4, c5) = (load(place(3)), load(place(4)), load(place(5)))
      var (x, row) = (a + layout.start + i * layout.row, b + start + j)
      for _ in 0..<m {
        let y = load(row)
        c0 += x[0] * y
        c1 += x[s1] * y
        c2 += x[s2] * y
        c3 += x[s3] * y
        c4 += x[s4] * y
        c5 += x[s5] * y
        x += layout.column
        row += k
      }
      store(c0, 0)
      store(c1, 1)
      store(c2, 2)
      store(c3, 3)
      store(c4, 4)
      store(c5, 5)
    }
  }
}

extension Matrix {
  /// Adds Aᵀ B, (n × m)(m × k); A is as many rows of a from one on as B has.
  package mutating func addTransposed(
    _ a: [Double], from i: Int, times b: [Double], _ m: Int
  ) {
    addProduct(
      a, .transposed(rows, from: i), b, to: &storage, rows, m, columns)
  }

  /// Adds the upper half of Σ sᵢ xᵢ xᵢᵀ over the first n rows of x.
  package mutating func addGram(
    _ x: [Double], weights s: [Double], _ n: Int
  ) {
    let m = columns
    let weighted = [Double](unsafeUninitializedCapacity: n * m) {
      weighted, count in
      count = n * m
      x.withUnsafeBufferPointer { x in
        for i in 0..<n {
          let weight = s[i]
          for j in i * m..<(i + 1) * m { weighted[j] = weight * x[j] }
        }
      }
    }
    addProduct(
      weighted, .transposed(m), x, to: &storage, m, n, m, below: 0)
  }

  /// Copies what is above the diagonal of a square matrix below it.
  package mutating func mirrorUpper() {
    for j in 0..<rows {
      for l in 0..<j { storage[j * rows + l] = storage[l * rows + j] }
    }
  }
}
