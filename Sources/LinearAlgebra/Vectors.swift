/// Returns the element-wise sum x + y.
public func add(_ x: [Double], _ y: [Double]) -> [Double] {
  checkLengths(x, y, "add")
  return zip(x, y).map { $0 + $1 }
}

/// Returns the element-wise difference x − y.
public func subtract(_ x: [Double], _ y: [Double]) -> [Double] {
  checkLengths(x, y, "subtract")
  return zip(x, y).map { $0 - $1 }
}

/// Returns the element-wise product with elements xᵢ yᵢ.
public func multiply(_ x: [Double], _ y: [Double]) -> [Double] {
  checkLengths(x, y, "multiply")
  return zip(x, y).map { $0 * $1 }
}

/// Returns the vector with every element multiplied by a number.
public func scale(_ x: [Double], by factor: Double) -> [Double] {
  x.map { factor * $0 }
}

/// Returns Σ xᵢ, added from left to right; 0 for no elements.
@inlinable
public func sum(_ x: [Double]) -> Double {
  var result = 0.0
  for element in x { result += element }
  return result
}

/// Returns the Euclidean norm √Σ xᵢ²; 0 for no elements.
///
/// The squares are taken of xᵢ / max |xᵢ|, so that they neither overflow
/// nor vanish.
public func norm(_ x: [Double]) -> Double {
  let largest = maxNorm(x)
  guard largest > 0, largest.isFinite else { return largest }
  let scaled = x.map { $0 / largest }
  return largest * sum(multiply(scaled, scaled)).squareRoot()
}

/// Returns the largest absolute value max |xᵢ|; 0 for no elements,
/// NaN if any element is.
public func maxNorm(_ x: [Double]) -> Double {
  var result = 0.0
  for element in x {
    if element.isNaN { return .nan }
    result = max(result, abs(element))
  }
  return result
}

private func checkLengths(_ x: [Double], _ y: [Double], _ name: String) {
  require(
    x.count == y.count,
    "\(name): the vectors are of length \(x.count) and \(y.count)")
}
