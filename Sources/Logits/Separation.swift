import LinearAlgebra

/// Returns a direction that separates two classes, intercept first, (1 + d),
/// or nil if their maximum-likelihood estimate exists.
///
/// Along the direction d every example's logit moves to the side of its own
/// label or stays, (2yᵢ − 1) x̃ᵢ · d ≥ 0, and at least one moves. Some of
/// these zero is quasi-complete separation; it, too, leaves no finite maximum.
/// - Throws: `notFinite` when a feature is NaN or infinite.
/// - Source: A. Albert, J. Anderson, Biometrika 71 (1984).
public func separatingDirection(
  features: Matrix, labels: [Double]
) throws(OptimisationError) -> [Double]? {
  let design = try ScaledDesign(features)
  let labels = labels.map { $0 == 1 ? 1 : 0 }
  return Separation(
    design: design, labels: labels, classes: 2, insertsBaseClass: false
  ).direction()
}

/// Returns a direction that separates k classes, (1 + d) × k row by row with
/// class 0 at zero, or nil if their maximum-likelihood estimate exists.
///
/// Along it no example's logit falls behind that of another class, and at
/// least one gains.
/// - Throws: `notFinite` when a feature is NaN or infinite.
public func separatingDirection(
  features: Matrix, labels: [Int], classes: Int
) throws(OptimisationError) -> [Double]? {
  let design = try ScaledDesign(features)
  return Separation(
    design: design, labels: labels, classes: classes, insertsBaseClass: true
  ).direction()
}

/// The question whether a direction D of the parameters, (1 + d) × (k − 1)
/// with class 0 at zero, exists along which no example's logit falls behind
/// that of another class and at least one gains.
struct Separation {
  let design: ScaledDesign
  let labels: [Int]
  let classes: Int
  /// Whether directions are reported with the zeros of class 0.
  let insertsBaseClass: Bool

  /// Returns a separating direction, verified, in the features' own units,
  /// or nil if there is none.
  /// - Parameter candidate: the end of a fit, which may separate completely.
  ///   The linear programme decides the rest.
  func direction(trying candidate: [Double]? = nil) -> [Double]? {
    if let missing = missingClassDirection { return reported(missing) }
    if let candidate, separatesCompletely(candidate) {
      return reported(candidate)
    }
    guard let found = farkasDirection(of: leadRows), separates(found) else {
      return nil
    }
    return reported(found)
  }

  /// Tells whether the residuals at a maximum prove that nothing separates.
  ///
  /// By Stiemke's theorem positive weights μ with Aᵀ μ = 0 are a proof, A
  /// being the leads of the labels over the wrong classes. At a maximum the
  /// probabilities p of the wrong classes are such weights, but for the
  /// gradient that the optimiser left. The Newton step s from there changes
  /// them, to first order, to pᵢ_c (1 + uᵢ_c − Σₑ pᵢₑ uᵢₑ) with u = X̃ s. These
  /// balance exactly, and are positive while every |u| is below ½: as no |x̃|
  /// reaches 2, while Σⱼ |sⱼ_c| stays below ¼ for each class.
  func isBalanced(after step: [Double]) -> Bool {
    let k = classes - 1
    return (0..<k).allSatisfy { c in
      let column = stride(from: c, to: step.count, by: k).map { abs(step[$0]) }
      return sum(column) < 0.25
    }
  }

  /// The direction of the intercepts alone that a class without examples
  /// allows, or nil if each class has one.
  var missingClassDirection: [Double]? {
    var isPresent = [Bool](repeating: false, count: classes)
    for label in labels { isPresent[label] = true }
    guard let absent = (0..<classes).first(where: { !isPresent[$0] })
    else { return nil }
    let others = (1..<classes).map { c in
      absent == 0 ? 1.0 : c == absent ? -1.0 : 0.0
    }
    let rest = design.features.columns * (classes - 1)
    return others + [Double](repeating: 0, count: rest)
  }

  /// The matrix A whose products A D are the leads: one row
  /// x̃ᵢ (e_y − e_c)ᵀ for each example i and each wrong class c.
  private var leadRows: Matrix {
    let x = design.matrix
    var rows: [Double] = []
    for (i, label) in labels.enumerated() {
      let row = x.row(i)
      for other in 0..<classes where other != label {
        for value in row {
          for c in 1..<classes {
            rows.append(c == label ? value : c == other ? -value : 0)
          }
        }
      }
    }
    return Matrix(
      rows: labels.count * (classes - 1),
      columns: x.columns * (classes - 1), elements: rows)
  }

  /// Returns each example's smallest and largest lead over another class,
  /// divided by Σⱼ |x̃ᵢⱼ| times the direction's largest component.
  func leads(_ direction: [Double]) -> [(smallest: Double, largest: Double)] {
    let x = design.matrix
    let parameters = insertingBaseClass(direction, classes: classes)
    let rows = matmul(
      x, Matrix(rows: x.columns, columns: classes, elements: parameters))
    let size = maxNorm(direction)
    return labels.indices.map { i in
      let logits = rows.row(i)
      var leads = logits.map { logits[labels[i]] - $0 }
      leads.remove(at: labels[i])
      let unit = max(
        size * sum(x.row(i).map { abs($0) }), .leastNormalMagnitude)
      return ((leads.min() ?? 0) / unit, (leads.max() ?? 0) / unit)
    }
  }

  private func separatesCompletely(_ direction: [Double]) -> Bool {
    leads(direction).allSatisfy { $0.smallest > 1e-9 }
  }

  /// Tells whether no lead falls and one rises; one within 10⁻⁹ of its
  /// unit counts as zero, for the rounding of a direction.
  private func separates(_ direction: [Double]) -> Bool {
    let leads = leads(direction)
    return leads.allSatisfy { $0.smallest >= -1e-9 }
      && leads.contains { $0.largest > 1e-7 }
  }

  /// Returns a direction in the features' own units and the caller's shape.
  func reported(_ direction: [Double]) -> [Double] {
    let unscaled = design.dividing(direction, classes: classes - 1)
    return insertsBaseClass
      ? insertingBaseClass(unscaled, classes: classes) : unscaled
  }
}

/// Returns parameters (1 + d) × k, with the zeros of class 0, from those of
/// the other classes, (1 + d) × (k − 1), both row by row.
func insertingBaseClass(_ parameters: [Double], classes: Int) -> [Double] {
  stride(from: 0, to: parameters.count, by: classes - 1).flatMap {
    [0] + parameters[$0..<$0 + classes - 1]
  }
}
