import LinearAlgebra

/// Returns ½ Σ (aⱼ − yⱼ)² of one example, summed over its outputs; 0 for none.
public func squaredError(outputs: [Double], targets: [Double]) -> Double {
  let errors = subtract(outputs, targets)
  return dot(errors, errors) / 2
}

/// Returns ½ (σ(z) − y)², the squared error of one sigmoid output: finite also
/// at ±∞. NaN gives NaN.
@inlinable
public func sigmoidSquaredError(logit z: Double, label y: Double) -> Double {
  let error = binaryCrossEntropyGradient(logit: z, label: y)
  return error * error / 2
}

/// Returns the slope (a − y) a (1 − a) by the logit, with a = σ(z).
///
/// It vanishes where the sigmoid is flat, however wrong the output is: 0 at
/// ±∞. NaN gives NaN.
@inlinable
public func sigmoidSquaredErrorGradient(
  logit z: Double, label y: Double
) -> Double {
  binaryCrossEntropyGradient(logit: z, label: y) * sigmoidDerivative(z)
}

/// Returns the mean over n examples of ½ (σ(zᵢ) − yᵢ)²; NaN for none.
public func sigmoidSquaredError(logits: [Double], labels: [Double]) -> Double {
  mean(zipped(logits, labels).map { sigmoidSquaredError(logit: $0, label: $1) })
}

/// Returns the gradient of the mean squared error of n sigmoid outputs.
public func sigmoidSquaredErrorGradient(
  logits: [Double], labels: [Double]
) -> [Double] {
  zipped(logits, labels).map {
    sigmoidSquaredErrorGradient(logit: $0, label: $1) / Double(logits.count)
  }
}

/// Returns ½ Σ (σ(z) − y)² of k sigmoid outputs, (n × k): summed over outputs,
/// mean over examples.
public func sigmoidSquaredError(logits: Matrix, targets: Matrix) -> Double {
  checkShapes(logits, targets)
  return Double(logits.columns)
    * sigmoidSquaredError(logits: logits.elements, labels: targets.elements)
}

/// Returns the gradient of the squared error of k sigmoid outputs, (n × k).
public func sigmoidSquaredErrorGradient(
  logits: Matrix, targets: Matrix
) -> Matrix {
  checkShapes(logits, targets)
  let slopes = zipped(logits.elements, targets.elements).map {
    sigmoidSquaredErrorGradient(logit: $0, label: $1) / Double(logits.rows)
  }
  return Matrix(rows: logits.rows, columns: logits.columns, elements: slopes)
}

/// Returns ½ Σ (pⱼ − yⱼ)² of one example with p = softmax(z), NaN where
/// softmax is.
public func softmaxSquaredError(
  logits: [Double], targets: [Double]
) -> Double {
  squaredError(outputs: softmax(logits), targets: targets)
}

/// Returns the gradient pᵢ (dᵢ − Σⱼ pⱼ dⱼ) by the logits, with d = p − y.
///
/// It is the softmax Jacobian times the error d. Because Σ pⱼ = 1 it is
/// computed as pᵢ Σⱼ pⱼ (dᵢ − dⱼ), in which nothing large cancels. NaN
/// throughout where softmax is.
public func softmaxSquaredErrorGradient(
  logits: [Double], targets: [Double]
) -> [Double] {
  let p = softmax(logits)
  let d = subtract(p, targets)
  return p.indices.map { i in
    p[i] * sum(p.indices.map { j in p[j] * (d[i] - d[j]) })
  }
}

/// Returns ½ Σ (p − y)² through softmax, (n × k): summed over outputs, mean
/// over examples.
public func softmaxSquaredError(logits: Matrix, targets: Matrix) -> Double {
  checkShapes(logits, targets)
  return mean(
    (0..<logits.rows).map {
      softmaxSquaredError(logits: logits.row($0), targets: targets.row($0))
    })
}

/// Returns the gradient of the squared error through softmax, (n × k).
public func softmaxSquaredErrorGradient(
  logits: Matrix, targets: Matrix
) -> Matrix {
  checkShapes(logits, targets)
  let rows = (0..<logits.rows).flatMap {
    softmaxSquaredErrorGradient(
      logits: logits.row($0), targets: targets.row($0))
  }
  return (1 / Double(logits.rows))
    * Matrix(rows: logits.rows, columns: logits.columns, elements: rows)
}
