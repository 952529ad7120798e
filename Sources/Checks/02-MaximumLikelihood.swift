import Coursework
import LinearAlgebra
import Logits

/// Chapter 2: what its exercises ask and what people get wrong.
let maximumLikelihood = Chapter(
  2, "MaximumLikelihood", title: "Maximum likelihood",
  exercises: [
    logLikelihoodOfCoin, factorsUntilZero, logLikelihoodFromLogits,
    scoreOfLikelihood, hessianOfLikelihood, oneNewtonStep, standardErrors,
    learningRateLimit, directionThatSeparates, scoreWithPenalty,
  ])

/// A product of a count and a logarithm; 0 where nothing was counted.
private func counted(_ count: Int, _ logarithm: Double) -> Double {
  count == 0 ? 0 : Double(count) * logarithm
}

private func coin(_ heads: Int, _ tails: Int, _ p: Double) -> Double {
  counted(heads, log(p)) + counted(tails, log1p(-p))
}

private let logLikelihoodOfCoin = Exercise(
  "2.1", "The log-likelihood of a coin", .practice, minutes: 5,
  function: "coinLogLikelihood(heads:tails:probability:)",
  arguments: ["heads", "tails", "probability"], section: "2.1",
  formula: "heads · ln p + tails · ln(1 − p)",
  cases: [
    Case(9, 4, 0.5), Case(9, 4, 0.75), Case(3, 0, 0.8),
    Case(1100, 100, 0.5, note: "The product of 1100 halves is 0 in a Double."),
    Case(0, 5, 0.0, note: "A coin that never shows heads, and did not."),
    Case(2, 0, 1.0, note: "A coin that always shows heads, and did."),
    Case(1, 4, 0.0, note: "What cannot happen happened: ln 0 is −∞."),
  ],
  tolerance: Tolerance(
    relative: 1e-11,
    because: """
      Two products and a sum of one sign; a running sum of 1200 logarithms \
      also stays within a thousand roundings.
      """),
  hints: [
    "What does the logarithm make of a product, and of a power?",
    "Multiply each count by the logarithm of its probability and add. Then"
      + " try p = 0 with no heads.",
    "0 · ln 0 is 0 · (−∞), which is not a number: leave a term out when its"
      + " count is 0.",
  ],
  mistakes: [
    Mistake(
      "no-logarithm",
      """
      Your answer is the likelihood p^heads (1 − p)^tails itself. With 1200 \
      tosses it is too small for a Double; its logarithm is asked for.
      """
    ) { (h: Int, t: Int, p: Double) in
      pow(p, Double(h)) * pow(1 - p, Double(t))
    },
    Mistake(
      "logarithm-last",
      """
      Your answer is right as long as the powers can be stored. With 1100 \
      heads the product is rounded to 0, and ln 0 is −∞: take the logarithm \
      of p and of 1 − p first, so that no product is ever formed.
      """
    ) { (h: Int, t: Int, p: Double) in
      log(pow(p, Double(h)) * pow(1 - p, Double(t)))
    },
    Mistake(
      "zero-times-infinity",
      """
      Your answer is right inside (0, 1) and not a number where a count and \
      its probability are both 0. There 0 · ln 0 is computed; a term whose \
      count is 0 has to be left out.
      """
    ) { (h: Int, t: Int, p: Double) in
      Double(h) * log(p) + Double(t) * log(1 - p)
    },
    Mistake(
      "heads-only",
      """
      Your answer is heads · ln p: the tails are missing. Each of them has \
      probability 1 − p and is as much part of what was seen.
      """
    ) { (h: Int, _: Int, p: Double) in counted(h, log(p)) },
    Mistake(
      "decimal-logarithm",
      """
      Your answer is 2.302585 times too small, that is ln 10: it is a decimal \
      logarithm. Likelihoods are compared in natural logarithms, `log` here.
      """
    ) { (h: Int, t: Int, p: Double) in coin(h, t, p) / log(10) },
    Mistake(
      "number-of-orders",
      """
      Your answer has the logarithm of the number of orders, n over heads, \
      added to it: it is that of the count of heads. One sequence is asked \
      for. The two differ by a constant, so they have the same maximum.
      """
    ) { (h: Int, t: Int, p: Double) in
      coin(h, t, p) + lgamma(Double(h + t + 1)) - lgamma(Double(h + 1))
        - lgamma(Double(t + 1))
    },
    Mistake(
      "zero-at-both-ends",
      """
      Your answer is 0 wherever p is 0 or 1. That holds only if what such a \
      coin cannot show was not seen. If it was, L is 0 and ln L is −∞: leave \
      out a term by its count, not by its p.
      """
    ) { (h: Int, t: Int, p: Double) in
      p == 0 || p == 1 ? 0 : coin(h, t, p)
    },
    Mistake(
      "clipped",
      """
      Your answers are those of a p clipped to [1e−15, 1 − 1e−15]. That hides \
      ln 0, but at p = 0 and 1 the answers are other numbers: leave out a term \
      whose count is 0, and let the others be −∞.
      """
    ) { (h: Int, t: Int, p: Double) in
      let p = min(max(p, 1e-15), 1 - 1e-15)
      return Double(h) * log(p) + Double(t) * log(1 - p)
    },
    Mistake(
      "loss",
      """
      Your answer has the wrong sign: it is the negative log-likelihood, the \
      loss that is made small. The log-likelihood itself is at most 0.
      """
    ) { (h: Int, t: Int, p: Double) in -coin(h, t, p) },
    Mistake(
      "mean",
      """
      Your answer is the mean over the tosses. The log-likelihood of all of \
      them is the sum, because their probabilities are multiplied.
      """
    ) { (h: Int, t: Int, p: Double) in coin(h, t, p) / Double(h + t) },
  ]
) { (h: Int, t: Int, p: Double) in coin(h, t, p) }

/// The number of factors p until a product is below `limit`, multiplied up
/// one by one; nil where a factor changes nothing or after `most` factors.
private func factors(
  _ p: Double, until isDone: (Double) -> Bool = { $0 == 0 },
  atMost most: Int = .max
) -> Int? {
  var (product, count) = (1.0, 0)
  while !isDone(product) {
    let next = product * p
    if next == product || count == most { return nil }
    (product, count) = (next, count + 1)
  }
  return count
}

