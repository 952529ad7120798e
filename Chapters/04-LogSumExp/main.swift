import LinearAlgebra
import Literate
import Logits

let page = Page(chapter: 4, minutes: 45)

//: # 4 Log-sum-exp
//:
//: A network gives two classes the scores 0 and 800. The right class is the
//: first. So the network is wrong, and very sure. What is its loss?
//:
//: On paper: $p_0 = 1 / (1 + e^{800})$, and $−\ln p_0$ is 800, to hundreds of
//: digits. Now type the formulas of chapter 3 as they stand. What will they
//: print?

let wrong = [0.0, 800]
let exponentials = wrong.map { exp($0) }
let typed = exponentials.map { $0 / sum(exponentials) }
page.show("exponentials", exponentials)
page.show("probabilities", typed)
page.show("loss as typed", -log(typed[0]))
page.show("loss from logits", crossEntropy(logits: wrong, label: 0))
page.claim(
  "As typed, the second probability is not a number and the loss infinite",
  typed[1].isNaN && -log(typed[0]) == .infinity)
page.claim(
  "From the logits the loss is 800",
  crossEntropy(logits: wrong, label: 0) == 800)

//: Nothing in the formulas is wrong. They pass through numbers that a computer
//: cannot hold, on the way to one that it can. This chapter finds another way.
//:
//: **Takes** about 45 minutes, exercises apart. **You need** chapters 1 to 3:
//: sigmoid, cross-entropy, softmax, its Jacobian, and that a shift of all
//: logits leaves softmax alone.
//:
//: **Afterwards you can** say where `exp` overflows and why; write log-sum-exp,
//: softplus, log-softmax, cross-entropy and its gradient so that they are right
//: for logits of any size; show what clipping and an epsilon do to learning;
//: and choose the step of a gradient check.
//:
//: ## 4.1 Where exp ends
//:
//: A floating-point number is a power of two times a **significand**, which
//: has so many bits and is at least 1 and below 2. A `Double` has 53 bits and
//: powers up to $2^{1023}$, a `Float` 24 bits and powers up to $2^{127}$. Two
//: things follow. There is a largest number. And between neighbours there is
//: a gap, the **unit in the last place** or *ulp*, which grows with the number.

page.table(
  "Two formats", columns: ["", "largest", "gap after 1", "smallest above 0"],
  rows: [
    [
      "Double", .number(Double.greatestFiniteMagnitude),
      .number(Double.ulpOfOne),
      .number(Double.leastNonzeroMagnitude, digits: 2),
    ],
    [
      "Float", .number(Double(Float.greatestFiniteMagnitude)),
      .number(Double(Float.ulpOfOne)),
      .number(Double(Float.leastNonzeroMagnitude), digits: 2),
    ],
  ])

//: By hand: the largest `Double` is nearly $2^{1024}$, so $e^x$ fits as long as
//: $x$ is below $1024 \ln 2$. With $\ln 2$ about 0.693 that is some 710. Now
//: measure it, by **bisection**: keep one number where a condition holds and
//: one where it does not, and try the middle, until no number is left between
//: them.

/// The last number from `inside`, where a condition holds, towards `outside`,
/// where it does not.
func last<Number: BinaryFloatingPoint>(
  from inside: Number, to outside: Number, _ holds: (Number) -> Bool
) -> Number {
  var (yes, no) = (inside, outside)
  while true {
    let middle = yes + (no - yes) / 2
    if middle == yes || middle == no { return yes }
    if holds(middle) { yes = middle } else { no = middle }
  }
}

//: Three questions to either format. How large may $x$ be for $e^x$ to be
//: finite? How far down until it is 0? And from which logit on is the sigmoid
//: exactly 1? (The last search comes from above, where the sigmoid is 1.)

let highest = last(from: 0.0, to: 2000) { exp($0).isFinite }
let lowest = last(from: 0.0, to: -2000) { exp($0) > 0 }
let saturated = last(from: 2000.0, to: 0) { 1 / (1 + exp(-$0)) == 1 }
let highest32 = last(from: Float(0), to: 2000) { exp($0).isFinite }
let lowest32 = last(from: Float(0), to: -2000) { exp($0) > 0 }
let saturated32 = last(from: Float(2000), to: 0) { 1 / (1 + exp(-$0)) == 1 }

//: Guess the first column for `Float` before you look.

page.table(
  "Measured by bisection",
  columns: ["", "last finite eˣ", "last eˣ above 0", "first σ = 1"],
  rows: [
    [
      "Double", .number(highest, digits: 7), .number(lowest),
      .number(saturated),
    ],
    [
      "Float", .number(Double(highest32), digits: 6),
      .number(Double(lowest32)), .number(Double(saturated32)),
    ],
  ])

//: The powers of two explain all six. The largest numbers are next to
//: $2^{1024}$ and $2^{128}$. The smallest above 0 in the first table are
//: $2^{−1074}$ and $2^{−149}$, and half of that or less rounds to 0. And
//: $1 + e^{−z}$ rounds to 1 when $e^{−z}$ is at most half the gap after 1:
//: $2^{−53}$ or $2^{−24}$.

let ln2 = log(2.0)
page.claim(
  "Overflow at 1024 ln 2 and 128 ln 2, to seven and six digits",
  isClose(highest, to: 1024 * ln2, relative: 1e-12)
    && isClose(Double(highest32), to: 128 * ln2, relative: 1e-6))
page.claim(
  "Zero below −1075 ln 2 and −150 ln 2, to five digits",
  isClose(lowest, to: -1075 * ln2, relative: 1e-5)
    && isClose(Double(lowest32), to: -150 * ln2, relative: 1e-5))
page.claim(
  "σ is 1 from 53 ln 2 and 24 ln 2, to five digits",
  isClose(saturated, to: 53 * ln2, relative: 1e-6)
    && isClose(Double(saturated32), to: 24 * ln2, relative: 1e-6))

//: Note the last column. A `Float` sigmoid is *exactly* 1 from a logit of 17
//: on. The slope of a squared error, with its factor $a(1 − a)$, is then 0
//: even if the label is 0, and cross-entropy computed as
//: $−\ln(1 − a)$ says 'infinite', at a logit that a trained network may well
//: reach.

page.claim(
  "At 17 a Float sigmoid is 1 and −ln(1 − a) infinite; the loss is 17",
  1 / (1 + exp(-Float(17))) == 1
    && -log(1 - 1 / (1 + exp(-Float(17)))) == .infinity
    && abs(crossEntropy(logits: [0, 17], label: 0) - 17) < 1e-6)

