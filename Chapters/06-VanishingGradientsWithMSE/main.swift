import Datasets
import LinearAlgebra
import Literate
import Logits

let page = Page(chapter: 6, minutes: 75)

//: # 6 Vanishing gradients with MSE
//:
//: Does the one who is most wrong learn fastest? A person who is corrected
//: often does. Whether a neuron does depends on what it is charged for its
//: errors. This chapter takes one neuron that is wrong and sure of it, and
//: charges it twice: by squared error (its mean over examples is the MSE), and
//: by the cross-entropy of chapter 2.
//:
//: **Takes** about 75 minutes, exercises apart. **You need** chapters 1 to 5:
//: the sigmoid, maximum likelihood, softmax and its Jacobian, log-sum-exp,
//: softmax regression.
//:
//: **Afterwards you can** derive the slope of squared error through a sigmoid
//: and through softmax, and say where it vanishes; derive cross-entropy from
//: the wish that it does not; say how long a wrong neuron takes to change its
//: mind, for either loss; and tell what is the fault of squared error from what
//: is the fault of a start.

//: ## 6.1 Wrong, and slow to find out
//:
//: One neuron, one input $x = 1$, and the answer it ought to give is $y = 0$.
//: Its score is $z = wx + b$ and its output $a = σ(z)$.

struct Neuron {
  var weight: Double
  var bias: Double

  /// The score of the input 1.
  var logit: Double { weight + bias }
  var output: Double { sigmoid(logit) }
}
let sure = Neuron(weight: 2, bias: 2)
page.show("a at the start", sure.output)

//: It starts at $w = b = 2$, and says with near certainty the opposite of the
//: truth. Two teachers mark it. One charges squared error,
//: $\tfrac12 (a − y)^2$. The other charges cross-entropy, which for $y = 0$ is
//: $−\ln(1 − a)$. An **epoch** is one step down the slope of the charge, at the
//: learning rate $η = 0.15$. How steep the two slopes are is the matter of the
//: next section; here they are library functions. With $x = 1$ the chain rule
//: gives weight and bias the same slope, so both take the same step.

typealias Function = (Double) -> Double
let squaredSlope: Function = {
  sigmoidSquaredErrorGradient(logit: $0, label: 0)
}
let entropySlope: Function = { binaryCrossEntropyGradient(logit: $0, label: 0) }

extension Neuron {
  /// Itself, and what each of 300 steps makes of it.
  func trained(by slope: Function, rate: Double = 0.15) -> [Neuron] {
    (0..<300).reduce(into: [self]) { path, last in
      let (now, step) = (path[last], rate * slope(path[last].logit))
      path.append(Neuron(weight: now.weight - step, bias: now.bias - step))
    }
  }
}

//: Before you read on, guess: how many epochs until the neuron says 'probably
//: 0', that is $a < \tfrac12$? Twenty? A hundred? And which teacher is quicker?
//: A second neuron, at $w = 0.6$ and $b = 0.9$, is wrong by less.

let slow = sure.trained(by: squaredSlope)
let quick = sure.trained(by: entropySlope)
let unsure = Neuron(weight: 0.6, bias: 0.9)
let unsureSlow = unsure.trained(by: squaredSlope)
let unsureQuick = unsure.trained(by: entropySlope)
let first = [slow, quick, unsureSlow, unsureQuick].map { path in
  path.firstIndex { $0.output < 0.5 } ?? path.count
}
page.table(
  "The first epoch with a < ½",
  columns: ["start", "squared error", "cross-entropy"],
  rows: [
    ["w = 2, b = 2", Cell(first[0]), Cell(first[1])],
    ["w = 0.6, b = 0.9", Cell(first[2]), Cell(first[3])],
  ])

//: With the second neuron cross-entropy is four to five times as quick as
//: squared error, with the first about fourteen times.

page.figure(
  "outputs",
  Figure(
    title: "Output against epoch",
    description: """
      From w = b = 2, squared error leaves the output near 1 for some 150 \
      epochs and then falls; cross-entropy falls at once. From w = 0.6, \
      b = 0.9 squared error falls at once too.
      """,
    x: Axis("epoch"), y: Axis("output a", range: 0...1),
    marks: [
      ("squared error, w = b = 2", slow),
      ("cross-entropy, w = b = 2", quick),
      ("squared error, w = 0.6, b = 0.9", unsureSlow),
    ].map { name, path in
      .line(
        x: path.indices.map(Double.init), y: path.map(\.output), label: name)
    }))

//: The first curve is flat for a hundred epochs. Nothing is broken: the neuron
//: does learn, at a speed set by its slope. It is slow where it is most wrong.

page.cite("gentle", first[2])
page.claim(
  "by squared error the first neuron loses less than 4% of ½a² in 100 epochs, "
    + "the second more than 93%",
  pow(slow[100].output / slow[0].output, 2) > 0.96
    && pow(unsureSlow[100].output / unsureSlow[0].output, 2) < 0.07)

//: ## 6.2 How steep is wrong?
//:
//: The step is the slope times $η$, so let us find the slopes. The loss depends
//: on $z$ only through $a$, and the chain rule makes the slope a product:
//:
//: $$\frac{∂L}{∂z} = \frac{∂L}{∂a} · \frac{∂a}{∂z}, \qquad \frac{∂a}{∂z} = σ'(z) = a(1 − a).$$
//:
//: The slope by the logit is written $δ$. For squared error,
//: $L = \tfrac12 (a − y)^2$, the first factor is $a − y$, the error itself:
//:
//: $$δ = (a − y) · a(1 − a).$$
//:
//: For cross-entropy, $L = −y \ln a − (1 − y) \ln(1 − a)$, the first factor is
//:
//: $$\frac{∂L}{∂a} = −\frac{y}{a} + \frac{1 − y}{1 − a} = \frac{−y(1 − a) + (1 − y)a}{a · (1 − a)} = \frac{a − y}{a · (1 − a)},$$
//:
//: and its denominator is the second factor. They cancel:
//:
//: $$δ = a − y.$$
//:
//: Check by hand at $z = 0$, where $a = \tfrac12$, for $y = 0$. Cross-entropy:
//: $\tfrac12$. Squared error: $\tfrac12 · \tfrac14 = \tfrac18$. An undecided
//: neuron learns four times slower by squared error, no worse. Now leave the
//: middle. (The quotient is that of cross-entropy's slope by squared error's.)

func row(_ numbers: [Double], digits: Int = 5) -> [Cell] {
  numbers.map { Cell($0, digits: digits) }
}
let halfSquare: Function = { sigmoidSquaredError(logit: $0, label: 0) }
let surprise: Function = { binaryCrossEntropy(logit: $0, label: 0) }
let ratio: Function = { entropySlope($0) / squaredSlope($0) }
page.table(
  "Slopes by the logit, for y = 0",
  columns: ["z", "a", "squared error", "cross-entropy", "quotient"],
  rows: [-4, 0, 2, 4, 10].map { z in
    row([z, sigmoid(z), squaredSlope(z), entropySlope(z), ratio(z)])
  })
page.cite("quotient", ratio(4), digits: 3)
page.claim("at z = 0 the quotient is 4", ratio(0) == 4)

//: At $z = 4$, where the first neuron starts, squared error pulls \(quotient)
//: times less than cross-entropy.
//:
//: Derivations have slips. Central differences of the losses do not share them:

page.claim(
  "both slopes agree with central differences of their losses",
  [(halfSquare, squaredSlope), (surprise, entropySlope)].allSatisfy { f, df in
    gradientCheck(of: { f($0[0]) }, gradient: { [df($0[0])] }, at: [4]).passes
  })