/// The rounded quotient of logarithms; `certain` factors if p is 0.
private func quotient(_ p: Double, certain: Int) -> Int? {
  if p == 0 { return certain }
  let quotient = log(.leastNonzeroMagnitude) / log(p)
  return quotient.isFinite ? Int(quotient.rounded(.up)) : nil
}

private let roundedQuotient = """
  Your answer is the rounded quotient ln(4.9e−324)/ln p. It says where an \
  exact product would pass the smallest Double, not where the stored one is \
  0: it has to fall to half of it, and for 0.9 it never does.
  """

private let factorsUntilZero = Exercise(
  "2.2", "Factors until the product is zero", .practice, minutes: 6,
  function: "factorsUntilZero(_:)", arguments: ["probability"],
  section: "2.2", formula: "the first n at which p · p · … · p is 0",
  cases: [
    Case(0.5), Case(0.1), Case(0.25),
    Case(0.9, note: "The last subnormal numbers round back to themselves."),
    Case(0.0), Case(1.0, note: "1 · 1 is 1."),
  ],
  tolerance: .exact,
  hints: [
    "No formula with logarithms knows how a product is rounded. Do it.",
    "Multiply in a loop, count, and end when the product is 0. Then ask when"
      + " it can never become 0.",
    "If a further factor leaves the product exactly as it was, every later"
      + " factor will, too: return nil there.",
  ],
  mistakes: [
    Mistake(
      "power-function",
      """
      Your answer for 0.9 is the first power that the function `pow` rounds \
      to 0. A running product is rounded after every factor and gets stuck \
      at a subnormal number that never becomes 0.
      """
    ) { (p: Double) -> Int? in
      p == 1 ? nil : (1...20_000).first { pow(p, Double($0)) == 0 }
    },
    Mistake(
      "smallest-normal",
      """
      Your count ends below 2.2e−308, the smallest normal Double. Smaller \
      numbers, the subnormal ones, still exist down to 4.9e−324; they have \
      fewer digits, but they are not 0.
      """
    ) { (p: Double) in factors(p) { $0 < .leastNormalMagnitude } },
    Mistake("by-logarithms", roundedQuotient) { (p: Double) in
      quotient(p, certain: 0)
    },
    Mistake("by-logarithms-but-for-zero", roundedQuotient) { (p: Double) in
      quotient(p, certain: 1)
    },
    Mistake(
      "one-too-few",
      """
      Your answer is one too small: the factor that makes the product 0 \
      counts, too, and so does the first one if the product begins with p.
      """
    ) { (p: Double) in factors(p).map { $0 - 1 } },
    Mistake(
      "single-precision",
      """
      Your counts are those of Float: it has 8 bits of exponent, a Double has \
      11, and reaches down to 4.9e−324.
      """
    ) { (p: Double) -> Int? in
      var (product, count) = (Float(1), 0)
      while product > 0 {
        let next = product * Float(p)
        if next == product { return nil }
        (product, count) = (next, count + 1)
      }
      return count
    },
    Mistake(
      "gives-up",
      """
      Your answer for 0.5 is nil, but its product does become 0, at the \
      1075th factor. Say nil only where a further factor leaves a positive \
      product as it was.
      """
    ) { (p: Double) in factors(p, atMost: 1000) },
  ]
) { (p: Double) in factors(p) }

/// Σ ln σ(s), s = ±z, with a logarithm of one's own.
private func summed(
  _ z: [Double], _ y: [Double], _ term: (Double, Double) -> Double
) -> Double {
  sum(zip(z, y).map(term))
}

private func plain(_ p: Double, _ y: Double) -> Double {
  y * log(p) + (1 - y) * log(1 - p)
}

