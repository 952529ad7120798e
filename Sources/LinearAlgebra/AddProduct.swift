/// A matrix in somebody's memory: element (i, j) is base[i · row + j · column].
struct Strided {
  let base: UnsafePointer<Double>
  let row: Int
  let column: Int

  /// Row after row, each of a number of columns.
  init(_ base: UnsafePointer<Double>, columns: Int) {
    (self.base, row, column) = (base, columns, 1)
  }

  /// The transpose of rows of a number of columns.
  init(transposed base: UnsafePointer<Double>, columns: Int) {
    (self.base, row, column) = (base, 1, columns)
  }
}

/// Adds the product A B to C, (n × m)(m × k) → (n × k), B and C row by row.
///
/// Each element of C is a sum over the inner index from left to right, as in
/// the plain definition: `c[i, j] += a[i, l] * b[l, j]` for l = 0, 1, ….
/// Multiplication and addition are rounded each, so the digits do not depend
/// on the width of the machine's vectors. A tile of 6 × 8 sums stays in
/// registers while l runs.
/// - Parameter below: how many diagonals below the main one are wanted; tiles
///   wholly below these are left out.
/// - Complexity: O(n m k).
/// - Source: Goto & van de Geijn, ACM TOMS 34 (2008), for the tile.
func addProduct(
  _ a: Strided, _ b: UnsafePointer<Double>,
  to c: UnsafeMutablePointer<Double>, _ n: Int, _ m: Int, _ k: Int,
  below: Int
) {
  // A tile at the right edge reads up to 7 elements past the end of its row
  // of B and discards their sums. The last rows, where these would lie
  // outside B, are read from a copy.
  let last = k % 8 == 0 ? 0 : min(m, (k + 6) / k)
  let inner = m - last
  addTiles(a, b, to: c, n, inner, k, below)
  guard last > 0 else { return }
  withUnsafeTemporaryAllocation(of: Double.self, capacity: last * k + 8) {
    let copy = $0.baseAddress.unsafelyUnwrapped
    copy.update(from: b + inner * k, count: last * k)
    (copy + last * k).update(repeating: 0, count: 8)
    let rest = Strided(a, skipping: inner)
    addTiles(rest, copy, to: c, n, last, k, below)
  }
}

/// Adds A B to C, A being some rows of x, all of them row by row.
package func addProduct(
  _ x: [Double], _ rows: Range<Int>, _ b: [Double], to c: inout [Double]
) {
  guard !rows.isEmpty, !b.isEmpty else { return }
  let k = c.count / rows.count
  let m = b.count / k
  require(
    x.count >= rows.upperBound * m && c.count == rows.count * k
      && b.count == m * k, "addProduct: the shapes disagree")
  c.withUnsafeMutableBufferPointer { c in
    x.withUnsafeBufferPointer { x in
      b.withUnsafeBufferPointer { b in
        guard let c = c.baseAddress, let b = b.baseAddress,
          let x = x.baseAddress
        else { return }
        addProduct(
          Strided(x + rows.lowerBound * m, columns: m), b, to: c, rows.count,
          m, k, below: rows.count)
      }
    }
  }
}

extension Matrix {
  /// Adds Aᵀ B, for as many rows of A and B from the stated ones on; A has as
  /// many columns as this matrix rows, B as this matrix columns.
  /// - Parameter below: how many diagonals below the main one are wanted.
  package mutating func addProduct(
    transposed a: [Double], from i: Int = 0, _ b: [Double], at j: Int = 0,
    count m: Int, below: Int? = nil
  ) {
    let (n, k) = (rows, columns)
    require(
      a.count >= (i + m) * n && b.count >= (j + m) * k,
      "addProduct: the shapes disagree")
    storage.withUnsafeMutableBufferPointer { c in
      a.withUnsafeBufferPointer { a in
        b.withUnsafeBufferPointer { b in
          guard let c = c.baseAddress, let b = b.baseAddress,
            let a = a.baseAddress
          else { return }
          LinearAlgebra.addProduct(
            Strided(transposed: a + i * n, columns: n), b + j * k, to: c, n,
            m, k, below: below ?? n)
        }
      }
    }
  }