//: The quotient is $1/(a(1 − a))$. It does not ask whether the neuron is right:
//: at $z = −4$ it is the same as at $z = 4$. A slope that vanishes where the
//: answer is right is welcome, and both losses have that. Squared error's
//: vanishes on the wrong side as well, because there the sigmoid is flat:
//: however wrong $a$ is, it hardly moves when $z$ does. One says that the
//: sigmoid is **saturated**.
//:
//: On each curve of the picture lies its tangent at $z = 4$.

page.figure(
  "losses",
  Figure(
    title: "What y = 0 costs, against the logit",
    description: """
      Cross-entropy rises as a straight line for positive logits; squared \
      error levels off at ½. At z = 4 one tangent is steep, the other flat.
      """,
    x: Axis("logit z"), y: Axis("loss", range: 0...6),
    marks: [
      .curve(-6...6, label: "squared error", halfSquare),
      .curve(-6...6, label: "cross-entropy", surprise),
      .line(
        [2.5, 5.5].map { ($0, halfSquare(4) + squaredSlope(4) * ($0 - 4)) },
        label: "tangents at z = 4", series: 4),
      .line(
        [2.5, 5.5].map { ($0, surprise(4) + entropySlope(4) * ($0 - 4)) },
        series: 4),
    ]))

//: Squared error has a ceiling, $\tfrac12$: to be worse costs nothing more.
//: Cross-entropy has none.

page.claim(
  "cross-entropy charges z = 10 about twice what it charges z = 5, squared "
    + "error about the same",
  isClose(surprise(10) / surprise(5), to: 2, relative: 0.01)
    && isClose(halfSquare(10) / halfSquare(5), to: 1, relative: 0.02))

page.exercise("6.1")
page.exercise("6.2")

//: ## 6.3 How long until it changes its mind?
//:
//: By the chain rule an epoch moves $b$ by $−ηδ$ and $w$ by $−ηδx$, so it moves
//: $z = wx + b$ by $−(1 + x^2)ηδ$: here, with $x = 1$, by $−2ηδ$. While the
//: steps are small they can be taken for a flow, $dz/dt = −2ηδ(z)$, with the
//: time $t$ in epochs. Turn it round: to pass a piece $dz$ takes $dz/(2ηδ)$
//: epochs. To come from $z_0$ down to 0, where $a = \tfrac12$, takes
//:
//: $$T = \frac{1}{2η} \int_0^{z_0} \frac{dz}{δ(z)}.$$
//:
//: For cross-entropy $1/δ = 1/a = 1 + e^{−z}$. For squared error
//: $1/δ = 1/(a^2(1 − a))$, and since $1/(1 − a) = 1 + e^z$ this is
//:
//: $$(1 + e^{−z})^2 (1 + e^z) = e^z + 3 + 3e^{−z} + e^{−2z}.$$
//:
//: Both can be integrated term by term (CE is cross-entropy, SE squared error):
//:
//: $$2ηT_{\text{CE}} = z_0 + 1 − e^{−z_0},$$
//:
//: $$2ηT_{\text{SE}} = e^{z_0} − 1 + 3z_0 + 3(1 − e^{−z_0}) + \tfrac12 (1 − e^{−2z_0}).$$
//:
//: A neuron with a wrong score of $z_0$ needs a time that grows like $z_0$ with
//: one loss and like $e^{z_0}$ with the other. Guess what that means for
//: $w = b = 5$, a score of 10.

let byEntropy: Function = { (z: Double) in (z + 1 - exp(-z)) / 0.3 }
let bySquares: Function = { (z: Double) in
  (exp(z) - 1 + 3 * z + 3 * (1 - exp(-z)) + (1 - exp(-2 * z)) / 2) / 0.3
}
func counted(_ start: Double, _ slope: Function) -> Double {
  var (z, epochs) = (start, 0.0)
  while z >= 0 {
    z -= 0.3 * slope(z)
    epochs += 1
  }
  return epochs
}
let scores = [1.5, 3, 4, 5, 6, 7, 8, 9, 10]
let squaredCounts = scores.map { counted($0, squaredSlope) }
let entropyCounts = scores.map { counted($0, entropySlope) }

//: The first two functions are the formulas with $2η = 0.3$; `counted` takes
//: the steps.

let formulas = (scores.map(bySquares), scores.map(byEntropy))
page.table(
  "Epochs until a < ½",
  columns: ["z₀", "squared error", "formula", "cross-entropy", "formula"],
  rows: scores.indices.map { i in
    [Cell(scores[i]), Cell(Int(squaredCounts[i]))]
      + [Cell(formulas.0[i], decimals: 1), Cell(Int(entropyCounts[i]))]
      + [Cell(formulas.1[i], decimals: 1)]
  })
page.cite("longest", Int(squaredCounts[8]))
page.cite("shortest", Int(entropyCounts[8]))

//: The flow is a good likeness of the steps, even where they are few:

page.claim(
  "no count is further from its formula than 1 epoch and 1%",
  zip(squaredCounts + entropyCounts, formulas.0 + formulas.1).allSatisfy {
    count, formula in abs(count - formula) < 1 + 0.01 * formula
  })

//: From a score of 10 squared error takes \(longest) epochs, cross-entropy
//: \(shortest), at the same learning rate. Once $z_0$ is large, each further
//: unit of confidence in the wrong answer costs squared error a factor of about
//: $e$ in time; cross-entropy it costs $1/(2η)$ epochs.

page.figure(
  "times",
  Figure(
    title: "Epochs until a < ½, against the score at the start",
    description: """
      On a logarithmic scale squared error's time is nearly a straight line, \
      from tens of epochs to tens of thousands; cross-entropy's stays below 40.
      """,
    x: Axis("score at the start z₀"), y: Axis("epochs", scale: .log10),
    marks: [
      .curve(1...10, label: "squared error", bySquares),
      .curve(1...10, label: "cross-entropy", byEntropy),
      .points(x: scores, y: squaredCounts, label: "counted", series: 0),
      .points(x: scores, y: entropyCounts, series: 1),
    ]))

page.exercise("6.3")

//: ## 6.4 Where it is steepest, and where it bends down
//:
//: Where, then, does squared error pull hardest? For $y = 0$ the slope is
//: $δ = a^2(1 − a)$. Its derivative by $a$ is $2a − 3a^2 = a(2 − 3a)$: positive
//: up to $a = \tfrac23$, negative after. So the peak is at $a = \tfrac23$, and
//: its height is $\tfrac49 · \tfrac13 = \tfrac{4}{27}$.
//:
//: A second proof needs no derivative. The three numbers $a$, $a$ and $2 − 2a$
//: have the sum 2, so their arithmetic mean is $\tfrac23$. Their geometric mean
//: is no larger: their product $2a^2(1 − a)$ is at most $\tfrac{8}{27}$, with
//: equality where all three are equal, at $a = \tfrac23$.
//:
//: For $y = 1$ exchange $a$ and $1 − a$: the size of the slope is
//: $(1 − a)^2 a$, at most $\tfrac{4}{27}$, at $a = \tfrac13$. For a label in
//: between, the size is 0 at $a = y$ as well as at both ends, so there is a hump
//: on either side of $y$. Which is the higher one? Exercise 6.4 asks.