//: At the low end the numbers do not stop all at once. Below $2^{−126}$ a
//: `Float` keeps the gap and gives up bits, one by one: the **subnormal**
//: numbers. Here are the last of them. How many digits are left at $x = −102$?

/// exp in Float, rounded from Double: wrong in the last bit only where Double
/// is next to a tie, so practically the same on every machine.
func exp32(_ x: Float) -> Float { Float(exp(Double(x))) }
let unit = Double(Float.leastNonzeroMagnitude)
page.cite("wall", highest)
page.cite("wall32", Double(highest32), digits: 4)
page.figure(
  "staircase",
  Figure(
    title: "The last exponentials of a Float",
    description: """
      Against x from −104.5 to −101.5 the true exponential rises smoothly from \
      below 1 to 6 units of the smallest Float. The Float exponential is a \
      staircase of whole units, 0 below −103.97.
      """,
    x: Axis("x", range: -104.5 ... -101.5),
    y: Axis("eˣ in units of the smallest Float"),
    marks: [
      .curve(-104.5 ... -101.5, label: "eˣ") { exp($0) / unit },
      .curve(-104.5 ... -101.5, samples: 601, label: "as a Float") {
        Double(exp32(Float($0))) / unit
      },
    ]))

//: Hardly one: the same step stands for everything from 3.5 to 4.5 units.

page.claim(
  "At −102 a Float holds 4 units where the truth is 3.59",
  Double(exp32(-102)) / unit == 4 && abs(exp(-102) / unit - 3.59) < 0.01)

//: **Products go the same way.** Chapter 2 took the logarithm of a product of
//: probabilities. Without it: multiply a probability by itself; when is the
//: product 0?

/// How often a probability is multiplied until the product no longer changes,
/// and what it is then.
func exhausted<Number: BinaryFloatingPoint>(
  _ probability: Number
) -> (count: Int, product: Double) {
  var (count, product) = (1, probability)
  while product * probability != product {
    product *= probability
    count += 1
  }
  return (count, Double(product))
}

//: Three probabilities, in both formats:

let probabilities = [0.1, 0.5, 0.9]
page.table(
  "Products that come to rest",
  columns: ["p", "Double: n", "pⁿ", "Float: n", "pⁿ", "n ln p (Double)"],
  rows: probabilities.map { p in
    let (wide, narrow) = (exhausted(p), exhausted(Float(p)))
    return [
      .number(p), .number(wide.count), .number(wide.product, digits: 2),
      .number(narrow.count), .number(narrow.product, digits: 1),
      .number(Double(wide.count) * log(p)),
    ]
  })

//: The last row is odd. The product of 0.9s never becomes 0. It gets stuck, at
//: five times the smallest `Double`. The `Double` nearest to 0.9 is a little
//: more than 0.9, so its product with 5 units is a little more than 4.5, and
//: is rounded back to 5. (The `Float` nearest to 0.9 is a little less: there 5
//: units become 4, and 3.6 rounds back to 4.) A likelihood that does
//: not change when data are added is worse than one that is 0. The sum of
//: logarithms, in the last column, has no such trouble.

page.claim(
  "0.1ⁿ is 0 from n = 324 (Float: 46), 0.5ⁿ from 1075 (150)",
  exhausted(0.1).count == 324 && exhausted(Float(0.1)).count == 46
    && exhausted(0.5).count == 1075 && exhausted(Float(0.5)).count == 150)
page.claim(
  "0.9ⁿ gets stuck at 5 units, in Float at 4",
  exhausted(0.9).product == 5 * Double.leastNonzeroMagnitude
    && exhausted(Float(0.9)).product == 4 * unit)
page.exercise("4.1")

//: ## 4.2 What an infinity does next
//:
//: An infinity by itself is harmless: $1/∞$ is 0, and that is often right. The
//: harm comes when two extremes meet. Then the answer could be anything, and
//: the standard says so: **NaN**, not a number.

let infinity = Double.infinity
page.show("∞ − ∞", infinity - infinity)
page.show("∞ / ∞", infinity / infinity)
page.show("0 · ∞", 0 * infinity)
page.show("e⁻¹⁰⁰⁰ / (e⁻¹⁰⁰⁰ + e⁻¹⁰⁰¹)", exp(-1000) / (exp(-1000) + exp(-1001)))

//: The last line is 0/0; the true value is σ(1), about 0.7. So naive softmax
//: fails on both sides: large logits give ∞/∞, very negative ones 0/0.
//:
//: NaN spreads through sums and products, and that is its use: it arrives at
//: the end and you see it. But each of <, > and == is false as soon as one side
//: is NaN. What, then, is the largest of three values of which one is NaN? Guess
//: for both orders.

let (middle, first) = ([3, Double.nan, 5], [Double.nan, 3, 5])
page.show("[3, NaN, 5].max()", middle.max() ?? 0)
page.show("[NaN, 3, 5].max()", first.max() ?? 0)
page.claim(
  "max() passes over a NaN in the middle and keeps one in front",
  middle.max() == 5 && first.max()?.isNaN == true)
page.claim(
  "contains(.nan) finds none: NaN is not equal to NaN",
  !middle.contains(.nan) && middle.contains { $0.isNaN })

//: A search starts with the first value and asks of each other whether it is
//: larger. Ask NaN, and the answer is no. Start from NaN, and the answer is no
//: for all the others. So a maximum, and an accuracy that is counted from it,
//: may look fine in a network that broke an hour ago. Our log-sum-exp looks for
//: NaN first:

page.claim(
  "logSumExp is NaN wherever the NaN stands",
  logSumExp(middle).isNaN && logSumExp(first).isNaN)
page.exercise("4.2")

//: ## 4.3 Take out the largest
//:
//: Softmax divides by the sum $\sum_j e^{z_j}$. The logarithm of this sum has a
//: name, **log-sum-exp**:
//:
//: $$\operatorname{LSE}(z) = \ln \sum_j e^{z_j}.$$
//:
//: By hand: two logits of 0 have the sum 2, so LSE is $\ln 2$. Two logits of
//: 1000? The sum is $2 e^{1000}$, and its logarithm $1000 + \ln 2$. You have
//: taken out the factor $e^{1000}$ before anything was computed. Do the same
//: with any logits and any number $m$:
//:
//: $$\begin{aligned}
//: \ln \sum_j e^{z_j} &= \ln \sum_j e^{m}\, e^{z_j − m}
//: && \text{since } e^{a + b} = e^a e^b \\
//: &= \ln \Bigl( e^{m} \sum_j e^{z_j − m} \Bigr)
//: && \text{the same factor in each term} \\
//: &= m + \ln \sum_j e^{z_j − m} && \text{since } \ln ab = \ln a + \ln b.
//: \end{aligned}$$
//:
//: It holds for every $m$. Which is best? With $m = \max_j z_j$ no exponent is
//: above 0, so nothing overflows. One exponent *is* 0, so the sum is at least
//: 1, and the logarithm never meets 0. Terms that underflow are those that
//: would not have counted next to 1. In four lines:

func shifted(_ z: [Double]) -> Double {
  guard let m = z.max(), m.isFinite else { return z.max() ?? -.infinity }
  return m + log(sum(z.map { exp($0 - m) }))
}

//: Five lists of logits, first as typed, then shifted:

page.table(
  "Naive and shifted", columns: ["logits", "ln Σ exp", "shifted"],
  rows: [[0.0, 0], [1, 2, 3], [0, 800], [1000, 1000], [-1000, -1001]].map { z in
    [
      .text("\(z.map { formatted($0) }.joined(separator: ", "))"),
      .number(log(sum(z.map { exp($0) })), digits: 7),
      .number(shifted(z), digits: 7),
    ]
  })

//: Where the naive form fails, the shifted one does not lose a digit. The truth
//: to compare with is from mpmath, a program that computes with as many digits
//: as it is told to.

page.claim(
  "mpmath 1.3: 3.40760596444438, 1000.693147180560, −999.686738312",
  isClose(shifted([1, 2, 3]), to: 3.4076059644443803, relative: 1e-14)
    && isClose(shifted([1000, 1000]), to: 1000.6931471805599, relative: 1e-14)
    && isClose(
      shifted([-1000, -1001]), to: -999.6867383124818, relative: 1e-14)
)

//: The `guard` is not for show. A logit of −∞ excludes a class. If all are −∞,
//: the sum is 0 and LSE is −∞; but $z − m$ would be ∞ − ∞. The sum of no terms
//: is 0, too. And where is the look for NaN? A NaN in front is $m$ itself, and
//: one further on is in the sum. Only beside a +∞ can one get lost: for that
//: the library looks.

page.claim(
  "shifted() loses a NaN only beside ∞, logSumExp never",
  shifted(middle).isNaN && shifted(first).isNaN
    && shifted([infinity, .nan]) == infinity
    && logSumExp([infinity, .nan]).isNaN)

//: **How far above the largest?** The shifted sum has $k$ terms, one of them 1,
//: none above 1. So it lies between 1 and $k$, and
//:
//: $$\max_j z_j \;\le\; \operatorname{LSE}(z) \;\le\; \max_j z_j + \ln k.$$
//:
//: LSE is a maximum with its corner rounded off. For two logits a distance $d$
//: apart the gap is $\ln(1 + e^{−d})$, at most $\ln 2$, and soon nothing:

page.table(
  "LSE(0, −d)", columns: ["d", "gap above the maximum"],
  rows: [0.0, 1, 2, 5, 10].map { [.number($0), .number(logSumExp([0, -$0]))] })
page.claim(
  "mpmath 1.3: 0.31326169, 0.12692801, 0.0067153485, 4.5398899e−5",
  isClose(
    [1, 2, 5, 10].map { logSumExp([0, -$0]) },
    to: [
      0.31326168751822286, 0.12692801104297250, 0.0067153484891180684,
      4.5398899216864647e-5,
    ], relative: 1e-13))
page.exercise("4.3")

//: ## 4.4 Softplus, and what log1p is for
//:
//: With two classes and one logit held at 0, LSE is $\ln(1 + e^z)$:
//: **softplus**, the cross-entropy of a sigmoid when the label is 0. The shift
//: by the larger of 0 and $z$ gives
//:
//: $$\ln(1 + e^z) = \max(z, 0) + \ln\bigl(1 + e^{−|z|}\bigr).$$
//:
//: No overflow. Is it good? At $z = −40$ it is about $e^{−40}$, a number with
//: sixteen good digits as a `Double`. What do you get?

page.show("1 + e⁻⁴⁰ == 1", 1 + exp(-40.0) == 1)
page.show("ln(1 + e⁻⁴⁰)", log(1 + exp(-40.0)))
page.show("log1p(e⁻⁴⁰)", log1p(exp(-40.0)))
page.claim(
  "mpmath 1.3: softplus(−40) = 4.248354255291589e−18",
  isClose(softplus(-40), to: 4.248354255291589e-18, relative: 1e-14))

//: Next to 1, a number below half the gap is rounded away. The logarithm is
//: innocent: it is given a 1. So the C library has a function that is given $u$
//: and returns $\ln(1 + u)$ without forming the sum: `log1p`. (Its partner
//: `expm1` returns $e^x − 1$.) How much is lost without it, and where?
//:
//: To measure an error one needs the truth. We compute three forms in `Float`
//: and compare them with the careful form in `Double`, which carries 29 more
//: bits. Each exponential and logarithm is rounded from `Double`: so the
//: picture shows the fault of the *form*, not of the machine's library.

func log32(_ x: Float) -> Float { Float(log(Double(x))) }
func log1p32(_ x: Float) -> Float { Float(log1p(Double(x))) }

let forms: [(name: String, value: (Float) -> Float)] = [
  ("ln(1 + eᶻ)", { log32(1 + exp32($0)) }),
  ("max + ln(1 + e^−|z|)", { max($0, 0) + log32(1 + exp32(-abs($0))) }),
  ("max + log1p(e^−|z|)", { max($0, 0) + log1p32(exp32(-abs($0))) }),
]

/// The largest error at places from z to z + width, a sixteenth apart; NaN if
/// one is NaN.
func worst(
  _ z: Double, width: Int = 1, _ error: (Float) -> Double
) -> Double {
  maxNorm((0..<16 * width).map { error(Float(z + Double($0) / 16)) })
}

//: Each point of the figure is the worst of 16 places between two whole
//: numbers. What shape have the first two curves to the left of 0? Guess.

func relativeError(_ form: (Float) -> Float, _ z: Double) -> Double {
  worst(z) { x in
    let truth = softplus(Double(x))
    let error = abs(Double(form(x)) - truth) / truth
    return error.isFinite ? error : .nan
  }
}

let logitRange = (-40..<100).map(Double.init)
let softplusErrors = forms.map { form in
  logitRange.map { relativeError(form.value, $0) }
}
page.figure(
  "softplus-error",
  Figure(
    title: "Softplus in Float: three forms",
    description: """
      Relative error on a logarithmic axis against z. Both forms with a plain \
      logarithm lose digits steadily from z = 0 leftwards, until the error is \
      1 at −17 and stays there. The form with log1p stays near 1e−7. From 18 \
      on all errors are below the picture. A rule at 88.7 marks where the \
      first form becomes infinite.
      """,
    x: Axis("z"), y: Axis("relative error", range: 1e-9...10, scale: .log10),
    marks: zip(forms, softplusErrors).map { form, errors in
      .line(x: logitRange, y: errors, label: form.name)
    } + [.rule(x: Double(highest32), label: "eᶻ = ∞")]))

