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

  /// Returns where the likelihood of every tenth example has its maximum, as
  /// a start for all of them, or the stated start if it has none.
  func startFromSample(_ start: [Double]) -> [Double] {
    let sample = Array(stride(from: 0, to: labels.count, by: 10))
    let part = BinaryLikelihood(
      design: ScaledDesign(
        features: design.features.selecting(rows: sample),
        scales: design.scales),
      labels: sample.map { labels[$0] }, ridge: scale(ridge, by: 0.1))
    let newton = Newton(
      tolerance: 1e-4 * Double(sample.count), maximumIterations: 10,
      polishes: false)
    return (try? newton.minimise(part.objective, from: start))?.point ?? start
  }

  private func evaluate(_ w: [Double], _ order: Order) -> Evaluation {
    let d = design.features.columns
    var value = 0.0
    // Row 0 sums e and s, row 1 the slopes e xᵀ, row 2 the curvatures s xᵀ,
    // the others s x xᵀ.
    var sums = Sums(order: order, columns: d)
    for start in stride(from: 0, to: labels.count, by: 128) {
      let rows = start..<min(start + 128, labels.count)
      let z = design.logits(w, classes: 1, rows)
      let examples = Examples(logits: z, labels: labels[rows])
      value = examples.losses.reduce(value, +)
      guard order > .value else { continue }
      sums.add(examples, design, rows)
    }
    return sums.evaluation(
      value: value + dot(ridge, multiply(w, w)) / 2,
      penalty: multiply(ridge, w), ridge, design.scales)
  }
}

/// Losses, slopes and curvatures of a few examples.
private struct Examples {
  var losses: [Double]
  var slopes: [Double]
  var curvatures: [Double]

  init(logits: [Double], labels: ArraySlice<Double>) {
    losses = logits
    slopes = logits
    curvatures = logits
    for i in stride(from: 0, to: logits.count, by: 8) {
      let count = min(8, logits.count - i)
      var t = Lanes.zero
      var sign = Lanes(repeating: 1)
      for lane in 0..<count {
        t[lane] = logits[i + lane]
        sign[lane] = labels[labels.startIndex + i + lane] == 1 ? -1 : 1
      }
      t *= sign
      let isPositive = t .>= 0
      let e = exponential(t.replacing(with: -t, where: isPositive))
      let larger = 1 / (1 + e)
      let smaller = e - e * e / (1 + e)
      let sigmoid = smaller.replacing(with: larger, where: isPositive)
      let loss =
        t.replacing(with: 0, where: .!isPositive) + logOnePlus(e)
      let slope = sign * sigmoid
      for lane in 0..<count {
        losses[i + lane] = loss[lane]
        slopes[i + lane] = slope[lane]
        curvatures[i + lane] = (larger * smaller)[lane]
      }
    }
  }
}

/// The sums over examples that make gradient and Hessian.
private struct Sums {
  let order: Order
  var slope = 0.0
  var curvature = 0.0
  /// Row 0 is Σ e xᵀ, row 1 Σ s xᵀ, the others the upper half of Σ s x̃ xᵀ.
  var products: Matrix

  init(order: Order, columns d: Int) {
    self.order = order
    products = .zeros(rows: order == .hessian ? d + 2 : 1, columns: d)
  }

  mutating func add(
    _ examples: Examples, _ design: ScaledDesign, _ rows: Range<Int>
  ) {
    for e in examples.slopes { slope += e }
    let x = design.features.elements
    guard order == .hessian else {
      products.addProduct(
        transposed: examples.slopes, x, at: rows.lowerBound,
        count: rows.count)
      return
    }
    for s in examples.curvatures { curvature += s }
    let d = products.columns
    let inverses = design.scales.dropFirst().map { 1 / $0 }
    let left = [Double](
      unsafeUninitializedCapacity: rows.count * (d + 2)
    ) { left, count in
      count = rows.count * (d + 2)
      x.withUnsafeBufferPointer { x in
        for i in 0..<rows.count {
          let row = i * (d + 2)
          let s = examples.curvatures[i]
          left[row] = examples.slopes[i]
          left[row + 1] = s
          for j in 0..<d {
            left[row + 2 + j] =
              s * (x[(rows.lowerBound + i) * d + j] * inverses[j])
          }
        }
      }
    }
    products.addProduct(
      transposed: left, x, at: rows.lowerBound, count: rows.count, below: 2)
  }

  func evaluation(
    value: Double, penalty: [Double], _ ridge: [Double], _ scales: [Double]
  ) -> Evaluation {
    guard order > .value else { return Evaluation(value: value) }
    let d = products.columns
    var gradient = [slope] + products.row(0)
    for j in 0...d { gradient[j] = gradient[j] / scales[j] + penalty[j] }
    guard order == .hessian else {
      return Evaluation(value: value, gradient: gradient)
    }
    var hessian = Matrix.zeros(rows: d + 1, columns: d + 1)
    hessian[0, 0] = curvature
    for j in 0..<d {
      hessian[0, j + 1] = products[1, j] / scales[j + 1]
      for l in j..<d {
        hessian[j + 1, l + 1] = products[j + 2, l] / scales[l + 1]
      }
    }
    hessian.mirrorUpper()
    return Evaluation(
      value: value, gradient: gradient,
      hessian: hessian + Matrix.diagonal(ridge))
  }
}