let humps = (0...1000).map { Double($0) / 1000 }.map { $0 * $0 * (1 - $0) }
page.show("4/27", 4.0 / 27, digits: 6)
page.claim(
  "none of 1001 outputs has a larger slope, and a = 2/3 (z = ln 2) has 4/27",
  humps.allSatisfy { $0 <= 4.0 / 27 }
    && isClose(squaredSlope(log(2)), to: 4.0 / 27, relative: 1e-14))
page.figure(
  "slopes",
  Figure(
    title: "Size of the slope against the output, for y = 0",
    description: """
      Cross-entropy's slope is the diagonal, largest where the output is most \
      wrong. Squared error's is a low hump: its peak is 4/27, at 2/3.
      """,
    x: Axis("output a: right at 0, wrong at 1"), y: Axis("slope by the logit"),
    marks: [
      .curve(0...1, label: "squared error, a²(1 − a)") { $0 * $0 * (1 - $0) },
      .curve(0...1, label: "cross-entropy, a") { $0 },
      .rule(x: 2.0 / 3), .text("4/27 at a = ⅔", at: (0.69, 0.2)),
    ]))

//: This explains the shape of the first figure. The neuron moves fastest, not
//: when it is most wrong, but when it has come down to $a = \tfrac23$.

let steepness = slow.map { squaredSlope($0.logit) }
let peak = argMax(steepness)
page.show("epoch of the steepest slope", peak)
let around = slow[max(peak - 1, 0)...min(peak + 1, slow.count - 1)]
page.show("outputs around it", around.map(\.output))
page.claim(
  "the neighbours of that epoch lie on either side of 2/3",
  around.count == 3 && around[peak - 1].output > 2.0 / 3
    && around[peak + 1].output < 2.0 / 3)

//: A slope that first rises and then falls means that the loss bends both ways.
//: Differentiate once more, with $da/dz = a(1 − a)$:
//:
//: $$\frac{∂^2L}{∂z^2} = (2a − 3a^2) · a(1 − a) = a^2 (1 − a)(2 − 3a).$$
//:
//: It is negative for $a > \tfrac23$, where the odds are above 2, that is for
//: $z > \ln 2$. For $y = 1$ it is negative for $z < −\ln 2$. Cross-entropy's
//: second derivative is that of $a − y$ by $z$: $a(1 − a)$, never negative.
//: Cross-entropy is **convex** in $z$, hence in the coefficients of a linear
//: score: every valley is the lowest (chapter 2). Squared error through a
//: sigmoid is not.

func bend(_ z: Double) -> Double {
  centralDifferenceGradient(of: { squaredSlope($0[0]) }, at: [z])[0]
}
page.show(
  "curvature at ln 2 − 0.01 and ln 2 + 0.01",
  [bend(log(2) - 0.01), bend(log(2) + 0.01)], digits: 2)
page.claim(
  "the curvature turns from plus to minus at ln 2",
  bend(log(2) - 0.01) > 0 && bend(log(2) + 0.01) < 0
    && abs(bend(log(2))) < 1e-9)
page.claim(
  "between z = 1 and z = 7 the curve lies above its chord: it is not convex",
  halfSquare(4) > (halfSquare(1) + halfSquare(7)) / 2)

page.exercise("6.4")
page.exercise("6.5")

//: ## 6.5 A loss from a wish
//:
//: So far cross-entropy came from maximum likelihood, and its slope turned out
//: well. Go the other way. Suppose nobody has told you about likelihood. You
//: are tired of the factor $a(1 − a)$, and you wish for a loss $L$ with
//:
//: $$\frac{∂L}{∂z} = a − y.$$
//:
//: By the chain rule the left side is $\frac{dL}{da} · a(1 − a)$. So the wish
//: says
//:
//: $$\frac{dL}{da} = \frac{a − y}{a · (1 − a)} = −\frac{y}{a} + \frac{1 − y}{1 − a}.$$
//:
//: The second form is the first in partial fractions: section 6.2 put them
//: together. Integrate each term by $a$:
//:
//: $$L = −y \ln a − (1 − y) \ln(1 − a) + C.$$
//:
//: A right answer shall cost nothing: as $a$ tends to $y$, for $y = 0$ and
//: $y = 1$, the two logarithms contribute 0, so $C = 0$ for these labels. Up to
//: a constant the wish has one answer, and it is cross-entropy. Add up the
//: wished-for slopes along $z$ and see it come out:

let slices = (-4000..<400).map { (Double($0) + 0.5) * 0.01 }
let wished = sum(slices.map { 0.01 * sigmoid($0) })
page.show("slopes a, added from z = −40 to 4", wished, digits: 6)
page.show("−ln(1 − a) at z = 4", surprise(4), digits: 6)
page.claim(
  "they agree to six digits", isClose(wished, to: surprise(4), relative: 1e-6))

//: The same trick finds the loss that goes with another output.

page.exercise("6.6")

//: ## 6.6 Many classes: how linear is linear?
//:
//: With $K$ classes the output is $p = \text{softmax}(z)$, and the loss of an
//: example of class $y$ is
//:
//: $$−\ln p_y = −\ln \frac{e^{z_y}}{\sum_j e^{z_j}} = \text{LSE}(z) − z_y, \qquad \text{LSE}(z) = \ln \sum_j e^{z_j}.$$
//:
//: Goodfellow, Bengio and Courville (*Deep Learning*, section 6.2.2.3) argue
//: from here: the logarithm of the loss undoes the exponential of softmax,
//: log-sum-exp is roughly the largest logit, so the loss is roughly linear and
//: its slope does not vanish. How rough is 'roughly'? Let $m = \max_j z_j$.
//: Then
//:
//: $$\text{LSE}(z) − m = \ln \sum_j e^{z_j − m}.$$
//:
//: Every term of the sum is at most 1 and one of them is 1, so the sum lies
//: between 1 and $K$, and therefore
//:
//: $$0 \le \text{LSE}(z) − m \le \ln K.$$
//:
//: There are two cases.
//:
//: 1. **The right logit is the largest**, $z_y = m$. The loss *is* the gap, at
//:    most $\ln K$, and it fades as the lead grows. There is little left to
//:    learn.
//: 2. **Another logit is the largest.** The loss is $m − z_y$ plus the gap: the
//:    distance to the winner, give or take $\ln K$. Up to the gap it is linear
//:    in both, with slope 1 for the winner's logit and $−1$ for the label's.
//:    The more wrong, the higher the price, and the pull stays.
//:
//: For two classes whose logits differ by $d$ the gap is $\ln(1 + e^{−d})$:

let leads = [0.0, 1, 2, 5, 10]
let gaps = leads.map { logSumExp([$0, 0]) - $0 }
page.table(
  "Log-sum-exp minus the largest logit", columns: ["d", "gap"],
  rows: zip(leads, gaps).map { row([$0, $1]) })
page.claim(
  "the gaps are ln(1 + e⁻ᵈ); with three equal logits the gap is ln 3",
  isClose(gaps, to: leads.map { log1p(exp(-$0)) }, relative: 1e-7)
    && isClose(logSumExp([4, 4, 4]) - 4, to: log(3)))

//: So with two classes 'roughly linear' is right from a difference of about 5
//: on. Below a difference of 1 the gap is no small thing; but there nothing is
//: saturated, either.
//: With $K$ classes, all others $d$ below the largest, the gap is
//: $\ln(1 + (K − 1) e^{−d})$: a thousand classes need a larger difference.

page.exercise("6.7")