//: To the right of 0 the three agree, and from 18 on $z$ itself is the answer
//: to more digits than a `Float` has; at the rule the first one becomes
//: infinite. To the left a plain logarithm loses a digit whenever $z$ falls by
//: $\ln 10$: rounding $1 + u$ errs by half a gap, a fixed amount, while the
//: answer, about $u$, shrinks to a tenth. At −17 nothing is left, and an error
//: of 1 means that the answer is 0.

page.claim(
  "The careful form errs by less than 1.2e−7 everywhere, Float's gap after 1",
  softplusErrors[2].allSatisfy { $0 < Double(Float.ulpOfOne) })
page.claim(
  "Left of −17 the others return 0, an error of 1",
  zip(logitRange, softplusErrors[1]).allSatisfy { $0 > -18 || $1 == 1 })
page.claim(
  "From 89 on the naive form is infinite",
  zip(logitRange, softplusErrors[0]).allSatisfy { $0 < 89 || $1.isNaN })
page.exercise("4.4")

//: Who cares for a loss of 4e−18? Whoever goes on with its logarithm. The same
//: digits are at stake when you hold $x = \ln p$ and need $\ln(1 − p)$. The
//: stretch exercise needs `log1p` on one side and `expm1` on the other.

page.exercise("4.5")

//: ## 4.5 Log-softmax
//:
//: The logarithm of a probability follows from $\ln(a/b) = \ln a − \ln b$:
//:
//: $$\ln p_i = \ln \frac{e^{z_i}}{\sum_j e^{z_j}} = z_i − \operatorname{LSE}(z).$$
//:
//: $e^{−800}$ cannot be stored. Its logarithm, −800, can. Whoever computes
//: softmax first and its logarithm second throws the answer away in between:

page.show("ln softmax(0, 800)", softmax(wrong).map { log($0) })
page.show("log-softmax(0, 800)", logSoftmax(wrong))
page.claim(
  "In two steps −∞, directly −800",
  log(softmax(wrong)[0]) == -.infinity && logSoftmax(wrong) == [-800, 0])

//: There is still a choice. With $m$ the largest and $S = \sum_j e^{z_j − m}$:
//: subtract $m + \ln S$ in one go, or first $m$, then $\ln S$? On paper these
//: are the same. We measure both, and the detour through the probability. Take
//: the logits 0, 0.5 and one from 2 to 3, add $c$ to all (in sixteenths, so
//: that the sums are exact), and find the error of $\ln p_0$ in ulps of the
//: answer.

func sums(_ z: [Float], _ shift: Float) -> Float {
  z.reduce(0) { $0 + exp32($1 - shift) }
}
let routes: [(name: String, value: ([Float], Float) -> Float)] = [
  ("ln(exp / Σ exp)", { z, _ in log32(exp32(z[0]) / sums(z, 0)) }),
  ("z − (m + ln S)", { z, m in z[0] - (m + log32(sums(z, m))) }),
  ("(z − m) − ln S", { z, m in (z[0] - m) - log32(sums(z, m)) }),
]

//: The truth is computed without $c$, the routes with it. The third logit, 2
//: plus the fraction of $c$, makes each place another example.

func ulps(_ route: ([Float], Float) -> Float, _ c: Double) -> Double {
  worst(c, width: 5) { c in
    let top = 2 + c - floor(c)
    let truth = logSoftmax([0, 0.5, Double(top)])[0]
    let error = Double(route([c, c + 0.5, c + top], c + top)) - truth
    return error.isFinite ? abs(error) / Double(Float(truth).ulp) : .nan
  }
}

//: Each point is the worst of 80 places, from $c$ to $c + 5$. Which of the
//: three curves stays flat?

let offsets = stride(from: -110.0, to: 100, by: 5).map { $0 }
let routeErrors = routes.map { route in offsets.map { ulps(route.value, $0) } }
page.figure(
  "log-softmax-ulps",
  Figure(
    title: "Log-softmax in Float: three routes",
    description: """
      Error in units in the last place, logarithmic, against the number c \
      added to all logits. The route through exp and division is good in the \
      middle, rises a hundred thousand times at −100 and does not exist beyond, \
      nor from 85 on. Subtracting log-sum-exp in one go errs in steps that \
      double with the size of c, up to about 16. Subtracting m first stays \
      flat near one half.
      """,
    x: Axis("c, added to every logit"),
    y: Axis("error (ulps)", range: 0.1...1e7, scale: .log10),
    marks: zip(routes, routeErrors).map { route, errors in
      .line(x: offsets, y: errors, label: route.name)
    }))

//: The first route does well in the middle. Below −87 the exponentials are
//: subnormal and lose digits, below −104 all of them; above 86 their sum
//: overflows, and the curve ends. The second never fails, but the sum
//: $m + \ln S$ is rounded to the gap *at m*, and after the subtraction that
//: error is still there. The third measures everything from $m$, where the
//: numbers are small. The library takes that one. [The library's own
//: page](../../Sources/Logits/README.md) tells the method of each function and
//: its worst error in ulps, beside those of SciPy and PyTorch.

page.claim(
  "Subtracting m first errs by less than one ulp at every c",
  routeErrors[2].allSatisfy { $0 < 1 })
page.claim(
  "In one go it errs by 10 ulps and more at −100, and by less than 20",
  routeErrors[1][2] > 10 && routeErrors[1].allSatisfy { $0 < 20 })
page.claim(
  "A hundred ulps and more are lost between −95 and −90, everything at −105",
  routeErrors[0][3] > 100 && routeErrors[0][1].isNaN)
page.claim(
  "Below −126 ln 2 = −87.3 a Float exponential is subnormal",
  abs(126 * ln2 - 87.3) < 0.1 && exp32(-87.4).isSubnormal
    && exp32(-87.3).isNormal)
page.exercise("4.6")

//: **A batch has many maxima.** Logits of $n$ examples come as a matrix, a row
//: each. It is tempting to subtract the largest of the whole matrix: one shift,
//: no overflow. But an example far below the others then has only zeros:

