import Coursework
import LinearAlgebra
import Logits

/// Chapter 3: what its exercises ask and what people get wrong.
let scoresAreNotProbabilities = Chapter(
  3, "ScoresAreNotProbabilities", title: "Scores are not probabilities",
  exercises: [
    dividedByTheSum, softmaxByHand, logOddsOfTwoClasses, scoresBehind,
    softmaxAtTemperature, entropyInNats, temperatureForOdds,
    jacobianOfSoftmax, largestScore, dimmedImage,
  ])

/// The tolerance of a formula of a few operations.
private let fewRoundings = Tolerance(
  relative: 1e-11, absolute: 1e-14,
  because: """
    A few exponentials, sums and quotients, each rounded in the sixteenth \
    digit, in any order.
    """)

/// Returns the parts each divided by their sum, whatever they are.
private func shares(_ parts: [Double]) -> [Double] {
  let total = parts.reduce(0, +)
  return parts.map { $0 / total }
}

private let dividedByTheSum = Exercise(
  "3.1", "Divide by the sum, where that is allowed", .practice, minutes: 5,
  function: "standardNormalised(_:)", arguments: ["scores"], section: "3.2",
  formula: "zᵢ / Σⱼ zⱼ, or nil",
  cases: [
    Case([1.0, 2]), Case([10.0, 20]),
    Case([0.0, 3], note: "A share of 0 is allowed."),
    Case([-1.0, 1], note: "The sum is 0."),
    Case([-1.0, 2], note: "The sum is 1, the shares are −1 and 2."),
    Case([-1.0, -3], note: "Both quotients are positive."),
    Case([0.0, 0, 0], note: "There is nothing to share."),
  ],
  tolerance: fewRoundings,
  hints: [
    "Which scores make a quotient negative, which make it infinite, and which"
      + " turn the order of the scores round?",
    "Two tests decide: one on every score, one on their sum.",
    "Return nil if any score is below 0 or if the sum is not above 0. A score"
      + " of 0 alone is no reason.",
  ],
  mistakes: [
    Mistake(
      "never-nil",
      """
      Your answer is a quotient in every case, also where it is infinite, \
      negative or not a number. Those are not probabilities; return nil there.
      """
    ) { (z: [Double]) in shares(z) },
    Mistake(
      "only-a-sum-of-zero",
      """
      Your answer is nil only where the sum is 0. With [−1, 2] the sum is 1 \
      and the shares are −1 and 2: dividing worked, and gave no probabilities.
      """
    ) { (z: [Double]) -> [Double]? in
      z.reduce(0, +) == 0 ? nil : shares(z)
    },
    Mistake(
      "only-the-sum",
      """
      Your answer is nil where the sum is not positive, and only there. A \
      positive sum may still hold a negative score, as in [−1, 2].
      """
    ) { (z: [Double]) -> [Double]? in
      z.reduce(0, +) > 0 ? shares(z) : nil
    },
    Mistake(
      "only-the-signs",
      """
      Your answer for [0, 0, 0] is not a number: no score is negative, but the \
      sum is 0 and there is nothing to share. Test the sum too.
      """
    ) { (z: [Double]) -> [Double]? in
      z.allSatisfy { $0 >= 0 } ? shares(z) : nil
    },
    Mistake(
      "only-the-quotients",
      """
      Your answer for [−1, −3] is (¼, ¾). The quotients are positive, because \
      two minus signs cancel, and the lower score gets the larger share. Test \
      the scores themselves, not only the quotients.
      """
    ) { (z: [Double]) -> [Double]? in
      shares(z).allSatisfy { $0.isFinite && $0 >= 0 } ? shares(z) : nil
    },
    Mistake(
      "absolute-values",
      """
      Your answer is |zᵢ| divided by the sum of the |zⱼ|. Then −1 and 1 get \
      the same share, although one score speaks against its class and the \
      other for it.
      """
    ) { (z: [Double]) -> [Double]? in
      z.allSatisfy { $0 == 0 } ? nil : shares(z.map(abs))
    },
    Mistake(
      "zero-refused",
      """
      Your answer is nil for [0, 3], where the shares are 0 and 1. A score of \
      0 is not negative and spoils neither the sum nor a share.
      """
    ) { (z: [Double]) -> [Double]? in
      z.allSatisfy { $0 > 0 } ? shares(z) : nil
    },
    Mistake(
      "moved-to-zero",
      """
      Your answer takes the smallest score from all before it divides. That \
      makes every share of the lowest class 0, and it is another map: the task \
      is to say nil where this one fails.
      """
    ) { (z: [Double]) -> [Double]? in
      let low = z.min() ?? 0
      let moved = z.map { $0 - low }
      return moved.allSatisfy { $0 == 0 } ? nil : shares(moved)
    },
    Mistake(
      "negative-as-zero",
      """
      Your answer counts a negative score as 0 and divides by the sum of the \
      rest. That hides the score that spoils the shares; the task is to say \
      nil.
      """
    ) { (z: [Double]) -> [Double]? in
      let kept = z.map { max($0, 0) }
      return kept.allSatisfy { $0 == 0 } ? nil : shares(kept)
    },
    Mistake(
      "divided-by-the-largest",
      """
      Your answer is each score divided by the largest one, and so does not \
      sum to 1. The divisor is the sum.
      """
    ) { (z: [Double]) -> [Double]? in
      let top = z.max() ?? 0
      return z.allSatisfy { $0 >= 0 } && top > 0 ? z.map { $0 / top } : nil
    },
    Mistake(
      "softmax",
      """
      Your answer is softmax, which is defined for all these scores. This \
      exercise is about the map without the exponential.
      """
    ) { (z: [Double]) in softmax(z) },
  ]
) { (z: [Double]) -> [Double]? in
  z.allSatisfy { $0 >= 0 } && z.reduce(0, +) > 0 ? shares(z) : nil
}