private let logLikelihoodFromLogits = Exercise(
  "2.3", "A log-likelihood from logits", .recommended, minutes: 8,
  function: "logLikelihood(logits:labels:)", arguments: ["logits", "labels"],
  section: "2.3", formula: "Σ [y ln σ(z) + (1 − y) ln(1 − σ(z))]",
  cases: [
    Case([0.0, 0], [1.0, 0]), Case([2.0, -1, 0.5], [1.0, 0, 0]),
    Case([800.0, -800], [1.0, 0], note: "Certain, and right: the sum is 0."),
    Case([800.0, -800], [0.0, 1], note: "Certain, and wrong twice."),
    Case([40.0], [1.0], note: "1 + e⁻⁴⁰ rounds to 1, yet ln σ(40) is not 0."),
  ],
  tolerance: Tolerance(
    relative: 1e-11,
    because:
      "log1p and exp err in the sixteenth digit; the terms have one sign."
  ),
  hints: [
    "In the formula's logarithms, which number can become exactly 0? Can you"
      + " reach the result without it?",
    "ln σ(z) = −ln(1 + e⁻ᶻ) and ln(1 − σ(z)) = −ln(1 + eᶻ). Write both with"
      + " one function, softplus(s) = ln(1 + eˢ).",
    "softplus(s) = max(s, 0) + log1p(exp(−|s|)) neither overflows nor rounds"
      + " away. The term is −softplus(−z) for label 1, −softplus(z) for 0.",
  ],
  mistakes: [
    Mistake(
      "logarithm-of-zero",
      """
      Your answers are those of y ln p + (1 − y) ln(1 − p) with p rounded to \
      0 or 1. At z = 800 this takes ln 0, and 0 · ln 0 is not a number. \
      Compute from the logit; no probability is needed.
      """
    ) { (z: [Double], y: [Double]) in
      summed(z, y) { plain(sigmoid($0), $1) }
    },
    Mistake(
      "exponential-overflows",
      """
      Your answer is right but where the model is certain and wrong: there it \
      is −∞, because e⁸⁰⁰ is infinite in a Double. For z > 0 write \
      ln(1 + eᶻ) as z + ln(1 + e⁻ᶻ).
      """
    ) { (z: [Double], y: [Double]) in
      summed(z, y) { -log1p(exp($1 == 1 ? -$0 : $0)) }
    },
    Mistake(
      "chosen-logarithm",
      """
      Your answer is −∞ where the model is certain and wrong, and 0 at z = 40. \
      In both a number was rounded before its logarithm was taken: e⁸⁰⁰ to ∞, \
      or p to 0, and 1 + e⁻⁴⁰, or p, to 1.
      """
    ) { (z: [Double], y: [Double]) in
      summed(z, y) { log($1 == 1 ? sigmoid($0) : 1 - sigmoid($0)) }
    },
    Mistake(
      "formula-as-it-stands",
      """
      Your answer is y z − ln(1 + eᶻ) as it stands. In a Double e⁸⁰⁰ is \
      infinite, and at z = 40 two numbers near 40 are subtracted, which loses \
      their tiny difference.
      """
    ) { (z: [Double], y: [Double]) in
      summed(z, y) { $1 * $0 - log(1 + exp($0)) }
    },
    Mistake(
      "clipped",
      """
      Your answers are those of a probability clipped to [1e−15, 1 − 1e−15]. \
      Clipping hides ln 0, but no label can then cost more than 34.5 nats, \
      where the true cost at z = 800 is 800.
      """
    ) { (z: [Double], y: [Double]) in
      summed(z, y) { plain(min(max(sigmoid($0), 1e-15), 1 - 1e-15), $1) }
    },
    Mistake(
      "one-plus-tiny",
      """
      Your answer at z = 40 is 0, and elsewhere it is right. Either 1 + e⁻⁴⁰ \
      was rounded to 1 before its logarithm was taken, where `log1p(x)` gives \
      ln(1 + x) without that sum; or the softplus of 40 was taken from 40, \
      where −softplus(−z) needs no difference.
      """
    ) { (z: [Double], y: [Double]) in
      summed(z, y) { z, y in
        let s = y == 1 ? z : -z
        return min(s, 0) - log(1 + exp(-abs(s)))
      }
    },
    Mistake(
      "loss",
      """
      Your answer has the wrong sign: it is the negative log-likelihood, also \
      called cross-entropy or log-loss. The log-likelihood is at most 0.
      """
    ) { (z: [Double], y: [Double]) in
      summed(z, y) { binaryCrossEntropy(logit: $0, label: $1) }
    },
    Mistake(
      "mean",
      """
      Your answer is the mean over the examples. The log-likelihood is their \
      sum; divide by n only where a mean loss is asked for.
      """
    ) { (z: [Double], y: [Double]) in
      -binaryCrossEntropy(logits: z, labels: y)
    },
    Mistake(
      "ones-only",
      """
      Your answer is the sum over the examples with label 1. Those with \
      label 0 count as well, each with ln(1 − p).
      """
    ) { (z: [Double], y: [Double]) in
      summed(z, y) { $1 == 1 ? logSigmoid($0) : 0 }
    },
    Mistake(
      "labels-exchanged",
      """
      Your answer is that of the opposite labels: ln p belongs to label 1, \
      ln(1 − p) to label 0.
      """
    ) { (z: [Double], y: [Double]) in
      summed(z, y) { -binaryCrossEntropy(logit: $0, label: 1 - $1) }
    },
    Mistake(
      "lost-bracket",
      """
      Your answer has the second half with a minus: y ln p − (1 − y) ln(1 − p). \
      In −[y ln p + (1 − y) ln(1 − p)] the minus stands before both terms; a \
      lost bracket leaves it with one.
      """
    ) { (z: [Double], y: [Double]) in
      summed(z, y) { $1 == 1 ? logSigmoid($0) : -logSigmoid(-$0) }
    },
  ]
) { (z: [Double], y: [Double]) in
  0 - sum(zip(z, y).map { binaryCrossEntropy(logit: $0, label: $1) })
}

/// A small design with an intercept and one feature.
private let smallDesign = Matrix([[1, -1], [1, 0], [1, 2]])
/// A design with an intercept and two features.
private let wideDesign = Matrix([
  [1, 0.5, -2], [1, 1.5, 0], [1, -1, 3], [1, 2, 1], [1, 0, -0.5],
])
/// The temperatures of the 23 flights behind a column of ones.
private let flights = designMatrix(
  .column([
    66, 70, 69, 68, 67, 72, 73, 70, 57, 63, 70, 78, 67, 53, 67, 75, 70, 81, 76,
    79, 75, 76, 58,
  ]))
/// What happened on them.
private let distress: [Double] = [
  0, 1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 1,
]

/// Xᵀ e for the errors e that `error` makes of a logit and a label.
private func pulled(
  _ w: [Double], _ x: Matrix, _ y: [Double],
  _ error: (_ z: Double, _ y: Double) -> Double
) -> [Double] {
  matmul(x.transposed(), zip(matmul(x, w), y).map(error))
}

private func residual(_ z: Double, _ y: Double) -> Double { y - sigmoid(z) }

private let sumsOfProducts = Tolerance(
  relative: 1e-9, absolute: 1e-9,
  because: """
    Sums of at most 23 products of up to 81² that cancel in part; either \
    order of summing leaves eleven digits.
    """)

