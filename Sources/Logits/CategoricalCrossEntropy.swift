import LinearAlgebra

/// Returns the cross-entropy −ln p_y of one example with label y, from k logits.
///
/// It is ln Σ exp(zⱼ) − z_y, computed by log-softmax. Natural logarithm, nats.
/// +∞ for a label whose logit is −∞; 0 for a single class. All −∞, any +∞ or
/// any NaN give NaN.
/// - Precondition: the label is one of 0, …, k − 1.
public func crossEntropy(logits: [Double], label: Int) -> Double {
  checkLabel(label, classes: logits.count)
  return -logSoftmax(logits)[label]
}

/// Returns the gradient p − e_y of the cross-entropy of one example, (k).
///
/// The label's own p_y − 1 is computed as minus the sum of the others. NaN
/// throughout where softmax is.
public func crossEntropyGradient(logits: [Double], label: Int) -> [Double] {
  checkLabel(label, classes: logits.count)
  var result = softmax(logits)
  var others = CompensatedSum()
  for c in result.indices where c != label { others.add(result[c]) }
  result[label] = -others.value
  return result
}

/// Returns the cross-entropy −Σ qⱼ ln pⱼ of one example with soft label q, (k).
///
/// A target of 0 contributes 0, also where ln pⱼ = −∞. All −∞, any +∞ or any
/// NaN among the logits give NaN.
/// - Precondition: the targets are not negative and sum to 1.
public func crossEntropy(logits: [Double], targets: [Double]) -> Double {
  checkTargets(logits, targets)
  var sum = CompensatedSum()
  for (q, logp) in zip(targets, logSoftmax(logits)) where q != 0 {
    sum.add(-q * logp)
  }
  return sum.value
}

/// Returns the gradient p − q of the cross-entropy with soft label q, (k).
///
/// NaN throughout where softmax is. Where p and q nearly cancel, the error is
/// a few units in the last place of p.
public func crossEntropyGradient(
  logits: [Double], targets: [Double]
) -> [Double] {
  checkTargets(logits, targets)
  return subtract(softmax(logits), targets)
}

/// Returns the mean cross-entropy of n examples, logits (n × k), n labels;
/// NaN for no examples.
public func crossEntropy(logits: Matrix, labels: [Int]) -> Double {
  checkCount(logits, labels)
  return mean(
    labels.indices.map {
      crossEntropy(logits: logits.row($0), label: labels[$0])
    })
}

/// Returns the gradient (p − one-hot y) / n of the mean cross-entropy, (n × k).
public func crossEntropyGradient(logits: Matrix, labels: [Int]) -> Matrix {
  checkCount(logits, labels)
  let rows = labels.indices.flatMap {
    crossEntropyGradient(logits: logits.row($0), label: labels[$0])
  }
  return (1 / Double(labels.count))
    * Matrix(rows: logits.rows, columns: logits.columns, elements: rows)
}

/// Returns one row for each label, 1 in the label's column and 0 elsewhere,
/// (n × k).
public func oneHot(_ labels: [Int], classes: Int) -> Matrix {
  var result = Matrix.zeros(rows: labels.count, columns: classes)
  for (i, label) in labels.enumerated() {
    checkLabel(label, classes: classes)
    result[i, label] = 1
  }
  return result
}

func checkLabel(_ label: Int, classes: Int) {
  require(
    label >= 0 && label < classes,
    "label \(label) is not one of the \(classes) classes counted from 0")
}

func checkCount(_ logits: Matrix, _ labels: [Int]) {
  require(
    logits.rows == labels.count,
    "logits \(logits.shape) but \(labels.count) labels")
}

func checkTargets(_ logits: [Double], _ targets: [Double]) {
  require(
    logits.count == targets.count,
    "\(logits.count) logits but \(targets.count) targets")
  require(
    targets.allSatisfy { $0 >= 0 } && isClose(sum(targets), to: 1),
    "the targets \(targets) are not a distribution")
}
