import Coursework
import LinearAlgebra
import Logits

/// Chapter 5: what its exercises ask and what people get wrong.
let multinomialLogit = Chapter(
  5, "MultinomialLogit", title: "Multinomial logit",
  exercises: [
    probabilitiesAgainstABase, anotherBase, sumToZero, softmaxGradient,
    hessianBlock, relativeRiskRatio, twoLogits, normalisedOutputs,
    whatIsOnOffer, gumbelNoise,
  ])

/// A few roundings of additions, exponentials and divisions.
private let fewRoundings = Tolerance(
  relative: 1e-9, absolute: 1e-12,
  because: "A few roundings, each below 10⁻¹⁵; 10⁻⁹ leaves room for any order "
    + "of the operations.")

// MARK: - 5.1

private let probabilitiesAgainstABase = Exercise(
  "5.1", "Probabilities from scores against a base", .practice, minutes: 6,
  function: "probabilities(_:base:)", arguments: ["scores", "base"],
  section: "5.1", formula: "softmax of the scores with 0 for the base",
  cases: [
    Case([log(2.0), log(3.0)], 0),
    Case([0.4, -1.1, 0.7], 1),
    Case([0.5, -0.3], 2),
    Case([800.0, -800.0], 0, note: "exp(800) is infinite"),
  ],
  tolerance: fewRoundings,
  hints: [
    "What is the log-odds of the base against itself? It has a score too.",
    "Put the base's score, 0, in its place among the others. Then it is the"
      + " softmax of k scores, and chapter 4 says how not to overflow.",
    "Build the list of k scores with insert(0, at: base), subtract the largest"
      + " from all, take exponentials, divide by their sum.",
  ],
  mistakes: [
    Mistake(
      "forgets-the-one",
      "Your probabilities do not sum to 1: the denominator lacks the base's own"
        + " term, exp(0) = 1. The base is a class like the others and takes its"
        + " share of the sum."
    ) { (scores: [Double], base: Int) in
      var result = softmax(scores)
      result.insert(exp(-logSumExp(scores)), at: base)
      return result
    },
    Mistake(
      "leaves-out-the-base",
      "Your answer is softmax of the k − 1 scores alone. The base is a class"
        + " too: it wants an entry of its own, and its 1 in the denominator."
    ) { (scores: [Double], _: Int) in softmax(scores) },
    Mistake(
      "base-without-chance",
      "Your base has probability 0. Its score is 0, and a score of 0 is worth"
        + " exp(0) = 1, as much as any other class with log-odds 0."
    ) { (scores: [Double], base: Int) in
      var result = softmax(scores)
      result.insert(0, at: base)
      return result
    },
    Mistake(
      "base-always-first",
      "You put the base at the front whatever its number. The numbers are right"
        + " but belong to other classes as soon as the base is not class 0."
    ) { (scores: [Double], _: Int) in softmax([0] + scores) },
    Mistake(
      "base-always-last",
      "You put the base at the end whatever its number. The numbers are right"
        + " but belong to other classes unless the base is the last class."
    ) { (scores: [Double], _: Int) in softmax(scores + [0]) },
    Mistake(
      "sigmoid-of-each",
      "Your answer is σ of each score, and the rest to 1 for the base. σ(s) is"
        + " the probability among two, this class and the base alone; here the"
        + " others compete too, and your base may even fall below 0."
    ) { (scores: [Double], base: Int) in
      var result = scores.map(sigmoid)
      result.insert(1 - sum(result), at: base)
      return result
    },
    Mistake(
      "score-one-for-the-base",
      "You gave the base the score 1. Its odds against itself are 1, its"
        + " log-odds are 0; the scores are on the logarithmic scale."
    ) { (scores: [Double], base: Int) in
      var all = scores
      all.insert(1, at: base)
      return softmax(all)
    },
    Mistake(
      "exponentials-overflow",
      "Your formula is right and your arithmetic overflows: exp(800) is"
        + " infinite, and infinity divided by infinity is not a number."
        + " Subtract the largest of all k scores first."
    ) { (scores: [Double], base: Int) in
      var odds = scores.map { exp($0) }
      odds.insert(1, at: base)
      return odds.map { $0 / sum(odds) }
    },
  ]
) { (scores: [Double], base: Int) in
  var all = scores
  all.insert(0, at: base)
  return softmax(all)
}

// MARK: - 5.2 and 5.3

/// Coefficients relative to class 0, and coefficients relative to none.
private let relativeToFirst = Matrix([[0, 2, 5], [0, 1, -1]])
private let ungauged = Matrix([
  [1, -0.5, 2, 0.7], [0.3, 0.2, -0.9, 0.1], [-2, 1, 0.5, 1.5],
])

