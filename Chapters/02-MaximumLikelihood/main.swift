import Datasets
import LinearAlgebra
import Literate
import Logits

let page = Page(chapter: 2, minutes: 75)

//: # 2 Maximum likelihood
//:
//: Chapter 1 called `fit`, and out came two coefficients. Who says that these
//: two are the best? Best in what sense? And how does one find them?
//:
//: One idea answers all of it: **choose the coefficients under which the data
//: that you have seen were most probable.** The loss of chapter 1 follows from
//: it, and so do its slope, a search that ends after a few steps, the standard
//: errors, and a warning in the case where there is no answer.
//:
//: **Takes** about 75 minutes, exercises apart. **You need** chapter 1, the
//: chain rule, and matrices with their inverses and eigenvalues.
//:
//: **Afterwards you can** write down the likelihood of a model and turn it into
//: a loss; derive the slope and the curvature of that loss; climb it by
//: Newton's method and say why plain gradient descent may crawl; read standard
//: errors off the curvature; and tell when no maximum exists.
//:
//: ## 2.1 Nine heads in thirteen
//:
//: Somebody tosses a coin 13 times, and 9 are heads. The coin may be bent: let
//: $p$ be its probability of heads. What is $p$? You will say 9/13. Why?
//:
//: Suppose we knew $p$. The tosses do not influence each other, so the
//: probability of the sequence that was seen is a product, with a factor $p$
//: for every head and $1 − p$ for every tail:
//:
//: $$L(p) = p^9 (1 − p)^4.$$
//:
//: Read as a function of $p$, with the tosses fixed, this is the **likelihood**
//: of $p$. By hand for a fair coin: $(\tfrac12)^{13}$, one in 8192. Which of
//: these coins makes what happened most probable?

let (heads, tails) = (9.0, 4.0)
func likelihood(_ p: Double) -> Double { pow(p, heads) * pow(1 - p, tails) }
func logLikelihood(_ p: Double) -> Double {
  heads * log(p) + tails * log(1 - p)
}
let best = heads / (heads + tails)

page.table(
  "Four coins and the same thirteen tosses",
  columns: ["p", "L(p)", "ln L(p)"],
  rows: [0.5, best, 0.8, 0.9].map { p in
    [.number(p), .number(likelihood(p)), .number(logLikelihood(p), digits: 8)]
  })

//: Of the four, 9/13 does best, and 0.8 not much worse. Mind how small all of
//: these numbers are. A fair coin gives *every* sequence of 13 tosses a
//: probability of one in 8192, so that says nothing against it. Only the
//: comparison counts.

page.claim("A fair coin: one in 8192", likelihood(0.5) == 1.0 / 8192)
page.claim(
  "At 9/13 L is 3.2746e−4 and ln L is −8.0241430",
  isClose(likelihood(best), to: 3.2746e-4, relative: 1e-4)
    && isClose(logLikelihood(best), to: -8.0241430, relative: 1e-8))

//: The value of $p$ at which the likelihood is largest is the
//: **maximum-likelihood estimate**. To find it we take the logarithm first. It
//: rises, so whatever makes $L$ largest makes $\ln L$ largest; and it turns the
//: product into a sum:
//:
//: $$ℓ(p) = \ln L(p) = 9 \ln p + 4 \ln(1 − p).$$
//:
//: At the top the slope is 0. The derivative of $\ln p$ is $1/p$, that of
//: $\ln(1 − p)$ is $−1/(1 − p)$, so
//:
//: $$\frac{9}{p} − \frac{4}{1 − p} = 0, \qquad 9 (1 − p) = 4 p,
//: \qquad p = \frac{9}{13}.$$
//:
//: The second derivative, $−9/p^2 − 4/(1 − p)^2$, is negative everywhere, so
//: this is the top and the only one.

page.figure(
  "coin-likelihood",
  Figure(
    title: "The likelihood of the coin",
    description: """
      A hump over p from 0 to 1, nearly zero below 0.3, highest at 9/13, \
      about 0.69, where it is 3.3 in ten thousand.
      """,
    x: Axis("p, probability of heads"), y: Axis("L(p)"),
    marks: [
      .curve(0...1, label: "p⁹ (1 − p)⁴", likelihood),
      .rule(x: best, label: "9/13"),
    ]))

//: A hump, and a broad one: all coins from 0.5 to 0.85 reach a third of the
//: best. And the logarithm has its top at the same place. Do not take the
//: calculus's word for it. Try 999 coins.

let coins = (1..<1000).map { Double($0) / 1000 }
page.claim(
  "Coins from 0.5 to 0.85 have a third of the best likelihood or more",
  coins.filter { (0.5...0.85).contains($0) }.allSatisfy {
    likelihood($0) > likelihood(best) / 3
  })
page.claim(
  "Of 999 coins the same one has the largest L and the largest ln L",
  argMax(coins.map(likelihood)) == argMax(coins.map(logLikelihood)))

//: **What goes wrong.** The figure looks like a probability distribution
//: of $p$. It is not: nothing makes the area below it 1. $L(p)$ is the
//: probability of *the tosses* for a given $p$, not of $p$ for given tosses. To
//: speak of the latter you would have to say how probable each $p$ was before
//: the tosses. The mean height over the 999 coins is the area, nearly:

page.claim(
  "The area is 1/10010, or 9! 4! / 14! (Euler's integral), and not 1",
  isClose(mean(coins.map(likelihood)), to: 1.0 / 10010, relative: 0.002))
page.exercise("2.1")

//: ## 2.2 A product that vanishes
//:
//: On paper product and sum of logarithms are equal. In a computer they are
//: not. A `Double` holds no positive number below about $5 · 10^{−324}$. How
//: many factors ½ does it take until a product is exactly 0? And how many
//: factors 0.9? Guess, then run it. The function multiplies one factor after
//: another and keeps what it had in between.

func products<Number: BinaryFloatingPoint>(
  of p: Number, count: Int
) -> [Number] {
  var running: [Number] = [1]
  for _ in 0..<count { running.append(running[running.count - 1] * p) }
  return running
}

//: The table has a row for each factor; its last two columns are what is left
//: after 10,000 of them.

func report(_ p: Double) -> [Cell] {
  let wide = products(of: p, count: 10_000)
  let narrow = products(of: Float(p), count: 10_000)
  func first(_ n: Int?) -> Cell { n.map { .number($0) } ?? "never" }
  return [
    .number(p), first(wide.firstIndex(of: 0)), first(narrow.firstIndex(of: 0)),
    .number(wide[10_000], digits: 2),
    .number(Double(narrow[10_000]), digits: 2),
  ]
}

page.table(
  "Factors until the product is 0",
  columns: ["p", "Double", "Float", "left (Double)", "left (Float)"],
  rows: [0.1, 0.5, 0.9].map(report))

