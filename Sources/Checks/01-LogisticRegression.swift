import Coursework
import LinearAlgebra
import Logits

/// Chapter 1: what its exercises ask and what people get wrong.
let logisticRegression = Chapter(
  1, "LogisticRegression", title: "Logistic regression",
  exercises: [
    oddsOfProbability, sigmoidInBothTails, slopeOfSigmoid, lineOfLeastSquares,
    trainingScale, oddsRatioOfChange, inputAtProbability, gaussianNoise,
    labelsAtThreshold, softmaxOfTwoScores,
  ])

/// The tolerance of a formula of a few operations.
private let fewRoundings = Tolerance(
  relative: 1e-11, absolute: 1e-15,
  because: """
    A formula of a few operations, each rounded in the sixteenth digit; in \
    1 − p up to three digits cancel.
    """)

private let oddsOfProbability = Exercise(
  "1.1", "Odds from a probability", .practice, minutes: 3,
  function: "odds(_:)", arguments: ["probability"], section: "1.1",
  formula: "p / (1 − p)",
  cases: [
    Case(0.8), Case(0.5), Case(0.2), Case(0.999), Case(0.3),
    Case(0.0, note: "What never happens has odds of 0."),
    Case(1.0, note: "A certain event has infinite odds."),
  ],
  tolerance: fewRoundings,
  hints: [
    "Odds compare what happens with what does not. Try 8 times in 10 first.",
    "Divide the probability of the event by the probability of its opposite.",
    "The opposite has probability 1 − p. For p = 1 look up what a Double"
      + " becomes when it is divided by 0: no special case is needed.",
  ],
  mistakes: [
    Mistake(
      "upside-down",
      """
      Your answer is (1 − p)/p on every case: these are the odds against the \
      event. Odds for it have its own probability on top.
      """
    ) { (p: Double) in (1 - p) / p },
    Mistake(
      "one-in",
      """
      Your answer is 1/p on every case, as in 'one time in five'. Odds compare \
      the event with its opposite, so the divisor has to hold 1 − p.
      """
    ) { (p: Double) in 1 / p },
    Mistake(
      "way-back",
      """
      Your answer is p/(1 + p) on every case. That formula turns odds into a \
      probability; this exercise asks for the other direction, with a minus.
      """
    ) { (p: Double) in p / (1 + p) },
    Mistake(
      "log-odds",
      """
      Your answer is the logarithm of the odds on every case. That is the next \
      step of the chapter; the odds themselves are never negative.
      """
    ) { (p: Double) in log(p / (1 - p)) },
    Mistake(
      "zero-for-certain",
      """
      Your answer is 0 for p = 1, the odds of what never happens. As p goes to \
      1 the odds grow beyond all bounds, so a certain event has odds of +∞.
      """
    ) { (p: Double) in p < 1 ? p / (1 - p) : 0 },
  ]
) { (p: Double) in odds(p) }