let batch = Matrix([[0, 0], [-1000, -1001]])
let peak = batch.elements.max() ?? 0
let together = batch.rowVectors.map { row in
  row.map { exp($0 - peak) / sum(row.map { exp($0 - peak) }) }
}
page.show("one shift for all", together)
page.show("a shift for each row", softmax(batch).rowVectors)
page.claim(
  "One shift for all gives NaN in the low row",
  together[1].allSatisfy(\.isNaN)
    && isClose(softmax(batch)[1, 0], to: sigmoid(1)))
page.exercise("4.7")

//: ## 4.6 The loss, and a gradient that never divides
//:
//: The cross-entropy of an example with label $y$ is minus one entry of
//: log-softmax:
//:
//: $$L = \operatorname{LSE}(z) − z_y = (m − z_y) + \ln S.$$
//:
//: Both terms are at least 0. So their sum loses no digits and is never
//: negative, and for an example that is badly wrong it is nearly $m − z_y$: a
//: straight line. The exponential and the logarithm have cancelled; no probability was
//: formed.
//:
//: Now the backward pass. By the chain rule through $p$, with the Jacobian of
//: chapter 3,
//:
//: $$\frac{∂L}{∂z_j} = \frac{∂L}{∂p_y} \frac{∂p_y}{∂z_j}
//: = −\frac{1}{p_y} \cdot p_y (δ_{yj} − p_j) = p_j − δ_{yj},$$
//:
//: where $δ_{yj}$ is 1 for the label and 0 otherwise: for all $j$ together,
//: $p − y$ with the label as a list of zeros and a one. The $p_y$ cancels *on
//: paper*. A program that multiplies the two factors has not cancelled it. Let
//: the margin be $d$, logits 0 and $d$, label 0:

func chained(_ d: Double) -> Double {
  let p = softmax([0, d])[0]
  return -1 / p * (p * (1 - p))
}
//: Five margins, from a little wrong to hopeless:

page.table(
  "Wrong by d",
  columns: ["d", "p", "−ln p", "LSE − z", "−1/p · p(1 − p)", "p − 1"],
  rows: [1, 50, 700, 720, 800].map { d in
    let p = softmax([0, d])[0]
    return [
      .number(d), .number(p, digits: 3), .number(-log(p)),
      .number(crossEntropy(logits: [0, d], label: 0)),
      .number(chained(d)),
      .number(crossEntropyGradient(logits: [0, d], label: 0)[0]),
    ]
  })

//: The last row is the case of the introduction:

page.claim(
  "Once p is 0 the chain rule gives NaN; p − y gives (−1, 1)",
  chained(800).isNaN
    && crossEntropyGradient(logits: [0, 800], label: 0) == [-1, 1])

//: The row for 720 deserves a look. There $p$ is subnormal, $1/p$ overflows,
//: and ∞ times something is infinite: not NaN yet, and no better. Frameworks
//: offer one function from logits to loss for this reason: it knows the
//: cancelled form.

page.claim(
  "At d = 720 p is subnormal and not 0, and the product infinite",
  softmax([0, 720])[0].isSubnormal && chained(720) == -.infinity)
page.claim(
  "Central differences of the loss agree with p − y, also where p is 0",
  [[1.0, 2, 3], [50, 0, 1], [0, 800, 3]].allSatisfy { z in
    gradientCheck(
      of: { crossEntropy(logits: $0, label: 0) },
      gradient: { crossEntropyGradient(logits: $0, label: 0) }, at: z
    ).passes
  })
page.exercise("4.8")
page.exercise("4.9")

//: ## 4.7 Clipping and epsilon
//:
//: The usual first aid looks different: keep $p$ away from 0. Either add
//: something, $−\ln(p + ε)$, or clip, $−\ln \max(p, ε)$. The infinity is gone.
//: What else is gone? Look at the loss as the margin $d$ grows by which the
//: model is wrong; the right class has $p = σ(−d)$.

let remedies: [(name: String, p: (Double) -> Double)] = [
  ("(p + 1e−5)", { $0 + 1e-5 }), ("max(p, 1e−7)", { max($0, 1e-7) }),
  ("max(p, 1e−15)", { max($0, 1e-15) }),
]
func right(_ d: Double) -> Double { sigmoid(-d) }
page.figure(
  "clipped-loss",
  Figure(
    title: "The loss with first aid",
    description: """
      Loss against the margin d by which the model is wrong. The truth is a \
      straight line. The remedies follow it and then turn flat: at 11.5 for \
      an epsilon of 1e−5, at 16.1 for a clip at 1e−7, at 34.5 for 1e−15.
      """,
    x: Axis("d, how wrong the model is"), y: Axis("loss (nats)"),
    marks: [.curve(0...60, label: "from logits", softplus)]
      + remedies.map { remedy in
        .curve(0...60, label: "−ln \(remedy.name)") {
          -log(remedy.p(right($0)))
        }
      }))

//: The loss has a ceiling, $−\ln ε$. Beyond it, being twice as wrong costs
//: nothing. And if adding is the remedy, a perfect answer has a *negative*
//: loss.

page.cite("ceilingAdded", -log(1e-5), digits: 4)
page.cite("ceilingClipped", -log(1e-15), digits: 4)
page.table(
  "First aid at d = 50 and at p = 1",
  columns: ["", "loss at d = 50", "loss at p = 1"],
  rows: [["from logits", .number(softplus(50)), .number(softplus(-800))]]
    + remedies.map {
      [
        .text("−ln \($0.name)"), .number(-log($0.p(right(50))), digits: 6),
        .number(-log($0.p(1))),
      ]
    })

//: At $d = 50$ each remedy has reached its ceiling, to all digits.

page.claim(
  "mpmath 1.3: ceilings 11.512925, 16.118096, 34.538776",
  isClose(
    remedies.map { -log($0.p(right(50))) },
    to: [11.512925464970228, 16.118095650958320, 34.538776394910685],
    relative: 1e-13))

//: A flat loss has no slope. That is the real price: chapter 6 is about
//: learning that stops because a slope is nearly 0, and here we make one by
//: hand. Since $p = σ(−d)$, its slope is $p′ = −p(1 − p)$. A program then
//: gets, for $−\ln p$ and with either remedy, the slopes
//:
//: $$\frac{p(1 − p)}{p} = 1 − p, \qquad \frac{p(1 − p)}{p + ε}, \qquad
//: \frac{p(1 − p)}{\max(p, ε)}.$$
//:
//: The first is the truth. The third is what a program has whose gradient
//: divides by the clipped $p$. (A framework that differentiates the clip itself
//: has exactly 0 there.)