//: The halves keep to arithmetic: the 1074th power of ½ is the smallest
//: `Double`, and half of that is rounded to 0. The factor 0.9 holds a surprise.
//: Near the end of the range the numbers lie on a grid with spacing
//: $5 · 10^{−324}$, and every product is rounded to the nearest grid point.
//: Five steps times 0.9 is four and a half, and a trace more, because the
//: `Double` called 0.9 is a trace larger. That rounds to five. So the product
//: stays where it is for ever.

let halves = products(of: 0.5, count: 1075)
let stuck = products(of: 0.9, count: 10_000)
let (thin, held) = (
  stuck.firstIndex { $0 < .leastNormalMagnitude } ?? 0,
  stuck.firstIndex(of: stuck[10_000]) ?? 0
)
page.cite("early", held - thin)
page.claim(
  "½ vanishes at the 1075th factor, one after the smallest Double",
  halves[1075] == 0 && halves[1074] == .leastNonzeroMagnitude)
page.claim(
  "0.9 never does: the product sticks at 5 times the smallest Double",
  stuck[10_000] == 5 * Double.leastNonzeroMagnitude
    && stuck[10_000] * 0.9 == stuck[10_000])

//: Its digits go first. Already \(early) factors before it sticks, the product is
//: so small that a `Double` begins to drop digits of it, and nothing says so. On
//: a logarithmic scale the running products are straight lines that come to an
//: end.

page.figure(
  "underflow",
  Figure(
    title: "A running product falls off the edge, or sticks to it",
    description: """
      The decimal logarithm of three running products against the number of \
      factors. For 0.1 and 0.5 a straight line falls and ends near minus 324, \
      at 324 and 1075 factors. For 0.9 it falls until about 7000 factors and \
      then runs level near minus 323.
      """,
    x: Axis("number of factors"), y: Axis("log₁₀ of the product"),
    marks: [0.9, 0.5, 0.1].map { p in
      let all = products(of: p, count: 8000)
      let counts = Array(stride(from: 0, through: 8000, by: 40))
      return .line(
        x: counts.map(Double.init), y: counts.map { log10(all[$0]) },
        label: "factors \(formatted(p))")
    }))

//: The sum of logarithms has no such edge. Ten thousand times $\ln 0.9$ is a
//: number of ordinary size, and good to nearly all its digits:

let logarithms = [Double](repeating: log(0.9), count: 10_000)
page.show("Σ ln 0.9", sum(logarithms), digits: 8)
page.claim(
  "Summed one by one it is 10 000 ln 0.9 to twelve digits",
  isClose(sum(logarithms), to: 10_000 * log(0.9), relative: 1e-12))
page.exercise("2.2")

//: ## 2.3 The likelihood of a logistic regression
//:
//: Now every toss gets a coin of its own. Example $i$ has features, and the
//: model gives it the logit $z_i = b + w x_i$ and the probability
//: $p_i = σ(z_i)$. Given $x_i$, the label is 1 with probability $p_i$ and 0
//: with probability $1 − p_i$. This law of one yes or no is called the
//: **Bernoulli distribution**. Both cases fit in one expression, because
//: anything to the power 0 is 1:
//:
//: $$P(y_i \mid x_i) = p_i^{y_i} (1 − p_i)^{1 − y_i}.$$
//:
//: If the examples are independent, given their features, the likelihood is the
//: product, and its logarithm the sum
//:
//: $$ℓ = \sum_i \bigl[\, y_i \ln p_i + (1 − y_i) \ln(1 − p_i) \,\bigr].$$
//:
//: That is chapter 1's cross-entropy with the sign changed. So the loss was not
//: a matter of taste: to make it small is to make the labels probable.
//:
//: It has many names. The **negative log-likelihood**, the **(binary)
//: cross-entropy** and the **log-loss** are the same sum, or the same mean:
//: take the mean, and the best coefficients stay the best. Here are the 23
//: flights, at a guess of even odds at 65 °F and −0.25 per degree.

let flights = try Datasets.challenger()
let y = flights.distress
let n = Double(y.count)
let logits = flights.temperatures.map { -0.25 * ($0 - 65) }
let probabilities = logits.map(sigmoid)

//: Now the likelihood as a product, and the loss in three ways: from that
//: product, by the formula, and by the library's function of the logits.

let product = zip(probabilities, y).map { $1 == 1 ? $0 : 1 - $0 }
  .reduce(1, *)
let logLoss = -mean(
  zip(probabilities, y).map { $1 * log($0) + (1 - $1) * log(1 - $0) })
let crossEntropy = binaryCrossEntropy(logits: logits, labels: y)
page.show("likelihood", product)
page.show("−ln(likelihood) / n", -log(product) / n)
page.show("log-loss", logLoss)
page.show("cross-entropy", crossEntropy)
page.claim(
  "One number, three names",
  isClose(logLoss, to: crossEntropy, relative: 1e-12)
    && isClose(-log(product) / n, to: crossEntropy, relative: 1e-12))

//: For computing, a form without probabilities is better. Insert
//: $p = e^z / (1 + e^z)$ and $1 − p = 1 / (1 + e^z)$. Then
//: $\ln p = z − \ln(1 + e^z)$ and $\ln(1 − p) = −\ln(1 + e^z)$, and
//:
//: $$y \ln p + (1 − y) \ln(1 − p) = y z − \ln(1 + e^z).$$
//:
//: The last term is $\text{softplus}(z)$. **What goes wrong** without it: a
//: probability is rounded to 0 or 1, and its logarithm is lost. For label 1 the
//: difference $z − \text{softplus}(z)$ would lose it, too. On paper that is
//: $−\text{softplus}(−z)$, which keeps it.

page.table(
  "The charge for label 0 at a logit of z",
  columns: ["z", "−ln(1 − σ(z))", "softplus(z)"],
  rows: [-40.0, 2, 36, 40, 800].map { z in
    [.number(z), .number(-log(1 - sigmoid(z))), .number(softplus(z))]
  })
page.claim(
  "At 40 the plain form is infinite, at −40 it is 0; both are wrong",
  -log(1 - sigmoid(40)) == .infinity && -log(1 - sigmoid(-40)) == 0
    && isClose(softplus(40), to: 40) && softplus(-40) > 4e-18)
page.claim("At 40 the difference z − softplus(z) is 0", 40 - softplus(40) == 0)
page.exercise("2.3")

//: ## 2.4 The slope: what is left of y − p
//:
//: Write all coefficients as one vector $β = (b, w_1, …, w_d)$, and give every
//: example a 1 in front of its features, so that $z_i = x_i · β$. The rows
//: $x_i$ make up the **design matrix** $X$, with $n$ rows and $d + 1$ columns.
//:
//: We want the derivative of $ℓ$ by one coefficient $β_j$. For one example, by
//: the chain rule, in two steps. First by $z$:
//:
//: $$\begin{aligned}
//: \frac{d}{dz} \bigl[ y z − \ln(1 + e^z) \bigr]
//: &= y − \frac{e^z}{1 + e^z} \\
//: &= y − p.
//: \end{aligned}$$
//:
//: Then from $z$ to $β_j$: the sum $z_i = Σ_j x_{ij} β_j$ has the derivative
//: $x_{ij}$. Multiply, and add up the examples:
//:
//: $$\frac{∂ℓ}{∂β_j} = \sum_i (y_i − p_i)\, x_{ij},
//: \qquad ∇ℓ = X^\top (y − p).$$
//:
//: This gradient is called the **score**. Each example pulls with its residual
//: $y − p$, along its own features. By hand at $β = 0$, where every $p$ is one
//: half: the entry of the intercept is 7 − 23/2. That of the temperature is the
//: sum over the 7 distressed flights, 446, less half the sum over all, 1600/2.