private let softmaxByHand = Exercise(
  "3.2", "Softmax", .practice, minutes: 4, function: "softmax(_:)",
  arguments: ["scores"], section: "3.4", formula: "exp(zᵢ) / Σⱼ exp(zⱼ)",
  cases: [
    Case([1.0, 2]), Case([1.0, 2, 3]), Case([-1.0, 1, 0]),
    Case([11.0, 12], note: "The same differences as [1, 2]."),
    Case([0.0, 0, 0, 0], note: "Equal scores, equal probabilities."),
  ],
  tolerance: fewRoundings,
  hints: [
    "Work [1, 2] out on paper first: which two numbers do you add?",
    "First all exponentials, then their sum, then the quotients: three steps,"
      + " the second finished before the third begins.",
    "`scores.map { exp($0) }` gives the list of exponentials; `sum` from"
      + " LinearAlgebra adds them all; divide each by that one number.",
  ],
  mistakes: [
    Mistake(
      "sum-over-one",
      """
      Your answer is 1 for every class: each exponential was divided by \
      itself. In eᶻⁱ / Σⱼ eᶻʲ the j below runs over all classes while i stays.
      """
    ) { (z: [Double]) in z.map { exp($0) / exp($0) } },
    Mistake(
      "running-sum",
      """
      Your first answer is 1, and each exponential is divided by the sum of \
      those up to its own place. Finish the sum before you divide by it.
      """
    ) { (z: [Double]) in
      var total = 0.0
      return z.map { score in
        total += exp(score)
        return exp(score) / total
      }
    },
    Mistake(
      "divided-by-the-largest",
      """
      Your answer is each exponential divided by the largest one, so the \
      largest answer is 1 and they do not sum to 1. Divide by the sum.
      """
    ) { (z: [Double]) in
      let top = z.max() ?? 0
      return z.map { exp($0 - top) }
    },
    Mistake(
      "each-its-own-sigmoid",
      """
      Your answer is σ(zᵢ) in every place: separate yes-or-no answers that \
      know nothing of each other and need not sum to 1.
      """
    ) { (z: [Double]) in z.map(sigmoid) },
    Mistake(
      "squares",
      """
      Your answer is zᵢ² / Σⱼ zⱼ². The square is never negative, but it cannot \
      tell −1 from 1, and it depends on where the scores have their zero.
      """
    ) { (z: [Double]) in shares(z.map { $0 * $0 }) },
    Mistake(
      "no-exponential",
      """
      Your answer is zᵢ / Σⱼ zⱼ. Without the exponential the scores have to be \
      positive, and [11, 12] is not treated as [1, 2].
      """
    ) { (z: [Double]) in shares(z) },
    Mistake(
      "exponential-of-the-sum",
      """
      Your answer is eᶻ divided by e to the sum of all scores. The sum of \
      exponentials is another number: e¹ + e² is not e¹⁺². Exponentiate each \
      score first, then add.
      """
    ) { (z: [Double]) in z.map { exp($0) / exp(z.reduce(0, +)) } },
    Mistake(
      "sum-of-scores-below",
      """
      Your answer is eᶻ divided by the sum of the scores. Shares sum to 1 only \
      if the same things stand above and below: divide by the sum of the \
      exponentials.
      """
    ) { (z: [Double]) in z.map { exp($0) / z.reduce(0, +) } },
    Mistake(
      "scores-above",
      """
      Your answer is the score itself divided by the sum of the exponentials. \
      Shares sum to 1 only if the same things stand above and below: eᶻ \
      belongs above too.
      """
    ) { (z: [Double]) in
      let total = z.map { exp($0) }.reduce(0, +)
      return z.map { $0 / total }
    },
    Mistake(
      "not-normalised",
      """
      Your answer is eᶻ in every place. These are positive weights; they \
      become probabilities when each is divided by the sum of all.
      """
    ) { (z: [Double]) in z.map { exp($0) } },
    Mistake(
      "base-two",
      """
      Your answer is 2ᶻ divided by the sum of the 2ᶻ. It sums to 1, but one \
      unit of score then multiplies the odds by 2; for softmax it is e.
      """
    ) { (z: [Double]) in shares(z.map(exp2)) },
    Mistake(
      "minus-in-the-exponent",
      """
      Your answer is e⁻ᶻ divided by the sum of the e⁻ᶻ: the lowest score gets \
      the largest probability. The minus of the sigmoid comes from dividing \
      eᶻ/(1 + eᶻ) by eᶻ above and below; softmax has none.
      """
    ) { (z: [Double]) in softmax(z.map { -$0 }) },
  ]
) { (z: [Double]) in softmax(z) }

