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

  /// Returns where four steps on every twentieth example lead, as a start for
  /// all of them, or nil if they fail.
  func startFromSample() -> [Double]? {
    let sample = Array(stride(from: 0, to: labels.count, by: 20))
    let part = BinaryLikelihood(
      design: ScaledDesign(
        design.features.selecting(rows: sample),
        scales: design.scales),
      labels: sample.map { labels[$0] }, ridge: scale(ridge, by: 0.05))
    let zero = [Double](repeating: 0, count: ridge.count)
    do {
      return try Newton(tolerance: 0, maximumIterations: 4)
        .minimise(part.objective, from: zero).point
    } catch .notConverged(_, let point) { return point } catch { return nil }
  }

  private func evaluate(_ w: [Double], _ order: Order) -> Evaluation {
    let x = design.features.elements
    let d = design.features.columns
    let parameters = design.unscaled(w, classes: 1)
    let inverses = design.scales.dropFirst().map { 1 / $0 }
    // With e the slopes and s the curvatures of the examples, one product of
    // rows (e, s, s x̃) with rows x gives all the sums but those of e and s.
    let width = order == .hessian ? d + 2 : 1
    var left = [Double](repeating: 0, count: 128 * width)
    var products = [Double](repeating: 0, count: width * d) + padding
    var (value, slope, curvature) = (0.0, 0.0, 0.0)
    var examples = Examples()
    for start in stride(from: 0, to: labels.count, by: 128) {
      let rows = start..<min(start + 128, labels.count)
      examples.update(
        design.logits(parameters, classes: 1, rows), labels[rows])
      for i in 0..<rows.count {
        value += examples.losses[i]
        slope += examples.slopes[i]
        curvature += examples.curvatures[i]
        weigh(
          x, (start + i) * d, inverses, examples.slopes[i],
          examples.curvatures[i], &left, i * width, width)
      }
      if order == .value { continue }
      addProduct(
        left, .transposed(width), x, from: start, to: &products, width,
        rows.count, d, below: 2)
    }
    let sums = [slope] + products[..<d] + [curvature]
    return evaluation(value, w, order, sums + products[d...])
  }

  /// Writes a row (e, s, s x̃) of a stated width, which may be less.
  @inline(__always)
  private func weigh(
    _ x: UnsafePointer<Double>, _ start: Int,
    _ inverses: UnsafePointer<Double>, _ e: Double, _ s: Double,
    _ left: UnsafeMutablePointer<Double>, _ place: Int, _ width: Int
  ) {
    let (x, left) = (x + start, left + place)
    left[0] = e
    guard width > 1 else { return }
    left[1] = s
    for j in 0..<width - 2 { left[2 &+ j] = s * (x[j] * inverses[j]) }
  }

  /// Returns the evaluation from the sums of e, e x, s, s x and s x̃ x, which
  /// are of columns that are yet to be scaled.
  private func evaluation(
    _ value: Double, _ w: [Double], _ order: Order, _ sums: [Double]
  ) -> Evaluation {
    let scales = design.scales
    let m = scales.count
    var result = Evaluation(value: value + dot(ridge, multiply(w, w)) / 2)
    if order == .value { return result }
    result.gradient = (0..<m).map { sums[$0] / scales[$0] + ridge[$0] * w[$0] }
    if order == .gradient { return result }
    var hessian = Matrix.diagonal(ridge)
    hessian[0, 0] += sums[m]
    for l in 1..<max(m, 1) {
      hessian[0, l] = sums[m + l] / scales[l]
      for j in 1...l {
        hessian[j, l] += sums[2 * m + (j - 1) * (m - 1) + l - 1] / scales[l]
      }
    }
    hessian.mirrorUpper()
    result.hessian = hessian
    return result
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
      set(&losses, i, logOnePlus(e) + t.replacing(with: 0, where: t .< 0))
      set(&slopes, i, sign * sigma)
      set(&curvatures, i, larger * smaller)
    }
  }
}