//: Now charge softmax by squared error, $\tfrac12 \sum_j (p_j − y_j)^2$, where
//: $y_j$ is 1 for the right class and 0 for the others. By each $p_j$ the slope
//: is $d_j = p_j − y_j$. Each logit moves every probability: the Jacobian of
//: chapter 5 is $∂p_j/∂z_i = p_j([i = j] − p_i)$, with $[i = j]$ equal to 1 if
//: $i = j$ and else 0. So
//:
//: $$δ_i = \sum_j d_j p_j ([i = j] − p_i) = p_i \left( d_i − \sum_j p_j d_j \right).$$
//:
//: Every slope has its own $p_i$ as a factor. Where $p$ is nearly 1 for one
//: class, right or wrong, it is nearly 0 for all others, and so are their
//: slopes. The winner's vanishes too: to add a constant to all logits changes
//: nothing, so the slopes of any loss through softmax sum to 0. Let class 0
//: lead by $d$ when the label is class 1, of three:

let pulls = [0.0, 1, 5, 10, 20].map { d in
  let z = [d, 0, 0]
  let squared = softmaxSquaredErrorGradient(logits: z, targets: [0, 1, 0])
  return [d, norm(squared), norm(crossEntropyGradient(logits: z, label: 1))]
}
page.table(
  "Length of the vector of slopes",
  columns: ["d", "squared error", "cross-entropy"],
  rows: pulls.map { row($0, digits: 4) })
page.claim(
  "cross-entropy's length tends to √2, that of the slopes (1, −1, 0)",
  isClose(pulls[4][2], to: 2.0.squareRoot(), relative: 1e-8))

//: Again the derivation is checked by differences, at $z = (1, 2, 3)$:

let errorThroughSoftmax = gradientCheck(
  of: { softmaxSquaredError(logits: $0, targets: [1, 0, 0]) },
  gradient: { softmaxSquaredErrorGradient(logits: $0, targets: [1, 0, 0]) },
  at: [1, 2, 3])
page.claim("δ agrees with central differences", errorThroughSoftmax.passes)

//: **What goes wrong.** A common slip keeps only the diagonal of the Jacobian,
//: as if each probability had its own sigmoid: $p_i (1 − p_i) d_i$. The sum
//: gives it away.

let p = softmax([1, 2, 3])
let d = subtract(p, [1, 0, 0])
let diagonal = p.indices.map { p[$0] * (1 - p[$0]) * d[$0] }
let full = softmaxSquaredErrorGradient(logits: [1, 2, 3], targets: [1, 0, 0])
page.show("diagonal only", diagonal)
page.show("whole Jacobian", full)
page.claim(
  "the whole sums to 0, the diagonal does not",
  abs(sum(full)) < 1e-15 && abs(sum(diagonal)) > 0.1)

page.exercise("6.8")

//: ## 6.7 Twenty-three flights
//:
//: Does it matter for a real fit? Take the O-ring data of chapter 1: 23
//: launches, the temperature of each, and whether an O-ring showed distress.
//: Charge the neuron with the sum of $\tfrac12 (a − y)^2$ over the flights, and
//: for comparison with the sum of the cross-entropies, the negative
//: log-likelihood. The library's losses are means, hence the 23 in the code.
//: The optimiser sees the temperature standardised.

let flights = try Datasets.challenger()
let y = flights.distress
let standard = Standardiser.fit(flights.features)
let design = designMatrix(standard.apply(flights.features))  // (23 × 2)
let squares = Objective(
  dimension: 2,
  value: { 23 * sigmoidSquaredError(logits: matmul(design, $0), labels: y) },
  gradient: { w in
    let slopes = sigmoidSquaredErrorGradient(
      logits: matmul(design, w), labels: y)
    return scale(matmul(design.transposed(), slopes), by: 23)
  })

func row(_ name: String, _ numbers: [Double], decimals: Int = 4) -> [Cell] {
  [Cell(name)] + numbers.map { Cell($0, decimals: decimals) }
}

//: Cross-entropy is minimised by Newton's method. Squared error needs another
//: optimiser, because Newton's expects a Hessian that is positive definite:
//: L-BFGS, which learns the curvature from the slopes that it meets on its way.
//: Both start from zero coefficients. `found` is where L-BFGS ends, in °F again.

let finite = try LBFGS(tolerance: 1e-9).minimise(squares, from: [0, 0])
let perDegree = finite.point[1] / standard.standardDeviations[0]
let found = [finite.point[0] - perDegree * standard.means[0], perDegree]
let likeliest = try LogisticRegression.fit(flights.features, labels: y)
page.table(
  "From zero coefficients", columns: ["loss", "intercept", "per °F", "least"],
  rows: [
    ["squared error"] + row(found + [finite.value], digits: 6),
    ["cross-entropy"]
      + row(likeliest.coefficients + [-likeliest.logLikelihood], digits: 6),
  ])
page.show("steps of Newton's method", likeliest.certificate.iterations)

//: Both look like answers. Is the first one the best there is? Write the score
//: as $z = k(c − x)$: even odds at the temperature $c$, and $k$ for how steeply
//: the odds change per degree. As $k$ grows the curve becomes a step: certain
//: distress below $c$, certain safety above. The squared error of a step is
//: half the number of flights it gets wrong.

func cost(_ centre: Double, _ steepness: Double) -> Double {
  let logits = flights.temperatures.map { steepness * (centre - $0) }
  return 23 * sigmoidSquaredError(logits: logits, labels: y)
}
func stepCost(_ centre: Double) -> Double {
  let wrong = zip(flights.temperatures, flights.labels).filter {
    ($0 < centre) != ($1 == 1)
  }
  return Double(wrong.count) / 2
}
page.table(
  "Squared error around c", columns: ["c in °F", "step", "k = 1", "k = 5"],
  rows: [55, 60, 63.5, 65, 68.5, 71].map {
    row("\($0)", [stepCost($0), cost($0, 1), cost($0, 5)])
  })

//: The best step, anywhere between 63 and 66 °F, gets three flights wrong.

page.claim(
  "of all steps the best cost 1.5, less than the optimiser's 1.567",
  stride(from: 50.5, to: 83, by: 0.5).map(stepCost).min() == 1.5
    && stepCost(63.5) == 1.5 && stepCost(65.5) == 1.5 && finite.value > 1.567)

//: Between the optimiser's place, at $k = 0.3$, and the step lies a ridge:
//: whoever walks to larger coefficients has to climb first.

let ridge = (1000...1700).map { cost(Double($0) / 20, 0.5) }.min() ?? 0
page.show("least squared error at k = 0.5", ridge, digits: 6)
page.claim(
  "that is more than at the optimiser's place", ridge > finite.value + 0.005)
page.claim(
  "beyond it, at c = 64.5, the loss falls to 1.5 from above",
  [1, 2, 3, 5].allSatisfy { cost(64.5, $0) > cost(64.5, 2 * $0) }
    && cost(64.5, 10) > 1.5 && cost(64.5, 10) < 1.5001)
page.claim(
  "of 2500 places from 40 to 89 °F and k = 0.01 to 10 none costs less than 1.5",
  (0..<2500).allSatisfy { i in
    cost(40 + Double(i % 50), pow(10, Double(i / 50) * 3 / 49 - 2)) > 1.5
  })

//: So the optimiser stands at the bottom of a valley that is not the lowest.
//: The other valley has no bottom that we could find: a search of the map finds
//: nothing below 1.5, and the loss nears that as the coefficients grow without
//: end. That is shown, not proved. The map has both.