private let logOddsOfTwoClasses = Exercise(
  "3.3", "The odds between two classes", .practice, minutes: 4,
  function: "logOdds(of:against:scores:)",
  arguments: ["first", "second", "scores"], section: "3.4",
  formula: "ln(pᵢ / pⱼ)",
  cases: [
    Case(2, 0, [1.0, 2, 3]), Case(1, 0, [0.03, 1.92]),
    Case(0, 2, [-1.0, 1, 0.5, 4]),
    Case(
      1, 0, [-1000.0, -998, 0],
      note: "Both probabilities are too small to be stored."),
  ],
  tolerance: fewRoundings,
  hints: [
    "Write down pᵢ/pⱼ as two fractions. Which part have they in common?",
    "The denominator cancels, and a logarithm undoes an exponential.",
    "Nothing but the two scores is left. No exponential is needed, so no"
      + " number can become too small.",
  ],
  mistakes: [
    Mistake(
      "reversed",
      """
      Your answer has the right size and the wrong sign: it is the log-odds of \
      the second class against the first.
      """
    ) { (i: Int, j: Int, z: [Double]) in z[j] - z[i] },
    Mistake(
      "against-all-others",
      """
      Your answer is ln(pᵢ/(1 − pᵢ)), the log-odds of the class against all \
      others together. With two classes that is the same; with more it is not.
      """
    ) { (i: Int, _: Int, z: [Double]) in
      let p = softmax(z)[i]
      return log(p / (1 - p))
    },
    Mistake(
      "through-the-probabilities",
      """
      Your answer is right until both probabilities, or both exponentials, are \
      rounded to 0; then 0/0 is not a number, nor is ln 0 − ln 0. The \
      difference of the scores needs no exponential.
      """
    ) { (i: Int, j: Int, z: [Double]) in log(softmax(z)[i] / softmax(z)[j]) },
    Mistake(
      "odds-without-logarithm",
      """
      Your answer is the odds, e to the power zᵢ − zⱼ. The log-odds are the \
      exponent itself.
      """
    ) { (i: Int, j: Int, z: [Double]) in exp(z[i] - z[j]) },
    Mistake(
      "difference-of-probabilities",
      """
      Your answer is pᵢ − pⱼ. Odds compare two probabilities by their \
      quotient, whose logarithm is a difference of scores, not of \
      probabilities.
      """
    ) { (i: Int, j: Int, z: [Double]) in softmax(z)[i] - softmax(z)[j] },
    Mistake(
      "quotient-of-scores",
      """
      Your answer is zᵢ/zⱼ. A quotient of probabilities is the exponential of \
      a difference of scores; the quotient of the scores means nothing, since \
      their zero can be anywhere.
      """
    ) { (i: Int, j: Int, z: [Double]) in z[i] / z[j] },
    Mistake(
      "logarithm-of-that-quotient",
      """
      Your answer is ln(zᵢ/zⱼ), as if the scores were the probabilities. Write \
      pᵢ and pⱼ as softmax gives them, with their exponentials, and divide.
      """
    ) { (i: Int, j: Int, z: [Double]) in log(z[i] / z[j]) },
    Mistake(
      "one-class-alone",
      """
      Your answer is ln pᵢ. The second class is missing: subtract ln pⱼ, and \
      the common denominator cancels.
      """
    ) { (i: Int, _: Int, z: [Double]) in log(softmax(z)[i]) },
  ]
) { (i: Int, j: Int, z: [Double]) in z[i] - z[j] }

/// Says what is wrong with scores whose softmax ought to be given.
private func complaintAboutScores(_ inputs: [Value], _ answer: Value) -> String?
{
  let wanted = inputs[0].numbers
  guard case .list = answer else { return "not a list of scores" }
  let scores = answer.numbers
  if scores.count != wanted.count {
    return "\(scores.count) scores for \(wanted.count) probabilities"
  }
  if !scores.allSatisfy(\.isFinite) { return "a score is not finite" }
  let got = softmax(scores)
  return isClose(got, to: wanted, relative: 1e-9)
    ? nil : "their softmax is \(got.map { ($0 * 1e6).rounded() / 1e6 })"
}

private let scoresBehind = Exercise(
  "3.4", "Scores behind given probabilities", .recommended, minutes: 6,
  function: "logits(of:)", arguments: ["probabilities"], section: "3.4",
  formula: "for example; any common shift is as good",
  cases: [
    Case([0.2, 0.3, 0.5]), Case([0.7, 0.2, 0.1]), Case([0.75, 0.25]),
    Case([1e-12, 1 - 1e-12], note: "A very small probability."),
    Case([0.5, 0.5], note: "Any two equal scores will do."),
  ],
  tolerance: Tolerance(
    relative: 1e-9,
    because: """
      The softmax of your scores is compared. A score near 28 is rounded by \
      4e−15, and its exponential by as large a part of itself.
      """),
  hints: [
    "Only the differences of the scores are fixed. Which function undoes exp?",
    "You want eᶻⁱ in the proportions of the pᵢ. Choose them equal to the pᵢ.",
    "Take the natural logarithm of each probability. You may add any number to"
      + " all of them.",
  ],
  mistakes: [
    Mistake(
      "probabilities-as-scores",
      """
      Your scores are the probabilities themselves. Softmax exponentiates its \
      input: p put through it comes out much flatter.
      """
    ) { (p: [Double]) in p },
    Mistake(
      "one-against-the-rest",
      """
      Your scores are ln(p/(1 − p)), each class against all others. That \
      inverts a sigmoid in each place; the differences softmax needs are \
      ln pᵢ − ln pⱼ.
      """
    ) { (p: [Double]) in p.map { log($0 / (1 - $0)) } },
    Mistake(
      "surprise",
      """
      Your scores are −ln p. A larger probability has to come from a larger \
      score; the minus turns the order round.
      """
    ) { (p: [Double]) in p.map { -log($0) } },
    Mistake(
      "exponentials",
      """
      Your scores are exp(p). Softmax exponentiates, so its inverse takes \
      logarithms.
      """
    ) { (p: [Double]) in p.map { exp($0) } },
    Mistake(
      "base-two",
      """
      Your scores are logarithms to base 2, 1.44 times too large. Softmax \
      raises e to a power, so the logarithm has base e.
      """
    ) { (p: [Double]) in p.map(log2) },
    Mistake(
      "base-ten",
      """
      Your scores are logarithms to base 10, 2.3 times too small, and their \
      softmax is too flat. The base is e.
      """
    ) { (p: [Double]) in p.map { log10($0) } },
    Mistake(
      "epsilon-added",
      """
      Your scores are ln(p + 1e−9), as if the logarithm needed saving. No \
      probability here is 0, and the addition makes the small one a thousand \
      times too large.
      """
    ) { (p: [Double]) in p.map { log($0 + 1e-9) } },
    Mistake(
      "odds",
      """
      Your scores are the odds p/(1 − p). Odds multiply where scores add; \
      their place is after the exponential.
      """
    ) { (p: [Double]) in p.map { $0 / (1 - $0) } },
  ],
  complaint: complaintAboutScores
) { (p: [Double]) in p.map { log($0) } }

