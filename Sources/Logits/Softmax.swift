import LinearAlgebra

/// Returns the probabilities pᵢ = exp(zᵢ/T) / Σⱼ exp(zⱼ/T), which sum to 1.
///
/// The largest logit is subtracted from all, which changes nothing but the
/// size of the exponentials. A logit of −∞ has probability 0. No logits give
/// no probabilities. All −∞, any +∞ or any NaN give NaN throughout: there is
/// no distribution to return.
/// - Parameter temperature: T > 0, finite; above 1 flattens, below 1 sharpens.
public func softmax(_ logits: [Double], temperature: Double = 1) -> [Double] {
  require(
    temperature > 0 && temperature.isFinite,
    "the temperature is \(temperature), not positive and finite")
  guard let m = largest(logits) else { return [] }
  guard m.isFinite else { return logits.map { _ in .nan } }
  let exponentials = logits.map {
    expOfDifference($0, m, temperature: temperature)
  }
  var sum = CompensatedSum()
  for e in exponentials {
    sum.add(e.high)
    sum.add(e.low)
  }
  let total = sum.total
  return exponentials.map { e in
    let p = e.high / total.high
    return p + (e.low - p * total.low) / total.high
  }
}

/// Returns the softmax of each row, (n × k) → (n × k).
public func softmax(_ logits: Matrix, temperature: Double = 1) -> Matrix {
  temperature == 1
    ? logits.mapEightRows { $0.softmax() }
    : logits.mapRows { softmax($0, temperature: temperature) }
}

/// Returns the Jacobian ∂pᵢ/∂zⱼ = pᵢ (δᵢⱼ − pⱼ) of softmax at the logits,
/// (k × k): symmetric, rows that sum to 0, never a negative eigenvalue. NaN
/// throughout where softmax is.
public func softmaxJacobian(_ logits: [Double]) -> Matrix {
  softmaxJacobian(probabilities: softmax(logits))
}

/// Returns diag(p) − p pᵀ, (k × k): the Jacobian of softmax where it is p.
///
/// The diagonal is pᵢ Σⱼ pⱼ over j ≠ i, which keeps the digits that
/// 1 − pᵢ loses when pᵢ is nearly 1.
public func softmaxJacobian(probabilities p: [Double]) -> Matrix {
  var result = Matrix.zeros(rows: p.count, columns: p.count)
  for i in 0..<p.count {
    for j in 0..<p.count where j != i {
      result[i, j] = -p[i] * p[j]
      result[i, i] += p[i] * p[j]
    }
  }
  return result
}

extension Matrix {
  /// Returns the matrix of the function's values, row by row.
  func mapRows(_ function: ([Double]) -> [Double]) -> Matrix {
    Matrix(
      rows: rows, columns: columns,
      elements: (0..<rows).flatMap { function(row($0)) })
  }
}