page.figure(
  "landscape",
  Figure(
    title: "Squared error of 23 flights",
    description: """
      A closed basin near 64 °F at a steepness of 0.3, and above it, past a low \
      ridge, a second valley between 63 and 66 °F that goes on falling to the \
      upper edge. Other plateaus stand beside it.
      """,
    x: Axis("temperature of even odds c (°F)"),
    y: Axis("log₁₀ of the steepness k (per °F)"),
    marks: [
      .heatMap(
        Grid(x: 58...72, y: -1...1, columns: 71, rows: 51) {
          cost($0, pow(10, $1))
        }),
      .contours(
        Grid(x: 58...72, y: -1...1, columns: 71, rows: 51) {
          cost($0, pow(10, $1))
        }, levels: [1.51, 1.54, 1.572, 1.6, 1.7, 2, 2.5, 3.5]),
      .points(
        [(-found[0] / found[1], log10(-found[1]))],
        label: "where L-BFGS stopped", series: 1),
    ]))

//: Near the upper edge the map is made of plateaus, one for each stretch
//: between two temperatures. A neuron that starts on one feels no slope. Start
//: it sure of $c = 71$ °F, where nine flights are wrong, and again from the
//: same place with cross-entropy. (`plateau` is the score $25(71 − x)$, written
//: in the standardised temperature.)

let entropies = LogisticRegression.negativeLogLikelihood(
  features: standard.apply(flights.features), labels: y)
let plateau = [
  25 * (71 - standard.means[0]), -25 * standard.standardDeviations[0],
]
let stuck = try LBFGS().minimise(squares, from: plateau)
let freed = try LBFGS().minimise(entropies, from: plateau)
page.table(
  "From k = 25 and c = 71 °F", columns: ["loss", "start", "end"],
  rows: [("squared error", stuck), ("cross-entropy", freed)].map {
    row($0, [$1.path[0].value, $1.value])
  })

//: Cross-entropy is back at its optimum. Squared error has not moved: the
//: optimiser takes the plateau for a minimum, and says so.

page.claim(
  "squared error stays at 4.5 in 0 steps, certified as converged",
  isClose(stuck.value, to: 4.5) && stuck.certificate.isConverged
    && stuck.certificate.iterations == 0)
page.claim(
  "cross-entropy's end is Newton's optimum",
  isClose(freed.value, to: -likeliest.logLikelihood, relative: 1e-9))

//: Charge the same places by cross-entropy, and the map has one basin, with
//: walls that keep rising. Cross-entropy is convex in the coefficients, and no
//: start is lost. (The bent contours are the work of the axes, which are $c$
//: and $\log k$, not the coefficients.)

page.figure(
  "bowl",
  Figure(
    title: "Cross-entropy of the same flights",
    description:
      "One basin near 65 °F at a steepness of 0.23, with walls that rise.",
    x: Axis("temperature of even odds c (°F)"),
    y: Axis("log₁₀ of the steepness k (per °F)"),
    marks: [
      .contours(
        Grid(x: 58...72, y: -1...1, columns: 71, rows: 51) { centre, power in
          23
            * binaryCrossEntropy(
              logits: flights.temperatures.map {
                pow(10, power) * (centre - $0)
              }, labels: y)
        }, levels: [10.3, 11, 12, 14, 18, 25, 40, 80]),
      .points(
        [
          (
            -likeliest.intercept / likeliest.weights[0],
            log10(-likeliest.weights[0])
          )
        ], label: "where Newton stopped", series: 1),
    ]))

//: ## 6.8 Ten digits, every loss
//:
//: Now ten classes and 1,200 images: the digits that come with the course, 64
//: pixels between 0 and 1, and 597 more for the test. The model is linear:
//: $z = W^T x$, with a 1 before the pixels for the bias. On top of $z$ sits a
//: **head**: what makes an output of the logits, and the loss that is charged.
//: Same data, same start $W = 0$, same full batch, no random number anywhere;
//: only the head differs.

let digits = try Datasets.digits()
let (train, test) = (digits.train.scaled(), digits.test.scaled())
let pixels = designMatrix(train.images)  // (1200 × 65)
let pixelsTransposed = pixels.transposed()
let testPixels = designMatrix(test.images)  // (597 × 65)
let truth = oneHot(train.labels, classes: 10)  // (1200 × 10)

struct Head {
  let name: String
  let loss: (Matrix) -> Double
  let slope: (Matrix) -> Matrix
}

//: The library has what four of the six heads need: cross-entropy and squared
//: error, each through softmax and through ten sigmoids. A loss is a mean over
//: the images and a sum over the ten outputs.

let softmaxEntropy = Head(
  name: "softmax, cross-entropy",
  loss: { crossEntropy(logits: $0, labels: train.labels) },
  slope: { crossEntropyGradient(logits: $0, labels: train.labels) })
let sigmoidEntropy = Head(
  name: "ten sigmoids, cross-entropy",
  loss: { binaryCrossEntropy(logits: $0, targets: truth) },
  slope: { binaryCrossEntropyGradient(logits: $0, targets: truth) })

//: The same outputs, charged by squared error:

let sigmoidSquares = Head(
  name: "ten sigmoids, squared error",
  loss: { sigmoidSquaredError(logits: $0, targets: truth) },
  slope: { sigmoidSquaredErrorGradient(logits: $0, targets: truth) })
let softmaxSquares = Head(
  name: "softmax, squared error",
  loss: { softmaxSquaredError(logits: $0, targets: truth) },
  slope: { softmaxSquaredErrorGradient(logits: $0, targets: truth) })

//: Two more are written here: squared error of the logits themselves, and a
//: stack that people build by accident, sigmoids whose outputs softmax and
//: cross-entropy take for logits. Its slope goes back through the sigmoids.

let linearSquares = Head(
  name: "linear, squared error",
  loss: { squaredError(outputs: $0.elements, targets: truth.elements) / 1200 },
  slope: { (1 / 1200.0) * ($0 - truth) })
let stack = Head(
  name: "sigmoids → softmax, cross-entropy",
  loss: { crossEntropy(logits: $0.map(sigmoid), labels: train.labels) },
  slope: { z in
    let outer = crossEntropyGradient(
      logits: z.map(sigmoid), labels: train.labels)
    let inner = z.map(sigmoidDerivative)
    return Matrix(
      rows: 1200, columns: 10,
      elements: multiply(outer.elements, inner.elements))
  })

//: One step of gradient descent is $W ← W − η X^T δ$. The function returns $W$
//: after each of the steps asked for.

func weights(
  _ head: Head, rate: Double, after steps: [Int],
  biases: [Double] = [Double](repeating: 0, count: 10)
) -> [Matrix] {
  var w = Matrix.zeros(rows: 65, columns: 10)
  for (j, bias) in biases.enumerated() { w[0, j] = bias }
  var kept = steps.first == 0 ? [w] : []
  for step in stride(from: 1, through: steps.last ?? 0, by: 1) {
    w = w - rate * matmul(pixelsTransposed, head.slope(matmul(pixels, w)))
    if steps.contains(step) { kept.append(w) }
  }
  return kept
}

//: A class is the index of the largest logit. The loss is taken on the training
//: images, the accuracy on either.

func classes(_ w: Matrix, _ pixels: Matrix) -> [Int] {
  matmul(pixels, w).rowVectors.map(argMax)
}
func share(_ classes: [Int], equalTo labels: [Int]) -> Double {
  Double(zip(classes, labels).filter { $0 == $1 }.count) / Double(labels.count)
}
func testAccuracy(_ w: Matrix) -> Double {
  share(classes(w, testPixels), equalTo: test.labels)
}
func loss(_ head: Head, _ w: Matrix) -> Double { head.loss(matmul(pixels, w)) }