private let softmaxAtTemperature = Exercise(
  "3.5", "Softmax at a temperature", .practice, minutes: 5,
  function: "tempered(_:temperature:)", arguments: ["scores", "temperature"],
  section: "3.5", formula: "exp(zᵢ/T) / Σⱼ exp(zⱼ/T)",
  cases: [
    Case([1.0, 2, 3], 1.0, note: "At T = 1 it is plain softmax."),
    Case([1.0, 2, 3], 2.0), Case([1.0, 2, 3], 0.5), Case([-1.0, 1], 10.0),
    Case([1.0, 2], 0.1, note: "The same as softmax of [10, 20]."),
  ],
  tolerance: fewRoundings,
  hints: [
    "A high temperature has to make the probabilities more equal. Does yours?",
    "T changes the scores, before anything is exponentiated.",
    "Divide each score by T, then take the softmax of the result.",
  ],
  mistakes: [
    Mistake(
      "multiplied",
      """
      Your answer is the softmax of T times the scores. At T = 2 it gets \
      sharper, although a higher temperature has to flatten: T divides.
      """
    ) { (z: [Double], t: Double) in softmax(z.map { t * $0 }) },
    Mistake(
      "without-effect",
      """
      Your answer is plain softmax whatever T is. A factor in every \
      exponential, or a term added to every score, cancels; T has to divide \
      the scores themselves.
      """
    ) { (z: [Double], _: Double) in softmax(z) },
    Mistake(
      "numerator-only",
      """
      Your answer has T in the numerator and not in the sum below, so it does \
      not sum to 1. The same exp(z/T) belongs in both places.
      """
    ) { (z: [Double], t: Double) in
      let total = z.map { exp($0) }.reduce(0, +)
      return z.map { exp($0 / t) / total }
    },
    Mistake(
      "denominator-only",
      """
      Your answer has T in the sum below and not in the numerator, so it does \
      not sum to 1. The same exp(z/T) belongs in both places.
      """
    ) { (z: [Double], t: Double) in
      let total = z.map { exp($0 / t) }.reduce(0, +)
      return z.map { exp($0) / total }
    },
    Mistake(
      "not-normalised",
      """
      Your answer is exp(z/T) in every place. The scores are divided by T as \
      they ought to be; divide these exponentials by their sum.
      """
    ) { (z: [Double], t: Double) in z.map { exp($0 / t) } },
    Mistake(
      "probabilities-divided",
      """
      Your answer is p/T, which does not sum to 1. Temperature acts on the \
      scores, before the exponential.
      """
    ) { (z: [Double], t: Double) in softmax(z).map { $0 / t } },
    Mistake(
      "softmax-twice",
      """
      Your answer is the softmax of p/T, where p is already a softmax. Scores \
      go in, not probabilities.
      """
    ) { (z: [Double], t: Double) in softmax(softmax(z).map { $0 / t }) },
    Mistake(
      "power-not-normalised",
      """
      Your answer is p to the power 1/T. That has the right proportions; \
      divide by the sum, so that they are probabilities.
      """
    ) { (z: [Double], t: Double) in softmax(z).map { pow($0, 1 / t) } },
    Mistake(
      "squared-temperature",
      """
      Your answer divides the scores by T². T is measured in units of score \
      and divides once.
      """
    ) { (z: [Double], t: Double) in softmax(z.map { $0 / (t * t) }) },
  ]
) { (z: [Double], t: Double) in softmax(z, temperature: t) }

/// Returns −Σ p ln p, where 0 · ln 0 counts as its limit, 0.
private func entropyOf(_ p: [Double]) -> Double {
  p.map { $0 > 0 ? -$0 * log($0) : 0 }.reduce(0, +)
}

private let entropyInNats = Exercise(
  "3.6", "The entropy of a distribution", .recommended, minutes: 6,
  function: "entropy(_:)", arguments: ["probabilities"], section: "3.5",
  formula: "−Σ p ln p, with 0 ln 0 = 0",
  cases: [
    Case([0.5, 0.5]), Case([0.7, 0.2, 0.1]),
    Case([0.25, 0.25, 0.25, 0.25], note: "The most there can be: ln 4."),
    Case([1.0, 0, 0], note: "Nothing is uncertain."),
    Case([0.6, 0.4, 0], note: "A class that never occurs changes nothing."),
  ],
  tolerance: Tolerance(
    relative: 1e-11, absolute: 1e-14,
    because: "A few logarithms and products, each rounded in its last digit."),
  hints: [
    "Try [½, ½] first: the answer is ln 2. What does 0 · ln 0 give in Swift?",
    "Each class adds p times −ln p. A class of probability 0 adds 0, the limit"
      + " of −p ln p as p goes to 0.",
    "Leave out the zeros, for instance with `where p > 0`, and add up −p ln p"
      + " over the rest. Do not add anything inside the logarithm.",
  ],
  mistakes: [
    Mistake(
      "bits",
      """
      Your answer is 1.44 times too large everywhere: it is in bits, with \
      logarithms to base 2. Asked for are nats, with the natural logarithm.
      """
    ) { (p: [Double]) in entropyOf(p) / log(2) },
    Mistake(
      "base-ten",
      """
      Your answer is 2.3 times too small everywhere: it takes logarithms to \
      base 10. In Swift `log` is the natural logarithm, the one of nats.
      """
    ) { (p: [Double]) in entropyOf(p) / log(10) },
    Mistake(
      "zero-times-infinity",
      """
      Your answer is not a number where a probability is 0: ln 0 is −∞, and 0 \
      times infinity is undefined for a computer. The limit of p ln p is 0, so \
      leave such classes out.
      """
    ) { (p: [Double]) in p.map { -$0 * log($0) }.reduce(0, +) },
    Mistake(
      "missing-minus",
      """
      Your answer is negative. The logarithm of a probability is at most 0, \
      and the minus of the formula makes the entropy positive.
      """
    ) { (p: [Double]) in -entropyOf(p) },
    Mistake(
      "missing-minus-and-zeros",
      """
      Your answer is negative, and not a number where a probability is 0. Two \
      things are missing: the minus of the formula, and a way round 0 · ln 0, \
      which contributes 0.
      """
    ) { (p: [Double]) in p.map { $0 * log($0) }.reduce(0, +) },
    Mistake(
      "bits-and-zeros",
      """
      Your answer is in bits, with logarithms to base 2, and not a number where \
      a probability is 0. Take the natural logarithm, and leave the zeros out.
      """
    ) { (p: [Double]) in p.map { -$0 * log2($0) }.reduce(0, +) },
    Mistake(
      "unweighted",
      """
      Your answer is the plain sum of the surprises −ln p. The entropy is \
      their mean: each counts with its own probability.
      """
    ) { (p: [Double]) in p.map { -log($0) }.reduce(0, +) },
    Mistake(
      "mean-over-classes",
      """
      Your answer is the entropy divided by the number of classes. The \
      probabilities are already the weights of a mean; add, do not divide.
      """
    ) { (p: [Double]) in entropyOf(p) / Double(p.count) },
    Mistake(
      "part-of-the-most",
      """
      Your answer is the entropy divided by ln K, a part of the most that K \
      classes allow. Asked for is the entropy itself.
      """
    ) { (p: [Double]) in entropyOf(p) / log(Double(p.count)) },
    Mistake(
      "squares",
      """
      Your answer is 1 − Σ p², the probability that two draws differ. It \
      measures spread too, but it is no entropy: for [½, ½] it gives ½, not \
      ln 2.
      """
    ) { (p: [Double]) in 1 - p.map { $0 * $0 }.reduce(0, +) },
    Mistake(
      "epsilon-in-the-logarithm",
      """
      Your answer is −Σ p ln(p + 1e−9). It is finite where p is 0, but wrong \
      in the ninth digit everywhere and below 0 for a certain event. Leave the \
      zeros out; nothing needs saving then.
      """
    ) { (p: [Double]) in p.map { -$0 * log($0 + 1e-9) }.reduce(0, +) },
    Mistake(
      "surprise-of-the-largest",
      """
      Your answer is −ln of the largest probability, the surprise at the most \
      likely class alone. The entropy is the mean surprise over all classes.
      """
    ) { (p: [Double]) in -log(p.max() ?? 1) },
  ]
) { (p: [Double]) in entropyOf(p) }