/// The function's values, row by row.
private func rows(
  _ matrix: Matrix, _ function: ([Double], Int) -> [Double]
) -> Matrix {
  Matrix((0..<matrix.rows).map { function(matrix.row($0), $0) })
}

private let anotherBase = Exercise(
  "5.2", "Another base", .practice, minutes: 5,
  function: "rebased(_:to:)", arguments: ["coefficients", "base"],
  section: "5.2", formula: "each column minus the column of the base",
  cases: [
    Case(relativeToFirst, 1),
    Case(ungauged, 3),
    Case(ungauged, 0),
  ],
  tolerance: fewRoundings,
  hints: [
    "Which changes of the coefficients leave all probabilities as they are?",
    "The same number may be added to all k coefficients of a row. Choose, for"
      + " each row, the number that takes the base to 0.",
    "Row by row: subtract the entry in column base from every entry of the"
      + " row, the intercepts included.",
  ],
  mistakes: [
    Mistake(
      "zeroes-the-column",
      "You set the base's column to zero and left the others. That is another"
        + " model: only a number taken from all k coefficients of a row changes"
        + " no probability."
    ) { (w: Matrix, base: Int) in
      rows(w) { row, _ in
        row.indices.map { $0 == base ? 0 : row[$0] }
      }
    },
    Mistake(
      "turns-only-the-old-base",
      "You gave the old base minus the new base's coefficients, which is right,"
        + " and left the other classes as they were. Their log-odds were"
        + " against the old base; against the new one they are smaller by its"
        + " coefficients."
    ) { (w: Matrix, base: Int) in
      let old = (0..<w.columns).filter { maxNorm(w.column($0)) == 0 }
      return rows(w) { row, _ in
        row.indices.map {
          $0 == base ? 0 : old.contains($0) ? -row[base] : row[$0]
        }
      }
    },
    Mistake(
      "intercepts-only",
      "You changed the intercepts and left the weights. Each weight is a"
        + " difference against a base too."
    ) { (w: Matrix, base: Int) in
      rows(w) { row, j in j == 0 ? row.map { $0 - row[base] } : row }
    },
    Mistake(
      "weights-only",
      "You changed the weights and left the intercepts. The intercept is the"
        + " log-odds against a base too, where every feature is 0."
    ) { (w: Matrix, base: Int) in
      rows(w) { row, j in j == 0 ? row : row.map { $0 - row[base] } }
    },
    Mistake(
      "always-class-zero",
      "You put class 0 at zero. The function is told which class is to be the"
        + " base, and it need not be that one."
    ) { (w: Matrix, _: Int) in
      rows(w) { row, _ in row.map { $0 - row[0] } }
    },
    Mistake(
      "adds-the-base",
      "You added the base's coefficients instead of subtracting them. The"
        + " probabilities are unchanged, but the base is not at zero: its"
        + " coefficients have doubled."
    ) { (w: Matrix, base: Int) in
      rows(w) { row, _ in row.map { $0 + row[base] } }
    },
    Mistake(
      "subtracts-minus",
      "Every sign is turned: your answer is the base's coefficients minus the"
        + " others', the log-odds of the base against each class."
    ) { (w: Matrix, base: Int) in
      rows(w) { row, _ in row.map { row[base] - $0 } }
    },
  ]
) { (w: Matrix, base: Int) in
  rows(w) { row, _ in row.map { $0 - row[base] } }
}

private let sumToZero = Exercise(
  "5.3", "Coefficients that sum to zero", .practice, minutes: 4,
  function: "centred(_:)", arguments: ["coefficients"],
  section: "5.2", formula: "each entry minus the mean of its row",
  cases: [
    Case(Matrix([[0, 2, 4], [0, 1, -1]])),
    Case(ungauged),
  ],
  tolerance: fewRoundings,
  hints: [
    "What may you subtract from the coefficients without changing the model,"
      + " and over what are they to sum to 0?",
    "From each row one number may be taken. Which number makes its sum 0?",
    "Divide each row's sum by the number of classes k, all of them counted,"
      + " and subtract the quotient from each entry of that row.",
  ],
  mistakes: [
    Mistake(
      "wrong-axis",
      "You made each column sum to 0, a class's intercept and weights. These"
        + " are different quantities, and it changes the probabilities. The"
        + " classes stand side by side: a row is to sum to 0."
    ) { (w: Matrix) in
      let means = (0..<w.columns).map { mean(w.column($0)) }
      return rows(w) { row, _ in subtract(row, means) }
    },
    Mistake(
      "one-mean-for-all",
      "You subtracted the mean of all coefficients. The model is the same, but"
        + " only the total is 0; each row has a freedom of its own and needs a"
        + " mean of its own."
    ) { (w: Matrix) in
      let centre = mean(w.elements)
      return w.map { $0 - centre }
    },
    Mistake(
      "subtracts-the-sum",
      "You subtracted the sum of a row, not its mean. Taking s from each of k"
        + " entries lowers their sum by k · s."
    ) { (w: Matrix) in
      rows(w) { row, _ in row.map { $0 - sum(row) } }
    },
    Mistake(
      "divides-by-one-less",
      "You divided by k − 1. All k classes count, the one at zero too: k"
        + " entries have to share the sum."
    ) { (w: Matrix) in
      rows(w) { row, _ in
        row.map { $0 - sum(row) / Double(row.count - 1) }
      }
    },
    Mistake(
      "leaves-the-intercepts",
      "You centred the weights and left the intercepts. The exercise asks for"
        + " both, and the intercepts have the same freedom."
    ) { (w: Matrix) in
      rows(w) { row, j in j == 0 ? row : row.map { $0 - mean(row) } }
    },
  ]
) { (w: Matrix) in rows(w) { row, _ in row.map { $0 - mean(row) } } }