private let sigmoidInBothTails = Exercise(
  "1.2", "A sigmoid that is right in both tails", .recommended, minutes: 8,
  function: "sigmoid(_:)", arguments: ["z"], section: "1.1",
  formula: "1 / (1 + e⁻ᶻ)",
  cases: [
    Case(0.0, note: "Log-odds of 0 are even odds."), Case(2.0), Case(-2.0),
    Case(800.0, note: "e⁸⁰⁰ is larger than the largest Double."),
    Case(-40.0, note: "1 + e⁻⁴⁰ rounds to 1."),
    Case(-710.0, note: "e⁷¹⁰ is larger than the largest Double."),
  ],
  tolerance: Tolerance(
    relative: 1e-12,
    because: """
      One exponential, one sum and one quotient err in the sixteenth digit; at \
      4e−309, below the normal range, a unit of the last place is 1e−15 of the \
      number.
      """),
  hints: [
    "Ask, for z = 800 and for z = −710, which number inside your formula is"
      + " too large to be stored.",
    "There are two ways to write σ: 1/(1 + e⁻ᶻ) and eᶻ/(1 + eᶻ). Each is safe"
      + " on one side only.",
    "Use the first for z ≥ 0 and the second for z < 0, so that the exponent is"
      + " never positive. Do not subtract anything from 1.",
  ],
  mistakes: [
    Mistake(
      "overflows-right",
      """
      Your answers are those of eᶻ/(1 + eᶻ). At z = 800 the exponential is \
      infinite, and infinity divided by infinity is not a number; for z ≥ 0 \
      the form 1/(1 + e⁻ᶻ) is safe.
      """
    ) { (z: Double) in exp(z) / (1 + exp(z)) },
    Mistake(
      "overflows-left",
      """
      Your answer at z = −710 is 0, although σ(−710) can be stored, and \
      elsewhere it is right. So it is with 1/(1 + e⁻ᶻ), whose exponential is \
      infinite there; for z < 0 the form eᶻ/(1 + eᶻ) is safe.
      """
    ) { (z: Double) in 1 / (1 + exp(-z)) },
    Mistake(
      "tail-rounded-away",
      """
      Your answer at z = −40 is 0, where σ is about 4e−18. Next to 1 a number \
      that small is rounded away, so a form that adds it to 1 or takes it from \
      1, as 1 − σ(−z) or ½(1 + tanh(z/2)) do, loses the whole tail.
      """
    ) { (z: Double) in z >= 0 ? 1 / (1 + exp(-z)) : 1 - 1 / (1 + exp(z)) },
    Mistake(
      "mirrored",
      """
      Your answer is σ(−z) on every case: the curve falls where it should \
      rise. The exponent in 1/(1 + e⁻ᶻ) carries a minus sign.
      """
    ) { (z: Double) in sigmoid(-z) },
    Mistake(
      "clipped",
      """
      Your answer at z = −710 is σ(−500), some 91 powers of ten too large, and \
      elsewhere it is right. Clipping z keeps the exponential finite, but \
      it changes the function; choosing the safe form does not.
      """
    ) { (z: Double) in sigmoid(min(max(z, -500), 500)) },
  ]
) { (z: Double) in sigmoid(z) }

private let slopeOfSigmoid = Exercise(
  "1.3", "The slope of the sigmoid", .practice, minutes: 5,
  function: "sigmoidSlope(_:)", arguments: ["z"], section: "1.1",
  formula: "σ(z) (1 − σ(z))",
  cases: [
    Case(0.0, note: "The curve is steepest here."), Case(2.0), Case(-2.0),
    Case(5.0),
  ],
  tolerance: Tolerance(
    relative: 1e-11,
    because: """
      A closed form; at z = 5 the factor 1 − σ(z) loses two of sixteen digits.
      """),
  hints: [
    "The slope is largest at z = 0 and the same at z and −z. Which simple"
      + " product of σ(z) has both properties?",
    "Differentiate (1 + e⁻ᶻ)⁻¹ by the chain rule and split the result into"
      + " two factors between 0 and 1.",
    "Compute p = σ(z) first. The slope is p times its opposite.",
  ],
  mistakes: [
    Mistake(
      "input-for-output",
      """
      Your answer is z(1 − z) on every case. The formula p(1 − p) holds for \
      the output p = σ(z); put the output into it, not the input.
      """
    ) { (z: Double) in z * (1 - z) },
    Mistake(
      "one-factor",
      """
      Your answer is 1 − σ(z), that is e⁻ᶻ/(1 + e⁻ᶻ), on every case. The \
      derivative of (1 + e⁻ᶻ)⁻¹ has the square of 1 + e⁻ᶻ below, which leaves \
      a second factor σ(z).
      """
    ) { (z: Double) in sigmoid(-z) },
    Mistake(
      "sigmoid-twice",
      """
      Your answer is p(1 − p) with p = σ(σ(z)) on every case: the sigmoid was \
      applied to a number that was already a probability.
      """
    ) { (z: Double) in sigmoidDerivative(sigmoid(z)) },
    Mistake(
      "negative",
      """
      Your answer has the right size and the wrong sign. The exponent −z \
      contributes a factor −1 that cancels the one from the power −1; the \
      sigmoid rises everywhere.
      """
    ) { (z: Double) in -sigmoidDerivative(z) },
    Mistake(
      "slope-of-tanh",
      """
      Your answer is 1 − σ(z)² on every case. That is the pattern of tanh, \
      whose slope is 1 − tanh²; the sigmoid's is σ − σ².
      """
    ) { (z: Double) in 1 - sigmoid(z) * sigmoid(z) },
  ],
  numerical: Function { (z: Double) in
    (sigmoid(z + 1e-5) - sigmoid(z - 1e-5)) / 2e-5
  }
) { (z: Double) in sigmoidDerivative(z) }