let design = designMatrix(flights.features)  // (23 × 2)
let loss = LogisticRegression.negativeLogLikelihood(
  features: flights.features, labels: y)
let scoreAtZero = scale(loss.gradient([0, 0]), by: -1)
let total = sum(flights.temperatures)
let distressed = dot(flights.temperatures, y)
page.show("score at 0", scoreAtZero)
page.claim(
  "It is 7 − 23/2 and 446 − 1600/2",
  distressed == 446 && total == 1600
    && isClose(scoreAtZero, to: [7 - 23.0 / 2, 446 - 1600.0 / 2]))

//: A formula for a gradient is easy to get wrong, and a wrong one often still
//: learns something. So never believe one that was not compared with
//: differences of the loss itself. Here away from 0, for the gradient of the
//: *loss*, which is $X^\top (p − y)$:

let check = gradientCheck(
  of: loss.value, gradient: loss.gradient, at: [5, -0.08])
page.table(
  "Formula against central differences, at b = 5, w = −0.08",
  columns: ["by", "formula", "differences", "ratio"],
  rows: zip(["b", "w"], check.rows).map { name, row in
    [
      .text(name), .number(row.analytic), .number(row.numeric),
      .number(row.ratio, digits: 6),
    ]
  })
page.claim("The formula passes", check.passes)

//: At the maximum the score is 0, that is $X^\top p = X^\top y$. The first row
//: of it, from the column of ones, says: **the fitted probabilities add up to
//: the number of ones.** The second says the same weighted with temperature.
//: Chapter 1 found it by adding; now you know why.

let model = try LogisticRegression.fit(flights.features, labels: y)
let fitted = model.probabilities(flights.features)
page.show("Xᵀ p", matmul(design.transposed(), fitted))
page.show("Xᵀ y", matmul(design.transposed(), y))
page.claim(
  "Both are (7, 446)",
  isClose(matmul(design.transposed(), y), to: [7, 446])
    && isClose(matmul(design.transposed(), fitted), to: [7, 446]))
page.exercise("2.4")

//: ## 2.5 The curvature: one hill, one top
//:
//: A zero slope could be a valley, a pass, or one of several tops. Which it is,
//: the second derivatives tell. Take entry $j$ of the score and differentiate
//: by $β_k$. The $y_i$ and $x_{ij}$ are constants, only $p_i$ moves, and by
//: $σ′ = σ (1 − σ)$ it moves at the rate $p_i (1 − p_i) x_{ik}$:
//:
//: $$\frac{∂^2 ℓ}{∂β_j\, ∂β_k} = −\sum_i p_i (1 − p_i)\, x_{ij}\, x_{ik},
//: \qquad H = −X^\top S X,$$
//:
//: with $S$ the diagonal matrix of the $s_i = p_i (1 − p_i)$. This is the
//: **Hessian**. Now go from any β in any direction $v$. How $ℓ$ bends along it
//: is the number
//:
//: $$v^\top H v = −\sum_i s_i\, (x_i · v)^2 \le 0.$$
//:
//: Every $s_i$ is positive and every square at least 0. So $ℓ$ bends upward in
//: no direction, anywhere: it is **concave**. A point with zero slope is then a
//: top, and no other point is higher. If no column of $X$ is a combination of
//: the others, $X v = 0$ only for $v = 0$. Then the sum is negative, and there
//: is at most one top. Not so for squared error through a sigmoid; that is
//: chapter 6.

let hessian = loss.hessian(model.coefficients)  // of the loss: −H
let eigenvalues = symmetricEigenvalues(hessian)
let numeric = centralDifferenceHessian(
  ofGradient: loss.gradient, at: model.coefficients)
page.show("XᵀSX at the fit", hessian.rowVectors, digits: 6)
page.show("its eigenvalues", eigenvalues)
page.claim(
  "Differences of the gradient give the same matrix",
  isClose(hessian, to: numeric, relative: 1e-6))
page.claim(
  "Both eigenvalues are positive: the loss is a bowl there",
  eigenvalues.allSatisfy { $0 > 0 })
page.cite("steep", eigenvalues[1])
page.cite("flat", eigenvalues[0])

//: They are the curvatures in the steepest and in the flattest direction.
//: Positive both, but how unequal: \(steep) and \(flat). The bowl of the loss is
//: a ravine, and the hill of $ℓ$ a ridge. Along it intercept and weight change
//: together so that the curve keeps its height in the middle of the data; across
//: it the curve leaves the data. Here are the contours of $ℓ$, and a path that
//: section 2.6 explains.

let top = model.logLikelihood
let levels = [0.5, 2, 8]
let newton = try Newton().minimise(loss, from: [0, 0])
let climb = newton.path.map { ($0.point[0], $0.point[1]) }
page.figure(
  "ravine",
  Figure(
    title: "The log-likelihood of the flights: a long, narrow ridge",
    description: """
      Contours in the plane of intercept and weight: very narrow loops \
      along a falling line. A few points lead from the origin along the ridge \
      to the top at 15 and minus 0.23.
      """,
    x: Axis("intercept b"), y: Axis("weight w (per °F)"),
    marks: [
      .contours(
        Grid(x: -2...32, y: -0.5...0.05, columns: 121, rows: 121) {
          loss.value([$0, $1]) + top
        }, levels: levels, label: "nats below the top"),
      .line(climb, label: "Newton's steps"), .points(climb, series: 1),
    ]))
page.exercise("2.5")

//: ## 2.6 Newton's method: climb by parabolas
//:
//: For the coin there was a formula. For $X^\top (y − p) = 0$ there is in
//: general none, since β stands in a different sigmoid for every example. So
//: climb, by the method that bears Isaac Newton's name. Where you stand,
//: replace the hill by the parabola that has the same height, slope and
//: curvature, and jump to *its* top. Then do it again.
//:
//: By hand, with the coin written in its logit $z$. Its log-likelihood
//: is $ℓ(z) = 9 z − 13 \ln(1 + e^z)$, with slope $9 − 13 p$ and curvature
//: $−13 p (1 − p)$. Begin at $z = 0$, a fair coin. The slope is
//: $9 − 6.5 = 2.5$, the curvature $−13/4 = −3.25$. A parabola of slope 2.5 that
//: loses 3.25 of it per unit is level after $2.5 / 3.25 = 10/13$. Its top lies
//: there.