// MARK: - 5.4

/// Four examples of two features and three classes, and coefficients that fit
/// them badly.
private let fourExamples = Matrix([
  [1, 0.5, -1], [1, -1.5, 2], [1, 2, 0.3], [1, 0, 1],
])
private let badCoefficients = Matrix([
  [0.2, -0.1, 0], [0.5, 0.3, -0.4], [-0.6, 0.1, 0.8],
])

/// X̃ᵀ E, E being the function's value for the logits and label of each example.
private func pulledBack(
  _ design: Matrix, _ labels: [Int], _ w: Matrix,
  _ error: ([Double], Int) -> [Double]
) -> Matrix {
  let z = matmul(design, w)
  let errors = Matrix(labels.indices.map { error(z.row($0), labels[$0]) })
  return matmul(design.transposed(), errors)
}

private func oneHot(_ label: Int, _ classes: Int) -> [Double] {
  (0..<classes).map { $0 == label ? 1 : 0 }
}

private func summedCrossEntropy(
  _ design: Matrix, _ labels: [Int], _ w: Matrix
) -> Double {
  let z = matmul(design, w)
  return sum(
    labels.indices.map { crossEntropy(logits: z.row($0), label: labels[$0]) })
}

private let gradientMistakes = [
  Mistake(
    "mean-over-examples",
    "Your answer is the gradient divided by n, that of the mean loss. The"
      + " exercise asks for the sum; either will do in a program, if loss,"
      + " gradient and penalty agree on it."
  ) { (x: Matrix, labels: [Int], w: Matrix) in
    (1 / Double(x.rows))
      * pulledBack(x, labels, w) { crossEntropyGradient(logits: $0, label: $1) }
  },
  Mistake(
    "sign",
    "Every sign is turned: X̃ᵀ(Y − P) is the gradient of the log-likelihood,"
      + " which goes uphill. A step against it makes the loss larger."
  ) { (x: Matrix, labels: [Int], w: Matrix) in
    -pulledBack(x, labels, w) { crossEntropyGradient(logits: $0, label: $1) }
  },
  Mistake(
    "transposed",
    "Your answer is the transpose, (k × (1 + d)). A gradient has the shape of"
      + " what it is the gradient of: X̃ᵀ(P − Y), not (P − Y)ᵀX̃."
  ) { (x: Matrix, labels: [Int], w: Matrix) in
    pulledBack(x, labels, w) { crossEntropyGradient(logits: $0, label: $1) }
      .transposed()
  },
  Mistake(
    "softmax-over-examples",
    "Your softmax runs down the columns: the examples compete for each class."
      + " It has to run along each row, where one example's classes compete."
  ) { (x: Matrix, labels: [Int], w: Matrix) in
    let p = softmax(matmul(x, w).transposed()).transposed()
    let y = Matrix(labels.map { oneHot($0, w.columns) })
    return matmul(x.transposed(), p - y)
  },
  Mistake(
    "sigmoids",
    "You used σ of each logit where softmax belongs. That is the gradient of k"
      + " separate yes-or-no models; the errors of an example then do not sum"
      + " to 0 over the classes."
  ) { (x: Matrix, labels: [Int], w: Matrix) in
    pulledBack(x, labels, w) {
      subtract($0.map(sigmoid), oneHot($1, $0.count))
    }
  },
  Mistake(
    "forgets-the-labels",
    "Your answer is X̃ᵀP: the labels do not occur in it. Subtract 1 from the"
      + " probability of each example's own class first."
  ) { (x: Matrix, labels: [Int], w: Matrix) in
    pulledBack(x, labels, w) { z, _ in softmax(z) }
  },
  Mistake(
    "slope-of-a-sigmoid",
    "You multiplied each error by p(1 − p). That factor belongs to squared"
      + " error behind a sigmoid; here the logarithm of the loss has cancelled"
      + " the exponential, and p − y is all that is left."
  ) { (x: Matrix, labels: [Int], w: Matrix) in
    pulledBack(x, labels, w) {
      zip(softmax($0), oneHot($1, $0.count)).map { ($0 - $1) * $0 * (1 - $0) }
    }
  },
  Mistake(
    "own-class-only",
    "Only the column of the label gets an error, p − 1, and the others get 0."
      + " Each logit stands in the denominator: raising a wrong class's logit"
      + " costs too, by its p."
  ) { (x: Matrix, labels: [Int], w: Matrix) in
    pulledBack(x, labels, w) {
      multiply(
        crossEntropyGradient(logits: $0, label: $1), oneHot($1, $0.count))
    }
  },
  Mistake(
    "one-bias-for-all",
    "The weights are right and the row of the intercepts is zero: you summed"
      + " the errors over the classes too, where they cancel. Each class has an"
      + " intercept of its own."
  ) { (x: Matrix, labels: [Int], w: Matrix) in
    let right = pulledBack(x, labels, w) {
      crossEntropyGradient(logits: $0, label: $1)
    }
    return rows(right) { row, j in j == 0 ? row.map { _ in 0 } : row }
  },
]

