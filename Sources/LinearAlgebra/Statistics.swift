/// Returns the arithmetic mean Σ xᵢ / n; NaN for no elements.
///
/// The sum is compensated, so that its error does not grow with n.
public func mean(_ x: [Double]) -> Double {
  var sum = CompensatedSum()
  for element in x { sum.add(element) }
  return sum.value / Double(x.count)
}

/// Returns the population standard deviation √(Σ (xᵢ − x̄)² / n);
/// NaN for no elements.
///
/// The divisor is n, not n − 1.
public func standardDeviation(_ x: [Double]) -> Double {
  let centre = mean(x)
  return mean(x.map { ($0 - centre) * ($0 - centre) }).squareRoot()
}

/// Returns the index of the largest element, the first of equals.
///
/// A NaN counts as the largest, so that it cannot hide.
/// - Precondition: there is an element.
public func argMax(_ x: [Double]) -> Int {
  require(!x.isEmpty, "argMax of no elements")
  var best = 0
  for i in 0..<x.count {
    if x[i].isNaN { return i }
    if x[i] > x[best] { best = i }
  }
  return best
}