//: The rate is $η = 0.3$ for all but the linear head, whose loss is so strongly
//: curved that it gets 0.1. Before you look: after *one* step, which head is
//: best on the test images?

let steps = [0, 1, 2, 3, 5, 10, 20, 40, 70, 100, 160]
let watched = [softmaxEntropy, sigmoidSquares, softmaxSquares]
let runs =
  watched.map { ($0, weights($0, rate: 0.3, after: steps)) }
  + [(sigmoidEntropy, 0.3), (stack, 0.3), (linearSquares, 0.1)].map {
    ($0, weights($0, rate: $1, after: Array(steps.dropLast())))
  }
page.table(
  "Accuracy on the test images",
  columns: ["head", "step 1", "2", "10", "100"],
  rows: runs.map { head, w in
    row(head.name, [1, 2, 5, 9].map { testAccuracy(w[$0]) })
  })

//: After one step they are all equal, and not by chance.
//:
//: **The one-step theorem.** *From $W = 0$, one full-batch step with any of
//: these heads, at any positive rate, gives the same classifier.*
//:
//: At $W = 0$ all logits of all images are 0. No head treats one class
//: differently from another, so an image of class $c$ has $δ_c = u − v$ and
//: $δ_j = u$ for every $j \ne c$, with the same numbers $u$ and $v$ for every
//: image. (The library's slopes are those of the mean loss: these divided by the
//: number of images $n$.) The step gives class $j$ the weights
//:
//: $$−\frac{η}{n} \sum_i \left( u − v[y_i = j] \right) x_i = −η u \bar x + η v \frac{n_j}{n} \bar x_j,$$
//:
//: where $\bar x$ is the mean of all images (each with its 1 in front),
//: $\bar x_j$ that of class $j$ and $n_j$ their number. The first term is the
//: same for all classes and cannot change which is largest. In the second,
//: $ηv > 0$ is one factor for all. What is left to compare is
//: $n_j (\bar x_j · x)$, the likeness to the mean image of each class. No loss
//: is in it.

let zero = Matrix.zeros(rows: 1200, columns: 10)
let answers = runs.map { classes($0.1[1], testPixels) }
page.table(
  "What the heads share at W = 0", columns: ["head", "u", "v"],
  rows: runs.map { head, _ in
    let slopes = scale(head.slope(zero).row(0), by: 1200)
    let label = train.labels[0]
    let other = slopes[(label + 1) % 10]
    return row(head.name, [other, other - slopes[label]], decimals: 3)
  })
page.claim(
  "after one step the six heads give all 597 test images the same classes",
  answers.allSatisfy { $0 == answers[0] })

//: The heads part ways afterwards. Look at the two squared errors through
//: sigmoid and softmax: from step 1 to step 100 their loss falls, and their
//: accuracy falls too, both taken on the images that they learn from.

let names = watched.map(\.name)
let losses = runs.prefix(3).map { head, w in w.map { loss(head, $0) } }
let named = runs.prefix(3).map { _, w in w.map { classes($0, pixels) } }
let accuracies = named.map { run in
  run.map { share($0, equalTo: train.labels) }
}
page.figure(
  "accuracy",
  Figure(
    title: "Accuracy on the training images, η = 0.3",
    description: """
      All three heads start together at 0.9 after one step. Cross-entropy \
      rises to 0.95. The two squared errors sink to about 0.8, then recover.
      """,
    x: Axis("step", scale: .log10), y: Axis("accuracy", range: 0.7...1),
    marks: zip(names, accuracies).map { name, values in
      .line(
        x: steps.dropFirst().map(Double.init), y: Array(values.dropFirst()),
        label: name)
    }))

//: The losses meanwhile fall from each of eleven moments to the next: steps 0,
//: 1, 2, 3, 5 and so on to 160. Each is drawn as a part of what
//: it was at $W = 0$.

let parts = losses.map { run in run.map { $0 / run[0] } }
page.figure(
  "loss",
  Figure(
    title: "Loss as a part of the loss at W = 0, η = 0.3",
    description: """
      All three fall all the way; softmax with squared error hardly at first.
      """,
    x: Axis("step", scale: .log10),
    y: Axis("loss / loss at W = 0", range: 0...1),
    marks: zip(names, parts).map { name, values in
      .line(
        x: steps.dropFirst().map(Double.init), y: Array(values.dropFirst()),
        label: name)
    }))
page.claim(
  "all three losses fall from each moment to the next, while the accuracy of "
    + "both squared errors falls by 0.09 or more",
  losses.allSatisfy { zip($0, $0.dropFirst()).allSatisfy { $0 > $1 } }
    && [1, 2].allSatisfy {
      accuracies[$0][1] - (accuracies[$0].min() ?? 0) > 0.09
    })

//: How can the answers get worse while the charge goes down? Ask who is
//: forgotten.

let eights = train.labels.indices.filter { train.labels[$0] == 8 }
func foundEights(_ classes: [Int]) -> Double {
  share(eights.map { classes[$0] }, equalTo: eights.map { _ in 8 })
}
page.table(
  "Part of the eights that are found",
  columns: ["head", "step 1", "10", "100"],
  rows: zip(names, named).map { name, run in
    row(name, [1, 5, 9].map { foundEights(run[$0]) })
  })
page.claim(
  "at step 100 neither squared error finds a single eight",
  foundEights(named[1][9]) == 0 && foundEights(named[2][9]) == 0)

//: Not one is left. The mean outputs for the right digit at step 100 show who is
//: furthest behind.

let own = watched.indices.map { i in
  let z = matmul(pixels, runs[i].1[9])
  let a = i == 1 ? z.map(sigmoid) : softmax(z)
  return (0...9).map { c in
    let members = train.labels.indices.filter { train.labels[$0] == c }
    return mean(members.map { a[$0, c] })
  }
}
page.show("ten sigmoids: mean output for digits 0 to 9", own[1], digits: 2)
page.claim(
  "with all three heads the eights' output for 8 is the lowest, and with "
    + "squared error below 1/3",
  own.allSatisfy { $0[8] == $0.min() } && own[1][8] < 1.0 / 3
    && own[2][8] < 1.0 / 3)

//: The eight is the hardest of the ten here: its own output is the lowest
//: with each of the three. That fits section 6.4, where $y = 1$: below
//: $a = \tfrac13$ squared error through a sigmoid pulls the weaker, the lower
//: the output, so the class that is furthest behind is helped last.
//: Cross-entropy pulls hardest where the output is furthest behind.
//:
//: **Who carries the loss?** It is often said that the log-likelihood is
//: dominated by the examples that the model gets wrong. Look at softmax with
//: cross-entropy at three moments, at the end of a run with $η = 3$, and at
//: `tilted`: a model with a bias of 20 on class 0, sure of it whatever it sees.

func burden(_ w: Matrix) -> [Double] {
  let logits = matmul(pixels, w).rowVectors
  let losses = zip(logits, train.labels).map {
    crossEntropy(logits: $0, label: $1)
  }
  let wrong = train.labels.indices.filter {
    argMax(logits[$0]) != train.labels[$0]
  }
  let part = sum(wrong.map { losses[$0] }) / sum(losses)
  return [Double(wrong.count) / 1200, part]
}

//: `tilt` is its training; section 6.9 goes on with it.

let tilted = [20.0] + [Double](repeating: 0, count: 9)
let fitted = weights(softmaxEntropy, rate: 3, after: [100])[0]
let tilt = weights(softmaxEntropy, rate: 0.3, after: [0, 50], biases: tilted)
let moments = [1, 5, 9].map { runs[0].1[$0] } + [fitted, tilt[0]]
let burdens = moments.map(burden)