func hill(_ z: Double) -> Double { 9 * z - 13 * softplus(z) }
func slope(_ z: Double) -> Double { 9 - 13 * sigmoid(z) }
func bend(_ z: Double) -> Double { -13 * sigmoidDerivative(z) }
func jump(_ z: Double) -> Double { z - slope(z) / bend(z) }
page.show("first step from 0", jump(0), digits: 8)
page.show("second", jump(jump(0)), digits: 8)
page.show("ln(9/4)", log(9.0 / 4), digits: 8)
page.claim(
  "At 0 the slope is 2.5 and the curvature −3.25; the step ends at 10/13",
  slope(0) == 2.5 && bend(0) == -3.25 && isClose(jump(0), to: 10.0 / 13))
page.claim(
  "Four steps give ln(9/4) to all digits",
  isClose(jump(jump(jump(jump(0)))), to: log(9.0 / 4), relative: 1e-14))

//: From 0 the parabola fits well. From −2 it does not, and the jump lands far
//: on the other side, though still higher than it began. From −3 it lands
//: *lower*: then halve the jump until it helps. Where the curvature is negative
//: the jump leads uphill, so a short enough part of it always does.

page.show("from −2 to", jump(-2))
page.show("from −3 to", jump(-3))
page.claim(
  "The jump from −2 gains, the jump from −3 loses",
  hill(jump(-2)) > hill(-2) && hill(jump(-3)) < hill(-3))

page.figure(
  "parabolas",
  Figure(
    title: "Newton's parabolas on the coin's hill",
    description: """
      A concave hill over the logit with its top at 0.81. The parabola that \
      touches it at 0 has its top close to the hill's. The one that touches \
      it at minus 2 is much wider; its top lies at 3.5, far to the right.
      """,
    x: Axis("z, logit of heads", range: -4...4),
    y: Axis("log-likelihood", range: -28...2),
    marks: [
      .curve(-4...4, label: "the hill", hill),
      .rule(x: log(9.0 / 4), label: "ln(9/4)"),
    ]
      + [0, -2].map { start in
        .curve(-4...4, label: "parabola at \(formatted(start))") { z in
          let d = z - start
          return hill(start) + slope(start) * d + bend(start) * d * d / 2
        }
      }))

//: With several coefficients the slope of the parabola after a step $d$ is
//: $∇ℓ + H d$. It is 0 where
//:
//: $$H d = −∇ℓ, \qquad X^\top S X\, d = X^\top (y − p).$$
//:
//: A system of linear equations for each step. These are also the equations of
//: a least-squares fit to the numbers $(y_i − p_i) / s_i$ with the weights
//: $s_i$, which change from step to step. Hence the method's other name,
//: **iteratively reweighted least squares** (IRLS). On the flights, from 0:

page.table(
  "Newton's method on the flights",
  columns: ["step", "log-likelihood", "largest score", "error of w"],
  rows: newton.path.prefix(6).map { iterate in
    let error = abs(iterate.point[1] - model.weights[0])
    return [
      .number(iterate.iteration), .fixed(-iterate.value, decimals: 9),
      .number(iterate.gradientNorm, digits: 3),
      error > 1e-8 ? .number(error, digits: 3) : "< 1e−8",
    ]
  })

//: Five steps to ten digits.

page.claim(
  "numpy 2.4.6 finds the same trace",
  isClose(
    newton.path.prefix(6).map { -$0.value },
    to: [
      -15.942385153, -10.592520297, -10.179315622, -10.157705231,
      -10.157596347, -10.157596344,
    ], relative: 1e-10))

//: Look down the last column. The error is not multiplied by a factor, it is
//: about *squared* in each step, times a constant: the right digits double.
//: That is **quadratic** convergence.

let errors = newton.path.prefix(5).map { abs($0.point[1] - model.weights[0]) }
let quotients: [Double] = zip(errors.dropFirst(), errors).map { $0 / ($1 * $1) }
page.show("error / (error before)²", quotients, digits: 2)
page.claim(
  "From the second step on the quotient stays between 3 and 4",
  quotients.dropFirst().allSatisfy { $0 > 3 && $0 < 4 })

//: **What goes wrong** without $p(1 − p)$, which is ¼ at most? Leave $S$ out,
//: and every parabola is at least four times too sharp, every step too short.
//: They lead to the same top, since there the score is still 0, but now the
//: error is multiplied by a *factor* each time:

let unweighted = Objective(
  dimension: 2, value: loss.value, gradient: loss.gradient,
  hessian: { _ in gram(design, weights: y.map { _ in 1 }) })
let slow = try Newton(maximumIterations: 1000).minimise(
  unweighted, from: [0, 0])
page.table(
  "The same with XᵀX for XᵀSX", columns: ["step", "log-likelihood"],
  rows: [1, 5, 50, 100, 200].map {
    [.number($0), .fixed(-slow.path[$0].value, decimals: 9)]
  })

//: It arrives, with fifty times as many steps.

page.show("steps until the score is below 1e−8", slow.certificate.iterations)
page.claim(
  "At least fifty times as many steps",
  slow.certificate.iterations > 50 * newton.certificate.iterations)
page.exercise("2.6")

//: ## 2.7 How sure? Standard errors
//:
//: A sharp top pins the coefficients down; a broad one leaves much room. So the
//: curvature says how sure the data are. The matrix $−H = X^\top S X$ at the
//: top is called the **information**.
//:
//: Suppose the model is right, and stand at the true β. The score there is
//: $X^\top (y − p)$, and each $y_i$ is a draw with the mean $p_i$ and the
//: variance $p_i (1 − p_i) = s_i$. So the score scatters about 0, with the
//: covariance $X^\top S X$. With many examples the top is about one Newton step
//: away: the error of the estimate $\hat β$ is $(X^\top S X)^{−1}$ times the
//: score. A matrix $A$ in front turns a covariance $C$ into $A C A^\top$, and
//: inverse times information times inverse is the inverse:
//:
//: $$\text{cov}(\hat β) \approx (X^\top S X)^{−1}, \qquad
//: \text{standard error of } \hat β_j \approx \sqrt{\bigl[(X^\top S X)^{−1}\bigr]_{jj}}.$$
//:
//: Check it where you know the answer. The coin has one coefficient, $z$, and
//: the information $13 p (1 − p)$. At 9/13 that is 36/13, and the standard
//: error of the log-odds is $\sqrt{13/36}$, which is $\sqrt{1/9 + 1/4}$: one
//: over heads plus one over tails, under a root.

page.show("coin", 1 / (-bend(log(9.0 / 4))).squareRoot())
page.claim(
  "It is √(1/9 + 1/4)",
  isClose(-1 / bend(log(9.0 / 4)), to: 1.0 / 9 + 1.0 / 4))

//: For the flights there are two coefficients, and a trap. *Invert first, then
//: take the diagonal.* Who takes $1/√$ of the diagonal itself gets something
//: much smaller. Guess how much.