private let scoreOfLikelihood = Exercise(
  "2.4", "The score", .recommended, minutes: 8,
  function: "score(_:design:labels:)",
  arguments: ["coefficients", "design", "labels"], section: "2.4",
  formula: "Xᵀ (y − p), p = σ(X β)",
  cases: [
    Case([0.0, 0], smallDesign, [0.0, 1, 1]),
    Case([0.5, -1.0], smallDesign, [0.0, 1, 1]),
    Case([0.2, -0.4, 0.3], wideDesign, [1.0, 0, 1, 1, 0]),
    Case([5.0, -0.08], flights, distress, note: "The 23 flights."),
  ],
  tolerance: sumsOfProducts,
  hints: [
    "One example pulls with y − p. How far does its logit move if the j-th"
      + " coefficient moves by 1?",
    "Entry j is the sum over the examples of (yᵢ − pᵢ) times the example's"
      + " value in column j.",
    "`matmul(design, coefficients)` gives the logits; after the sigmoid and"
      + " `subtract`, multiply by `design.transposed()`.",
  ],
  mistakes: [
    Mistake(
      "sign",
      """
      Your answer has the wrong sign on every case: it is Xᵀ(p − y), the \
      gradient of the loss, which descent goes against. The log-likelihood \
      climbs along Xᵀ(y − p).
      """
    ) { (w: [Double], x: Matrix, y: [Double]) in
      pulled(w, x, y) { -residual($0, $1) }
    },
    Mistake(
      "mean",
      """
      Your answer is divided by n: it is the gradient of the mean. It is 0 at \
      the same place, but the log-likelihood is a sum, and so is its gradient.
      """
    ) { (w: [Double], x: Matrix, y: [Double]) in
      scale(pulled(w, x, y, residual), by: 1 / Double(y.count))
    },
    Mistake(
      "no-sigmoid",
      """
      Your answer is Xᵀ(y − z), with the logits where the probabilities should \
      be. That is the gradient of a least-squares line; put σ around Xβ.
      """
    ) { (w: [Double], x: Matrix, y: [Double]) in pulled(w, x, y) { $1 - $0 } },
    Mistake(
      "sigmoid-upside-down",
      """
      Your answer is right only where z = 0. Its p is 1/(1 + eᶻ), which is \
      1 − σ(z), the probability of label 0; σ(z) has a minus in the exponent.
      """
    ) { (w: [Double], x: Matrix, y: [Double]) in
      pulled(w, x, y) { $1 - sigmoid(-$0) }
    },
    Mistake(
      "no-features",
      """
      Your answer has Σ(y − p) in every entry. Each coefficient acts through \
      its own column, so each example's y − p is multiplied by its value \
      there before summing.
      """
    ) { (w: [Double], x: Matrix, y: [Double]) in
      let total = sum(zip(matmul(x, w), y).map(residual))
      return w.map { _ in total }
    },
    Mistake(
      "one-per-example",
      """
      Your answer is the vector y − p, with an entry for each example. The \
      gradient has one for each coefficient: Xᵀ gathers the examples.
      """
    ) { (w: [Double], x: Matrix, y: [Double]) in
      zip(matmul(x, w), y).map(residual)
    },
    Mistake(
      "slope-of-sigmoid-left",
      """
      Your answer has a factor p(1 − p) too many in each example. It is there \
      for squared error; with the log-likelihood it cancels against the \
      derivative of the logarithm.
      """
    ) { (w: [Double], x: Matrix, y: [Double]) in
      pulled(w, x, y) { residual($0, $1) * sigmoidDerivative($0) }
    },
    Mistake(
      "rounded-predictions",
      """
      Your answer uses predicted labels, 1 where p ≥ ½, instead of the \
      probabilities. That is the perceptron's rule: examples that are right \
      pull no more, however unsure the model is.
      """
    ) { (w: [Double], x: Matrix, y: [Double]) in
      pulled(w, x, y) { $1 - ($0 >= 0 ? 1 : 0) }
    },
  ],
  numerical: Function { (w: [Double], x: Matrix, y: [Double]) in
    centralDifferenceGradient(
      of: { w in
        -sum(
          zip(matmul(x, w), y).map {
            binaryCrossEntropy(logit: $0, label: $1)
          })
      }, at: w)
  }
) { (w: [Double], x: Matrix, y: [Double]) in pulled(w, x, y, residual) }

/// −Xᵀ S X with the weights that `weight` makes of the logits.
private func curvature(
  _ w: [Double], _ x: Matrix, _ weight: (Double) -> Double
) -> Matrix {
  -gram(x, weights: matmul(x, w).map(weight))
}

private let hessianOfLikelihood = Exercise(
  "2.5", "The Hessian", .recommended, minutes: 8,
  function: "hessian(_:design:)", arguments: ["coefficients", "design"],
  section: "2.5", formula: "−Xᵀ S X, S = diag(p (1 − p)), p = σ(X β)",
  cases: [
    Case([0.0, 0], smallDesign, note: "Every p is ½, every weight ¼."),
    Case([0.5, -1.0], smallDesign),
    Case([0.2, -0.4, 0.3], wideDesign),
    Case([15.0, -0.23], flights, note: "Near the maximum of the 23 flights."),
  ],
  tolerance: sumsOfProducts,
  hints: [
    "Differentiate the score once more. Which of X, y and p depends on β?",
    "The derivative of pᵢ by βₖ is pᵢ(1 − pᵢ) xᵢₖ. The sum over the examples"
      + " of xᵢⱼ times that, with the score's sign, is entry (j, k).",
    "`gram(design, weights: s)` is Xᵀ S X for weights s, one per example."
      + " Mind the sign: the log-likelihood is concave.",
  ],
  mistakes: [
    Mistake(
      "sign",
      """
      Your answer has the wrong sign: it is the Hessian of the loss. The \
      log-likelihood bends downward, so its second derivatives are −XᵀSX.
      """
    ) { (w: [Double], x: Matrix) in -curvature(w, x, sigmoidDerivative) },
    Mistake(
      "mean",
      """
      Your answer is divided by n, the Hessian of a mean. The log-likelihood \
      here is a sum; the mean bends n times less, and the standard errors of \
      section 2.7 would come out √n times too large.
      """
    ) { (w: [Double], x: Matrix) in
      curvature(w, x) { sigmoidDerivative($0) / Double(x.rows) }
    },
    Mistake(
      "no-weights",
      """
      Your answer is −XᵀX on every case, without p(1 − p). That is the Hessian \
      of a least-squares line; at β = 0 a Newton step taken with it is four \
      times too short.
      """
    ) { (w: [Double], x: Matrix) in curvature(w, x) { _ in 1 } },
    Mistake(
      "quarter",
      """
      Your answer is −¼ XᵀX on every case: the weight p(1 − p) is ¼ only where \
      p = ½, as at β = 0. It has to be computed anew at each β.
      """
    ) { (w: [Double], x: Matrix) in curvature(w, x) { _ in 0.25 } },
    Mistake(
      "probabilities-as-weights",
      """
      Your answer is −Xᵀ diag(p) X. The derivative of the sigmoid is \
      p(1 − p); the factor 1 − p is missing.
      """
    ) { (w: [Double], x: Matrix) in curvature(w, x, sigmoid) },
    Mistake(
      "root-of-weights",
      """
      Your weights are √(p(1 − p)). The root is right where one factor is \
      √S X and the product of two of them is formed; XᵀSX takes S once.
      """
    ) { (w: [Double], x: Matrix) in
      curvature(w, x) { sigmoidDerivative($0).squareRoot() }
    },
    Mistake(
      "weights-twice",
      """
      Your weights are (p(1 − p))²: S was put on both factors X. It stands \
      between them once.
      """
    ) { (w: [Double], x: Matrix) in
      curvature(w, x) { sigmoidDerivative($0) * sigmoidDerivative($0) }
    },
    Mistake(
      "diagonal-only",
      """
      Your answer has the right diagonal and zeros beside it. The coefficients \
      act together: entry (j, k) is −Σ p(1 − p) xⱼ xₖ for j ≠ k as well.
      """
    ) { (w: [Double], x: Matrix) in
      Matrix.diagonal(curvature(w, x, sigmoidDerivative).diagonal)
    },
  ]
) { (w: [Double], x: Matrix) in curvature(w, x, sigmoidDerivative) }