private let temperatureForOdds = Exercise(
  "3.7", "The temperature for wanted odds", .recommended, minutes: 7,
  function: "temperature(forOdds:of:against:)",
  arguments: ["odds", "score", "other"], section: "3.5",
  formula: "the T that gives these odds, or nil",
  cases: [
    Case(9.0, 2.0, 1.0), Case(4.0, 3.0, 1.0), Case(1.5, 1.92, 0.03),
    Case(0.25, 1.0, 3.0, note: "The lower score, so odds below 1."),
    Case(3.0, 1.0, 2.0, note: "No temperature turns the order round."),
    Case(
      1.0, 2.0, 1.0, note: "Even odds are reached at no finite temperature."),
  ],
  tolerance: fewRoundings,
  hints: [
    "At temperature T, what are the odds between two classes whose scores"
      + " differ by d?",
    "Solve exp(d/T) = odds for T. Then ask for which odds the result is not a"
      + " temperature.",
    "T = d / ln odds. It must be positive and finite; where it is not, no"
      + " temperature gives these odds and the answer is nil.",
  ],
  mistakes: [
    Mistake(
      "upside-down",
      """
      Your answer is ln odds / (score − other), the reciprocal. The odds are \
      exp(d/T); a larger temperature has to bring them nearer to 1.
      """
    ) { (r: Double, a: Double, b: Double) -> Double? in
      let t = log(r) / (a - b)
      return t > 0 ? t : nil
    },
    Mistake(
      "upside-down-never-nil",
      """
      Your answer is ln odds / (score − other), the reciprocal, and never nil. \
      The odds are exp(d/T): solve for T. A temperature is above 0 and finite; \
      where the result is not, return nil.
      """
    ) { (r: Double, a: Double, b: Double) -> Double? in log(r) / (a - b) },
    Mistake(
      "higher-score-only",
      """
      Your answer is nil where the odds are below 1, even for the class with \
      the lower score. Such odds are what it ought to have: both d and ln odds \
      are negative, and their quotient is not.
      """
    ) { (r: Double, a: Double, b: Double) -> Double? in
      r > 1 && a > b ? (a - b) / log(r) : nil
    },
    Mistake(
      "lower-score-refused",
      """
      Your answer is nil for every class with the lower score, and infinite \
      for even odds. A lower score rules out odds above 1, not those below; \
      and at no finite temperature are the odds even.
      """
    ) { (r: Double, a: Double, b: Double) -> Double? in
      a > b ? (a - b) / log(r) : nil
    },
    Mistake(
      "negative-temperature",
      """
      Your answer is the formula where it holds, and also where it gives a \
      negative or infinite number. A negative temperature would give the lower \
      score the larger probability; return nil there.
      """
    ) { (r: Double, a: Double, b: Double) -> Double? in (a - b) / log(r) },
    Mistake(
      "infinity-refused",
      """
      Your answer is nil for even odds, but negative where the lower score \
      ought to have odds above 1. A temperature is positive; return nil there \
      too.
      """
    ) { (r: Double, a: Double, b: Double) -> Double? in
      let t = (a - b) / log(r)
      return t.isFinite ? t : nil
    },
    Mistake(
      "product",
      """
      Your answer is (score − other) · ln odds. From d/T = ln odds follows \
      T = d / ln odds: the larger the odds, the lower the temperature.
      """
    ) { (r: Double, a: Double, b: Double) -> Double? in
      let t = (a - b) * log(r)
      return t > 0 ? t : nil
    },
    Mistake(
      "sign-dropped",
      """
      Your answer is |d| / |ln odds|. Where the lower score ought to have odds \
      above 1, no temperature will do that: the sign matters.
      """
    ) { (r: Double, a: Double, b: Double) -> Double? in
      let t = abs((a - b) / log(r))
      return t.isFinite ? t : nil
    },
    Mistake(
      "infinite-temperature",
      """
      Your answer for even odds is an infinite temperature. The odds come as \
      near to 1 as you like when T grows, and never reach it: nil.
      """
    ) { (r: Double, a: Double, b: Double) -> Double? in
      let t = (a - b) / log(r)
      return t > 0 || t.isInfinite ? abs(t) : nil
    },
    Mistake(
      "no-logarithm",
      """
      Your answer is (score − other) / odds. The odds are the exponential of \
      d/T, so their logarithm stands below.
      """
    ) { (r: Double, a: Double, b: Double) -> Double? in
      let t = (a - b) / r
      return t > 0 ? t : nil
    },
    Mistake(
      "quotient-of-scores",
      """
      Your answer is ln(score/other) / ln odds. Softmax compares scores by \
      their difference, not by their quotient.
      """
    ) { (r: Double, a: Double, b: Double) -> Double? in
      let t = log(a / b) / log(r)
      return t > 0 && t.isFinite ? t : nil
    },
    Mistake(
      "base-ten",
      """
      Your answer uses the logarithm to base 10, and is 2.3 times too large. \
      The inverse of exp is the natural logarithm.
      """
    ) { (r: Double, a: Double, b: Double) -> Double? in
      let t = (a - b) / log10(r)
      return t > 0 && t.isFinite ? t : nil
    },
  ]
) { (r: Double, a: Double, b: Double) -> Double? in
  let t = (a - b) / log(r)
  return t > 0 && t.isFinite ? t : nil
}