let diagonalOnly = hessian.diagonal.map { 1 / $0.squareRoot() }
let correlation =
  model.covariance[0, 1]
  / (model.standardErrors[0] * model.standardErrors[1])
page.table(
  "Standard errors", columns: ["", "intercept", "weight"],
  rows: [
    ["√ of the diagonal of the inverse"]
      + model.standardErrors.map { .number($0, digits: 6) },
    ["1/√ of the diagonal"] + diagonalOnly.map { .number($0, digits: 6) },
  ])
page.show("correlation of b and w", correlation)

//: Thirteen times. And the first row is what other programs print.

page.claim(
  "statsmodels 0.15.0: 7.37863638 and 0.10823652",
  isClose(
    model.standardErrors, to: [7.37863638, 0.10823652], relative: 1e-7))
page.claim(
  "The diagonal alone is 13 times too small",
  isClose(diagonalOnly, to: [0.55361569, 0.00812094], relative: 1e-6)
    && model.standardErrors[0] / diagonalOnly[0] > 13)

//: The second row answers another question: how uncertain is the weight if the
//: intercept is *known*? Then only the width across the ravine counts. But the
//: intercept is not known, and the two are tied together with a correlation of
//: almost −1, so the uncertainty is the length *along* the ravine. You can see
//: both in the contours of section 2.5. The innermost is half a nat below the
//: top, which is what a parabola loses at one standard error. So half its
//: extent from left to right should be close to the standard error of $b$. To
//: check, let $b$ be given and $w$ the best for it:

func missing(atIntercept b: Double) throws -> Double {
  let along = Objective(
    dimension: 1, value: { loss.value([b, $0[0]]) },
    gradient: { [loss.gradient([b, $0[0]])[1]] },
    hessian: { Matrix([[loss.hessian([b, $0[0]])[1, 1]]]) })
  let start = -b / 65  // even odds at 65 °F
  return try Newton().minimise(along, from: [start]).value + top
}
let (left, right) = (8.5061, 23.553)
page.claim(
  "scipy 1.17.1: the innermost contour reaches from b = 8.5061 to 23.553",
  try isClose(missing(atIntercept: left), to: 0.5, relative: 1e-4)
    && isClose(missing(atIntercept: right), to: 0.5, relative: 1e-4))
page.show("half of that", (right - left) / 2)
page.show("standard error of b", model.standardErrors[0])

//: Close, not equal: curvature at one point describes a parabola, and with 23
//: flights the ridge is not quite one. Mind also the word *independent* in
//: section 2.3. Enter every flight twice: the estimates stay, while the
//: standard errors shrink as if there were 46 flights. The formula believes
//: you.

let doubled = try LogisticRegression.fit(
  .column(flights.temperatures + flights.temperatures), labels: y + y)
page.claim(
  "Every flight twice: same coefficients, errors smaller by √2",
  isClose(doubled.coefficients, to: model.coefficients, relative: 1e-8)
    && isClose(
      scale(doubled.standardErrors, by: 2.0.squareRoot()),
      to: model.standardErrors, relative: 1e-8)
)
page.exercise("2.7")

//: ## 2.8 Gradient descent, in two units
//:
//: Newton's method solves a system of equations in each step. With millions of
//: coefficients that is too much, and one goes by the slope alone. **Gradient
//: descent** takes from β the gradient of the loss times a **learning rate** η:
//: $β ← β − η X^\top (p − y)$. We try it on the raw temperatures and on
//: standardised ones (mean 0, standard deviation 1), each with a learning rate
//: somewhat below the largest that works. How many steps will each need?

let standardiser = Standardiser.fit(flights.features)
let scaledLoss = LogisticRegression.negativeLogLikelihood(
  features: standardiser.apply(flights.features), labels: y)
let raw = GradientDescent(learningRate: 5e-5, maximumIterations: 50_000)
  .path(loss, from: [0, 0])
let scaled = GradientDescent(learningRate: 0.3)
  .path(scaledLoss, from: [0, 0])
func steps(_ path: [Iterate]) -> Cell {
  path.firstIndex { $0.value + top < 1e-6 }.map { .number($0) }
    ?? .text("not in \(path.count - 1)")
}

//: Beside the two, for comparison, the two methods of section 2.6:

page.table(
  "Steps until less than a millionth of a nat is missing",
  columns: ["method", "steps"],
  rows: [
    ["Newton", steps(newton.path)],
    ["gradient descent, standardised", steps(scaled)],
    ["Newton without p(1 − p)", steps(slow.path)],
    ["gradient descent, °F", steps(raw)],
  ])
page.cite("missing", top + raw[50_000].value, digits: 3)

//: Same data, same model, same algorithm: on standardised temperatures it is
//: done in ten steps, on the raw ones \(missing) nats are missing after 50,000.
//: Newton's curve falls off a cliff; that of the raw descent is level.

page.figure(
  "convergence",
  Figure(
    title: "What is missing of the largest log-likelihood",
    description: """
      Newton's method drops within four steps, gradient descent on \
      standardised temperatures within some fifteen, Newton without p(1 − p) \
      within about a hundred; on °F descent stays level above 2.
      """,
    x: Axis("step", scale: .log10), y: Axis("missing (nats)", scale: .log10),
    marks: [
      ("Newton", newton.path), ("gradient, standardised", scaled),
      ("Newton without p(1 − p)", slow.path), ("gradient, °F", raw),
    ].map { label, path in
      // Steps that are evenly spread on a logarithmic axis.
      let spread = Set((0...100).map { Int(pow(10, Double($0) / 20)) })
      let steps = spread.sorted().filter { $0 < path.count }
      return .line(
        steps.map { (Double($0), path[$0].value + top) }.filter { $0.1 > 1e-9 },
        label: label)
    }))

//: The plateau is no accident. Descent first finds the best weight for $b = 0$,
//: as if there were no intercept, and then creeps along the ravine.

page.claim(
  "After 100 steps as much is missing as at b = 0 with its best w",
  try isClose(
    top + raw[100].value, to: missing(atIntercept: 0), relative: 1e-3))

//: Why? In one dimension, on a parabola with curvature λ, a step takes the
//: distance $d$ from the bottom to $d − η λ d = (1 − η λ) d$. For
//: $η > 2/λ$ that grows: the learning rate has a ceiling. In a ravine the
//: steepest curvature sets the ceiling, and the flattest one has to live with
//: it. There each step multiplies the error by $1 − η λ$, and $η λ$ is at most
//: twice the smallest eigenvalue divided by the largest. The largest divided by
//: the smallest is called the **condition number** of the Hessian.

let centred = flights.temperatures.map { $0 - mean(flights.temperatures) }
func condition(_ features: Matrix) throws -> Double {
  let fit = try LogisticRegression.fit(features, labels: y)
  let loss = LogisticRegression.negativeLogLikelihood(
    features: features, labels: y)
  return conditionNumber(loss.hessian(fit.coefficients))
}

