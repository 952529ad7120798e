import Coursework
import LinearAlgebra
import Logits

/// Chapter 4: what its exercises ask and what people get wrong.
let logSumExpChapter = Chapter(
  4, "LogSumExp", title: "Log-sum-exp",
  exercises: [
    largestExponent, maximumWithNaN, logOfSum, softplusInBothTails,
    logOfOpposite, logarithmsOfSoftmax, softmaxOfBatch, lossFromLogits,
    gradientFromLogits, gradientByDifferences,
  ])

private let largestExponent = Exercise(
  "4.1", "The largest exponent of a format", .practice, minutes: 5,
  function: "largestExponent(bits:maximum:)", arguments: ["bits", "maximum"],
  section: "4.1", formula: "ln of the largest finite number",
  cases: [
    Case(53, 1023, note: "Double."), Case(24, 127, note: "Float."),
    Case(11, 15, note: "Half precision."),
    Case(8, 127, note: "bfloat16."),
    Case(113, 16383, note: "A format of 16 bytes: its numbers overflow here."),
  ],
  tolerance: Tolerance(
    relative: 1e-12,
    because: "A logarithm, a product and a sum, rounded in the last digit."),
  hints: [
    "Write the largest number as significand times power of two, and take the"
      + " logarithm of both factors.",
    "The power of two gives maximum · ln 2. Add the logarithm of the"
      + " significand, which is nearly 2.",
    "pow(2, Double(1 - bits)) is safe; pow(2, Double(maximum)) is not. The"
      + " second must not appear.",
  ],
  mistakes: [
    Mistake(
      "power-only",
      """
      Your answer is maximum · ln 2: the largest power of two. Above it the \
      significand still grows, from 1 nearly to 2.
      """
    ) { (bits: Int, maximum: Int) in Double(maximum) * log(2) },
    Mistake(
      "next-power",
      """
      Your answer is (maximum + 1) · ln 2: the first power of two that does \
      not fit. For Double the two logarithms are the same number; with 8 or \
      11 bits the last number that fits is visibly smaller.
      """
    ) { (bits: Int, maximum: Int) in Double(maximum + 1) * log(2) },
    Mistake(
      "forms-the-number",
      """
      Your answer for the last format is infinite: the largest number itself \
      overflows a Double, although its logarithm is about 11,357. Add \
      logarithms instead of multiplying numbers.
      """
    ) { (bits: Int, maximum: Int) in
      log((2 - pow(2, Double(1 - bits))) * pow(2, Double(maximum)))
    },
    Mistake(
      "decimal",
      """
      Your answer is a logarithm to base 10: how many decimal digits the \
      largest number has. `exp` asks for the natural logarithm.
      """
    ) { (bits: Int, maximum: Int) in exponent(bits, maximum) / log(10) },
    Mistake(
      "binary",
      """
      Your answer is a logarithm to base 2. `exp` raises e and not 2, so its \
      argument is smaller by the factor ln 2.
      """
    ) { (bits: Int, maximum: Int) in exponent(bits, maximum) / log(2) },
    Mistake(
      "whole-numbers",
      """
      Your answer is bits · ln 2, the logarithm of 2^bits. Up to that size a \
      format holds every whole number; its largest number is far beyond.
      """
    ) { (bits: Int, maximum: Int) in Double(bits) * log(2) },
  ]
) { (bits: Int, maximum: Int) in exponent(bits, maximum) }

private func exponent(_ bits: Int, _ maximum: Int) -> Double {
  log(2 - pow(2, Double(1 - bits))) + Double(maximum) * log(2)
}