/// Flights of the chapter's data, in the order of the table.
private let temperatures: [Double] = [
  66, 70, 69, 68, 67, 72, 73, 70, 57, 63, 70, 78, 67, 53, 67, 75, 70, 81, 76,
  79, 75, 76, 58,
]
private let distress: [Double] = [
  0, 1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 1,
]

private func line(
  _ x: [Double], _ y: [Double]
) -> (intercept: Double, slope: Double) {
  let (centreX, centreY) = (mean(x), mean(y))
  let dx = x.map { $0 - centreX }
  let dy = y.map { $0 - centreY }
  let slope = dot(dx, dy) / dot(dx, dx)
  return (centreY - slope * centreX, slope)
}

private let lineOfLeastSquares = Exercise(
  "1.4", "A line of least squares", .recommended, minutes: 8,
  function: "leastSquaresLine(_:_:)", arguments: ["x", "y"], section: "1.2",
  formula: "[ȳ − b x̄, b], b = Σ (x − x̄)(y − ȳ) / Σ (x − x̄)²",
  cases: [
    Case([1.0, 2, 3], [1.0, 3, 2]),
    Case([0.0, 1, 2, 5], [0.0, 0, 1, 1]),
    Case(
      [1.0, 2, 3], [1.0, 1, 1], note: "All y are equal: the line is flat."),
    Case(temperatures, distress, note: "The 23 flights."),
  ],
  tolerance: Tolerance(
    relative: 1e-9, absolute: 1e-9,
    because: """
      The sums may be taken from the means or raw, as Σ xy − n x̄ ȳ; on the \
      flights the raw form still has eleven digits.
      """),
  hints: [
    "Everything is measured from the point of means (x̄, ȳ), through which the"
      + " line goes.",
    "Compute both means, then the two sums of the formula, then the slope, and"
      + " the intercept last, from the slope.",
    "LinearAlgebra has `mean` and `dot`. Name the lists of deviations first:"
      + " in one long expression the compiler may lose its way. The intercept is"
      + " what is left of ȳ after slope times x̄.",
  ],
  mistakes: [
    Mistake(
      "no-intercept",
      """
      Your line is 0 at x = 0, with slope Σ xy / Σ x²: the best line among \
      those through the origin. Take both sums from the means, and the line is \
      free to cross the axis where the data want it.
      """
    ) { (x: [Double], y: [Double]) in [0, dot(x, y) / dot(x, x)] },
    Mistake(
      "sums-not-from-the-means",
      """
      Your slope is Σ xy / Σ x², that of the best line through the origin, but \
      your line goes through (x̄, ȳ). Measured from there, both sums are of \
      x − x̄ and y − ȳ.
      """
    ) { (x: [Double], y: [Double]) in
      let slope = dot(x, y) / dot(x, x)
      return [mean(y) - slope * mean(x), slope]
    },
    Mistake(
      "roles-exchanged",
      """
      Your slope is Σ (x − x̄)(y − ȳ) divided by Σ (y − ȳ)²: the line that \
      predicts x from y. The errors to be made small are those of y, so the \
      spread of x belongs below.
      """
    ) { (x: [Double], y: [Double]) in
      let slope = line(y, x).slope
      return [mean(y) - slope * mean(x), slope]
    },
    Mistake(
      "slope-first",
      """
      Your two numbers are right and in the wrong order: the intercept comes \
      first.
      """
    ) { (x: [Double], y: [Double]) in
      [line(x, y).slope, line(x, y).intercept]
    },
    Mistake(
      "height-at-the-mean",
      """
      Your first number is ȳ, the height of the line at x = x̄. The intercept \
      is its height at x = 0, which differs from it by slope times x̄.
      """
    ) { (x: [Double], y: [Double]) in [mean(y), line(x, y).slope] },
    Mistake(
      "plus-for-minus",
      """
      Your first number is ȳ + b x̄. The line goes through (x̄, ȳ), so \
      ȳ = a + b x̄, and solving for a changes the sign.
      """
    ) { (x: [Double], y: [Double]) in
      [mean(y) + line(x, y).slope * mean(x), line(x, y).slope]
    },
    Mistake(
      "unequal-divisors",
      """
      Your slope is n/(n − 1) times too large: a covariance with divisor n − 1 \
      was divided by a variance with divisor n. Use the same divisor in both, \
      or none.
      """
    ) { (x: [Double], y: [Double]) in
      let n = Double(x.count)
      let slope = line(x, y).slope * n / (n - 1)
      return [mean(y) - slope * mean(x), slope]
    },
  ]
) { (x: [Double], y: [Double]) in
  let fitted = line(x, y)
  return [fitted.intercept, fitted.slope]
}