func slope(_ d: Double, _ divisor: (Double) -> Double) -> Double {
  right(d) * right(-d) / divisor(right(d))
}
page.figure(
  "clipped-gradient",
  Figure(
    title: "The pull towards the right answer",
    description: """
      Size of the gradient, logarithmic, against the margin d. The truth rises \
      from one half to 1 and stays there. With a remedy the pull falls \
      exponentially: from d = 11 for 1e−5, from 16 for 1e−7, from 34 for 1e−15.
      """,
    x: Axis("d, how wrong the model is"),
    y: Axis("slope of the loss", range: 1e-22...10, scale: .log10),
    marks: [.curve(0...60, label: "from logits") { right(-$0) }]
      + remedies.map { remedy in
        .curve(0...60, label: "divisor \(remedy.name)") {
          slope($0, remedy.p)
        }
      }))

//: Beyond the ceiling, the more wrong the model, the weaker the pull.
//: Let a model that is wrong by 50 descend, one example, learning rate 1. A
//: step moves both logits, so $d$ falls by twice the slope. How far does each
//: get in 1000 steps?

func margin(after steps: Int, _ slope: (Double) -> Double) -> Double {
  (0..<steps).reduce(50.0) { d, _ in d - 2 * slope(d) }
}
page.show("slope at 50, from logits", right(-50))
page.show("slope at 50, with 1e−5 added", slope(50, remedies[0].p))
//: Guess before you look: which of the four has arrived?

page.table(
  "Wrong by d after 1000 steps from 50",
  columns: ["gradient", "d"],
  rows: [["from logits", .number(margin(after: 1000) { right(-$0) })]]
    + remedies.map { remedy in
      [
        .text("divisor \(remedy.name)"),
        .number(margin(after: 1000) { slope($0, remedy.p) }, digits: 7),
      ]
    })

//: The slope of 1e−17 is not small: it is nothing. Taken from 50 it leaves 50,
//: since the gap between neighbours there is 7e−15.

page.claim(
  "From the logits the model is right after 26 steps",
  margin(after: 26) { right(-$0) } < 0
    && margin(after: 25) { right(-$0) } > 0)
page.claim(
  "With 1e−5 the slope is 1.9e−17, far below the gap at 50: no bit moves",
  isClose(slope(50, remedies[0].p), to: 1.9287498479639177e-17)
    && abs(50.0.ulp - 7.1e-15) < 1e-16
    && margin(after: 1000) { slope($0, remedies[0].p) } == 50)

//: In fairness: while all losses stay well below the ceiling, neither remedy
//: changes much. The form from logits has no ceiling, costs no more, and needs
//: no choice.
//:
//: ## 4.8 Invariant on paper
//:
//: Chapter 3 proved that softmax does not change when a constant is added to
//: all logits. Is it so in a computer? We add ever larger constants to 1 and 2.
//: By which will the probabilities change, and to what?

page.table(
  "softmax(1 + c, 2 + c)", columns: ["c", "1 + c", "2 + c", "p₀", "p₁"],
  rows: [0, 1000, 1e15, 1e16, 1e17].map { c in
    let p = softmax([1 + c, 2 + c])
    return [
      .number(c), .number(1 + c, digits: 17), .number(2 + c, digits: 17),
      .number(p[0]), .number(p[1]),
    ]
  })
page.claim(
  "With 1e16 it is softmax(0, 2), with 1e17 one half each",
  isClose(softmax([1 + 1e16, 2 + 1e16]), to: softmax([0, 2]))
    && softmax([1 + 1e17, 2 + 1e17]) == [0.5, 0.5])
page.claim(
  "softmax(0, 2) begins 0.1192", abs(softmax([0, 2])[0] - 0.1192) < 1e-4)

//: Look at the second and third columns. At $10^{16}$ the gap between
//: neighbours is 2: $10^{16} + 1$ does not exist and is rounded to $10^{16}$,
//: and the difference of the logits has become 2. At $10^{17}$ the gap is 16,
//: and both are the same number. In `Float` that comes at $2^{24}$ and
//: $2^{25}$, about 17 and 34 million:

let floats = [0x1p24, 0x1p25].map { (c: Float) -> [Double] in
  softmax([Double(1 + c), Double(2 + c)])
}
page.claim(
  "Float: softmax(0, 2) at c = 2²⁴ and one half each at 2²⁵",
  isClose(floats[0], to: softmax([0, 2])) && floats[1] == [0.5, 0.5])
page.claim("The gaps are 2 and 16", 1e16.ulp == 2 && 1e17.ulp == 16)

//: The digits are lost where $c$ is *added*; softmax computes correctly what it
//: is given. The shift by the largest does no such harm: $z_i − m$ is exact
//: if both have one sign and the larger in size is at most twice the smaller
//: (Sterbenz' lemma), and otherwise rounded once, to the gap of the
//: *difference*.
//:
//: **And log-sum-exp?** It is not invariant. Write $z + c$ for $z$ in the
//: derivation of 4.3, take out $m = c$, and there it is:
//: $\operatorname{LSE}(z + c) = c + \operatorname{LSE}(z)$. It moves along,
//: which is called **equivariant**. That is what makes
//: $z_i − \operatorname{LSE}(z)$, log-softmax, invariant: both terms move by
//: $c$.

page.show("LSE(1, 2)", logSumExp([1, 2]))
page.show("LSE(4, 5)", logSumExp([4, 5]))
page.claim(
  "Three more on every logit is three more on LSE",
  isClose(logSumExp([4, 5]) - logSumExp([1, 2]), to: 3, relative: 1e-14))

//: ## 4.9 The step of a gradient check
//:
//: We have trusted central differences since chapter 1. How good are they? For
//: a smooth $f$, Taylor's formula on both sides of $z$ gives
//:
//: $$f(z ± h) = f(z) ± h f′(z) + \tfrac12 h^2 f″(z) ± \tfrac16 h^3 f‴(z) + …$$
//:
//: Subtract: the terms with even powers cancel. Divide by $2h$:
//:
//: $$\frac{f(z + h) − f(z − h)}{2h} = f′(z) + \tfrac16 h^2 f‴(z) + …$$
//:
//: A smaller $h$ is better, then; ten times smaller, a hundred times better.
//: But the two values are rounded, each by up to half the gap at $f$; call it
//: $r$. Divided by $2h$ that is an error of up to $r / h$: a smaller $h$ is
//: worse. The sum of both is least where its slope by $h$ is 0:
//:
//: $$\tfrac13 h f‴ = \frac{r}{h^2} \quad\text{so}\quad h = (3r / f‴)^{1/3}.$$
//:
//: If $f$ and $f‴$ are near 1, this is roughly the cube root of the gap after 1.
//: The one-sided difference $(f(z + h) − f(z)) / h$ keeps its term
//: $\tfrac12 h f″$, so its best step is about the square root of that gap. How
//: many digits does each get at its best? Put the step into its error, $h^2$
//: or $h$.