private let maximumWithNaN = Exercise(
  "4.2", "A maximum that does not hide NaN", .practice, minutes: 5,
  function: "largest(_:)", arguments: ["values"], section: "4.2",
  formula: "max values, NaN if any is",
  cases: [
    Case([-3.0, -1, -2]), Case([3.0, 1, 2], note: "Nothing unusual."),
    Case([3, Double.nan, 5], note: "NaN in the middle."),
    Case([Double.nan, 3, 5], note: "NaN first."),
    Case([3, 5, Double.nan], note: "NaN last."),
    Case([Double](), note: "There is no largest of none."),
    Case([Double.nan, .nan], note: "Nothing but NaN."),
  ],
  tolerance: Tolerance(because: "The answer is one of the values, unchanged."),
  hints: [
    "Try 5 > .nan, 5 < .nan and .nan == .nan in your head, then look up"
      + " what they are.",
    "Look for a NaN before you compare anything. How can it be recognised,"
      + " if it is not equal to itself?",
    "A number has the property `isNaN`, and `contains(where:)` takes a"
      + " condition. For the rest `max()` is right, also for no values.",
  ],
  mistakes: [
    Mistake(
      "depends-on-place",
      """
      Your answer for [3, NaN, 5] is 5 and for [NaN, 3, 5] it is NaN, like \
      that of `max()`. Every comparison with NaN is false, so a NaN stays if \
      it is first and is passed over if not; `contains(.nan)` is a comparison, \
      too, and never true.
      """
    ) { (values: [Double]) in values.max() },
    Mistake(
      "starts-at-minus-infinity",
      """
      Your answer drops every NaN, and is −∞ for no values and for nothing \
      but NaN: what a search from −∞ gives. A NaN says that something went \
      wrong before; to drop it is to hide that.
      """
    ) { (values: [Double]) in values.reduce(-.infinity) { $1 > $0 ? $1 : $0 } },
    Mistake(
      "keeps-the-last",
      """
      Your answer is NaN only where a NaN comes last, and −∞ for no values, as \
      with `a > b ? a : b` from −∞ on: next to a NaN that is always b. The \
      next value then takes its place.
      """
    ) { (values: [Double]) in values.reduce(-.infinity) { $0 > $1 ? $0 : $1 } },
    Mistake(
      "filters",
      """
      Your answer is the largest of those values that are numbers. A NaN says \
      that something went wrong before; to drop it is to hide that.
      """
    ) { (values: [Double]) in values.filter { !$0.isNaN }.max() },
    Mistake(
      "starts-at-zero",
      """
      Your answer for [−3, −1, −2] is 0, which is not among the values. A \
      search has to start from the first value, not from 0.
      """
    ) { (values: [Double]) in values.reduce(0) { $1 > $0 ? $1 : $0 } },
    Mistake(
      "invents-a-value",
      """
      Your answer for no values is −∞, and right elsewhere. That is the \
      neutral start of a search, but no largest value; the task asks for nil.
      """
    ) { (values: [Double]) in maximum(values) ?? -.infinity },
    Mistake(
      "by-size",
      """
      Your answer for [−3, −1, −2] is −3: the value of the largest size. The \
      largest of negative numbers is the one closest to 0.
      """
    ) { (values: [Double]) in
      maximum(values).map { top in
        top.isNaN ? top : values.max { abs($0) < abs($1) } ?? top
      }
    },
  ]
) { (values: [Double]) in maximum(values) }

private func maximum(_ values: [Double]) -> Double? {
  values.contains { $0.isNaN } ? .nan : values.max()
}

/// The largest logit, 0 for none.
private func top(_ z: [Double]) -> Double { z.max() ?? 0 }

/// ln Σ exp(zᵢ − shift).
private func logSum(_ z: [Double], shift: Double = 0) -> Double {
  log(sum(z.map { exp($0 - shift) }))
}

private let logOfSum = Exercise(
  "4.3", "Log-sum-exp", .recommended, minutes: 8,
  function: "logSumExp(_:)", arguments: ["logits"], section: "4.3",
  formula: "ln Σ exp(zᵢ)",
  cases: [
    Case([1.0, 2, 3]), Case([0.0, 800], note: "e⁸⁰⁰ overflows."),
    Case([-1000.0, -1001], note: "Both exponentials underflow."),
    Case([5.0], note: "The sum has one term: the answer is the logit."),
    Case([Double](), note: "The empty sum is 0."),
    Case(
      [-Double.infinity, -.infinity], note: "Every exponential is 0."),
    Case([-Double.infinity, 3], note: "One class is excluded."),
    Case([Double.infinity, 0], note: "An infinite logit."),
    Case([2, Double.nan], note: "A NaN must show."),
  ],
  tolerance: Tolerance(
    relative: 1e-12, absolute: 1e-12,
    because: """
      The logarithm of a sum of at least 1 is good to sixteen digits after \
      the point; `log1p` would do better still, and is not asked for.
      """),
  hints: [
    "The largest logit m decides how large everything is. What is left of"
      + " each exponential when e^m is taken out of the sum?",
    "Compute the logarithm of Σ exp(zᵢ − m), and undo the shift outside of"
      + " the logarithm.",
    "m + log(sum). Treat an infinite m before you subtract it, as ∞ − ∞ is"
      + " not a number; and think what max() says of no logits.",
  ],
  mistakes: [
    Mistake(
      "naive",
      """
      Your answers are those of log of the sum of exp. At a logit of 800 the \
      sum is infinite, and at −1000 it is 0: take out the largest logit first.
      """
    ) { (z: [Double]) in logSum(z) },
    Mistake(
      "forgets-to-add-back",
      """
      Your answer is too small by the largest logit. The factor e^m that was \
      taken out of the sum comes back, through the logarithm, as the term m.
      """
    ) { (z: [Double]) in
      top(z).isFinite ? logSum(z, shift: top(z)) : top(z)
    },
    Mistake(
      "forgets-to-add-back-unguarded",
      """
      Your answer is too small by the largest logit m: the factor e^m that was \
      taken out of the sum comes back as the term m. And it is NaN where m is \
      infinite, from ∞ − ∞.
      """
    ) { (z: [Double]) in logSum(z, shift: top(z)) },
    Mistake(
      "unguarded",
      """
      Your answer is right for finite logits, but NaN where the largest is \
      infinite: there z − m is ∞ − ∞. In both cases m itself is the answer.
      """
    ) { (z: [Double]) in top(z) + logSum(z, shift: top(z)) },
    Mistake(
      "guards-one-infinity",
      """
      Your answer is NaN for [+∞, 0], and right elsewhere: there z − m is \
      ∞ − ∞. The sum is infinite, and so is its logarithm.
      """
    ) { (z: [Double]) in
      top(z) == .infinity ? .nan : logSumExp(z)
    },
    Mistake(
      "shifts-by-the-mean",
      """
      Your answer is NaN for no logits and wherever one is infinite, as with \
      the mean for a shift: that of none is 0/0, and one infinity makes it \
      infinite. With the largest, [−∞, 3] needs no care.
      """
    ) { (z: [Double]) in
      let mean = sum(z) / Double(z.count)
      return mean + logSum(z, shift: mean)
    },
    Mistake(
      "maximum",
      """
      Your answer is the largest logit. Log-sum-exp is never less, and more by \
      up to ln k: what the other terms add is missing.
      """
    ) { (z: [Double]) in z.max() ?? -.infinity },
    Mistake(
      "empty-is-zero",
      """
      Your answer for no logits is 0, and right elsewhere. The sum of no terms \
      is 0, but its logarithm is asked for, and that is −∞.
      """
    ) { (z: [Double]) in z.isEmpty ? 0 : logSumExp(z) },
    Mistake(
      "clips-the-exponent",
      """
      Your answer at 800 is 700: a limit on the logits keeps the exponential \
      finite but changes the answer, and does nothing against underflow. The \
      shift changes nothing.
      """
    ) { (z: [Double]) in logSum(z.map { min($0, 700) }) },
    Mistake(
      "mean",
      """
      Your answer is too small by the logarithm of the number of logits: it is \
      the logarithm of their mean exponential, not of the sum.
      """
    ) { (z: [Double]) in
      z.isEmpty ? -.infinity : logSumExp(z) - log(Double(z.count))
    },
  ]
) { (z: [Double]) in logSumExp(z) }