let titles = ["step 1", "10", "100", "100 at η = 3", "tilted"]
page.table(
  "What the wrongly classified are, and carry",
  columns: ["moment", "of the images", "of the loss"],
  rows: zip(titles, burdens).map { row($0, $1) })
page.claim(
  "before the tilted model the wrong carry more than their share, under half",
  burdens[0...3].allSatisfy { $0[1] > $0[0] && $0[1] < 0.5 })
page.claim(
  "in the tilted model they carry all but 1e−6", burdens[4][1] > 1 - 1e-6)

//: In this run the wrong are over-represented, more so the longer it lasts, but
//: at none of these moments do they carry half. The many that are right without
//: certainty carry most.
//: Where the model is sure and wrong, the sentence holds in full.

page.exercise("6.9")

//: ## 6.9 Started in the wrong place
//:
//: All of the heads above learned. Section 6.3 says where to look for trouble:
//: a start that is wrong and sure. Give one output of softmax a bias of 20, or
//: all ten sigmoids a bias of 10, and train for 50 steps at the same rate.

let high = [Double](repeating: 10, count: 10)
let rescues =
  [(softmaxEntropy, tilt)]
  + [
    (softmaxSquares, tilted), (sigmoidEntropy, high), (sigmoidSquares, high),
    (stack, high),
  ].map { head, biases in
    (head, weights(head, rate: 0.3, after: [0, 50], biases: biases))
  }
page.table(
  "From a saturated start",
  columns: ["head", "loss at 0", "at 50", "test accuracy"],
  rows: rescues.map { head, w in
    row(head.name, w.map { loss(head, $0) } + [testAccuracy(w[1])])
  })

//: What part of its loss has each kept?

let kept = rescues.map { loss($0, $1[1]) / loss($0, $1[0]) }
page.claim(
  "in 50 steps cross-entropy on the logits loses more than 93% of its loss, "
    + "the other three less than 0.001%",
  kept[0] < 0.07 && kept[2] < 0.07
    && [1, 3, 4].allSatisfy { kept[$0] > 1 - 1e-5 })
page.claim(
  "softmax with squared error gives every test image to class 0; the other "
    + "two that stand still classify as after the one step from W = 0",
  classes(rescues[1].1[1], testPixels).allSatisfy { $0 == 0 }
    && [3, 4].allSatisfy {
      classes(rescues[$0].1[1], testPixels) == answers[0]
    })

//: The two heads with cross-entropy on their logits come back. Softmax with
//: squared error stands still: every image is still given to class 0. The stack
//: stands still too, although it is charged by cross-entropy: the sigmoid
//: between the logits and the loss is saturated, and no loss behind it can be
//: felt. **The remedy is not a name, it is the cancellation.**
//:
//: Two accuracies look good and are not. The stack and the ten sigmoids with
//: squared error have that of the one-step theorem. Its proof asks for equal
//: logits, not for zeros, and ten equal biases give these; the 50 steps are so
//: short that together they act like one. All ten outputs are still nearly 1,
//: and only the order in their last digits is useful. Accuracy alone does not
//: show that a model has learned nothing.

let still = [3, 4].flatMap {
  matmul(testPixels, rescues[$0].1[1]).elements.map(sigmoid)
}
page.show("the smallest output of the two", still.reduce(1, min), digits: 6)
page.claim("no output is below 0.9999", still.allSatisfy { $0 >= 0.9999 })

//: A start like that need not be chosen. One step that is too long will do:
//: whoever sums the gradient over 1,200 images instead of taking the mean has
//: multiplied the rate by 1,200.

let leap = weights(sigmoidSquares, rate: 0.3 * 1200, after: [1, 2])
let landed = matmul(pixels, leap[0])
page.show("loss after one such step", sigmoidSquares.loss(landed))
page.show("largest output", maxNorm(landed.elements.map(sigmoid)), digits: 3)
page.show(
  "change by the next step", maxNorm((leap[1] - leap[0]).elements),
  digits: 3)
page.claim(
  "the next step moves no weight by as much as 1e−100",
  maxNorm((leap[1] - leap[0]).elements) < 1e-100)

//: The loss $\tfrac12$ is what ten outputs of 0 cost. It will be $\tfrac12$ for
//: as long as anyone waits.
//:
//: **Exactly zero.** On paper the slope is small but never 0. In a computer it
//: can be 0. A `Float` keeps 24 binary digits. From $z = 24 \ln 2$ on, $e^{−z}$
//: is at most $2^{−24}$, too little to change the last digit of 1: then
//: $1 + e^{−z}$ is 1, $a$ is 1, and $1 − a$ is 0.

func inFloat(_ z: Double) -> Double { Double(1 - 1 / (1 + exp(-Float(z)))) }
func inDouble(_ z: Double) -> Double { 1 - 1 / (1 + exp(-z)) }
page.show("24 ln 2", 24 * log(2))
page.show("53 ln 2, the same for Double", 53 * log(2))
page.table(
  "1 − a, with a = 1/(1 + e⁻ᶻ) as written", columns: ["z", "Float", "Double"],
  rows: [16, 17, 36, 37].map { row([$0, inFloat($0), inDouble($0)]) })
page.claim(
  "a is exactly 1 at z = 17 in Float and at 37 in Double, not at 16 and 36",
  inFloat(17) == 0 && inFloat(16) > 0 && inDouble(37) == 0
    && inDouble(36) > 0)

//: A user of a Swift library met this in 2015 (Swift-AI, issue 11): 784 inputs,
//: 100 hidden neurons and 10 outputs, sigmoids throughout. Every hidden output
//: was printed as 1.0 and so was every answer, the errors as −0.0 or 0.0, and
//: the training ended at once with an error of 0. The numbers are those of a
//: sigmoid that has rounded to 1. A slope of 0 is not a sign of success.

page.exercise("6.10")

//: ### What is about the loss, and what about the start
//:
//: It would be easy to leave here with 'never use squared error'. The
//: experiments say less. Softmax with squared error forgot the eights at
//: $η = 0.3$, a rate that suits cross-entropy. Its slopes are smaller; give it
//: a rate of its own.

let ownRate = weights(softmaxSquares, rate: 10, after: [100])[0]
let rates = [(softmaxEntropy, 3.0, fitted), (softmaxSquares, 10.0, ownRate)]
page.table(
  "From W = 0, 100 steps, each at a rate of its own",
  columns: ["head", "η", "train", "test"],
  rows: rates.map { head, rate, w in
    let right = share(classes(w, pixels), equalTo: train.labels)
    return [Cell(head.name), Cell(rate)]
      + row([right, testAccuracy(w)], digits: 4)
  })
page.claim(
  "on these 597 test images the two are within one point of each other",
  abs(testAccuracy(ownRate) - testAccuracy(fitted)) < 0.01)

page.show("part of the eights found", foundEights(classes(ownRate, pixels)))

//: From a sane start and at its own rate squared error learns the digits about
//: as well, on this split and with this model, and the eights are back. (On 597
//: images a difference of a few images is chance. The rates were picked by
//: trying a few on these test images, so neither number is an honest forecast,
//: and other rates can turn their order.)
//:
//: | about the loss | about the start |
//: |---|---|
//: | squared error through σ or softmax is not convex | a start near 0 is not saturated, and learns |
//: | its slope vanishes on the wrong side too | you must first get to the wrong side |
//: | its slopes are smaller, so it asks for another rate | a step that is too long gets you there |
//: | cross-entropy's slope is the error itself | it is felt from any start, at the logits |
//:
//: **And the hidden layers?** 'At the logits' is the small print. Cross-entropy
//: cancels one factor $a(1 − a)$: that of the output layer. Every sigmoid
//: before it keeps its own. Put five sigmoids in a row, each with weight 1 and
//: bias 0, input 1, label 0. The slope goes back from layer to layer, and each
//: time is multiplied by the weight, 1, and by $a(1 − a) \le \tfrac14$.