private let softmaxGradient = Exercise(
  "5.4", "The gradient of softmax regression", .recommended, minutes: 12,
  points: 2, function: "gradient(_:labels:coefficients:)",
  arguments: ["design", "labels", "coefficients"], section: "5.3",
  formula: "X̃ᵀ(P − Y)",
  cases: [
    Case(Matrix([[1, 2]]), [0], Matrix([[0, 0, 0], [0, 0, 0]])),
    Case(fourExamples, [0, 2, 1, 0], badCoefficients),
    Case(
      Matrix([[1, 3], [1, -1], [1, 0.5]]), [1, 0, 1],
      Matrix([[0.1, -0.2], [0.4, 0.3]])),
  ],
  tolerance: fewRoundings,
  hints: [
    "What is the derivative of −ln softmax(z)_y with respect to each logit?"
      + " And how do the logits depend on W?",
    "For each example the derivative by its logits is p − y, with y one-hot."
      + " Logit c is the sum over j of x̃_j W[j, c], so x̃_j times the error of"
      + " class c is added to entry [j, c].",
    "Three loops: over examples i (compute p from row i of design · W, then"
      + " subtract 1 at the label), over j, over c: result[j, c] += x̃_ij · e_c.",
  ],
  mistakes: gradientMistakes,
  numerical: Function { (x: Matrix, labels: [Int], w: Matrix) in
    let slope = centralDifferenceGradient(
      of: {
        summedCrossEntropy(
          x, labels, Matrix(rows: w.rows, columns: w.columns, elements: $0))
      }, at: w.elements)
    return Matrix(rows: w.rows, columns: w.columns, elements: slope)
  }
) { (x: Matrix, labels: [Int], w: Matrix) in
  pulledBack(x, labels, w) { crossEntropyGradient(logits: $0, label: $1) }
}

// MARK: - 5.5

/// factor · x xᵀ.
private func outer(_ factor: Double, _ x: [Double]) -> Matrix {
  Matrix(x.map { left in x.map { factor * left * $0 } })
}