private let softplusInBothTails = Exercise(
  "4.4", "Softplus that keeps its digits", .recommended, minutes: 8,
  function: "softplus(_:)", arguments: ["z"], section: "4.4",
  formula: "ln(1 + eᶻ)",
  cases: [
    Case(0.0), Case(1.0), Case(21.0, note: "e⁻²¹ still counts."),
    Case(-40.0, note: "1 + e⁻⁴⁰ rounds to 1."),
    Case(800.0, note: "e⁸⁰⁰ overflows."),
    Case(-800.0, note: "The answer is too small to be stored, and e⁸⁰⁰ waits."),
  ],
  tolerance: Tolerance(
    relative: 1e-13,
    because: """
      An exponential, a `log1p` and a sum of two numbers of one sign: a few \
      roundings in the sixteenth digit and no cancellation.
      """),
  hints: [
    "Two things go wrong: e⁸⁰⁰ on the right and 1 + e⁻⁴⁰ on the left. Treat"
      + " them one by one.",
    "For z > 0 take eᶻ out of 1 + eᶻ, so that only e⁻ᶻ is left to compute. For"
      + " the left there is `log1p`.",
    "z + log1p(exp(-z)) on the right, log1p(exp(z)) on the left; or both in"
      + " one with max(z, 0) and abs(z).",
  ],
  mistakes: [
    Mistake(
      "naive",
      """
      Your answers are those of log(1 + exp(z)): infinite at 800, where the \
      exponential overflows, and 0 at −40, where 1 + e⁻⁴⁰ rounds to 1.
      """
    ) { (z: Double) in log(1 + exp(z)) },
    Mistake(
      "hinge",
      """
      Your answer is max(z, 0) on every case. Softplus follows that corner at \
      a distance, ln 2 at the corner itself: the term ln(1 + e^−|z|) is missing.
      """
    ) { (z: Double) in max(z, 0) },
    Mistake(
      "forgets-log1p",
      """
      Your answer at −40 is 0, and right elsewhere. The shift cures the \
      overflow only: 1 + e⁻⁴⁰ still rounds to 1 before the logarithm sees it. \
      `log1p` does not form the sum.
      """
    ) { (z: Double) in max(z, 0) + log(1 + exp(-abs(z))) },
    Mistake(
      "threshold",
      """
      Your answer at 21 is 21: beyond 20 you return z itself. That drops \
      e⁻²¹, an error in the eleventh digit; and at −40 the answer is still 0.
      """
    ) { (z: Double) in z > 20 ? z : log(1 + exp(z)) },
    Mistake(
      "unguarded",
      """
      Your answers are those of log1p(exp(z)): right on the left, but infinite \
      at 800. Take eᶻ out of the sum where z is positive.
      """
    ) { (z: Double) in log1p(exp(z)) },
    Mistake(
      "one-side",
      """
      Your answers are those of z + log1p(exp(−z)), the form for positive z. \
      For negative z the term z has to cancel, and takes all digits with it.
      """
    ) { (z: Double) in z + log1p(exp(-z)) },
    Mistake(
      "slope",
      """
      Your answer is the sigmoid on every case. That is the derivative of \
      softplus; the function itself is asked for.
      """
    ) { (z: Double) in sigmoid(z) },
  ]
) { (z: Double) in softplus(z) }

