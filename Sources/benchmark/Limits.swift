import LinearAlgebra

/// What this core can do at most, measured.
enum Limits {
  /// Bytes read and written a second by a copy between two arrays that
  /// together have a size.
  static func bandwidth(bytes: Double) -> Double {
    let count = max(1, Int(bytes) / 16)
    let source = [Double](repeating: 1, count: count)
    var target = [Double](repeating: 0, count: count)
    var best = Double.infinity
    for _ in 0..<15 {
      let (seconds, _) = timed {
        target.withUnsafeMutableBytes { target in
          source.withUnsafeBytes { target.copyMemory(from: $0) }
        }
      }
      best = min(best, seconds)
    }
    return target[0] * 16 * Double(count) / best
  }

  /// Additions and multiplications a second, in registers alone: the larger
  /// of separate and fused ones.
  static func arithmetic() -> Double {
    // Without the machine's own instruction a fused one is a slow function.
    max(
      rate(rounds: 100_000, separateSums), rate(rounds: 1_000, fusedSums))
  }

  private static func rate(
    rounds: Int, _ sums: (Int, SIMD8<Double>) -> Double
  ) -> Double {
    var best = Double.infinity
    for _ in 0..<40 {
      let (seconds, sum) = timed {
        sums(rounds, SIMD8(repeating: -1e-9))
      }
      require(sum > 0, "the sums are \(sum)")
      best = min(best, seconds)
    }
    return 8 * 2 * 12 * Double(rounds) / best
  }

  /// Twelve sums that do not wait for each other, product and sum rounded.
  private static func separateSums(
    _ rounds: Int, _ factor: SIMD8<Double>
  ) -> Double {
    let one = SIMD8<Double>(repeating: 1)
    var (a, b, c, d) = (one, one, one, one)
    var (e, f, g, h) = (one, one, one, one)
    var (i, j, k, l) = (one, one, one, one)
    for _ in 0..<rounds {
      a += a * factor
      b += b * factor
      c += c * factor
      d += d * factor
      e += e * factor
      f += f * factor
      g += g * factor
      h += h * factor
      i += i * factor
      j += j * factor
      k += k * factor
      l += l * factor
    }
    return (a + b + c + d + e + f + g + h + i + j + k + l).sum()
  }

  /// The same with sum and product rounded once.
  private static func fusedSums(
    _ rounds: Int, _ factor: SIMD8<Double>
  ) -> Double {
    let one = SIMD8<Double>(repeating: 1)
    var (a, b, c, d) = (one, one, one, one)
    var (e, f, g, h) = (one, one, one, one)
    var (i, j, k, l) = (one, one, one, one)
    for _ in 0..<rounds {
      a.addProduct(a, factor)
      b.addProduct(b, factor)
      c.addProduct(c, factor)
      d.addProduct(d, factor)
      e.addProduct(e, factor)
      f.addProduct(f, factor)
      g.addProduct(g, factor)
      h.addProduct(h, factor)
      i.addProduct(i, factor)
      j.addProduct(j, factor)
      k.addProduct(k, factor)
      l.addProduct(l, factor)
    }
    return (a + b + c + d + e + f + g + h + i + j + k + l).sum()
  }
}