private let hessianBlock = Exercise(
  "5.5", "A block of the Hessian", .recommended, minutes: 8,
  function: "hessianBlock(_:probabilities:row:column:)",
  arguments: ["x", "probabilities", "row", "column"], section: "5.3",
  formula: "p_a (δ_ab − p_b) x xᵀ",
  cases: [
    Case([1.0, 2.0], [0.5, 0.3, 0.2], 0, 0),
    Case([1.0, 2.0], [0.5, 0.3, 0.2], 0, 2),
    Case([1.0, -1.5, 0.25], [0.1, 0.6, 0.3], 2, 1),
    Case([1.0, -1.5, 0.25], [0.1, 0.6, 0.3], 2, 2),
  ],
  tolerance: fewRoundings,
  hints: [
    "The gradient's block for class a is (p_a − y_a) x. Which part of it moves"
      + " when the weights of class b do?",
    "You need ∂p_a/∂z_b, an entry of softmax's Jacobian. It has one form for"
      + " a = b and another for a ≠ b, with another sign.",
    "The factor is p_a(1 − p_a) for a = b and −p_a p_b otherwise. Multiply it"
      + " with x_j x_l for row j and column l.",
  ],
  mistakes: [
    Mistake(
      "sigmoid-slope-everywhere",
      "You used p(1 − p) of the row's class also where the classes differ."
        + " Raising another class's logit lowers p_a: there the factor is"
        + " −p_a p_b."
    ) { (x: [Double], p: [Double], a: Int, _: Int) in
      outer(p[a] * (1 - p[a]), x)
    },
    Mistake(
      "off-diagonal-sign",
      "The blocks of two different classes have the wrong sign. The classes"
        + " share one sum of 1: what one gains the others lose, so the factor is"
        + " −p_a p_b."
    ) { (x: [Double], p: [Double], a: Int, b: Int) in
      outer(a == b ? p[a] * (1 - p[a]) : p[a] * p[b], x)
    },
    Mistake(
      "product-everywhere",
      "Your factor is p_a p_b in every block. For two different classes that is"
        + " the right size with the wrong sign; for a = b the derivative of"
        + " softmax is another one."
    ) { (x: [Double], p: [Double], a: Int, b: Int) in outer(p[a] * p[b], x) },
    Mistake(
      "forgets-the-diagonal",
      "Your factor is −p_a p_b in every block. That is right for two different"
        + " classes. For a = b the numerator of p_a grows too and adds p_a."
    ) { (x: [Double], p: [Double], a: Int, b: Int) in outer(-p[a] * p[b], x) },
    Mistake(
      "no-coupling",
      "Your blocks of two different classes are zero: that is the Hessian of k"
        + " separate sigmoids. The denominator of softmax couples the classes."
    ) { (x: [Double], p: [Double], a: Int, b: Int) in
      outer(a == b ? p[a] * (1 - p[a]) : 0, x)
    },
    Mistake(
      "curves-down",
      "Every sign is turned: your answer is the Hessian of the log-likelihood,"
        + " whose diagonal blocks are negative. The cross-entropy curves upwards."
    ) { (x: [Double], p: [Double], a: Int, b: Int) in
      outer(-p[a] * ((a == b ? 1 : 0) - p[b]), x)
    },
    Mistake(
      "always-one-minus",
      "Your factor is p_a(1 − p_b) also where the classes differ. The 1 is"
        + " there only for a = b."
    ) { (x: [Double], p: [Double], a: Int, b: Int) in
      outer(p[a] * (1 - p[b]), x)
    },
    Mistake(
      "forgets-the-example",
      "Your answer has the factor on its diagonal and nothing of x. The logit"
        + " depends on the weights through x, twice in a second derivative:"
        + " entry (j, l) has the factor x_j x_l."
    ) { (x: [Double], p: [Double], a: Int, b: Int) in
      let factor = p[a] * ((a == b ? 1 : 0) - p[b])
      return factor * Matrix.identity(x.count)
    },
  ]
) { (x: [Double], p: [Double], a: Int, b: Int) in
  outer(p[a] * ((a == b ? 1 : 0) - p[b]), x)
}

// MARK: - 5.6

private let relativeRiskRatio = Exercise(
  "5.6", "A relative-risk ratio", .practice, minutes: 5,
  function: "relativeRiskRatio(_:of:against:feature:change:)",
  arguments: ["coefficients", "label", "base", "feature", "change"],
  section: "5.5", formula: "exp(change · (w_label − w_base))",
  cases: [
    Case(Matrix([[1, 0, 0.5], [0.2, 0, -0.1]]), 0, 1, 0, 10.0),
    Case(ungauged, 2, 3, 1, -0.8),
    Case(ungauged, 1, 0, 0, 3.0),
  ],
  tolerance: fewRoundings,
  hints: [
    "Write ln(P(label)/P(base)) before and after the change. What is left in"
      + " the difference?",
    "Everything that does not change cancels: the intercepts, the other"
      + " features, and the denominator of softmax.",
    "Feature j stands in row j + 1. Take the difference of two entries of that"
      + " row, multiply it by the change, and only then take exp.",
  ],
  mistakes: [
    Mistake(
      "multiplies-after-exp",
      "You multiplied the ratio for one unit by the change. Ratios multiply:"
        + " ten units are the tenth power, exp(10 w), not 10 exp(w)."
    ) { (w: Matrix, a: Int, b: Int, j: Int, change: Double) in
      change * exp(w[j + 1, a] - w[j + 1, b])
    },
    Mistake(
      "forgets-the-base",
      "You used the label's coefficient alone. It is right only if the base's"
        + " coefficient is 0, and here it is not always."
    ) { (w: Matrix, a: Int, _: Int, j: Int, change: Double) in
      exp(change * w[j + 1, a])
    },
    Mistake(
      "row-of-the-intercept",
      "You read the row above: row 0 holds the intercepts, so feature j stands"
        + " in row j + 1."
    ) { (w: Matrix, a: Int, b: Int, j: Int, change: Double) in
      exp(change * (w[j, a] - w[j, b]))
    },
    Mistake(
      "upside-down",
      "Your answer is the factor on P(base)/P(label), the reciprocal. The label"
        + " stands above the fraction line, so its coefficient comes first."
    ) { (w: Matrix, a: Int, b: Int, j: Int, change: Double) in
      exp(change * (w[j + 1, b] - w[j + 1, a]))
    },
    Mistake(
      "stays-on-the-log-scale",
      "Your answer is the change of the log-odds. The factor on the odds is its"
        + " exponential."
    ) { (w: Matrix, a: Int, b: Int, j: Int, change: Double) in
      change * (w[j + 1, a] - w[j + 1, b])
    },
    Mistake(
      "ignores-the-change",
      "Your answer is the ratio for one unit. The feature changes by another"
        + " amount, which multiplies the coefficient."
    ) { (w: Matrix, a: Int, b: Int, j: Int, _: Double) in
      exp(w[j + 1, a] - w[j + 1, b])
    },
    Mistake(
      "adds-the-intercept",
      "You added the difference of the intercepts. It is there before and after"
        + " the change and cancels in the ratio."
    ) { (w: Matrix, a: Int, b: Int, j: Int, change: Double) in
      exp(w[0, a] - w[0, b] + change * (w[j + 1, a] - w[j + 1, b]))
    },
  ]
) { (w: Matrix, a: Int, b: Int, j: Int, change: Double) in
  exp(change * (w[j + 1, a] - w[j + 1, b]))
}

