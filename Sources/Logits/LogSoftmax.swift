import LinearAlgebra

/// Returns ln pᵢ = zᵢ − ln Σⱼ exp(zⱼ), the logarithms of softmax.
///
/// With m the largest logit it is (zᵢ − m) − log1p(Σ exp(zⱼ − m)), the sum over
/// the others: also when the largest class is nearly certain and ln p is tiny,
/// its digits are right. A logit of −∞ has ln 0 = −∞. No logits give none.
/// All −∞, any +∞ or any NaN give NaN throughout.
public func logSoftmax(_ logits: [Double]) -> [Double] {
  guard let m = largest(logits) else { return [] }
  guard m.isFinite else { return logits.map { _ in .nan } }
  let rest = logOfOnePlus(sumOfOthers(logits))
  return logits.map { ($0 - m) - rest }
}

/// Returns the log-softmax of each row, (n × k) → (n × k).
public func logSoftmax(_ logits: Matrix) -> Matrix {
  logits.mapEightRows { $0.logSoftmax() }
}