page.show("∛gap, Double", cbrt(Double.ulpOfOne), digits: 2)
page.show("∛gap, Float", cbrt(Double(Float.ulpOfOne)), digits: 2)
page.show("√gap, Double", Double.ulpOfOne.squareRoot(), digits: 2)

//: For the picture we want a function like softplus whose every step is rounded
//: in the same way on all machines. `exp` is not; square roots are. Here is
//: one: $f(z) = \tfrac12 (z + \sqrt{z^2 + 4})$, which has been proposed as
//: *squareplus*. Its slope is $\tfrac12 (1 + z / \sqrt{z^2 + 4})$. The
//: steps are powers of two, and the places all eighths from −2 to 2, so that
//: $z ± h$ is exact; each point of the figure is the worst of these places.

func squareplus<Number: BinaryFloatingPoint>(_ z: Number) -> Number {
  (z + (z * z + 4).squareRoot()) / 2
}

//: Central and forward differences differ in how far they step back: by $h$, or
//: not.

/// The largest error of (f(z + h) − f(z − back)) / (h + back).
func differenceError<Number: BinaryFloatingPoint>(
  _ h: Number, back: Number
) -> Double {
  let places = (-16...16).map { Number($0) / 8 }
  return maxNorm(
    places.map { z in
      let quotient =
        (squareplus(z + h) - squareplus(z - back)) / (h + back)
      let x = Double(z)
      return Double(quotient) - (1 + x / (x * x + 4).squareRoot()) / 2
    })
}

//: Three curves. Each is a V: the right arm is what Taylor's formula leaves
//: over, the left arm is rounding.

let powers = (1...44).map { 1 / Double(1 << $0) }
let narrow = powers.filter { $0 > 2e-7 }
let central = powers.map { differenceError($0, back: $0) }
let forward = powers.map { differenceError($0, back: 0) }
let central32 = narrow.map { differenceError(Float($0), back: Float($0)) }
page.figure(
  "v-curve",
  Figure(
    title: "Error of difference quotients against the step",
    description: """
      Both axes logarithmic. Central differences in Double fall with slope 2 \
      from the right to a minimum near h = 1e−5 at about 1e−11, then rise with \
      slope −1. Forward differences turn near 1e−8 at about 1e−8. Central \
      differences in Float turn near h = 1e−2 at about 1e−5.
      """,
    x: Axis("step h", range: 1e-13...1, scale: .log10),
    y: Axis("largest error", range: 1e-12...1, scale: .log10),
    marks: [
      .line(x: powers, y: central, label: "central, Double"),
      .line(x: powers, y: forward, label: "forward, Double"),
      .line(x: narrow, y: central32, label: "central, Float"),
    ]))

//: Read off the valleys:

func best(_ errors: [Double]) -> Int {
  errors.indices.min { errors[$0] < errors[$1] } ?? 0
}
page.table(
  "The best steps", columns: ["", "h", "error"],
  rows: [
    ("central, Double", central), ("forward, Double", forward),
    ("central, Float", central32),
  ].map { name, errors in
    [
      .text(name), .number(powers[best(errors)], digits: 2),
      .number(errors[best(errors)], digits: 2),
    ]
  })

//: The rule of thumb is right about the place, and the digits follow from it.
//: Central differences err by about $h^2$, the gap to the power ⅔: a third of
//: the digits is lost. Forward differences err by about its square root: half
//: of them.

page.claim(
  "Each valley is within a factor 5 of ∛gap, √gap and ∛gap",
  [
    powers[best(central)] / cbrt(Double.ulpOfOne),
    powers[best(forward)] / Double.ulpOfOne.squareRoot(),
    powers[best(central32)] / cbrt(Double(Float.ulpOfOne)),
  ].allSatisfy { $0 < 5 && $0 > 0.2 })
page.claim(
  "Each error is within a factor 5 of gap^⅔, √gap and gap^⅔",
  [
    central[best(central)] / pow(cbrt(Double.ulpOfOne), 2),
    forward[best(forward)] / Double.ulpOfOne.squareRoot(),
    central32[best(central32)] / pow(cbrt(Double(Float.ulpOfOne)), 2),
  ].allSatisfy { $0 < 5 && $0 > 0.2 })
//: And the right arm falls as derived: $h$ halved, the error quartered.

page.claim(
  "On the right arm half the step is a quarter of the error",
  (3..<9).allSatisfy { abs(central[$0] / central[$0 + 1] - 4) < 0.2 })

//: So here a gradient check in `Float` confirms five digits at best, whatever
//: the step, and one in `Double` ten. The size of $f$ matters too, since $r$
//: grows with it: a large constant in a loss has no slope, and costs the slope
//: its digits. For log-sum-exp, whose gradient is softmax, the usual
//: $h = 10^{−5}$ does well; with a million added to the function it does not.

let checked = [1.0, 2, 3]
func gradientError(_ step: Double, adding constant: Double = 0) -> Double {
  let numeric = centralDifferenceGradient(
    of: { logSumExp($0) + constant }, at: checked, step: step)
  return maxNorm(subtract(numeric, softmax(checked)))
}
page.claim(
  "With h = 1e−5 it is below 1e−10, with 1e−12 above 1e−6",
  gradientError(1e-5) < 1e-10 && gradientError(1e-12) > 1e-6)
page.claim(
  "With a million added, h = 1e−5 errs by more than 1e−7",
  gradientError(1e-5, adding: 1e6) > 1e-7)
page.exercise("4.10")

//: ## 4.10 Often said
//:
//: **'Maximise the log-likelihood, since the product becomes a sum.'** Right,
//: if the examples are independent *given the inputs*. And the numerical half
//: is no small matter: in 4.1, 324 factors of 0.1 lose everything.
//:
//: **'Log-likelihood losses are used for numerical stability, and because they
//: occur naturally with Gaussians.'** The first half is true, with a condition:
//: the logarithm has to be taken *before* the product and the exponential are
//: formed. The logarithm of a product that is already 0 saves nothing. The
//: second half explains another loss, least squares. Minus the log-likelihood
//: of a Gaussian is, up to a constant, a squared error and no softmax:

func gaussian(_ y: Double, mean: Double) -> Double {
  exp(-(y - mean) * (y - mean) / 2) / (2 * Double.pi).squareRoot()
}
let charge = log(gaussian(1, mean: 1)) - log(gaussian(1, mean: 0.2))
page.show("loss of a Gaussian 0.8 off, above its least", charge)
page.claim(
  "Up to a constant it is half the squared error, 0.32",
  isClose(charge, to: 0.5 * 0.8 * 0.8, relative: 1e-12))