private func logOfOneMinusExp(_ x: Double) -> Double {
  x > -log(2.0) ? log(-expm1(x)) : log1p(-exp(x))
}

private let logOfOpposite = Exercise(
  "4.5", "The logarithm of the opposite", .stretch, minutes: 12,
  function: "logOfOneMinusExp(_:)", arguments: ["x"], section: "4.4",
  formula: "ln(1 − eˣ)",
  cases: [
    Case(-0.5), Case(-2.0), Case(-1e-20, note: "e^x rounds to 1."),
    Case(-1e-9, note: "e^x keeps only half of x's digits."),
    Case(-40.0, note: "1 − e⁻⁴⁰ rounds to 1."),
    Case(0.0, note: "The opposite of a certain event is impossible."),
  ],
  tolerance: Tolerance(
    relative: 1e-13,
    because: """
      Two functions, each right to the last digit, the inner one without \
      cancellation; where the branches meet, both lose less than two bits.
      """),
  hints: [
    "At x = −1e−20, what is exp(x) as a Double? And at x = −40, what is"
      + " 1 − exp(x)?",
    "Near 0 use expm1, which knows eˣ − 1 to all digits; far from 0 use log1p,"
      + " which knows ln(1 + u) for tiny u.",
    "log(-expm1(x)) and log1p(-exp(x)). They are equally good where eˣ is one"
      + " half: change over there.",
  ],
  mistakes: [
    Mistake(
      "naive",
      """
      Your answers are those of log(1 − exp(x)): −∞ at −1e−20, where eˣ rounds \
      to 1, and 0 at −40, where 1 − eˣ does. If you use log1p and expm1, they \
      stand on the wrong sides.
      """
    ) { (x: Double) in log(1 - exp(x)) },
    Mistake(
      "expm1-only",
      """
      Your answers are those of log(−expm1(x)): right near 0, but 0 at −40, \
      where expm1 rounds to −1. There the logarithm needs `log1p`.
      """
    ) { (x: Double) in log(-expm1(x)) },
    Mistake(
      "log1p-only",
      """
      Your answers are those of log1p(−exp(x)): right far below 0, but −∞ at \
      −1e−20, where eˣ has already rounded to 1. There `expm1` is needed.
      """
    ) { (x: Double) in log1p(-exp(x)) },
    Mistake(
      "first-order",
      """
      Your answer is ln(−x) on every case. 1 − eˣ is nearly −x close to 0 only; \
      at −0.5 it is off already.
      """
    ) { (x: Double) in log(-x) },
    Mistake(
      "far-end",
      """
      Your answer is −eˣ on every case. ln(1 − u) is nearly −u while u is tiny; \
      at x = −0.5 it is not.
      """
    ) { (x: Double) in -exp(x) },
    Mistake(
      "plus",
      """
      Your answer is ln(1 + eˣ), the softplus of x, on every case. The opposite \
      of p is 1 − p, and its logarithm is negative.
      """
    ) { (x: Double) in softplus(x) },
  ]
) { (x: Double) in logOfOneMinusExp(x) }