// MARK: - 5.7

private let twoLogits = Exercise(
  "5.7", "One weight as two logits", .recommended, minutes: 6,
  function: "twoLogits(penalty:weight:)", arguments: ["penalty", "weight"],
  section: "5.6", formula: "[2λ, −w/2, w/2]",
  cases: [Case(0.5, 3.0), Case(2.0, -0.8)],
  tolerance: fewRoundings,
  hints: [
    "Of all pairs with w₁ − w₀ = w, which one does the penalty like best?",
    "The loss depends on the difference alone, so the penalty decides the"
      + " rest: minimise w₀² + w₁² for a given difference, and compare what is"
      + " left with ½ λ w².",
    "The best pair is symmetric about 0. Put it into ½ λ₂ (w₀² + w₁²), which"
      + " then is a number times λ₂ w², and set that equal to ½ λ w².",
  ],
  mistakes: [
    Mistake(
      "same-penalty",
      "You carried λ over as it is. Two weights of ±w/2 cost ½ λ₂ · w²/2, half"
        + " of what one weight w costs: the same λ penalises the softmax half"
        + " as much."
    ) { (penalty: Double, w: Double) in [penalty, -w / 2, w / 2] },
    Mistake(
      "half-the-penalty",
      "You went the other way: λ on two logits equals λ/2 on the single weight,"
        + " so λ on the single weight equals 2λ on two logits."
    ) { (penalty: Double, w: Double) in [penalty / 2, -w / 2, w / 2] },
    Mistake(
      "base-at-zero",
      "Your weights are (0, w). They give the same probabilities, but cost"
        + " ½ λ₂ w², twice as much as (−w/2, w/2): a penalised fit never ends"
        + " there unless w is 0."
    ) { (penalty: Double, w: Double) in [2 * penalty, 0, w] },
    Mistake(
      "base-at-zero-same-penalty",
      "You held w₀ at 0 and kept λ. That is the binary model again, with its"
        + " penalty; a softmax whose two weights are both free and both"
        + " penalised moves to (−w/2, w/2)."
    ) { (penalty: Double, w: Double) in [penalty, 0, w] },
    Mistake(
      "whole-weight-twice",
      "Your weights are −w and w, so they differ by 2w. Only the difference"
        + " enters the probabilities, and it has to be w."
    ) { (penalty: Double, w: Double) in [2 * penalty, -w, w] },
    Mistake(
      "classes-exchanged",
      "Your weights are exchanged: w is the slope of the log-odds of class 1,"
        + " so w₁ − w₀ = w and not −w."
    ) { (penalty: Double, w: Double) in [2 * penalty, w / 2, -w / 2] },
  ]
) { (penalty: Double, w: Double) in [2 * penalty, -w / 2, w / 2] }

// MARK: - 5.8