  /// Copies what is above the diagonal of a square matrix below it.
  package mutating func mirrorUpper() {
    for j in 0..<rows {
      for l in 0..<j { storage[j * rows + l] = storage[l * rows + j] }
    }
  }
}

extension Strided {
  /// The same matrix without its first columns.
  fileprivate init(_ whole: Strided, skipping columns: Int) {
    base = whole.base + columns * whole.column
    (row, column) = (whole.row, whole.column)
  }
}

private func addTiles(
  _ a: Strided, _ b: UnsafePointer<Double>,
  to c: UnsafeMutablePointer<Double>, _ n: Int, _ m: Int, _ k: Int,
  _ below: Int
) {
  for j in stride(from: 0, to: k, by: 8) {
    let columns = min(8, k - j)
    for i in stride(from: 0, to: min(n, j + 8 + below), by: 6) {
      let rows = min(6, n - i)
      let (first, tile) = (a.base + i * a.row, c + i * k + j)
      if columns == 8 || i + rows < n - 8 {
        addTile(first, a, b + j, k, to: tile, k, m, rows, columns)
      } else {
        addLastTile(first, a, b + j, k, to: tile, m, rows, columns)
      }
    }
  }
}

/// Adds to a tile after whose end C ends, too: in a copy with room for it.
private func addLastTile(
  _ first: UnsafePointer<Double>, _ a: Strided, _ b: UnsafePointer<Double>,
  _ k: Int, to c: UnsafeMutablePointer<Double>, _ m: Int, _ rows: Int,
  _ columns: Int
) {
  withUnsafeTemporaryAllocation(of: Double.self, capacity: 48) {
    let copy = $0.baseAddress.unsafelyUnwrapped
    copy.update(repeating: 0, count: 48)
    for r in 0..<rows {
      (copy + 8 * r).update(from: c + r * k, count: columns)
    }
    addTile(first, a, b, k, to: copy, 8, m, rows, 8)
    for r in 0..<rows {
      (c + r * k).update(from: copy + 8 * r, count: columns)
    }
  }
}

/// Adds to a tile of up to 6 × 8 elements; a row that is not there repeats
/// the last one, and its sums are discarded, as are those of columns that
/// are not there.
@inline(__always)
private func addTile(
  _ first: UnsafePointer<Double>, _ a: Strided, _ b: UnsafePointer<Double>,
  _ bRow: Int, to c: UnsafeMutablePointer<Double>, _ cRow: Int, _ m: Int,
  _ rows: Int, _ columns: Int
) {
  func start(_ r: Int) -> UnsafePointer<Double> {
    first + min(r, rows - 1) * a.row
  }
  func place(_ r: Int) -> UnsafeMutableRawPointer {
    UnsafeMutableRawPointer(c + min(r, rows - 1) * cRow)
  }
  func load(_ p: UnsafeRawPointer) -> SIMD8<Double> {
    p.loadUnaligned(as: SIMD8<Double>.self)
  }
  let (a0, a1, a2) = (start(0), start(1), start(2))
  let (a3, a4, a5) = (start(3), start(4), start(5))
  var (c0, c1, c2) = (load(place(0)), load(place(1)), load(place(2)))
  var (c3, c4, c5) = (load(place(3)), load(place(4)), load(place(5)))
  var (row, l) = (b, 0)
  for _ in 0..<m {
    let y = load(row)
    c0 += a0[l] * y
    c1 += a1[l] * y
    c2 += a2[l] * y
    c3 += a3[l] * y
    c4 += a4[l] * y
    c5 += a5[l] * y
    row += bRow
    l &+= a.column
  }
  let lanes = SIMD8<Int64>(0, 1, 2, 3, 4, 5, 6, 7)
  let others = lanes .>= Int64(columns)
  func store(_ x: SIMD8<Double>, _ r: Int) {
    guard r < rows else { return }
    place(r).storeBytes(
      of: x.replacing(with: load(place(r)), where: others),
      as: SIMD8<Double>.self)
  }
  store(c0, 0)
  store(c1, 1)
  store(c2, 2)
  store(c3, 3)
  store(c4, 4)
  store(c5, 5)
}