private let logarithmsOfSoftmax = Exercise(
  "4.6", "Log-softmax", .practice, minutes: 6,
  function: "logSoftmax(_:)", arguments: ["logits"], section: "4.5",
  formula: "ln pᵢ, p = softmax of z",
  cases: [
    Case([1.0, 2, 3]), Case([0.0, 800], note: "e⁻⁸⁰⁰ cannot be stored."),
    Case([-1000.0, -1001], note: "Both exponentials underflow."),
    Case([0, -Double.infinity], note: "The second class is excluded."),
    Case([1e10, 1e10], note: "At 1e10 the gap between numbers is 2e−6."),
  ],
  tolerance: Tolerance(
    relative: 1e-12, absolute: 1e-12,
    because: "A sum of at least 1, its logarithm and two differences."),
  hints: [
    "ln(a / b) is ln a − ln b. Which of the two logarithms is already there?",
    "ln pᵢ is the logit minus log-sum-exp. Do not go through the probability,"
      + " which may be too small to be stored.",
    "Find m, then the logarithm of Σ exp(zⱼ − m), then subtract both from"
      + " every logit.",
  ],
  mistakes: [
    Mistake(
      "two-steps",
      """
      Your answer for [0, 800] begins with −∞, and is right elsewhere: you \
      take the logarithm of a probability that has become 0. The \
      log-probability is −800, so go there directly from the logits.
      """
    ) { (z: [Double]) in softmax(z).map { log($0) } },
    Mistake(
      "naive",
      """
      Your answers are those of log(exp(z) / sum), unshifted: for [0, 800] and \
      [−1000, −1001] the quotients are ∞/∞ and 0/0.
      """
    ) { (z: [Double]) in
      let total = sum(z.map { exp($0) })
      return z.map { log(exp($0) / total) }
    },
    Mistake(
      "unshifted",
      """
      Your answers are those of z − log of the sum of exp, unshifted: for \
      [0, 800] the sum is ∞, for [−1000, −1001] it is 0. Shift by the largest \
      logit.
      """
    ) { (z: [Double]) in z.map { $0 - logSum(z) } },
    Mistake(
      "in-one-go",
      """
      Your answer for [1e10, 1e10] is off by 5e−7, and right elsewhere: \
      m + ln S was rounded to the gap at 1e10. Subtract m first and ln S \
      second.
      """
    ) { (z: [Double]) in
      let total = top(z) + logSum(z, shift: top(z))
      return z.map { $0 - total }
    },
    Mistake(
      "maximum-only",
      """
      Your answer is z − m. The shift is the first half; the logarithm of the \
      shifted sum has to be subtracted as well, or the probabilities sum to \
      more than 1.
      """
    ) { (z: [Double]) in z.map { $0 - top(z) } },
    Mistake(
      "forgets-the-shift",
      """
      Your answer is z − ln Σ exp(z − m). The sum was shifted and the logit was \
      not; subtract m from both.
      """
    ) { (z: [Double]) in z.map { $0 - logSum(z, shift: top(z)) } },
    Mistake(
      "shifts-twice",
      """
      Your answer is too small by the largest logit m: m was subtracted from \
      the logit, and once more as part of log-sum-exp.
      """
    ) { (z: [Double]) in z.map { $0 - top(z) - logSumExp(z) } },
    Mistake(
      "epsilon",
      """
      Your answer for [0, 800] begins with ln 1e−12, about −27.6: that is your \
      epsilon speaking, not the logits. Without a probability there is \
      no 0 to be afraid of.
      """
    ) { (z: [Double]) in softmax(z).map { log($0 + 1e-12) } },
  ]
) { (z: [Double]) in logSoftmax(z) }

/// The matrix of the function's rows.
private func rows(
  _ z: Matrix, _ function: ([Double]) -> [Double]
) -> Matrix {
  Matrix(z.rowVectors.map(function))
}

/// exp(zᵢ − shift) over their sum.
private func shares(_ z: [Double], shift: Double) -> [Double] {
  let e = z.map { exp($0 - shift) }
  return e.map { $0 / sum(e) }
}

private let softmaxOfBatch = Exercise(
  "4.7", "Softmax of a batch", .recommended, minutes: 8,
  function: "batchSoftmax(_:)", arguments: ["logits"], section: "4.5",
  formula: "exp(zᵢⱼ) / Σ over row i",
  cases: [
    Case(Matrix([[1, 2, 3], [3, 1, 1]])),
    Case(
      Matrix([[-1000, -1001], [0, 0]]),
      note: "The first row is far below the second."),
    Case(
      Matrix([[0, 800], [1, 2], [-2000, 0]]), note: "e⁸⁰⁰ overflows."),
  ],
  tolerance: Tolerance(
    relative: 1e-12, absolute: 1e-15,
    because: """
      Exponentials of differences up to 2000 and a quotient, right to twelve \
      digits and more.
      """),
  hints: [
    "Each row is an example of its own. What of another row may enter it?",
    "Do for each row what section 4.3 does for one list of logits: its own"
      + " largest, its own sum.",
    "`rowVectors` gives the rows, and Matrix(_:) takes rows. Write softmax for"
      + " one row and map it.",
  ],
  mistakes: [
    Mistake(
      "largest-of-the-batch",
      """
      Your answer subtracts the largest logit of the whole batch. A row far \
      below it becomes all zeros, and 0/0 is not a number. Each row needs the \
      shift by its own largest.
      """
    ) { (z: Matrix) in rows(z) { shares($0, shift: top(z.elements)) } },
    Mistake(
      "columns",
      """
      Your columns sum to 1, not your rows: softmax was taken over the batch. \
      A row holds the classes of one example, and they share its probability.
      """
    ) { (z: Matrix) in rows(z.transposed()) { softmax($0) }.transposed() },
    Mistake(
      "one-sum",
      """
      All your entries together sum to 1. Each example has a probability of 1 \
      to share among its classes: divide each row by its own sum.
      """
    ) { (z: Matrix) in
      Matrix(
        rows: z.rows, columns: z.columns, elements: softmax(z.elements))
    },
    Mistake(
      "unshifted",
      """
      Your answer is right while the exponentials fit, and NaN for logits like \
      800 (∞/∞) and −1000 (0/0). Subtract each row's largest first.
      """
    ) { (z: Matrix) in rows(z) { shares($0, shift: 0) } },
    Mistake(
      "first-row",
      """
      Your answer subtracts the first row's largest logit from every row. The \
      shift has to come from the row that it is applied to.
      """
    ) { (z: Matrix) in rows(z) { shares($0, shift: top(z.row(0))) } },
    Mistake(
      "mean-of-the-row",
      """
      Your answer subtracts the mean of each row. In [−2000, 0] the largest is \
      then still 1000, whose exponential is infinite. Subtract the largest, \
      and no exponent is above 0.
      """
    ) { (z: Matrix) in
      rows(z) { shares($0, shift: sum($0) / Double($0.count)) }
    },
    Mistake(
      "logarithms",
      """
      Your answers are the logarithms of the probabilities on every case. The \
      probabilities themselves are asked for; each row of them sums to 1.
      """
    ) { (z: Matrix) in logSoftmax(z) },
    Mistake(
      "shares",
      """
      Your answer divides each logit by the sum of its row, without an \
      exponential. Chapter 3 shows what that costs; here a row of zeros \
      already has no answer.
      """
    ) { (z: Matrix) in
      rows(z) { row in row.map { $0 / sum(row) } }
    },
  ]
) { (z: Matrix) in softmax(z) }