//: For the temperature as it is, with its mean taken off, and standardised:

let conditions = try [
  condition(flights.features), condition(.column(centred)),
  condition(standardiser.apply(flights.features)),
]
page.table(
  "Condition number of the Hessian at the fit",
  columns: ["temperature", "condition number"],
  rows: zip(["°F", "°F minus the mean", "standardised"], conditions).map {
    [.text($0), .number($1, digits: 6)]
  })
page.cite("perFactor", 1 / (5e-5 * eigenvalues[0]) / 1e6, digits: 3)
page.claim(
  "numpy 2.4.6: 825,897, 31.633 and 2.2232",
  isClose(conditions, to: [825896.886, 31.6331531, 2.22321191], relative: 1e-7))

//: Near the top, $1/(η λ)$ steps reduce the error by a factor e. With \(flat)
//: for λ and $η = 5 · 10^{−5}$ that is \(perFactor) million. Most of the trouble
//: is not the unit but the *zero*: 0 °F lies far from all flights. Subtracting
//: the mean alone cures nearly all of it.
//:
//: Nothing is lost by standardising. With $x′ = (x − m)/s$ the logit
//: $b′ + w′ x′$ is $b + w x$ for $w = w′/s$ and $b = b′ − w′ m / s$. Newton's
//: method does not need it, apart from rounding: a step with $H^{−1}$ undoes
//: any change of units.

let end = scaled[scaled.count - 1].point
let (m, s) = (standardiser.means[0], standardiser.standardDeviations[0])
page.show("back in °F", [end[0] - end[1] * m / s, end[1] / s])
page.claim(
  "The standardised descent, taken back, is the fit",
  isClose(
    [end[0] - end[1] * m / s, end[1] / s], to: model.coefficients,
    relative: 1e-7))

//: The hill over the standardised temperature is much rounder. From most places
//: the slope points roughly at the top.

let descent = scaled.map { ($0.point[0], $0.point[1]) }
let inUse = scaledLoss.hessian(scaled[scaled.count - 1].point)
let ceiling = 2 / symmetricEigenvalues(inUse)[1]
page.cite("ceiling", ceiling, digits: 3)

page.figure(
  "standardised",
  Figure(
    title: "The same hill over standardised temperature",
    description: """
      Contours in the plane of intercept and weight, rounded ovals. The steps \
      of gradient descent lead from the origin to the top at minus 1.1 and \
      minus 1.6.
      """,
    x: Axis("intercept"), y: Axis("weight (per standard deviation)"),
    marks: [
      .contours(
        Grid(x: -4...2, y: -4...1, columns: 81, rows: 81) {
          scaledLoss.value([$0, $1]) + top
        }, levels: levels, label: "nats below the top"),
      .line(descent, label: "gradient descent"), .points(descent, series: 1),
    ]))

//: The ceiling of the learning rate is real. Near the top it is \(ceiling)
//: here.

let tooFast = GradientDescent(learningRate: 0.6, maximumIterations: 1000)
  .path(scaledLoss, from: [0, 0])
page.claim(
  "The rates used above, 5e−5 and 0.3, are over a third of their ceilings",
  5e-5 > 2 / eigenvalues[1] / 3 && 0.3 > ceiling / 3)
page.claim(
  "With a learning rate of 0.6 it has not settled after 1000 steps",
  tooFast.count == 1001 && tooFast[1000].gradientNorm > 0.1)
page.exercise("2.8")

//: ## 2.9 When there is no maximum
//:
//: Four examples: $x = −2$ and $−1$ with label 0, $x = 1$ and 2 with label 1.
//: The model is perfect wherever it changes from 0 to 1 between −1 and 1. How
//: steep should it be? Steeper makes *every* label more probable. There is no
//: best: the likelihood creeps up to 1 and never gets there. The classes are
//: **separable**.
//:
//: Gradient descent on the mean loss, from 0 with $η = 1$, does not complain.
//: By symmetry $b$ stays 0, and one number tells all.

let apart = Matrix.column([-2, -1, 1, 2])
let sides = [0.0, 0, 1, 1]
var weight = 0.0
var trail: [(step: Int, weight: Double)] = []
for step in 1...100_000 {
  // Two labels are charged softplus(−w), two softplus(−2w); the mean's slope.
  weight += (sigmoid(-weight) + 2 * sigmoid(-2 * weight)) / 2
  if [1, 10, 100, 1000, 10_000, 100_000].contains(step) {
    trail.append((step, weight))
  }
}

//: Cover the last line of the table, and guess its weight from those above.

page.table(
  "The weight under gradient descent", columns: ["step", "w", "loss"],
  rows: trail.map { step, w in
    [
      .number(step), .number(w),
      .number((softplus(-w) + softplus(-2 * w)) / 2, digits: 3),
    ]
  })

//: Ten times the steps add nearly the same amount each time. For a large $w$
//: the step is nearly $½ e^{−w}$: so small is $½ σ(−w)$, and $σ(−2w)$ is
//: smaller still. With $t$ for the number of steps, $dw/dt = ½ e^{−w}$ has the
//: solution $w = \ln(c + t/2)$. It grows like the logarithm of time, for ever.

page.figure(
  "separation",
  Figure(
    title: "A weight that grows with the logarithm of the steps",
    description: """
      The weight against the number of steps on a logarithmic axis. From a \
      hundred steps on the points lie close to the straight line of the natural \
      logarithm of half the steps.
      """,
    x: Axis("step", scale: .log10), y: Axis("w"),
    marks: [
      .points(trail.map { (Double($0.step), $0.weight) }, label: "w"),
      .line(
        trail.map { (Double($0.step), log(Double($0.step) / 2)) },
        label: "ln(t/2)"),
    ]))

//: So each time ten times as many steps add $\ln 10$.

page.claim(
  "The last decade added ln 10, to within 0.005",
  abs(trail[5].weight - trail[4].weight - log(10)) < 0.005)
page.claim(
  "numpy 2.4.6: 0.7500, 2.1030, 4.0180, 6.2312, 8.5194, 10.8201",
  isClose(
    trail.map(\.weight),
    to: [
      0.75, 2.1029996275, 4.0180394829, 6.2311949021, 8.5194353506,
      10.8200602288,
    ], relative: 1e-9))

//: **What goes wrong.** The gradient gets small, and a program that stops at a
//: small gradient calls that convergence. Newton's method, left to itself, adds
//: about 1 per step, because slope and curvature die away alike. Then it
//: reports success, with a weight that the tolerance decides and a standard
//: error that grows with it:

let apartLoss = LogisticRegression.negativeLogLikelihood(
  features: apart, labels: sides)
func escape(_ tolerance: Double) throws -> [Cell] {
  let end = try Newton(tolerance: tolerance).minimise(apartLoss, from: [0, 0])
  let curvature = apartLoss.hessian(end.point)[1, 1]
  return [
    .number(tolerance, digits: 1), Cell(end.certificate.isConverged),
    .number(end.point[1], digits: 3),
    .number(1 / curvature.squareRoot(), digits: 4),
  ]
}