/// Returns the matrix whose entry (i, j) is `entry(i, j)`, (k × k).
private func square(
  _ k: Int, _ entry: (_ i: Int, _ j: Int) -> Double
) -> [[Double]] {
  (0..<k).map { i in (0..<k).map { j in entry(i, j) } }
}

/// Returns the Jacobian of softmax at ln p by central differences.
private func differences(at p: [Double]) -> [[Double]] {
  let step = 1e-5
  let columns = p.indices.map { j in
    let shifted = [step, -step].map { h in
      softmax(p.indices.map { log(p[$0]) + ($0 == j ? h : 0) })
    }
    return zip(shifted[0], shifted[1]).map { ($0 - $1) / (2 * step) }
  }
  return square(p.count) { i, j in columns[j][i] }
}

private let jacobianOfSoftmax = Exercise(
  "3.8", "The Jacobian of softmax", .recommended, minutes: 8,
  function: "softmaxJacobian(_:)", arguments: ["p"], section: "3.6",
  formula: "∂pᵢ/∂zⱼ in row i, column j",
  cases: [
    Case([0.5, 0.5]), Case([0.7, 0.2, 0.1]), Case([0.1, 0.2, 0.3, 0.4]),
    Case([1.0, 0], note: "A saturated softmax moves no more."),
  ],
  tolerance: Tolerance(
    relative: 1e-11, absolute: 1e-15,
    because: "Products of two probabilities; in 1 − p one digit cancels."),
  hints: [
    "Raise one score a little. Which probability rises, and where does that"
      + " probability come from?",
    "The diagonal is pᵢ(1 − pᵢ), as for the sigmoid. Off it stands −pᵢpⱼ.",
    "Two nested `map`s over `p.indices`; start from −pᵢpⱼ everywhere and add"
      + " pᵢ where i equals j. Then check that each row sums to 0.",
  ],
  mistakes: [
    Mistake(
      "diagonal-only",
      """
      Your answer is right on the diagonal and 0 elsewhere. A score also moves \
      the other probabilities, through the common denominator, by −pᵢpⱼ. Your \
      rows ought to sum to 0.
      """
    ) { (p: [Double]) in
      square(p.count) { $0 == $1 ? p[$0] * (1 - p[$0]) : 0 }
    },
    Mistake(
      "sign",
      """
      Your answer has the wrong sign everywhere: it is p pᵀ − diag(p). A class \
      whose own score rises gets more probable, so the diagonal is positive.
      """
    ) { (p: [Double]) in
      square(p.count) { p[$0] * p[$1] - ($0 == $1 ? p[$0] : 0) }
    },
    Mistake(
      "slope-everywhere",
      """
      Your answer is pᵢ(1 − pᵢ) in the whole row. That is the slope in the \
      class's own score only; in another score it is −pᵢpⱼ.
      """
    ) { (p: [Double]) in square(p.count) { i, _ in p[i] * (1 - p[i]) } },
    Mistake(
      "one-everywhere",
      """
      Your answer is pᵢ(1 − pⱼ) everywhere. The 1 comes from differentiating \
      eᶻⁱ by zⱼ and is there only where i equals j.
      """
    ) { (p: [Double]) in square(p.count) { p[$0] * (1 - p[$1]) } },
    Mistake(
      "plus-off-the-diagonal",
      """
      Your answer has +pᵢpⱼ off the diagonal. A rising score takes probability \
      away from the others, so these entries are negative.
      """
    ) { (p: [Double]) in
      square(p.count) { p[$0] * ($0 == $1 ? 1 - p[$0] : p[$1]) }
    },
    Mistake(
      "denominator-only",
      """
      Your answer is −pᵢpⱼ everywhere, also on the diagonal. That is what the \
      denominator contributes; where i equals j the numerator adds pᵢ.
      """
    ) { (p: [Double]) in square(p.count) { -p[$0] * p[$1] } },
    Mistake(
      "one-on-the-diagonal",
      """
      Your answer is 1 − pᵢ² on the diagonal. The numerator eᶻⁱ, over S, \
      contributes pᵢ there, not 1.
      """
    ) { (p: [Double]) in
      square(p.count) { ($0 == $1 ? 1 : 0) - p[$0] * p[$1] }
    },
    Mistake(
      "numerator-only",
      """
      Your answer is diag(p). That is what the numerator contributes; the \
      denominator grows with every score and subtracts pᵢpⱼ.
      """
    ) { (p: [Double]) in square(p.count) { $0 == $1 ? p[$0] : 0 } },
    Mistake(
      "diagonal-not-lessened",
      """
      Your answer is right off the diagonal and pᵢ on it. A class's own score \
      is in the denominator too, which takes pᵢ² away. Your rows ought to sum \
      to 0.
      """
    ) { (p: [Double]) in
      square(p.count) { $0 == $1 ? p[$0] : -p[$0] * p[$1] }
    },
    Mistake(
      "softmax-again",
      """
      Your answer is the Jacobian at softmax(p). What is given is already the \
      value of softmax, p itself; no exponential is needed here.
      """
    ) { (p: [Double]) in softmaxJacobian(probabilities: softmax(p)).rowVectors
    },
    Mistake(
      "of-the-logarithm",
      """
      Your answer is (1 if i = j else 0) − pⱼ, the derivative of ln pᵢ. The \
      chain rule for the logarithm divides by pᵢ; multiply your rows by it.
      """
    ) { (p: [Double]) in square(p.count) { ($0 == $1 ? 1 : 0) - p[$1] } },
  ],
  numerical: Function { (p: [Double]) in differences(at: p) }
) { (p: [Double]) in softmaxJacobian(probabilities: p).rowVectors }