private let lossFromLogits = Exercise(
  "4.8", "Cross-entropy from logits", .practice, minutes: 6,
  function: "crossEntropy(logits:label:)", arguments: ["logits", "label"],
  section: "4.6", formula: "−ln p of the label, p = softmax of z",
  cases: [
    Case([1.0, 2, 3], 0),
    Case([50.0, 0], 1, note: "Wrong, and sure of it."),
    Case([0.0, 800], 0, note: "Neither e⁸⁰⁰ nor e⁻⁸⁰⁰ can be stored."),
    Case([-1000.0, -1001], 1, note: "Both exponentials underflow."),
    Case([1000.0, 0], 0, note: "Right, and sure of it: the loss is 0."),
  ],
  tolerance: Tolerance(
    relative: 1e-12, absolute: 1e-12,
    because: "The logarithm of a sum of at least 1, and two differences."),
  hints: [
    "The loss is minus one entry of log-softmax. Is there any need for the"
      + " probability itself?",
    "−ln p is log-sum-exp minus the label's logit; take the largest logit out"
      + " of the sum.",
    "(m − z[label]) + ln Σ exp(z − m). Nothing in it can be negative, and"
      + " nothing is clipped.",
  ],
  mistakes: [
    Mistake(
      "adds-epsilon",
      """
      Your answers are those of −log(p + 1e−5): no loss exceeds 11.51, though \
      the true ones are 50 and 800, and at p = 1 the loss is negative. An \
      epsilon big enough to matter is big enough to be wrong.
      """
    ) { (z: [Double], y: Int) in -log(softmax(z)[y] + 1e-5) },
    Mistake(
      "clips-at-1e-7",
      """
      Your answers are those of −log of p clipped to [1e−7, 1 − 1e−7], a \
      habit from Float: no loss exceeds 16.12, though the true ones are 50 \
      and 800.
      """
    ) { (z: [Double], y: Int) in
      -log(min(max(softmax(z)[y], 1e-7), 1 - 1e-7))
    },
    Mistake(
      "clips-at-1e-15",
      """
      Your answers are those of −log of p clipped at 1e−15: no loss exceeds \
      34.54, though the true ones are 50 and 800. Past the clip the loss says \
      nothing of how wrong the model is.
      """
    ) { (z: [Double], y: Int) in -log(max(softmax(z)[y], 1e-15)) },
    Mistake(
      "adds-1e-15",
      """
      Your answers are those of −log(p + 1e−15): no loss exceeds 34.54, though \
      the true ones are 50 and 800. Past that the loss says nothing of how \
      wrong the model is.
      """
    ) { (z: [Double], y: Int) in -log(softmax(z)[y] + 1e-15) },
    Mistake(
      "label-unshifted",
      """
      Your answer is ln Σ exp(z − m) − z_y, too small by the largest logit m: \
      the sum was shifted and the label's logit was not.
      """
    ) { (z: [Double], y: Int) in logSum(z, shift: top(z)) - z[y] },
    Mistake(
      "two-steps",
      """
      Your loss for [0, 800] is infinite, and right elsewhere: before the \
      logarithm p has become 0, or 1/p infinite. The loss is 800, which the \
      logits know.
      """
    ) { (z: [Double], y: Int) in -log(softmax(z)[y]) },
    Mistake(
      "naive",
      """
      Your answers are those of −log(exp(z_y) / Σ exp(z)), unshifted: large \
      logits give ∞/∞ and very negative ones 0/0.
      """
    ) { (z: [Double], y: Int) in -log(shares(z, shift: 0)[y]) },
    Mistake(
      "softmax-twice",
      """
      Your answers are those of cross-entropy applied to probabilities as if \
      they were logits. They lie between 0 and 1, so for two classes the loss \
      stays between 0.31 and 1.31, however right or wrong the model.
      """
    ) { (z: [Double], y: Int) in crossEntropy(logits: softmax(z), label: y) },
    Mistake(
      "sign",
      """
      Your answer is ln p on every case. A probability is at most 1, so its \
      logarithm is not positive; the loss is minus that.
      """
    ) { (z: [Double], y: Int) in -crossEntropy(logits: z, label: y) },
  ]
) { (z: [Double], y: Int) in crossEntropy(logits: z, label: y) }

