import LinearAlgebra

// The label y of an example is a Double: 1, 0, or for a soft label the
// probability in between.

/// Returns the cross-entropy −y ln σ(z) − (1 − y) ln(1 − σ(z)) of one example.
///
/// Computed as softplus(−|z|) + u |z|, in which u is 1 − y for z > 0 and y
/// else: two terms that are never negative, finite for any finite z. Natural
/// logarithm, nats. An infinite z costs 0 if the label is the one that z is
/// sure of, else +∞; a NaN gives NaN.
/// - Precondition: 0 ≤ y ≤ 1.
@inlinable
public func binaryCrossEntropy(logit z: Double, label y: Double) -> Double {
  require(y >= 0 && y <= 1, "the label \(y) is not in [0, 1]")
  // The probability that the label gives to the side which z speaks against.
  let against = z > 0 ? 1 - y : y
  // A factor of 0 leaves its term out: 0 · ∞ would be NaN.
  let price = against == 0 ? 0 : against * abs(z)
  return price + softplus(-abs(z))
}

/// Returns the slope σ(z) − y of the cross-entropy of one example by its logit.
///
/// As (1 − y) σ(z) − y σ(−z), which keeps its digits when σ(z) is near 1.
/// −y at −∞, 1 − y at +∞; NaN gives NaN.
@inlinable
public func binaryCrossEntropyGradient(
  logit z: Double, label y: Double
) -> Double {
  (1 - y) * sigmoid(z) - y * sigmoid(-z)
}

/// Returns the mean cross-entropy of n examples; NaN for none.
public func binaryCrossEntropy(logits: [Double], labels: [Double]) -> Double {
  mean(zipped(logits, labels).map { binaryCrossEntropy(logit: $0, label: $1) })
}

/// Returns the gradient (σ(zᵢ) − yᵢ) / n of the mean cross-entropy; none for
/// no examples. A NaN stays in its place.
public func binaryCrossEntropyGradient(
  logits: [Double], labels: [Double]
) -> [Double] {
  zipped(logits, labels).map {
    binaryCrossEntropyGradient(logit: $0, label: $1) / Double(logits.count)
  }
}

/// Returns the cross-entropy of k yes–no outputs, (n × k): summed over outputs,
/// mean over examples.
public func binaryCrossEntropy(logits: Matrix, targets: Matrix) -> Double {
  checkShapes(logits, targets)
  return Double(logits.columns)
    * binaryCrossEntropy(logits: logits.elements, labels: targets.elements)
}

/// Returns the gradient (σ(z) − y) / n of the cross-entropy of k yes–no
/// outputs, (n × k).
public func binaryCrossEntropyGradient(
  logits: Matrix, targets: Matrix
) -> Matrix {
  checkShapes(logits, targets)
  let slopes = zipped(logits.elements, targets.elements).map {
    binaryCrossEntropyGradient(logit: $0, label: $1) / Double(logits.rows)
  }
  return Matrix(rows: logits.rows, columns: logits.columns, elements: slopes)
}

/// Pairs two vectors of one length.
func zipped(_ x: [Double], _ y: [Double]) -> Zip2Sequence<[Double], [Double]> {
  require(x.count == y.count, "\(x.count) logits but \(y.count) labels")
  return zip(x, y)
}

/// Stops unless logits and targets are of one shape.
func checkShapes(_ logits: Matrix, _ targets: Matrix) {
  require(
    logits.rows == targets.rows && logits.columns == targets.columns,
    "logits \(logits.shape) but targets \(targets.shape)")
}