/// Returns the place of the largest element for which no element before it is
/// as large, as `isLarger` sees it.
private func top(
  _ z: [Double], from start: Int = 0,
  isLarger: (Double, Double) -> Bool = { $0 > $1 }
) -> Int? {
  z.isEmpty
    ? nil : z.indices.reduce(start) { isLarger(z[$1], z[$0]) ? $1 : $0 }
}

private let largestScore = Exercise(
  "3.9", "The most probable class, without softmax", .practice, minutes: 5,
  function: "mostProbable(_:)", arguments: ["scores"], section: "3.7",
  formula: "the first index of the largest score, or nil",
  cases: [
    Case([1.0, 3, 2]),
    Case([2.0, 5, 5], note: "Two are the largest: the first of them."),
    Case([-3.0, -1, -2], note: "All scores are negative."),
    Case([-5.0, 3]), Case([1000.0, 2000], note: "e¹⁰⁰⁰ overflows."),
    Case([0.0, 1e-20], note: "Both exponentials are rounded to 1."),
    Case([1.0, .nan, 3], note: "A score that is not a number."),
    Case([Double.nan, 1, 2], note: "NaN stands first."),
    Case([Double](), note: "No classes."),
  ],
  tolerance: .exact,
  hints: [
    "On paper, does softmax ever change which is the largest? And what does"
      + " Swift answer to 1 > NaN, and to NaN > 1?",
    "Deal with no scores and with NaN first. Then go through the scores and"
      + " keep the index of the best so far.",
    "Begin with index 0 as the best, not with the value 0, and replace it only"
      + " where a score is strictly larger.",
  ],
  mistakes: [
    Mistake(
      "last-of-equals",
      """
      Your answer is the last of several largest scores. Asked for is the \
      first: compare with >, not with ≥.
      """
    ) { (z: [Double]) -> Int? in
      z.contains(where: \.isNaN) ? nil : top(z) { $0 >= $1 }
    },
    Mistake(
      "last-of-equals-and-nan",
      """
      Your answer is the last of several largest scores, and an index where a \
      score is NaN. Compare with >, not with ≥, and look for NaN first.
      """
    ) { (z: [Double]) -> Int? in top(z) { $0 >= $1 } },
    Mistake(
      "nan-never-wins",
      """
      Your answer is right without NaN. With NaN every comparison is false, so \
      a NaN in first place stays the best and elsewhere it is passed over; \
      neither says that the scores are broken.
      """
    ) { (z: [Double]) -> Int? in top(z) },
    Mistake(
      "nan-skipped",
      """
      Your answer leaves out a NaN and takes the largest of the rest. What the \
      missing score was, nobody knows, so no class can be called the most \
      probable: nil.
      """
    ) { (z: [Double]) -> Int? in
      z.firstIndex { !$0.isNaN }.flatMap { top(z, from: $0) }
    },
    Mistake(
      "nan-behind-the-first",
      """
      Your answer is nil for a NaN in first place and passes over one that \
      stands further back. Every comparison with NaN is false; look for it \
      before you compare.
      """
    ) { (z: [Double]) -> Int? in z.max().flatMap { z.firstIndex(of: $0) } },
    Mistake(
      "best-starts-at-zero",
      """
      Your answer is index 0 when all scores are negative: the best so far \
      began with the value 0, which no negative score beats. Begin with the \
      first score.
      """
    ) { (z: [Double]) -> Int? in
      if z.isEmpty || z.contains(where: \.isNaN) { return nil }
      return z.contains { $0 > 0 } ? top(z) : 0
    },
    Mistake(
      "none-above-zero",
      """
      Your answer is nil when all scores are negative, as if none were the \
      largest. A score has no natural zero: begin with the first score, not \
      with the value 0.
      """
    ) { (z: [Double]) -> Int? in
      if z.contains(where: \.isNaN) { return nil }
      return z.contains { $0 > 0 } ? top(z) : nil
    },
    Mistake(
      "none-above-zero-and-nan",
      """
      Your answer is nil when all scores are negative, because no score beats \
      a best that begins with the value 0; begin with the first score. And a \
      NaN is passed over: look for it before you compare.
      """
    ) { (z: [Double]) -> Int? in
      let numbers = z.map { $0.isNaN ? -.infinity : $0 }
      return numbers.contains { $0 > 0 } ? top(numbers) : nil
    },
    Mistake(
      "largest-magnitude",
      """
      Your answer is the score farthest from 0. A score of −5 speaks against \
      its class, however large its magnitude.
      """
    ) { (z: [Double]) -> Int? in
      z.contains(where: \.isNaN) ? nil : top(z) { abs($0) > abs($1) }
    },
    Mistake(
      "through-exponentials",
      """
      Your answer is nil for [1000, 2000]: both exponentials are infinite and \
      their quotients not numbers. Softmax changes no order, so compare the \
      scores.
      """
    ) { (z: [Double]) -> Int? in
      let p = shares(z.map { exp($0) })
      return p.contains(where: \.isNaN) ? nil : top(p)
    },
    Mistake(
      "through-exponentials-and-nan",
      """
      Your answer is 0 for [1000, 2000], as when both exponentials are \
      infinite, their quotients not numbers, and no comparison with NaN is \
      true. Softmax changes no order, so compare the scores.
      """
    ) { (z: [Double]) -> Int? in
      z.contains(where: \.isNaN) ? nil : top(shares(z.map { exp($0) }))
    },
    Mistake(
      "through-softmax",
      """
      Your answer is right but for [0, 1e−20], where you say 0: the two \
      probabilities are rounded to the same ½. Compare the scores, which still \
      differ.
      """
    ) { (z: [Double]) -> Int? in
      z.contains(where: \.isNaN) || z.isEmpty ? nil : top(softmax(z))
    },
    Mistake(
      "smallest",
      """
      Your answer is the index of the smallest score.
      """
    ) { (z: [Double]) -> Int? in
      z.contains(where: \.isNaN) ? nil : top(z) { $0 < $1 }
    },
    Mistake(
      "counted-from-one",
      """
      Your answer is one too large everywhere: classes are counted from 0.
      """
    ) { (z: [Double]) -> Int? in
      z.contains(where: \.isNaN) ? nil : top(z).map { $0 + 1 }
    },
  ]
) { (z: [Double]) -> Int? in z.contains(where: \.isNaN) ? nil : top(z) }