private func shiftedAndScaled(
  _ x: [Double], _ centre: Double, _ divisor: Double
) -> [Double] {
  x.map { divisor > 0 ? ($0 - centre) / divisor : $0 - centre }
}

private let trainingScale = Exercise(
  "1.5", "New values on the training scale", .recommended, minutes: 8,
  function: "standardised(_:by:)", arguments: ["new", "training"],
  section: "1.3",
  formula: "(x − mean of training) / standard deviation of training",
  cases: [
    Case([3.0, 7], [1.0, 5]),
    Case([31.0, 64.7946], [53.0, 57, 70, 81]),
    Case([5.0, 7], [5.0, 5, 5], note: "All training values are equal."),
  ],
  tolerance: Tolerance(
    relative: 1e-10, absolute: 1e-12,
    because: """
      The variance may be Σ (x − x̄)²/n or the mean square minus the squared \
      mean; on these values the second loses two digits.
      """),
  hints: [
    "Which of the two lists did the model see when it was fitted?",
    "Take mean and deviation of the training values only, with divisor n, and"
      + " apply both to each new value.",
    "LinearAlgebra has `mean` and `standardDeviation` (divisor n). Test"
      + " whether the deviation is 0 before you divide.",
  ],
  mistakes: [
    Mistake(
      "own-statistics",
      """
      Your answers use the mean and deviation of the new values themselves. \
      Then the same temperature means something else in every batch, and the \
      fitted weight no longer fits; use those of the training values.
      """
    ) { (new: [Double], _: [Double]) in
      shiftedAndScaled(new, mean(new), standardDeviation(new))
    },
    Mistake(
      "pooled-statistics",
      """
      Your answers use mean and deviation of training and new values taken \
      together. What is done to a value must not depend on data that arrive \
      after the fit.
      """
    ) { (new: [Double], training: [Double]) in
      let all = training + new
      return shiftedAndScaled(new, mean(all), standardDeviation(all))
    },
    Mistake(
      "variance-for-deviation",
      """
      Your answers are divided by the variance. It is in squared units; its \
      square root, the standard deviation, is in the units of x.
      """
    ) { (new: [Double], training: [Double]) in
      let deviation = standardDeviation(training)
      return shiftedAndScaled(new, mean(training), deviation * deviation)
    },
    Mistake(
      "divisor-n-minus-1",
      """
      Your deviation has the divisor n − 1. That estimates a population's \
      spread from a sample; here the divisor n is asked for, which gives the \
      training values a mean square of exactly 1.
      """
    ) { (new: [Double], training: [Double]) in
      let n = Double(training.count)
      let deviation = standardDeviation(training) * (n / (n - 1)).squareRoot()
      return shiftedAndScaled(new, mean(training), deviation)
    },
    Mistake(
      "not-scaled",
      """
      Your answers are the new values minus the training mean, and not divided \
      by the standard deviation of the training values.
      """
    ) { (new: [Double], training: [Double]) in
      new.map { $0 - mean(training) }
    },
    Mistake(
      "zero-where-all-are-equal",
      """
      Your answer is right where the training values differ. Where they are \
      all equal it is 0 whatever the new value is: subtract the mean there as \
      well, and leave out the division only.
      """
    ) { (new: [Double], training: [Double]) in
      let deviation = standardDeviation(training)
      return deviation > 0
        ? shiftedAndScaled(new, mean(training), deviation) : new.map { _ in 0 }
    },
    Mistake(
      "divides-by-zero",
      """
      Your answer is right where the training values differ. Where they are \
      all equal their deviation is 0, and dividing by it gives infinity or not \
      a number; only subtract the mean there.
      """
    ) { (new: [Double], training: [Double]) in
      new.map { ($0 - mean(training)) / standardDeviation(training) }
    },
  ]
) { (new: [Double], training: [Double]) in
  Standardiser.fit(.column(training)).apply(.column(new)).elements
}