private let normalisedOutputs = Exercise(
  "5.8", "One against the rest, normalised", .practice, minutes: 5,
  function: "normalisedOutputs(_:)", arguments: ["logits"], section: "5.8",
  formula: "σ(z_c) / Σ σ(z_j)",
  cases: [
    Case([0.0, 0.0], note: "two undecided classifiers"),
    Case([2.0, 1.0, -1.0]),
    Case([-3.0, -4.0, -6.0, -5.0], note: "none of them says yes"),
  ],
  tolerance: fewRoundings,
  hints: [
    "Each classifier's output is a probability of its own. What do k of them"
      + " sum to?",
    "Two steps: each logit through σ by itself, then all divided by the sum of"
      + " what came out.",
    "let outputs = logits.map { 1 / (1 + exp(-$0)) }, and then one division"
      + " each.",
  ],
  mistakes: [
    Mistake(
      "softmax-of-the-logits",
      "Your answer is softmax(z). It sums to 1 as well, but it is another"
        + " distribution: σ bounds each output by 1 before the division, the"
        + " exponential does not."
    ) { (z: [Double]) in softmax(z) },
    Mistake(
      "not-normalised",
      "Your answer is the k outputs as they are. Nothing makes k classifiers"
        + " that were trained apart sum to 1; divide by the sum."
    ) { (z: [Double]) in z.map(sigmoid) },
    Mistake(
      "softmax-of-the-sigmoids",
      "You took softmax of the outputs. They lie between 0 and 1, so their"
        + " exponentials lie between 1 and e, and the answer is nearly uniform."
        + " The exercise divides the outputs themselves."
    ) { (z: [Double]) in softmax(z.map(sigmoid)) },
    Mistake(
      "exactly-one-yes",
      "Your answer is σ(z_c) times the other classifiers' 1 − σ: the"
        + " probability that this one alone says yes, were they independent. It"
        + " does not sum to 1; divided by its sum it would be softmax(z)."
    ) { (z: [Double]) in
      z.indices.map { c in
        z.indices.reduce(1) { $0 * sigmoid($1 == c ? z[$1] : -z[$1]) }
      }
    },
    Mistake(
      "normalises-the-logits",
      "You divided the logits by their sum. Logits may be negative, and so may"
        + " what you get."
    ) { (z: [Double]) in z.map { $0 / sum(z) } },
  ]
) { (z: [Double]) in
  let outputs = z.map(sigmoid)
  return outputs.map { $0 / sum(outputs) }
}

// MARK: - 5.9

/// Three alternatives with utilities 0, ln 2 and ln 3, and five of two
/// attributes.
private let threeWays = Matrix([[0], [log(2.0)], [log(3.0)]])
private let fiveWays = Matrix([
  [1, 0.5], [-2, 1], [0.3, -1], [0, 2], [2, 2],
])

/// Softmax among the available alternatives, 0 for the others.
private func amongAvailable(
  _ utilities: [Double], _ available: [Bool]
) -> [Double] {
  softmax(zip(utilities, available).map { $1 ? $0 : -.infinity })
}

private let whatIsOnOffer = Exercise(
  "5.9", "Choosing among what is on offer", .recommended, minutes: 9,
  function: "choiceProbabilities(_:coefficients:available:)",
  arguments: ["attributes", "coefficients", "available"], section: "5.9",
  formula: "exp(v_a) / Σ exp(v_b) over the available b",
  cases: [
    Case(threeWays, [1.0], [true, true, false]),
    Case(fiveWays, [0.5, -1.2], [true, false, true, true, false]),
    Case(
      fiveWays, [400.0, 0.0], [true, true, false, true, true],
      note: "utilities of ±800"),
    Case(
      fiveWays, [400.0, 0.0], [false, true, false, true, false],
      note: "a closed alternative has the largest utility, by 800"),
  ],
  tolerance: fewRoundings,
  hints: [
    "A closed alternative is not one with utility 0. Which utility would make"
      + " its exponential vanish?",
    "Compute the utilities, leave the closed ones out of the sum, subtract the"
      + " largest of the available ones before exp.",
    "Set the utility of a closed alternative to −infinity; then it is a softmax"
      + " of k numbers, and exp(−infinity) is 0.",
  ],
  mistakes: [
    Mistake(
      "nothing-is-closed",
      "You gave every alternative a share, the closed ones too. Leave them out"
        + " of the sum and give them 0."
    ) { (x: Matrix, beta: [Double], _: [Bool]) in softmax(matmul(x, beta)) },
    Mistake(
      "closed-at-utility-zero",
      "You gave a closed alternative the utility 0. It is then as attractive"
        + " as exp(0) = 1 and keeps a share. Its utility is −infinity."
    ) { (x: Matrix, beta: [Double], available: [Bool]) in
      softmax(zip(matmul(x, beta), available).map { $1 ? $0 : 0 })
    },
    Mistake(
      "not-renormalised",
      "You set the closed alternatives to 0 and left the others as they were"
        + " when all was open. They no longer sum to 1: the travellers of a"
        + " closed alternative go somewhere."
    ) { (x: Matrix, beta: [Double], available: [Bool]) in
      zip(softmax(matmul(x, beta)), available).map { $1 ? $0 : 0 }
    },
    Mistake(
      "shared-equally",
      "You divided the closed alternatives' share equally among the others. In"
        + " this model the ratios of the others stay: each is multiplied by the"
        + " same factor."
    ) { (x: Matrix, beta: [Double], available: [Bool]) in
      let p = softmax(matmul(x, beta))
      let open = zip(p, available).map { $1 ? $0 : 0 }
      let count = Double(available.filter { $0 }.count)
      return zip(open, available).map { $1 ? $0 + (1 - sum(open)) / count : 0 }
    },
    Mistake(
      "cost-for-utility",
      "The sign is turned: you treated β · x as a cost. The larger v is, the"
        + " more probable the alternative; a cost has a negative coefficient."
    ) { (x: Matrix, beta: [Double], available: [Bool]) in
      amongAvailable(matmul(x, beta).map { -$0 }, available)
    },
    Mistake(
      "exponentials-overflow",
      "Your formula is right and your arithmetic overflows: exp(800) is"
        + " infinite. Subtract the largest available utility first."
    ) { (x: Matrix, beta: [Double], available: [Bool]) in
      let odds = zip(matmul(x, beta), available).map { $1 ? exp($0) : 0 }
      return odds.map { $0 / sum(odds) }
    },
    Mistake(
      "largest-of-all",
      "You subtracted the largest utility of all alternatives, closed ones too."
        + " If a closed one is far ahead, the exponential of every open one is 0,"
        + " and 0/0 is not a number. Take the largest of the available ones."
    ) { (x: Matrix, beta: [Double], available: [Bool]) in
      let v = matmul(x, beta)
      let largest = v.max() ?? 0
      let odds = zip(v, available).map { $1 ? exp($0 - largest) : 0 }
      return odds.map { $0 / sum(odds) }
    },
  ]
) { (x: Matrix, beta: [Double], available: [Bool]) in
  amongAvailable(matmul(x, beta), available)
}