private func solved(_ a: Matrix, _ b: [Double]) throws -> [Double] {
  try Cholesky(-a).solve(b)
}

/// The score and Hessian of the 23 flights at the coefficients 0.
private let flightsScore = pulled([0, 0], flights, distress, residual)
private let flightsHessian = curvature([0, 0], flights, sigmoidDerivative)
private let triple = Matrix([[-4, -1, 0.5], [-1, -3, 1], [0.5, 1, -2]])

private let oneNewtonStep = Exercise(
  "2.6", "One step of Newton's method", .recommended, minutes: 6,
  function: "newtonStep(_:score:hessian:)",
  arguments: ["coefficients", "score", "hessian"], section: "2.6",
  formula: "β − H⁻¹ s",
  cases: [
    Case([1.0], [6.0], Matrix([[-2]])),
    Case([0.5, -1.0], [1.0, 2], Matrix([[-2, -1], [-1, -3]])),
    Case([1.0, 0, -1], [2.0, -1, 0.5], triple),
    Case(
      [0.0, 0], flightsScore, flightsHessian,
      note: "The first step on the 23 flights."),
  ],
  tolerance: Tolerance(
    relative: 1e-8, absolute: 1e-10,
    because: """
      The flights' Hessian has a condition number near 1e6, which may cost \
      six of sixteen digits.
      """),
  hints: [
    "In one dimension: where is the top of a parabola of slope 6 and second"
      + " derivative −2?",
    "The slope after a step d is s + H d. Solve H d = −s, and add d to β.",
    "`Cholesky(-hessian).solve(score)` solves A d = s with A = −H. Two minus"
      + " signs have cancelled there.",
  ],
  mistakes: [
    Mistake(
      "adds-the-score",
      """
      Your answer is β + s: a step of gradient ascent with learning rate 1. \
      Newton's step divides by the curvature: solve −H d = s.
      """
    ) { (w: [Double], s: [Double], _: Matrix) in add(w, s) },
    Mistake(
      "diagonal-only",
      """
      Your answer divides each entry of the score by its own diagonal element. \
      The entries beside the diagonal say how the coefficients trade off; all \
      of them have to be solved for together.
      """
    ) { (w: [Double], s: [Double], h: Matrix) in
      add(w, zip(s, h.diagonal).map { -$0 / $1 })
    },
    Mistake(
      "away-from-the-top",
      """
      Your answer is β + H⁻¹s: the right length in the wrong direction. H is \
      negative definite, so H⁻¹s leads downhill and −H⁻¹s uphill.
      """
    ) { (w: [Double], s: [Double], h: Matrix) in
      subtract(w, try solved(h, s))
    },
    Mistake(
      "multiplies",
      """
      Your answer is β − H s: the Hessian multiplies. A large curvature means \
      that the top is near, so the step is divided by it: solve, do not \
      multiply.
      """
    ) { (w: [Double], s: [Double], h: Matrix) in subtract(w, matmul(h, s)) },
    Mistake(
      "step-alone",
      """
      Your answer is the step −H⁻¹s. The coefficients after it are asked for: \
      add it to β.
      """
    ) { (w: [Double], s: [Double], h: Matrix) in try solved(h, s) },
    Mistake(
      "entry-by-entry",
      """
      Your answer uses the matrix of the reciprocals 1/Hⱼₖ. The inverse of a \
      matrix is not made of the inverses of its entries; solve H d = −s.
      """
    ) { (w: [Double], s: [Double], h: Matrix) in
      subtract(w, matmul(h.map { 1 / $0 }, s))
    },
  ]
) { (w: [Double], s: [Double], h: Matrix) in add(w, try solved(h, s)) }

private func roots(_ x: [Double]) -> [Double] { x.map { $0.squareRoot() } }

private func covariance(_ hessian: Matrix) throws -> Matrix {
  try Cholesky(-hessian).inverse()
}