private let oddsRatioOfChange = Exercise(
  "1.6", "What a change of k units does", .practice, minutes: 4,
  function: "oddsRatio(weight:change:)", arguments: ["weight", "change"],
  section: "1.4", formula: "e^(weight · change)",
  cases: [
    Case(-0.23216274, -10.0, note: "Ten degrees colder."),
    Case(1.50464543, 2.0, note: "Two hours more."),
    Case(-0.23216274, 1.0, note: "One degree warmer."),
    Case(0.5, 0.0, note: "No change at all."),
  ],
  tolerance: Tolerance(
    relative: 1e-10,
    because: """
      An exponential of a rounded product, or one factor raised to a power.
      """),
  hints: [
    "Write the odds before and after the change as e to the logit, and divide.",
    "In the quotient the intercept and the old x cancel; the change is left in"
      + " the exponent.",
    "The exponent is weight times change. The factor is e to that exponent.",
  ],
  mistakes: [
    Mistake(
      "one-unit-only",
      """
      Your answer is e^weight on every case: the factor for one unit, whatever \
      the change. For k units it is applied k times.
      """
    ) { (weight: Double, _: Double) in exp(weight) },
    Mistake(
      "factor-times-change",
      """
      Your answer is change · e^weight on every case. The factor of one unit \
      is applied once a unit, so it is raised to the power of the change, not \
      multiplied by it; a factor of odds is never negative, nor 0.
      """
    ) { (weight: Double, change: Double) in change * exp(weight) },
    Mistake(
      "straight-line",
      """
      Your answer is 1 + weight · change on every case. That is close to the \
      factor only while weight · change is small, because e^u is close to \
      1 + u only there.
      """
    ) { (weight: Double, change: Double) in 1 + weight * change },
    Mistake(
      "relative-change",
      """
      Your answer is e^(weight · change) − 1 on every case: the share by which \
      the odds grow. The factor that multiplies them is 1 larger; where \
      nothing changes it is 1, not 0.
      """
    ) { (weight: Double, change: Double) in exp(weight * change) - 1 },
    Mistake(
      "sign-of-change-lost",
      """
      Your answer is right where the change is not negative. Ten degrees less \
      undo what ten degrees more do, so the factor is then the reciprocal; \
      keep the sign of the change.
      """
    ) { (weight: Double, change: Double) in exp(weight * abs(change)) },
    Mistake(
      "log-odds-ratio",
      """
      Your answer is weight · change on every case: what is added to the \
      log-odds. The odds themselves are e to the log-odds, so what is added \
      above becomes a factor.
      """
    ) { (weight: Double, change: Double) in weight * change },
    Mistake(
      "probability",
      """
      Your answer is σ(weight · change) on every case. That is the probability \
      of a model without intercept at x = change; a ratio of odds is e to the \
      difference of two logits.
      """
    ) { (weight: Double, change: Double) in sigmoid(weight * change) },
  ]
) { (weight: Double, change: Double) in exp(weight * change) }

/// `x` unless the weight is 0.
private func unlessFlat(_ weight: Double, _ x: Double) -> Double? {
  weight == 0 ? nil : x
}

/// A wrong formula for the input, as it is found with and without the guard
/// against a weight of 0.
private func inputMistakes(
  _ id: String, _ explanation: String,
  _ x: @escaping @Sendable (Double, Double, Double) -> Double
) -> [Mistake] {
  [
    Mistake(id, explanation) { (p: Double, b: Double, w: Double) in
      unlessFlat(w, x(p, b, w))
    },
    Mistake(
      id + "-unguarded",
      explanation
        + " And where the weight is 0, no x is the answer: return nil."
    ) { (p: Double, b: Double, w: Double) -> Double? in x(p, b, w) },
  ]
}