//: Three tolerances, three answers:

page.table(
  "Newton's method 'converges' on separable classes",
  columns: ["tolerance", "converged", "w", "standard error"],
  rows: try [1e-2, 1e-4, 1e-6].map(escape))
let escaping = try Newton(tolerance: 1e-6).minimise(apartLoss, from: [0, 0])
let gains = zip(escaping.path.dropFirst(3), escaping.path.dropFirst(2)).map {
  $0.point[1] - $1.point[1]
}
page.claim(
  "From the third step on Newton adds between 0.8 and 1.01",
  gains.allSatisfy { (0.8...1.01).contains($0) })

//: So the question has to be asked, not guessed from the size of a weight. A
//: **separating direction** is a vector $v$ with $x_i · v \ge 0$ for every
//: example of label 1, $\le 0$ for label 0, and not 0 for all. Along it no
//: label loses and at least one gains for ever, so there is no finite maximum.
//: If there is no such direction, and no column of $X$ is a combination of the
//: others, the maximum exists and is unique. That is a theorem of Albert and
//: Anderson (1984). Whether there is one is a question about linear
//: inequalities, which a method called linear programming settles. A `fit`
//: without a penalty asks it before it gives up, and throws an error that holds
//: the direction. You can also ask it yourself. Not every example has to move:

let route = try separatingDirection(features: apart, labels: sides) ?? [0, 0]
let moves = matmul(designMatrix(apart), route)
let shares = scale(moves, by: 1 / maxNorm(moves))
page.show("logits along it, largest 1", shares, digits: 3)
page.claim(
  "Along it no label loses",
  zip(shares, sides).allSatisfy { $0 * (2 * $1 - 1) > -1e-12 })
page.claim(
  "`fit` returns no model of them",
  (try? LogisticRegression.fit(apart, labels: sides))?.weights == nil)

//: The flights overlap. That is why section 2.4 could fit them.

page.claim(
  "No direction separates the flights",
  try separatingDirection(features: flights.features, labels: y) == nil)
page.exercise("2.9")

//: What then? Say so; or collect more data; or say in advance that enormous
//: weights are not believable, and charge for them. The **penalised** fit makes
//:
//: $$ℓ(β) − \tfrac12 λ \sum_j w_j^2$$
//:
//: largest, the intercept left out. As long as both labels occur it has a
//: maximum for every $λ > 0$. Mind the scale: our λ goes with the *sum* over
//: the examples. Where a text has the mean loss plus $½ λ w^2$, its λ is ours
//: divided by $n$.

let lambdas = [1, 0.1, 0.01, 0.001]
let restrained = try lambdas.map { lambda in
  try LogisticRegression.fit(apart, labels: sides, penalty: 4 * lambda)
    .weights[0]
}
page.table(
  "Four separable examples with a penalty",
  columns: ["λ with the mean", "λ with the sum", "w"],
  rows: zip(lambdas, restrained).map {
    [.number($0), .number(4 * $0), .number($1, digits: 6)]
  })
//: The smaller the penalty, the larger the weight; there is no limit to it.

page.claim(
  "scikit-learn 1.9.1 with C = 1/(λ with the sum) finds the same",
  isClose(
    restrained, to: [0.47210815, 1.4578357, 2.90233927, 4.68051443],
    relative: 1e-7))

//: The answer is finite, but the penalty's as much as the data's. It also
//: depends on units, since a weight per °F and one per standard deviation are
//: different numbers. The same $λ = 1$ on the flights:

let mild = try LogisticRegression.fit(flights.features, labels: y, penalty: 1)
let strong = try LogisticRegression.fit(
  standardiser.apply(flights.features), labels: y, penalty: 1)
page.table(
  "Weight per °F with λ = 1", columns: ["penalty on", "weight per °F"],
  rows: [
    ["nothing", .number(model.weights[0])],
    ["the weight per °F", .number(mild.weights[0])],
    ["the weight per standard deviation", .number(strong.weights[0] / s)],
  ])
page.cite(
  "apartBy", 100 * (1 - strong.weights[0] / s / mild.weights[0]), digits: 2)

//: One number λ, two fits: the second weight is \(apartBy) % smaller.

page.claim(
  "scikit-learn 1.9.1 with its default C = 1: −0.22950052 and −0.16242122",
  isClose(
    [mild.weights[0], strong.weights[0] / s], to: [-0.22950052, -0.16242122],
    relative: 1e-6))
page.claim(
  "With the intercept left out of it, Σ p is still 7",
  isClose(
    sum(strong.probabilities(standardiser.apply(flights.features))), to: 7))

//: `LogisticRegression()` of scikit-learn has such a penalty unless told
//: otherwise. What it returns by default is *not* the maximum-likelihood
//: estimate.

page.exercise("2.10")

//: ## 2.10 Often said
//:
//: **'Minimising log-loss is equivalent to maximising the maximum likelihood
//: estimation.'** Nearly. What is maximised is the *likelihood*, a function.
//: The estimate is the place where it is largest, a number such as 9/13; there
//: is nothing in it to maximise.
//:
//: **'Choose cross-entropy, or a log-loss.'** There is no 'or': for labels 0
//: and 1 they are one sum (section 2.3). Only the word cross-entropy reaches
//: further: its label may be a probability.

let soft = binaryCrossEntropy(logit: logit(0.6), label: 0.3)
page.show("cross-entropy of y = 0.3 and p = 0.6", soft)
page.claim(
  "It is −0.3 ln 0.6 − 0.7 ln 0.4",
  isClose(soft, to: -0.3 * log(0.6) - 0.7 * log(0.4), relative: 1e-12))

//: **'Maximum likelihood is the most popular way to train: the likelihood of
//: the data is the product of the likelihoods of the examples.'** Right if the
//: labels are independent, given the features; the double flights of section
//: 2.7 are not. The features need not be independent, or random at all: no
//: $p(x)$ occurs in $ℓ$.
//:
//: **'Log-likelihoods are used because they are more stable, and because of
//: Gaussians.'** Stable, yes, section 2.2. The logarithm would be taken anyway:
//: the derivative of a sum is a sum, that of a product is not. And Gaussians
//: lead elsewhere. For a Gaussian $y$ with mean μ and deviation 1, $−\ln$ of
//: the density is $\tfrac12 (y − μ)^2$ plus a constant: **squared error**. The
//: loss of this chapter comes from Bernoulli.

let bell = NormalDistribution(mean: 2)
page.claim(
  "−ln density at 3.5 exceeds that at the mean by ½ · 1.5²",
  isClose(-log(bell.density(3.5) / bell.density(2)), to: 0.5 * 1.5 * 1.5))