page.claim(
  "The logarithm after the product is −∞, the sum of logarithms is not",
  log(pow(0.1, 324)) == -.infinity && (324 * log(0.1)).isFinite)

//: **'The exp cancels the log, so the loss is roughly linear and the gradient
//: roughly constant when the model is wrong.'** An answer that sums up section
//: 6.2.2 of Goodfellow, Bengio and Courville, and right. 'Roughly' can be made
//: exact: the loss is $m − z_y$ plus a gap between 0 and $\ln k$. It holds for
//: the slopes by the *logits*, and only for code that does cancel them: see the
//: NaN of 4.6 and the ceilings of 4.7.

let samples = [[3.0, -1, 0.5], [0, 0, 0], [12, 1, -30], [-5, 40, 39]]
page.claim(
  "The gap is between 0 and ln 3 on four examples",
  samples.allSatisfy { z in
    let gap = logSumExp(z) - (z.max() ?? 0)
    return gap >= 0 && gap <= log(3) + 1e-15
  })

//: **'A useful trick: softmax(x) = softmax(x + c).'** For real numbers always,
//: in a computer while $x + c$ can be stored: 4.8.
//:
//: **'Double precision solves it.'** It moves the wall of overflow eight times
//: further out, 710 instead of 89, and that of σ = 1 only about twice, 37
//: instead of 17. A learning rate that is too large can get to both. The
//: shifted forms have no such wall.

page.claim(
  "1024 is eight times 128", abs(highest / Double(highest32) - 8) < 1e-4)

//: Four works that have taught many people, and a line in each that the numbers
//: above correct.
//:
//: *Dive into Deep Learning* (d2l.ai, repository d2l-en, at commit 23d7a5a)
//: asks the reader in an exercise of 'Softmax Regression' to show that
//: log-sum-exp is 'translation invariant, i.e., $g(x + b) = g(x)$'. It is
//: equivariant; 4.8 shows the difference of 3. The exercises next to it, on
//: convexity and on the shift, are excellent.
//:
//: Michael Nielsen's *Neural Networks and Deep Learning* (`src/network2.py`, at
//: commit 24c21e4) passes the cross-entropy through `nan_to_num`, so that NaN
//: is 'converted to the correct value (0.0)'. At output 1 and label 1 it is.
//: But the function also turns ∞ into the largest `Double`. At output 1 and
//: label 0 the cost is then:

func nanToNum(_ x: Double) -> Double {
  x.isNaN ? 0 : max(-.greatestFiniteMagnitude, min(x, .greatestFiniteMagnitude))
}
func cost(_ a: Double, _ y: Double) -> Double {
  nanToNum(-y * log(a) - (1 - y) * log(1 - a))
}
page.show("cost(1, 1)", cost(1, 1))
page.show("cost(1, 0)", cost(1, 0))
page.show("true loss at a logit of 40", softplus(40))
page.claim(
  "0 is right; 1.797e308 stands where the truth is 40",
  cost(1, 1) == 0 && cost(1, 0) == Double.greatestFiniteMagnitude
    && sigmoid(40) == 1 && softplus(40) == 40)

//: One such example, and the mean cost of an epoch is useless. The training is
//: unharmed: his `delta` is $a − y$, the cancelled form.
//:
//: Aurélien Géron's *Hands-On Machine Learning*, third edition, implements
//: softmax regression in the notebook of chapter 4 (exercise 12) and prints
//: $−\ln(p + 10^{−5})$. The weights move by $p − y$, the right gradient. But
//: the loss that is printed, and by which a later run stops early, has the
//: ceiling \(ceilingAdded) and can be negative, as in 4.7.
//:
//: *ML-From-Scratch* (E. Linder-Norén, `loss_functions.py`, at commit 203c955)
//: clips to $[10^{−15}, 1 − 10^{−15}]$ in loss *and* gradient, with the comment
//: 'Avoid division by zero'. The loss then ends at \(ceilingClipped). The
//: gradient, $−1/p$ of the clipped $p$, meets $p(1 − p)$ of the unclipped one
//: in the chain rule, and 2e−7 is left at a margin of 50:

page.claim(
  "The slope at 50 by mpmath 1.3: 1.9287e−7, and 0 once p is 0",
  isClose(slope(50, remedies[2].p), to: 1.9287498479639178e-7)
    && slope(800, remedies[2].p) == 0)

//: ## Summary
//:
//: - $e^x$ overflows at x = \(wall) in `Double` and \(wall32) in `Float`. An
//:   infinity becomes a NaN when it meets another extreme, and a NaN can hide
//:   from `max()`.
//: - $\operatorname{LSE}(z) = m + \ln \sum e^{z − m}$ with the largest logit
//:   $m$. It lies between $m$ and $m + \ln k$.
//: - `log1p` keeps the digits that $1 + u$ rounds away: softplus is
//:   `max(z, 0) + log1p(exp(-abs(z)))`.
//: - $\ln p_i = (z_i − m) − \ln S$, from the logits, with a shift for each row.
//:   Never the logarithm of a softmax.
//: - The gradient is $p − y$. Cancel on paper what would be 0 times ∞ in the
//:   computer.
//: - An epsilon caps the loss at $−\ln ε$ and switches the gradient off where
//:   it is needed most.
//: - Softmax is invariant under a shift and LSE equivariant, as long as the
//:   shifted logits can be stored.
//: - Central differences are best with $h$ near the cube root of the gap after
//:   1, and lose a third of the digits.
//:
//: ## Exercises

page.exercises()

//: ## Sources
//:
//: - P. Blanchard, D. J. Higham, N. J. Higham, *Accurately computing the
//:   log-sum-exp and softmax functions*, IMA Journal of Numerical Analysis 41
//:   (2021): error bounds for both, as typed and shifted.
//: - M. Mächler, *Accurately computing log(1 − exp(−|a|))*, vignette of the R
//:   package Rmpfr (2012): where to change over, exercise 4.5.
//: - D. Goldberg, *What every computer scientist should know about
//:   floating-point arithmetic*, ACM Computing Surveys 23 (1991); IEEE
//:   754-2019.
//: - P. H. Sterbenz, *Floating-Point Computation* (1974): the exact difference.
//: - J. Barron, *Squareplus: a softplus-like algebraic rectifier*, arXiv
//:   (2021).
//: - I. Goodfellow, Y. Bengio, A. Courville, *Deep Learning* (2016), sections
//:   4.1 and 6.2.2.
//: - Reference values: mpmath 1.3 with 40 digits, numpy 2.4.6.

page.end()