/// The gradient of −ln p as a quotient: `factor` stands for 1/p.
private func quotient(
  _ z: [Double], _ y: Int, factor: (Double) -> Double
) -> [Double] {
  let p = softmax(z)
  return p.indices.map { j in
    -factor(p[y]) * (p[y] * ((j == y ? 1 : 0) - p[j]))
  }
}

private let gradientFromLogits = Exercise(
  "4.9", "The gradient never divides", .recommended, minutes: 8,
  function: "crossEntropyGradient(logits:label:)",
  arguments: ["logits", "label"], section: "4.6",
  formula: "p, less 1 at the label",
  cases: [
    Case([1.0, 2, 3], 0),
    Case([50.0, 0], 1, note: "Wrong, and sure of it: p is 2e−22."),
    Case([0.0, 800], 0, note: "p is too small to be stored."),
    Case([1000.0, 0, 0], 0, note: "Right, and sure of it."),
  ],
  tolerance: Tolerance(
    relative: 1e-12, absolute: 1e-12,
    because: "p is right to its last digits and lies between 0 and 1."),
  hints: [
    "Write down −1/p times the row of the Jacobian, and see which factor can"
      + " be cancelled before anything is computed.",
    "Row y of the Jacobian is p_y (δ − pⱼ). The p_y cancels. What remains"
      + " needs no division by a probability.",
    "Softmax of the logits, shifted, and then subtract 1 at the label.",
  ],
  mistakes: [
    Mistake(
      "divides-by-p",
      """
      Your answer for [0, 800] is NaN, and right elsewhere: you multiply \
      −1/p by the Jacobian, and where p has become 0 that is ∞ times 0. Cancel \
      p on paper.
      """
    ) { (z: [Double], y: Int) in quotient(z, y) { 1 / $0 } },
    Mistake(
      "epsilon",
      """
      Your answer is the gradient of −log(p + 1e−5). Where the model is most \
      wrong it is 1e−17 or 0 instead of −1: the epsilon has switched learning \
      off there.
      """
    ) { (z: [Double], y: Int) in quotient(z, y) { 1 / ($0 + 1e-5) } },
    Mistake(
      "clipped",
      """
      Your answer divides by p clipped at 1e−15. At [50, 0] the gradient is \
      2e−7 instead of 1, and at [0, 800] it is 0: where the model is most \
      wrong, nothing is learnt.
      """
    ) { (z: [Double], y: Int) in quotient(z, y) { 1 / max($0, 1e-15) } },
    Mistake(
      "reversed",
      """
      Your answer is minus the gradient: it points downhill. The gradient \
      points uphill, so the label's component is negative: p − 1.
      """
    ) { (z: [Double], y: Int) in
      scale(crossEntropyGradient(logits: z, label: y), by: -1)
    },
    Mistake(
      "unshifted",
      """
      Your answer is right while the exponentials fit, and NaN where they do \
      not: shift by the largest logit before you exponentiate.
      """
    ) { (z: [Double], y: Int) in
      subtract(shares(z, shift: 0), z.indices.map { $0 == y ? 1 : 0 })
    },
    Mistake(
      "label-only",
      """
      Your answer is p − 1 at the label and 0 elsewhere. The other logits \
      stand in the denominator, so they have slopes pⱼ, and all slopes sum to 0.
      """
    ) { (z: [Double], y: Int) in
      softmax(z).enumerated().map { $0 == y ? $1 - 1 : 0 }
    },
    Mistake(
      "no-label",
      """
      Your answer is p itself, the gradient of log-sum-exp. The loss also \
      subtracts the label's logit, which takes 1 from its component.
      """
    ) { (z: [Double], y: Int) in softmax(z) },
    Mistake(
      "by-the-probability",
      """
      Your answer is −1/p at the label and 0 elsewhere: the slope by the \
      probabilities. Asked is the slope by the logits, one step of the chain \
      rule further.
      """
    ) { (z: [Double], y: Int) in
      softmax(z).enumerated().map { $0 == y ? -1 / $1 : 0 }
    },
  ],
  numerical: Function { (z: [Double], y: Int) in
    centralDifferenceGradient(
      of: { crossEntropy(logits: $0, label: y) }, at: z)
  }
) { (z: [Double], y: Int) in crossEntropyGradient(logits: z, label: y) }

