/// How far two results are apart, and how far they may be.
struct Agreement: Equatable {
  /// What was compared, in words.
  let quantity: String
  /// The difference that was found; NaN where there is no number.
  let difference: Double
  /// The largest difference that passes.
  let tolerance: Double

  /// Whether the difference is within the tolerance; NaN is not.
  var holds: Bool { difference <= tolerance }

  /// The difference in words, as in "coefficients differ by 1e-05 > 1e-06".
  var description: String {
    let sign = holds ? "≤" : ">"
    let found = String(scientific: difference)
    return "\(quantity) \(found) \(sign) \(String(scientific: tolerance))"
  }
}

extension [Agreement] {
  /// The one that is worst: that fails, or comes nearest to it.
  var worst: Agreement? {
    self.max { a, b in
      b.difference.isNaN
        || (!a.difference.isNaN
          && a.difference / a.tolerance < b.difference / b.tolerance)
    }
  }
}

/// Returns the largest |aᵢ − bᵢ| / max(|bᵢ|, floor); infinite when the
/// lengths differ, NaN when an element is.
func largestDifference(
  _ a: [Double], _ b: [Double], floor: Double = 1
) -> Double {
  guard a.count == b.count else { return .infinity }
  var largest = 0.0
  for i in 0..<a.count where a[i] != b[i] {
    let difference = abs(a[i] - b[i]) / Swift.max(abs(b[i]), floor)
    if difference.isNaN { return .nan }
    largest = Swift.max(largest, difference)
  }
  return largest
}