private let standardErrors = Exercise(
  "2.7", "Standard errors", .practice, minutes: 5,
  function: "standardErrors(hessian:)", arguments: ["hessian"],
  section: "2.7", formula: "√ of the diagonal of (−H)⁻¹",
  cases: [
    Case(Matrix([[-4]])), Case(Matrix([[-2, -1], [-1, -3]])), Case(triple),
    Case(
      curvature([15.0429, -0.232163], flights, sigmoidDerivative),
      note: "The 23 flights: intercept and weight are strongly tied."),
  ],
  tolerance: Tolerance(
    relative: 1e-8,
    because: """
      The flights' Hessian has a condition number near 1e6, which may cost \
      six of sixteen digits.
      """),
  hints: [
    "A sharp peak means a small error. What has to happen to the curvature to"
      + " become a variance?",
    "Invert −H as a matrix, take the diagonal of the inverse, then roots.",
    "`Cholesky(-hessian).inverse().diagonal`, and `squareRoot()` of each.",
  ],
  mistakes: [
    Mistake(
      "inverse-of-the-diagonal",
      """
      Your answer is 1/√ of each diagonal element of −H. That is the error of \
      a coefficient when all others are known. They are not: invert the whole \
      matrix first.
      """
    ) { (h: Matrix) in roots(h.diagonal.map { -1 / $0 }) },
    Mistake(
      "variances",
      """
      Your answer is the diagonal of (−H)⁻¹: variances, in squared units. A \
      standard error is their square root.
      """
    ) { (h: Matrix) in try covariance(h).diagonal },
    Mistake(
      "sign-kept",
      """
      Your answer is the root of the diagonal of H⁻¹, which is negative, so it \
      is not a number. The information is −H.
      """
    ) { (h: Matrix) in roots(try covariance(h).diagonal.map { -$0 }) },
    Mistake(
      "not-inverted",
      """
      Your answer is the root of the diagonal of −H. There a sharp peak gives \
      a large error; the information has to be inverted.
      """
    ) { (h: Matrix) in roots(h.diagonal.map { -$0 }) },
    Mistake(
      "half-an-interval",
      """
      Your answer is 1.96 standard errors, half the width of a 95 % interval. \
      The standard error itself is asked for.
      """
    ) { (h: Matrix) in scale(roots(try covariance(h).diagonal), by: 1.96) },
    Mistake(
      "along-the-axes-of-the-peak",
      """
      Your answer is 1/√ of the eigenvalues of −H: the errors along the \
      directions in which the peak is widest and narrowest, which are mixtures \
      of the coefficients.
      """
    ) { (h: Matrix) in roots(symmetricEigenvalues(-h).map { 1 / $0 }) },
  ]
) { (h: Matrix) in roots(try covariance(h).diagonal) }

private let learningRateLimit = Exercise(
  "2.8", "The largest stable learning rate", .stretch, minutes: 6,
  function: "learningRateLimit(hessian:)", arguments: ["hessian"],
  section: "2.8", formula: "2 / λ, λ the largest eigenvalue",
  cases: [
    Case(Matrix([[4]])), Case(Matrix.diagonal([1, 100])),
    Case(Matrix([[2, 1], [1, 3]])), Case(-triple),
    Case(-flightsHessian, note: "The 23 flights in °F, at β = 0."),
  ],
  tolerance: Tolerance(
    relative: 1e-6,
    because: """
      The largest eigenvalue by rotations is good to 1e−13; power iteration, \
      also right, is allowed to stop earlier.
      """),
  hints: [
    "Take one dimension: w goes to w − η λ w. For which η does |w| shrink?",
    "Along an eigenvector a step multiplies by 1 − η λ, which has to lie"
      + " between −1 and 1. Every eigenvalue has to allow it.",
    "The largest eigenvalue is the strictest, and comes last in"
      + " `symmetricEigenvalues(hessian)`.",
  ],
  mistakes: [
    Mistake(
      "smallest-eigenvalue",
      """
      Your answer is 2 divided by the smallest eigenvalue. That rate suits the \
      flattest direction; in the steepest one it overshoots further at every \
      step.
      """
    ) { (a: Matrix) in 2 / (symmetricEigenvalues(a).first ?? .nan) },
    Mistake(
      "reaches-in-one-step",
      """
      Your answer is 1 divided by the largest eigenvalue: there the steepest \
      direction is done in one step. It may overshoot by as much again before \
      it diverges, so the limit is twice that.
      """
    ) { (a: Matrix) in 1 / (symmetricEigenvalues(a).last ?? .nan) },
    Mistake(
      "trace",
      """
      Your answer is 2 divided by the sum of the diagonal, which is the sum of \
      all eigenvalues. It is safe and smaller than necessary; the largest \
      eigenvalue alone sets the limit.
      """
    ) { (a: Matrix) in 2 / sum(a.diagonal) },
    Mistake(
      "largest-of-the-diagonal",
      """
      Your answer is 2 divided by the largest diagonal element. Where \
      coefficients act together the steepest direction lies between the axes, \
      and its curvature is larger.
      """
    ) { (a: Matrix) in 2 / maxNorm(a.diagonal) },
    Mistake(
      "fastest",
      """
      Your answer is 2/(λ₁ + λₙ) of the smallest and largest eigenvalue: the \
      rate at which descent is fastest in the worst case. The limit of \
      stability is the question.
      """
    ) { (a: Matrix) in
      let values = symmetricEigenvalues(a)
      return 2 / ((values.first ?? .nan) + (values.last ?? .nan))
    },
    Mistake(
      "upside-down",
      """
      Your answer is half the largest eigenvalue. The steeper the loss, the \
      shorter the steps have to be: it belongs below.
      """
    ) { (a: Matrix) in (symmetricEigenvalues(a).last ?? .nan) / 2 },
  ]
) { (a: Matrix) in 2 / (symmetricEigenvalues(a).last ?? .nan) }

/// How the classes lie on a line: the values of each, sorted.
private func sides(
  _ x: [Double], _ labels: [Int]
) -> (zeros: [Double], ones: [Double]) {
  let pairs = zip(x, labels).sorted { $0.0 < $1.0 }
  return (
    pairs.filter { $0.1 == 0 }.map(\.0), pairs.filter { $0.1 == 1 }.map(\.0)
  )
}

/// The direction [b, w] with |w| = 1 in the middle of the gap, if `apart`
/// says that the end of one class and the beginning of the other are apart.
private func direction(
  _ x: [Double], _ labels: [Int],
  apart: (Double, Double) -> Bool = { $0 <= $1 }
) -> [Double]? {
  let (zeros, ones) = sides(x, labels)
  guard let a = zeros.first, let b = zeros.last, let c = ones.first,
    let d = ones.last
  else { return [ones.isEmpty ? -1 : 1, 0] }
  if a == d && b == c { return nil }
  if apart(b, c) { return [-(b + c) / 2, 1] }
  return apart(d, a) ? [(d + a) / 2, -1] : nil
}

