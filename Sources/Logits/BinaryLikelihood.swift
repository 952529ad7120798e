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
        design.features.selecting(rows: sample), scales: design.scales),
      labels: sample.map { labels[$0] }, ridge: scale(ridge, by: 0.05))
    let optimiser = LBFGS(
      tolerance: 1e-3 * Double(sample.count), maximumIterations: 20)
    let zero = [Double](repeating: 0, count: ridge.count)
    return try? optimiser.minimise(
      part.objective, from: zero, preconditioner: part.withHessian
    ).point
  }

  /// Returns what is known at parameters, with the inverse of the Hessian; nil
  /// if it is singular.
  func withHessian(_ w: [Double]) -> LBFGS.Outlook? {
    let here = evaluate(w, .hessian)
    guard let hessian = here.hessian,
      let solver = try? Cholesky(hessian, tolerance: 1e-14)
    else { return nil }
    return (here, solver.solve)
  }

  private func evaluate(_ w: [Double], _ order: Order) -> Evaluation {
    let (x, d) = (design.features.elements, design.features.columns)
    let parameters = design.dividing(w)
    let weights = Array(parameters.dropFirst())
    var value = dot(ridge, multiply(w, w)) / 2
    var (intercept, slopes) = (0.0, [Double](repeating: 0, count: d))
    var gram = DesignGram(design)
    var examples = Examples()
    for rows in design.features.blocks {
      let z = rowProducts(x, rows, weights).map { parameters[0] + $0 }
      examples.update(z, labels[rows])
      for i in 0..<rows.count {
        value += examples.losses[i]
        intercept += examples.slopes[i]
      }
      if order == .value { continue }
      addProduct(
        examples.slopes, .transposed(1), x, from: rows.lowerBound, to: &slopes,
        1, rows.count, d)
      if order == .hessian { gram.add(rows, weights: examples.curvatures) }
    }
    let gradient = design.dividing([intercept] + slopes[..<d])
    return Evaluation(
      value: value, gradient: add(gradient, multiply(ridge, w)),
      hessian: order == .hessian ? gram.matrix + Matrix.diagonal(ridge) : nil)
  }
}

/// Losses, slopes and curvatures of a block of examples.
private struct Examples {
  var losses = [Double](repeating: 0, count: Matrix.blockSize)
  var slopes = [Double](repeating: 0, count: Matrix.blockSize)
  var curvatures = [Double](repeating: 0, count: Matrix.blockSize)

  /// Takes over the examples with these logits.
  mutating func update(_ logits: [Double], _ labels: ArraySlice<Double>) {
    for i in stride(from: 0, to: logits.count, by: 8) {
      let count = min(8, logits.count - i)
      var sign = Lanes(repeating: 1)
      for lane in 0..<count where labels[labels.startIndex + i + lane] == 1 {
        sign[lane] = -1
      }
      let t = sign * lanes(logits, i, count: count)
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