/// Returns intercepts + factor · pixelsᵀ weights, (k).
private func affine(
  _ x: [Double], _ w: [[Double]], _ b: [Double], _ factor: Double
) -> [Double] {
  b.indices.map { c in
    b[c] + factor * x.indices.map { x[$0] * w[$0][c] }.reduce(0, +)
  }
}

private let dimmedImage = Exercise(
  "3.10", "What dimming does to the probabilities", .stretch, minutes: 10,
  function: "dimmedProbabilities(pixels:weights:intercepts:brightness:)",
  arguments: ["pixels", "weights", "intercepts", "brightness"],
  section: "3.8", formula: "softmax of the dimmed image's scores",
  cases: [
    Case(
      [1.0, 2], [[1.0, 0, -1], [0.5, -0.5, 0]], [0.1, 0.2, -0.3], 1.0,
      note: "As it is."),
    Case([1.0, 2], [[1.0, 0, -1], [0.5, -0.5, 0]], [0.1, 0.2, -0.3], 0.5),
    Case(
      [1.0, 2], [[1.0, 0, -1], [0.5, -0.5, 0]], [0.1, 0.2, -0.3], 0.0,
      note: "A blank image: only the intercepts speak."),
    Case([0.5, 1, 0.25], [[1.0, -1], [2, 0], [-1, 3]], [-1.0, 1], 4.0),
  ],
  tolerance: fewRoundings,
  hints: [
    "Which part of a score comes from the pixels, and which is there even for"
      + " a blank image?",
    "Dim the pixels first, then compute the scores as for any image, then"
      + " their softmax.",
    "The score of class c is intercepts[c] plus the sum over the pixels of"
      + " brightness · pixels[i] · weights[i][c].",
  ],
  mistakes: [
    Mistake(
      "as-a-temperature",
      """
      Your answer multiplies the whole score by the brightness, as a \
      temperature of 1/brightness would. Dimming leaves the intercepts as they \
      are: at brightness 0 they alone decide.
      """
    ) { (x: [Double], w: [[Double]], b: [Double], a: Double) in
      softmax(affine(x, w, b, 1).map { a * $0 })
    },
    Mistake(
      "not-dimmed",
      """
      Your answer does not change with the brightness. Multiplying \
      probabilities or exponentials by a common factor and normalising again \
      has no effect; the factor belongs to the pixels.
      """
    ) { (x: [Double], w: [[Double]], b: [Double], _: Double) in
      softmax(affine(x, w, b, 1))
    },
    Mistake(
      "without-intercepts",
      """
      Your answer leaves the intercepts out, so a blank image gets equal \
      probabilities. The model has a preference before it sees any ink.
      """
    ) { (x: [Double], w: [[Double]], b: [Double], a: Double) in
      softmax(affine(x, w, b.map { _ in 0 }, a))
    },
    Mistake(
      "intercepts-dimmed",
      """
      Your answer dims the intercepts and leaves the pixels as they are. It is \
      the other way round: brightness multiplies the pixels.
      """
    ) { (x: [Double], w: [[Double]], b: [Double], a: Double) in
      softmax(affine(x, w, b.map { a * $0 }, 1))
    },
    Mistake(
      "dimmed-probabilities",
      """
      Your answer is brightness times the probabilities of the bright image, \
      and so does not sum to 1. Dimming happens before the model sees the \
      image.
      """
    ) { (x: [Double], w: [[Double]], b: [Double], a: Double) in
      softmax(affine(x, w, b, 1)).map { a * $0 }
    },
    Mistake(
      "pixels-divided",
      """
      Your answer divides the pixels by the brightness, and is not a number at \
      brightness 0. A temperature divides; brightness multiplies.
      """
    ) { (x: [Double], w: [[Double]], b: [Double], a: Double) in
      softmax(affine(x, w, b, 1 / a))
    },
    Mistake(
      "intercepts-for-each-pixel",
      """
      Your answer adds the intercept once for each pixel. It belongs to the \
      class: start each sum with intercepts[c], then add the pixels' parts.
      """
    ) { (x: [Double], w: [[Double]], b: [Double], a: Double) in
      softmax(affine(x, w, b.map { $0 * Double(x.count) }, a))
    },
    Mistake(
      "dimmed-twice",
      """
      Your answer uses the brightness squared: both pixels and weights, or \
      pixels and products, were multiplied. The weights do not change.
      """
    ) { (x: [Double], w: [[Double]], b: [Double], a: Double) in
      softmax(affine(x, w, b, a * a))
    },
    Mistake(
      "scores-returned",
      """
      Your answer holds the scores. They are right; their softmax is asked \
      for.
      """
    ) { (x: [Double], w: [[Double]], b: [Double], a: Double) in
      affine(x, w, b, a)
    },
  ]
) { (x: [Double], w: [[Double]], b: [Double], a: Double) in
  softmax(affine(x, w, b, a))
}