/// What is wrong with an answer to 2.9, where any separating direction is
/// right.
private func complaint(_ inputs: [Value], _ answer: Value) -> String? {
  guard let x = inputs.first?.numbers,
    let labels = inputs.last?.numbers.map({ Int($0) })
  else { return "no examples" }
  let exists = direction(x, labels) != nil
  if answer == .null {
    return exists ? "there is a direction that separates" : nil
  }
  let d = answer.numbers
  guard d.count == 2, d.allSatisfy(\.isFinite) else {
    return "two finite numbers [b, w], or nil, are asked for"
  }
  if !exists { return "no direction separates these" }
  return misplaced(x, labels, d)
}

private func misplaced(
  _ x: [Double], _ labels: [Int], _ d: [Double]
) -> String? {
  var gains = false
  for (x, label) in zip(x, labels) {
    let lead = (d[0] + d[1] * x) * (label == 1 ? 1 : -1)
    let rounding = 1e-9 * (abs(d[0]) + abs(d[1] * x))
    if lead < -rounding {
      return "it moves x = \(Value.number(x).json), label \(label), to the"
        + " wrong side"
    }
    if lead > rounding { gains = true }
  }
  return gains ? nil : "it moves no example"
}

private let directionThatSeparates = Exercise(
  "2.9", "A direction that separates", .stretch, minutes: 10,
  function: "separatingDirection(_:labels:)", arguments: ["x", "labels"],
  section: "2.9", formula: "[b, w], or nil",
  cases: [
    Case([-2.0, -1, 1, 2], [0, 0, 1, 1], note: "The example of the text."),
    Case([7.0, 3, 6, 4], [1, 0, 1, 0], note: "The gap is not at 0."),
    Case([3.0, 4, 6, 7.5], [1, 1, 0, 0], note: "The ones lie on the left."),
    Case(
      [1.0, 2, 2, 3], [0, 0, 1, 1],
      note: "The classes touch at 2: quasi-complete separation."),
    Case([-2.0, -1, 1, 2], [0, 1, 0, 1], note: "The classes overlap."),
    Case([1.0, 2, 3], [0, 1, 0], note: "The one lies between the zeros."),
    Case([1.0, 2, 4], [1, 1, 1], note: "There is one class only."),
    Case([3.0, 3], [0, 1], note: "Nothing but the label differs."),
  ],
  tolerance: Tolerance(
    absolute: 1e-9,
    because: "Any direction that separates is right; see the complaint."),
  hints: [
    "Sort in your head: when can one cut on the line have all ones on one"
      + " side and all zeros on the other?",
    "Compare the largest x of one class with the smallest of the other, both"
      + " ways round. A logit that is 0 at c and rises is w (x − c), w > 0.",
    "If the ones begin at or after the last zero: [−c, 1] with c between the"
      + " two. The mirror image is [c, −1]. One class alone: [1, 0] or [−1, 0].",
  ],
  mistakes: [
    Mistake(
      "no-intercept",
      """
      Your direction has b = 0, so its logit changes sign at x = 0. The gap \
      may lie elsewhere; put the change of sign into it with b = −w c.
      """
    ) { (x: [Double], y: [Int]) -> [Double]? in
      direction(x, y).map { [0, $0[1]] }
    },
    Mistake(
      "only-rising",
      """
      Your answer is nil where the ones lie to the left of the zeros. A weight \
      may be negative: compare both ways round.
      """
    ) { (x: [Double], y: [Int]) -> [Double]? in
      direction(x, y).flatMap { $0[1] < 0 ? nil : $0 }
    },
    Mistake(
      "touching-counts-as-overlap",
      """
      Your answer is nil where the classes touch. The examples at the touching \
      point stay at logit 0, all others gain for ever: there is no maximum \
      either. Compare with ≤.
      """
    ) { (x: [Double], y: [Int]) -> [Double]? in
      direction(x, y) { $0 < $1 }
    },
    Mistake(
      "one-of-four-ways",
      """
      Your answer finds a direction where all zeros end before the ones begin, \
      and there only. Three more have one: the ones may lie on the left, the \
      classes may touch, and there may be one class alone.
      """
    ) { (x: [Double], y: [Int]) -> [Double]? in
      guard Set(y).count == 2, let found = direction(x, y, apart: <),
        found[1] > 0
      else { return nil }
      return found
    },
    Mistake(
      "a-gap-is-needed",
      """
      Your answer is nil where the classes touch and where there is one class \
      alone. In both the likelihood can rise for ever: touching examples stay \
      at logit 0, and one class alone gains by the intercept.
      """
    ) { (x: [Double], y: [Int]) -> [Double]? in
      Set(y).count < 2 ? nil : direction(x, y, apart: <)
    },
    Mistake(
      "moves-nothing",
      """
      Your answer is right but where all x are equal. There one label gains \
      what the other loses, and a direction with logit 0 everywhere moves \
      nothing: the answer is nil.
      """
    ) { (x: [Double], y: [Int]) -> [Double]? in
      x.first == x.last && Set(y).count == 2 ? [-x[0], 1] : direction(x, y)
    },
    Mistake(
      "two-ends-forgotten",
      """
      Your answer compares the classes rightly, but nil for one class alone \
      and a direction for x all equal are the wrong way round: the intercept \
      alone separates the one class, and nothing separates equal x.
      """
    ) { (x: [Double], y: [Int]) -> [Double]? in
      guard Set(y).count == 2 else { return nil }
      return x.first == x.last ? [-x[0], 1] : direction(x, y)
    },
    Mistake(
      "one-class-forgotten",
      """
      Your answer is nil for one class alone. Raising its log-odds everywhere \
      makes the labels ever more likely, so the intercept alone separates.
      """
    ) { (x: [Double], y: [Int]) -> [Double]? in
      Set(y).count < 2 ? nil : direction(x, y)
    },
    Mistake(
      "always-finds-one",
      """
      Your answer gives a direction even where the classes overlap: from mean \
      to mean. The means say on which side a class lies, not whether all of \
      its examples do.
      """
    ) { (x: [Double], y: [Int]) -> [Double]? in
      if let found = direction(x, y) { return found }
      let (zeros, ones) = sides(x, y)
      return [-(mean(zeros) + mean(ones)) / 2, mean(ones) - mean(zeros)]
    },
    Mistake(
      "threshold-for-intercept",
      """
      Your first number is the place of the cut. A logit that is 0 at c is \
      w (x − c), and its intercept is −w c.
      """
    ) { (x: [Double], y: [Int]) -> [Double]? in
      direction(x, y).map { $0[1] == 0 ? $0 : [-$0[0] / $0[1], $0[1]] }
    },
  ],
  complaint: complaint
) { (x: [Double], y: [Int]) in direction(x, y) }