// MARK: - 5.10

private let gumbelNoise = Exercise(
  "5.10", "Utilities with Gumbel noise", .stretch, minutes: 8,
  function: "randomUtilities(_:uniforms:)",
  arguments: ["utilities", "uniforms"], section: "5.10",
  formula: "v − ln(−ln u)",
  cases: [
    Case([2.0], [exp(-1.0)]),
    Case([0.0, 1.0, -0.5], [0.1, 0.5, 0.9]),
  ],
  tolerance: fewRoundings,
  hints: [
    "A draw with distribution function F is F⁻¹(u).",
    "Solve exp(−exp(−t)) = u for t: take a logarithm, turn a sign, take a"
      + " logarithm, turn a sign.",
    "First −ln u = exp(−t), a positive number. Then one more logarithm gives"
      + " −t.",
  ],
  mistakes: [
    Mistake(
      "logarithm-of-a-logarithm",
      "Your answers are not numbers: you took the logarithm of something"
        + " negative. u is below 1, so ln u is negative; turn its sign before"
        + " the second logarithm."
    ) { (v: [Double], u: [Double]) in
      zip(v, u).map { $0 - log(log($1)) }
    },
    Mistake(
      "turned-round",
      "You added +ln(−ln u). That is the mirror image, with its long tail on"
        + " the left: the law of a smallest value. For three alternatives or"
        + " more the maximum of utilities with that noise is not softmax."
    ) { (v: [Double], u: [Double]) in zip(v, u).map { $0 + log(-log($1)) } },
    Mistake(
      "other-end",
      "You put 1 − u in the place of u. It is uniform too, so your draws have"
        + " the Gumbel distribution. But the t asked for has exp(−exp(−t)) = u;"
        + " yours has 1 − u."
    ) { (v: [Double], u: [Double]) in
      zip(v, u).map { $0 - log(-log(1 - $1)) }
    },
    Mistake(
      "exponential-noise",
      "Your noise is −ln u, which is exponential: never negative. One more"
        + " logarithm is missing."
    ) { (v: [Double], u: [Double]) in zip(v, u).map { $0 - log($1) } },
    Mistake(
      "logistic-noise",
      "Your noise is ln(u/(1 − u)), the logistic. That is the law of the"
        + " difference of two Gumbel draws; each alternative needs one Gumbel"
        + " draw."
    ) { (v: [Double], u: [Double]) in
      zip(v, u).map { $0 + log($1 / (1 - $1)) }
    },
    Mistake(
      "uniform-noise",
      "You added u itself. Uniform noise between 0 and 1 lets no alternative"
        + " win that is more than 1 behind."
    ) { (v: [Double], u: [Double]) in add(v, u) },
    Mistake(
      "one-draw-for-all",
      "You added one and the same draw to every utility. It shifts them all"
        + " alike and the choice never changes; each alternative needs a draw of"
        + " its own."
    ) { (v: [Double], u: [Double]) in v.map { $0 - log(-log(u[0])) } },
    Mistake(
      "distribution-for-quantile",
      "You put u into the distribution function. A draw comes from its inverse:"
        + " the t at which exp(−exp(−t)) is u."
    ) { (v: [Double], u: [Double]) in
      zip(v, u).map { $0 + exp(-exp(-$1)) }
    },
  ]
) { (v: [Double], u: [Double]) in zip(v, u).map { $0 - log(-log($1)) } }