//: **'You are not estimating the parameters of a distribution.'** A popular
//: answer says so of networks with a softmax or sigmoid at the end. It had been
//: asked how the points of each class are distributed, and indeed you do not
//: estimate that. But there is another distribution, that of the *label given
//: the features*: Bernoulli for two classes, categorical for more, and β are
//: its parameters. A test: draw counts $x$ from two Poisson distributions, mean
//: 1 for class 0 and mean 4 for class 1, equally often. Bayes's rule gives the
//: odds of class 1 at $x$, and the factorials cancel:
//:
//: $$\frac{e^{−4}\, 4^x / x!}{e^{−1}\, 1^x / x!} = e^{−3}\, 4^x.$$
//:
//: The logarithm is a line, $x \ln 4 − 3$. Will logistic regression, which knows nothing of Poisson, find these two
//: numbers?

var generator = SeededGenerator(seed: 2)
/// Counts uniform factors until their product falls below e^(−mean).
func poisson(_ mean: Double) -> Double {
  var (count, product) = (0.0, generator.uniform())
  while product > exp(-mean) {
    (count, product) = (count + 1, product * generator.uniform())
  }
  return count
}
let classes = (0..<4000).map { Double($0 % 2) }
let draws = Matrix.column(classes.map { poisson($0 == 1 ? 4 : 1) })
let found = try LogisticRegression.fit(draws, labels: classes)

//: Four thousand draws, half of them of each class:

page.table(
  "Log-odds of class 1", columns: ["", "intercept", "weight"],
  rows: [
    ["by Bayes's rule", -3, .number(log(4))],
    ["fitted to 4000 draws"] + found.coefficients.map { .number($0) },
    ["standard error"] + found.standardErrors.map { .number($0, digits: 2) },
  ])

//: It does, within two standard errors, from labels and counts alone.

page.claim(
  "Both coefficients are within two standard errors of Bayes's",
  zip(zip(found.coefficients, [-3, log(4)]), found.standardErrors)
    .allSatisfy { abs($0.0 - $0.1) < 2 * $1 })
//: **'In the case of the logistic distribution y is Bernoulli, and you are not
//: estimating it.'** Two things share a name. The logistic *distribution* is a
//: law of continuous noise: section 1.6 put it on a hidden score, and the share
//: of scores above 0 was $σ(z)$. Logistic *regression* models the Bernoulli
//: label, and its $p$ is exactly what is estimated. Among the draws above,
//: those with $x = 2$ show it:

let twos = draws.elements.indices.filter { draws.elements[$0] == 2 }
let share = mean(twos.map { classes[$0] })
let estimate = found.probabilities(.column([2]))[0]
page.show("share of class 1 among them", share, digits: 3)
page.show("p that was fitted", estimate, digits: 3)
page.show("p by Bayes's rule", sigmoid(2 * log(4) - 3), digits: 3)
page.claim(
  "The share is within three of its standard errors of either",
  [estimate, sigmoid(2 * log(4) - 3)].allSatisfy { p in
    abs(share - p) < 3 * (p * (1 - p) / Double(twos.count)).squareRoot()
  })

//:
//: **Two published slips**, to show how easily it happens. *Dive into Deep
//: Learning*, in its appendix on maximum likelihood, gives the logarithm of
//: $(1/2)^{1000000000}$ as −301029995.6. That is the decimal logarithm; the
//: natural one, which the code of that page uses, is 2.3 times as large. And in
//: `ch03.py` of *Machine Learning with PyTorch and Scikit-Learn* the loss reads
//: `-y.dot(np.log(output)) - ((1 - y).dot(np.log(1 - output))) / n`, with
//: `X.shape[0]` for n. The division binds to the second half only. The
//: gradients beside it are right, so the model learns; the recorded loss is not
//: the mean. With 100 balanced labels at $p = ½$ it should begin at $\ln 2$:

let billion = 1e9
let ones = (0..<100).map { Double($0 % 2) }
let printed =
  -dot(ones, ones.map { _ in log(0.5) })
  - dot(ones.map { 1 - $0 }, ones.map { _ in log(0.5) }) / 100
page.show("10⁹ ln ½", billion * log(0.5), digits: 9)
page.show("10⁹ log₁₀ ½", billion * log10(0.5), digits: 9)
page.show("loss with the division in the wrong place", printed, digits: 6)

page.claim(
  "The decimal one is the printed one",
  isClose(billion * log10(0.5), to: -301_029_995.6, relative: 1e-9))
page.claim(
  "The loss begins at 35.0039, not at ln 2",
  isClose(printed, to: 35.0039, relative: 1e-5))

//: A value that is known in advance, such as $\ln 2$ at $β = 0$, is the
//: cheapest test of a loss there is.
//:
//: ## Summary
//:
//: - The likelihood is the probability of the data as a function of the
//:   parameters. Its maximum is the estimate; it is not a distribution of them.
//: - Probabilities of independent examples multiply, their logarithms add. The
//:   product underflows, or silently sticks; the sum does neither.
//: - Negative log-likelihood, binary cross-entropy and log-loss are one thing.
//: - Score: $X^\top (y − p)$. Hessian: $−X^\top S X$ with $s = p(1 − p)$. The
//:   log-likelihood is concave, so a zero of the score is the top, and there
//:   $X^\top p = X^\top y$.
//: - Near the top Newton's method squares the error in each step. Without
//:   $p(1 − p)$ it only shrinks it by a factor. Gradient descent depends on the
//:   condition number: standardise.
//: - Standard errors are roots of the diagonal of the *inverse* information.
//: - On separable classes no maximum exists, the weights grow like $\ln t$, and
//:   a small gradient proves nothing. A penalty makes the fit finite and
//:   depends on units.
//:
//: ## Exercises

page.exercises()

//: ## Sources
//:
//: - R. A. Fisher, 'On the mathematical foundations of theoretical statistics',
//:   Philosophical Transactions of the Royal Society A 222 (1922): likelihood,
//:   and variances from its curvature.
//: - A. Albert and J. A. Anderson, 'On the existence of maximum likelihood
//:   estimates in logistic regression models', Biometrika 71 (1984).
//: - P. McCullagh and J. A. Nelder, *Generalized Linear Models*, 2nd edition
//:   (1989): iteratively reweighted least squares.
//: - J. Nocedal and S. J. Wright, *Numerical Optimization*, 2nd edition (2006):
//:   Newton's method and descent.
//: - A. Zhang, Z. Lipton, M. Li, A. Smola, *Dive into Deep Learning*, appendix
//:   'Maximum Likelihood' (as of commit 0a554a1): also the coin with nine heads
//:   in thirteen.
//: - S. Raschka, Y. Liu, V. Mirjalili, *Machine Learning with PyTorch and
//:   Scikit-Learn* (2022), `ch03/ch03.py` (as of commit 016d10e).
//: - S. R. Dalal, E. B. Fowlkes and B. Hoadley, 'Risk analysis of the space
//:   shuttle: pre-Challenger prediction of failure', Journal of the American
//:   Statistical Association 84 (1989): the flights.

page.end()