/// The score minus λ times what `pull` makes of the coefficients.
private func penalised(
  _ w: [Double], _ x: Matrix, _ y: [Double], _ penalty: Double,
  _ pull: (Double) -> Double = { $0 }
) -> [Double] {
  let forces = [0] + w.dropFirst().map { penalty * pull($0) }
  return subtract(pulled(w, x, y, residual), forces)
}

private let scoreWithPenalty = Exercise(
  "2.10", "The score with a penalty", .recommended, minutes: 6,
  function: "penalisedScore(_:design:labels:penalty:)",
  arguments: ["coefficients", "design", "labels", "penalty"],
  section: "2.9", formula: "Xᵀ (y − p) − λ (0, w₁, w₂, …)",
  cases: [
    Case([0.5, -1.0], smallDesign, [0.0, 1, 1], 0.3),
    Case([0.2, -0.4, 0.3], wideDesign, [1.0, 0, 1, 1, 0], 2.0),
    Case([5.0, -0.08], flights, distress, 10.0, note: "The 23 flights."),
  ],
  tolerance: sumsOfProducts,
  hints: [
    "Differentiate the penalty by one weight. What does it say about b?",
    "Take λ wⱼ off each entry of the score but the first.",
    "`scale(coefficients, by: -penalty)`, first entry set to 0, `add`ed to the"
      + " score of exercise 2.4.",
  ],
  mistakes: [
    Mistake(
      "intercept-penalised",
      """
      Your first entry has λ b taken off. The intercept is not penalised: with \
      it the probabilities would no longer add up to the number of ones, and \
      the fit would depend on where the features have their zero.
      """
    ) { (w: [Double], x: Matrix, y: [Double], l: Double) in
      subtract(pulled(w, x, y, residual), scale(w, by: l))
    },
    Mistake(
      "pushes-outward",
      """
      Your penalty is added to the score, so it drives the weights away from \
      0. The penalty lowers the log-likelihood: its derivative is taken off.
      """
    ) { (w: [Double], x: Matrix, y: [Double], l: Double) in
      penalised(w, x, y, -l)
    },
    Mistake(
      "loss",
      """
      Your answer has the wrong sign: it is the gradient of the penalised \
      loss. The penalised log-likelihood climbs the other way.
      """
    ) { (w: [Double], x: Matrix, y: [Double], l: Double) in
      scale(penalised(w, x, y, l), by: -1)
    },
    Mistake(
      "half-of-the-sign",
      """
      Your answer has the right pull of the penalty, but Xᵀ(p − y) beside it, \
      which belongs to the loss. Both parts are to be made large: Xᵀ(y − p).
      """
    ) { (w: [Double], x: Matrix, y: [Double], l: Double) in
      scale(penalised(w, x, y, -l), by: -1)
    },
    Mistake(
      "constant-pull",
      """
      Your pull is λ for every weight, large or small. The derivative of \
      ½ λ w² is λ w: it grows with the weight and has its sign.
      """
    ) { (w: [Double], x: Matrix, y: [Double], l: Double) in
      penalised(w, x, y, l) { _ in 1 }
    },
    Mistake(
      "half-forgotten",
      """
      Your pull is 2 λ w, that of the penalty λ w². With ½ λ w² the two and \
      the half cancel.
      """
    ) { (w: [Double], x: Matrix, y: [Double], l: Double) in
      penalised(w, x, y, 2 * l)
    },
    Mistake(
      "half-kept",
      """
      Your pull is ½ λ w. The derivative of w² brings down a 2, which cancels \
      the half.
      """
    ) { (w: [Double], x: Matrix, y: [Double], l: Double) in
      penalised(w, x, y, l / 2)
    },
    Mistake(
      "not-differentiated",
      """
      Your pull is ½ λ w², the penalty itself. The score is a derivative: \
      differentiate the penalty, too.
      """
    ) { (w: [Double], x: Matrix, y: [Double], l: Double) in
      penalised(w, x, y, l / 2) { $0 * $0 }
    },
    Mistake(
      "divided-by-n",
      """
      Your pull is λ w/n, which belongs to the mean log-likelihood. Here the \
      log-likelihood is a sum, and the penalty has λ as it is.
      """
    ) { (w: [Double], x: Matrix, y: [Double], l: Double) in
      penalised(w, x, y, l / Double(y.count))
    },
    Mistake(
      "absolute-values",
      """
      Your pull is λ times the sign of w: that is the derivative of λ |w|, the \
      lasso. The squared penalty pulls in proportion to the weight.
      """
    ) { (w: [Double], x: Matrix, y: [Double], l: Double) in
      penalised(w, x, y, l) { $0 > 0 ? 1 : $0 < 0 ? -1 : 0 }
    },
    Mistake(
      "no-penalty",
      """
      Your answer is the score without any penalty on every case.
      """
    ) { (w: [Double], x: Matrix, y: [Double], _: Double) in
      pulled(w, x, y, residual)
    },
  ],
  numerical: Function { (w: [Double], x: Matrix, y: [Double], l: Double) in
    let weights = Matrix(x.rowVectors.map { Array($0.dropFirst()) })
    let loss = LogisticRegression.negativeLogLikelihood(
      features: weights, labels: y, penalty: l)
    return centralDifferenceGradient(of: { -loss.value($0) }, at: w)
  }
) { (w: [Double], x: Matrix, y: [Double], l: Double) in
  penalised(w, x, y, l)
}