var chain = [sigmoid(1)]
for layer in 1..<5 { chain.append(sigmoid(chain[layer - 1])) }
var back = [chain[4] - 0]  // cross-entropy: output minus label
for a in chain.dropLast().reversed() {
  back.append(back.last.map { $0 * a * (1 - a) } ?? 0)
}
page.show("outputs of layers 1 to 5", chain, digits: 4)
page.show("slopes at layers 5 to 1", back, digits: 3)
page.claim(
  "the first layer's is less than a 256th of the last's",
  back[4] < back[0] / 256)

//: The last layer's slope is the error itself, as promised. The first layer's
//: is smaller by more than $4^4 = 256$, cross-entropy or not. A larger weight
//: helps only until it saturates the sigmoid. This is the vanishing gradient of
//: deep networks, and it has other remedies: other activations, other starts.
//: Each activation brings a factor of its own. That of $t = \tanh z$ is
//: $1 − t^2$: up to 1 in the middle, but it fades outside, and sooner. That of a
//: ReLU, $\max(0, z)$, is 1 for $z > 0$, however large, and exactly 0 for
//: $z < 0$. In a network many such paths add up, each with its own factors.

page.claim(
  "at z = 4 tanh's factor is less than a tenth of the sigmoid's",
  1 - pow(tanh(4), 2) < sigmoidDerivative(4) / 10)

//: ## 6.10 Often said
//:
//: **'I have used squared error with sigmoids for two classes, and it works.'**
//: It does, from a start that is not saturated: in section 6.1 the neuron at
//: $w = 0.6$, $b = 0.9$ needed \(gentle) epochs. At $w = b = 5$ the same neuron
//: needs \(longest). Both halves belong in the answer. Hidden units of tanh or
//: ReLU do not change it: the factor $a(1 − a)$ is that of the output.
//:
//: **'The derivative of squared error is the error times σ′, which is small,
//: smaller still near saturation.'** Right, and it can be said exactly: never
//: more than 4/27, four times less than cross-entropy in the middle, and in the
//: tail less by a factor of about $e^{|z|}$.

page.claim(
  "at z = 10 the quotient is e¹⁰ to within 0.01%",
  isClose(ratio(10), to: exp(10), relative: 1e-4))

//: **'Choose cross-entropy instead, or a log-loss.'** Those are two names for
//: one thing (section 2.3), and of two classes softmax makes a sigmoid
//: (section 5.6).
//:
//: **'Sigmoids do not sum to 1, softmax does.'** True. But summing to 1 is not
//: what makes probabilities. *Dive into Deep Learning* (softmax regression) has
//: it that nothing guarantees that the outputs of a linear regression sum to 1.
//: Fitted by least squares, with an intercept, to one-hot labels, they do: the
//: columns of labels sum to the constant 1, a fit is linear in its labels, and
//: the fit of a constant is that constant. What fails is the range.

let lit = [0] + (1...64).filter { standardDeviation(pixels.column($0)) > 0 }
let seen = Matrix(columns: lit.map(pixels.column))  // (1200 × 62)
let ones = [Double](repeating: 1, count: 1200)
let normal = try Cholesky(gram(seen, weights: ones))
let columns = (0..<10).map { j in
  normal.solve(matmul(seen.transposed(), truth.column(j)))
}
let outputs = matmul(
  Matrix(columns: lit.map(testPixels.column)), Matrix(columns: columns))

//: `lit` leaves out the pixels that are blank in all training images, about
//: which no fit can say anything.

let all = outputs.elements
let outside = Double(all.filter { $0 < 0 || $0 > 1 }.count)
page.show(
  "test outputs below 0 or above 1", 100 * outside / Double(all.count),
  digits: 4, unit: "%")
page.claim(
  "the ten outputs of each of the 597 test images sum to 1",
  outputs.rowVectors.allSatisfy { isClose(sum($0), to: 1, relative: 1e-9) })

//: **'The exponential cancels the logarithm, so the gradient is roughly
//: constant when the model is wrong.'** Right at the logits, with a gap of at
//: most $\ln K$; 'roughly' means differences above 5 (section 6.6). It says
//: nothing of the layers below the logits. **'This is not so for squared
//: error'**, it goes on. Right: from a bias of 20 on the wrong class it kept
//: every image there. From $W = 0$ the complaint is about the rate.
//:
//: **'The likelihood is dominated by the wrong examples.'** In section 6.8 the
//: wrong carried more than their share and less than half; they carry nearly all
//: of it when the model is sure and wrong.
//:
//: **'Learning rate 0.005.'** Nielsen's *Neural Networks and Deep Learning*,
//: chapter 3, from which section 6.1 takes its neuron, names $η = 0.005$ for
//: its animation with cross-entropy, and adds that the change of cost makes it
//: hard to say what the same rate would be. With the update rule of this
//: chapter that rate does not give a quick fall. The animation's script was not
//: looked at, so this is an open question, not a proven slip.

let careful = sure.trained(by: entropySlope, rate: 0.005)
page.show("output after 300 epochs at η = 0.005", careful[300].output)
page.show("at η = 0.15", quick[300].output)
page.claim(
  "at 0.005 the output is still above ¾, at 0.15 below 1/50",
  careful[300].output > 0.75 && quick[300].output < 0.02)

//: ## Summary
//:
//: - Through a sigmoid squared error has the slope $(a − y) · a(1 − a)$: at
//:   most 4/27, at $a = \tfrac23$ or $\tfrac13$, and 0 at both ends.
//:   Cross-entropy has $a − y$.
//: - A neuron with a wrong score of $z_0$ comes back in a time that grows
//:   like $e^{z_0}$ with the one and like $z_0$ with the other.
//: - Squared error is not convex beyond $\ln 2$ on the wrong side; on 23
//:   flights it has a false minimum, plateaus, and, as far as a search can tell,
//:   its best value at infinity.
//: - The wish for $δ = a − y$ has one answer: cross-entropy.
//: - Through softmax $δ_i = p_i (d_i − \sum_j p_j d_j)$ against $p − y$;
//:   log-sum-exp is the maximum to within $\ln K$.
//: - The trouble is saturation. From a sane start, at a rate of its own,
//:   squared error learns. Cross-entropy cures the output layer, and only that.

//: ## Exercises

page.exercises()

//: ## Sources
//:
//: - M. Nielsen, *Neural Networks and Deep Learning* (2015), chapter 3: the
//:   neuron of section 6.1 and the derivation from a wish.
//: - I. Goodfellow, Y. Bengio, A. Courville, *Deep Learning* (2016), section
//:   6.2.2: log-sum-exp and the maximum.
//: - A. Zhang, Z. Lipton, M. Li, A. Smola, *Dive into Deep Learning*, softmax
//:   regression.
//: - Swift-AI, issue 11 (2015), 'A bit puzzled about the results of using this
//:   FFNN'.
//: - S. Dalal, E. Fowlkes, B. Hoadley, JASA 84 (1989), 945–957: the flights.
//: - E. Alpaydin, C. Kaynak, Optical Recognition of Handwritten Digits, UCI
//:   (1998): the digits.

page.end()