private let inputAtProbability = Exercise(
  "1.7", "The input at a given probability", .recommended, minutes: 6,
  function: "input(atProbability:intercept:weight:)",
  arguments: ["probability", "intercept", "weight"], section: "1.4",
  formula: "(ln(p / (1 − p)) − intercept) / weight",
  cases: [
    Case(0.5, 15.04290165, -0.23216274, note: "Even odds for an O-ring."),
    Case(0.9, 15.04290165, -0.23216274),
    Case(0.25, -4.07771343, 1.50464543),
    Case(0.25, 1.0, 0.0, note: "A weight of 0: x changes nothing."),
  ],
  tolerance: fewRoundings,
  hints: [
    "The model goes from x to a line to a probability. Go back the same way,"
      + " last step first.",
    "Turn the probability into a logit; then solve logit = b + w x for x.",
    "Subtract the intercept from ln(p/(1 − p)), divide by the weight, and"
      + " return nil before that if the weight is 0.",
  ],
  mistakes: [
    inputMistakes(
      "probability-for-logit",
      """
      Your answer is (p − b)/w: it asks where the line b + w x equals the \
      probability. The line is the logit; a probability of ½ stands at logit \
      0, not at 0.5.
      """
    ) { p, b, w in (p - b) / w },
    inputMistakes(
      "odds-for-logit",
      """
      Your answer puts the line equal to the odds p/(1 − p). The line is the \
      logarithm of the odds.
      """
    ) { p, b, w in (odds(p) - b) / w },
    inputMistakes(
      "log-of-probability",
      """
      Your answer is (ln p − b)/w. The line is the logarithm of the odds \
      p/(1 − p), not of the probability; only for small p are they nearly \
      alike.
      """
    ) { p, b, w in (log(p) - b) / w },
    inputMistakes(
      "brackets-missing",
      """
      Your answer is logit − b/w: the weight divides the intercept alone. \
      Solving logit = b + w x for x divides the whole difference.
      """
    ) { p, b, w in logit(p) - b / w },
    inputMistakes(
      "wrong-sign",
      """
      Your answer is the right one with its sign reversed: in \
      logit = b + w x the intercept is taken from the logit, not the other way \
      round.
      """
    ) { p, b, w in (b - logit(p)) / w },
    inputMistakes(
      "intercept-added",
      """
      Your answer is (logit + b)/w. Solving logit = b + w x for x moves b to \
      the other side, where it is subtracted.
      """
    ) { p, b, w in (logit(p) + b) / w },
    inputMistakes(
      "always-even-odds",
      """
      Your answer is −b/w whatever the probability. That is the input of even \
      odds; any other probability has a logit of its own.
      """
    ) { p, b, w in -b / w },
    [
      Mistake(
        "infinite-input",
        """
        Your answer is right where the weight is not 0. With a weight of 0 it \
        divides by 0, but there is no such input, not even an infinite one: \
        return nil.
        """
      ) { (p: Double, b: Double, w: Double) -> Double? in (logit(p) - b) / w }
    ],
  ].flatMap { $0 }
) { (p: Double, b: Double, w: Double) in unlessFlat(w, (logit(p) - b) / w) }

