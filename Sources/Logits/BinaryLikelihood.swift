import LinearAlgebra

/// The negative log-likelihood of a logistic regression, plus ½ Σ rⱼ wⱼ², with
/// its derivatives, computed in one pass over the examples.
///
/// With t the logit of the wrong label, zᵢ or −zᵢ, the loss is softplus(t), its
/// slope by z is σ(t) with the sign of t, and its curvature σ(t) σ(−t).
struct BinaryLikelihood {
  let design: ScaledDesign
  let labels: [Double]
  /// The penalty r of each parameter, (1 + d).
  let ridge: [Double]

  /// The likelihood as a function of intercept and weights, (1 + d).
  var objective: Objective {
    Objective(dimension: ridge.count) { evaluate($0, $1) }
  }

  /// Returns the best parameters for every twentieth example, as a start for
  /// all of them, or nil if there are none.
  func startFromSample() -> [Double]? {
    let sample = Array(stride(from: 0, to: labels.count, by: 20))
    let part = BinaryLikelihood(
      design: ScaledDesign(
        design.features.selecting(rows: sample),
        scales: design.scales),
      labels: sample.map { labels[$0] }, ridge: scale(ridge, by: 0.05))
    let newton = Newton(
      tolerance: 1e-3 * Double(sample.count), maximumIterations: 10)
    let zero = [Double](repeating: 0, count: ridge.count)
    return try? newton.minimise(part.objective, from: zero).point
  }

  private func evaluate(_ w: [Double], _ order: Order) -> Evaluation {
    let m = ridge.count
    var value = dot(ridge, multiply(w, w)) / 2
    var gradient = [Double](repeating: 0, count: m)
    var hessian = Matrix.zeros(rows: m, columns: m)
    var examples = Examples()
    var x = [Double](repeating: 1, count: 128 * m) + padding
    let parameters = w + padding
    for start in stride(from: 0, to: labels.count, by: 128) {
      let rows = start..<min(start + 128, labels.count)
      let n = rows.count
      design.copyRows(rows, to: &x)
      var z = [Double](repeating: 0, count: n) + padding
      addProduct(x, .rows(m), parameters, to: &z, n, m, 1)
      examples.update(z, labels[rows])
      for i in 0..<n { value += examples.losses[i] }
      if order == .value { continue }
      addProduct(examples.slopes, .transposed(1), x, to: &gradient, 1, n, m)
      if order == .gradient { continue }
      hessian.addGram(x, weights: examples.curvatures, n)
    }
    hessian.mirrorUpper()
    return Evaluation(
      value: value, gradient: add(gradient, multiply(ridge, w)),
      hessian: order == .hessian ? hessian + Matrix.diagonal(ridge) : nil)
  }
}

/// Losses, slopes and curvatures of up to 128 examples.
private struct Examples {
  var losses = [Double](repeating: 0, count: 128)
  var slopes = [Double](repeating: 0, count: 128)
  var curvatures = [Double](repeating: 0, count: 128)

  /// Takes over the examples with these logits, which end with `padding`.
  mutating func update(_ logits: [Double], _ labels: ArraySlice<Double>) {
    let first = labels.startIndex
    for i in stride(from: 0, to: labels.count, by: 8) {
      var sign = Lanes(repeating: 1)
      for lane in 0..<min(8, labels.count - i)
      where labels[first + i + lane] == 1 { sign[lane] = -1 }
      let t = sign * lanes(logits, i)
      let isPositive = t .>= 0
      let e = exponential(t.replacing(with: -t, where: isPositive))
      // σ of |t| and of −|t|, as in the plain `sigmoid`.
      let larger = 1 / (1 + e)
      let smaller = e - e * e / (1 + e)
      let sigma = smaller.replacing(with: larger, where: isPositive)
      set(
        &losses, i, logarithm(onePlus: e) + t.replacing(with: 0, where: t .< 0))
      set(&slopes, i, sign * sigma)
      set(&curvatures, i, larger * smaller)
    }
  }
}