/// Log-sum-exp moved by `step` along logit i.
private func moved(_ z: [Double], _ i: Int, _ step: Double) -> Double {
  var other = z
  other[i] += step
  return top(other) + logSum(other, shift: top(other))
}

/// Central differences with a step for each logit.
private func differences(
  _ z: [Double], step: (Double) -> Double
) -> [Double] {
  z.indices.map { i in
    let h = step(z[i])
    return (moved(z, i, h) - moved(z, i, -h)) / (2 * h)
  }
}

private let gradientByDifferences = Exercise(
  "4.10", "A gradient by differences", .stretch, minutes: 10,
  function: "numericalGradient(at:)", arguments: ["logits"], section: "4.9",
  formula: "∂f/∂zᵢ, exactly",
  cases: [
    Case([1.0, 2, 3]), Case([0.0, 0]), Case([2.0, -2, 0, 1.5]),
  ],
  tolerance: Tolerance(
    absolute: 5e-9,
    because: """
      The method is not exact. With steps from 1e−7 to 1e−4 central \
      differences err by less than this; forward differences do not.
      """),
  hints: [
    "Where in the figure of section 4.9 is the valley, and which of the"
      + " methods gets there?",
    "Move one logit up and down by h, take the difference of the two values,"
      + " and divide by the distance between the two places.",
    "A copy of the logits for each i, h = 1e-5, the distance is 2 * h."
      + " The step does not depend on the logit, which may be 0.",
  ],
  mistakes: [
    Mistake(
      "forward",
      """
      Your answers are those of forward differences with h = 1e−5. Their error \
      is proportional to h, here about 1e−6; taken on both sides, the terms \
      in h cancel.
      """
    ) { (z: [Double]) in
      z.indices.map { (moved(z, $0, 1e-5) - moved(z, $0, 0)) / 1e-5 }
    },
    Mistake(
      "forward-at-its-best",
      """
      Your answers are those of forward differences with h = 1e−8, close to \
      their best step. They err by about 5e−8 even so: half of the digits. \
      Taken on both sides, the terms in h cancel, and a larger h does better.
      """
    ) { (z: [Double]) in
      z.indices.map { (moved(z, $0, 1e-8) - moved(z, $0, 0)) / 1e-8 }
    },
    Mistake(
      "tiny-step",
      """
      Your answers are those of h = 1e−12. The two values differ in their last \
      digits only, and these are rounding. The smallest step is not the best \
      one.
      """
    ) { (z: [Double]) in differences(z) { _ in 1e-12 } },
    Mistake(
      "forgets-the-two",
      """
      Your answer is twice the gradient. From z − h to z + h the distance is \
      2h, not h.
      """
    ) { (z: [Double]) in
      differences(z) { _ in 1e-5 }.map { 2 * $0 }
    },
    Mistake(
      "large-step",
      """
      Your answers are those of h = 0.1. The error of central differences \
      grows with h²: the curve bends between the two places.
      """
    ) { (z: [Double]) in differences(z) { _ in 0.1 } },
    Mistake(
      "step-of-a-thousandth",
      """
      Your answers are those of h = 1e−3. Central they are, and close: what is \
      left is the bend of the curve, which falls with h². A tenth of the step \
      leaves a hundredth of the error.
      """
    ) { (z: [Double]) in differences(z) { _ in 1e-3 } },
    Mistake(
      "stays-moved",
      """
      Your first component is right and the next ones collect those before \
      them: a logit that was moved is not put back. Start each component from \
      the logits as given.
      """
    ) { (z: [Double]) in
      let slopes = differences(z) { _ in 1e-5 }
      return slopes.indices.map { sum(Array(slopes[...$0])) }
    },
    Mistake(
      "vanishing-step",
      """
      Your answer is 0 everywhere: the step is so small that the two values of \
      the function are the same number. The smallest step is not the best one.
      """
    ) { (z: [Double]) in differences(z) { _ in 1e-20 } },
    Mistake(
      "all-at-once",
      """
      All your components are 1: you move all logits together, and log-sum-exp \
      then moves as much. A partial derivative moves one of them.
      """
    ) { (z: [Double]) in z.map { _ in 1.0 } },
    Mistake(
      "relative-step",
      """
      Your step is proportional to the logit, so at a logit of 0 it is 0, and \
      0/0 is not a number. Add a constant, or use a constant.
      """
    ) { (z: [Double]) in differences(z) { 1e-5 * abs($0) } },
  ]
) { (z: [Double]) in softmax(z) }