private let gaussianNoise = Exercise(
  "1.8", "Gaussian noise on a hidden score", .stretch, minutes: 10,
  function: "latentProbability(score:noise:)",
  arguments: ["score", "noise"], section: "1.6",
  formula: "Φ(score / noise)",
  cases: [
    Case(1.0, 1.0), Case(1.0, 2.0), Case(-1.0, 0.5),
    Case(0.0, 3.0, note: "A score of 0 is even odds, however large the noise."),
    Case(-10.0, 1.0, note: "Far in the tail."),
  ],
  tolerance: Tolerance(
    relative: 1e-10,
    because: """
      One call of erfc, which C libraries compute to a few units of the last \
      place; in the tail at −10 a rounded argument costs two digits.
      """),
  hints: [
    "Bring the noise to standard deviation 1: what happens to the score?",
    "P(score + noise > 0) = Φ(score/deviation), Φ the cumulative normal. Write"
      + " Φ by erfc; mind the factor between e^(−u²/2) and e^(−t²).",
    "Substitute u = √2 t: Φ(u) is half of erfc at −u/√2. Do not use 1 + erf.",
  ],
  mistakes: [
    Mistake(
      "logistic-noise",
      """
      Your answer is σ(score/deviation) on every case. The sigmoid belongs to \
      logistic noise, whose tails are heavier; Gaussian noise gives Φ.
      """
    ) { (z: Double, s: Double) in sigmoid(z / s) },
    Mistake(
      "wrong-tail",
      """
      Your answer is the probability that score + noise is negative. A larger \
      score has to make a positive sum more likely, not less.
      """
    ) { (z: Double, s: Double) in NormalDistribution().cumulative(-z / s) },
    Mistake(
      "multiplied-by-the-noise",
      """
      Your answer is Φ(score · deviation) on every case. More noise drowns the \
      score and pulls the probability towards ½, so the deviation divides.
      """
    ) { (z: Double, s: Double) in NormalDistribution().cumulative(z * s) },
    Mistake(
      "variance-for-deviation",
      """
      Your answer is Φ(score/variance) on every case. To bring noise to \
      deviation 1 it is divided by its deviation, and the score with it.
      """
    ) { (z: Double, s: Double) in NormalDistribution().cumulative(z / (s * s))
    },
    Mistake(
      "deviation-for-variance",
      """
      Your answer is Φ(score/√noise) on every case: the noise was taken for a \
      variance. It is given as a standard deviation, which divides as it is.
      """
    ) { (z: Double, s: Double) in
      NormalDistribution().cumulative(z / s.squareRoot())
    },
    Mistake(
      "no-root-of-two",
      """
      Your answer is ½ erfc(−u) on every case, with u = score/deviation. erfc \
      integrates e^(−t²), while the bell is e^(−u²/2): with t = u/√2 the two \
      agree.
      """
    ) { (z: Double, s: Double) in erfc(-z / s) / 2 },
    Mistake(
      "no-root-of-two-erf",
      """
      Your answer is ½ (1 + erf(u)) on every case, with u = score/deviation. \
      erf integrates e^(−t²), while the bell is e^(−u²/2): with t = u/√2 the \
      two agree. In the tail erfc is the better choice.
      """
    ) { (z: Double, s: Double) in (1 + erf(z / s)) / 2 },
    Mistake(
      "noise-ignored",
      """
      Your answer is Φ(score) on every case, whatever the noise. The same \
      score says less when the noise is larger.
      """
    ) { (z: Double, _: Double) in NormalDistribution().cumulative(z) },
    Mistake(
      "tail-rounded-away",
      """
      Your answer for score −10 is 0, where Φ(−10) is about 7.6e−24. A form \
      that takes nearly 1 from 1, as ½ (1 + erf(u/√2)) or 1 − ½ erfc(u/√2), \
      has nothing left there; ½ erfc(−u/√2) keeps the tail.
      """
    ) { (z: Double, s: Double) in (1 + erf(z / s / 2.0.squareRoot())) / 2 },
  ]
) { (z: Double, s: Double) in NormalDistribution().cumulative(z / s) }

private let labelsAtThreshold = Exercise(
  "1.9", "Labels at a threshold", .practice, minutes: 6,
  function: "predictions(logits:threshold:)",
  arguments: ["logits", "threshold"], section: "1.7",
  formula: "1 where σ(z) ≥ threshold",
  cases: [
    Case([-2.0, -0.1, 0, 0.3, 2], 0.5, note: "A logit of 0 is even odds."),
    Case([-2.0, -0.1, 0, 0.3, 2], 0.2),
    Case([-2.0, -0.1, 0, 0.3, 0.95, 2, 3], 0.9),
  ],
  tolerance: .exact,
  hints: [
    "The threshold is a probability. What are the numbers in `logits`?",
    "Either turn each logit into a probability, or turn the threshold into a"
      + " logit, and compare like with like.",
    "σ(z) ≥ t is the same as z ≥ ln(t/(1 − t)). Equality counts as 1.",
  ],
  mistakes: [
    Mistake(
      "threshold-on-the-logit",
      """
      Your labels are those of z ≥ threshold: a logit was compared with a \
      probability. At threshold ½ the boundary lies at z = 0, not at z = 0.5.
      """
    ) { (logits: [Double], t: Double) in logits.map { $0 >= t ? 1 : 0 } },
    Mistake(
      "always-one-half",
      """
      Your labels are those of z ≥ 0 whatever the threshold. That is the \
      boundary of threshold ½; at another one it lies at ln(t/(1 − t)).
      """
    ) { (logits: [Double], _: Double) in logits.map { $0 >= 0 ? 1 : 0 } },
    Mistake(
      "equal-is-below",
      """
      Your labels are right except where the probability equals the threshold: \
      the task counts that as 1.
      """
    ) { (logits: [Double], t: Double) in
      logits.map { sigmoid($0) > t ? 1 : 0 }
    },
    Mistake(
      "odds-against-threshold",
      """
      Your labels are those of z ≥ ln t, where the odds, not the probability, \
      reach the threshold. Odds of t are a probability of t/(1 + t), which is \
      less than t.
      """
    ) { (logits: [Double], t: Double) in
      logits.map { $0 >= log(t) ? 1 : 0 }
    },
    Mistake(
      "labels-exchanged",
      """
      Your labels are 1 where the probability is below the threshold. The \
      label 1 stands for the event whose probability σ(z) is.
      """
    ) { (logits: [Double], t: Double) in
      logits.map { sigmoid($0) < t ? 1 : 0 }
    },
  ]
) { (logits: [Double], t: Double) in
  logits.map { sigmoid($0) >= t ? 1 : 0 }
}

private let softmaxOfTwoScores = Exercise(
  "1.10", "Softmax of two is one sigmoid", .practice, minutes: 5,
  function: "softmaxOfTwo(_:)", arguments: ["logits"], section: "1.8",
  formula: "[σ(z₀ − z₁), σ(z₁ − z₀)]",
  cases: [
    Case([1.0, 2]), Case([0.03, 1.92]), Case([-1.0, 1]),
    Case([1000.0, 1001], note: "The same difference as [0, 1]."),
    Case([0.0, 0], note: "Equal scores."),
  ],
  tolerance: fewRoundings,
  hints: [
    "What happens to pᵢ when both scores grow by the same amount?",
    "Divide above and below by one of the two exponentials. Which number is"
      + " left in the exponent?",
    "p₁ is the sigmoid of z₁ − z₀, and p₀ that of z₀ − z₁.",
  ],
  mistakes: [
    Mistake(
      "each-its-own-sigmoid",
      """
      Your answer is [σ(z₀), σ(z₁)]: two separate yes-or-no answers, which \
      need not sum to 1. Softmax is a sigmoid of the difference of the scores.
      """
    ) { (z: [Double]) in z.map(sigmoid) },
    Mistake(
      "sigmoid-of-one-score",
      """
      Your second number is σ(z₁) and the first is the rest to 1. That ignores \
      z₀, as if it were 0; what counts is the difference z₁ − z₀.
      """
    ) { (z: [Double]) in [sigmoid(-z[1]), sigmoid(z[1])] },
    Mistake(
      "divided-by-the-sum",
      """
      Your answer is each score divided by the sum of the scores. Scores may \
      be negative or sum to 0, and then that is no probability; exponentiate \
      first.
      """
    ) { (z: [Double]) in z.map { $0 / (z[0] + z[1]) } },
    Mistake(
      "exchanged",
      """
      Your two probabilities are right and in the wrong order: the larger \
      score has the larger probability.
      """
    ) { (z: [Double]) in [sigmoid(z[1] - z[0]), sigmoid(z[0] - z[1])] },
    Mistake(
      "overflows",
      """
      Your answer is right for small scores and not a number at 1000, because \
      e¹⁰⁰⁰ is larger than the largest Double. Only the difference matters; \
      take it before you exponentiate.
      """
    ) { (z: [Double]) in z.map { exp($0) / (exp(z[0]) + exp(z[1])) } },
  ]
) { (z: [Double]) in softmax(z) }
