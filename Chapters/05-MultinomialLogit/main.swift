import Datasets
import LinearAlgebra
import Literate
import Logits

let page = Page(chapter: 5, minutes: 75)

//: # 5 Multinomial logit
//:
//: Four ways lead from Sydney to Melbourne: by air, by train, by bus, by car.
//: Logistic regression answers yes or no. What is its answer to *which?*
//:
//: **Takes** about 75 minutes, exercises apart. **You need** chapters 1 to 4:
//: log-odds and the sigmoid, maximum likelihood with Newton's method and
//: standard errors, separation, softmax and its Jacobian, log-sum-exp.
//:
//: **Afterwards you can** derive the model, its gradient and its Hessian; fit
//: it and say which of its coefficients mean something; read a relative-risk
//: ratio without being misled by its sign; tell softmax from ten sigmoids; and
//: say what the model believes when an alternative disappears.
//:
//: ## 5.1 Three log-odds for four ways to travel
//:
//: In 1987 a study asked people how they had travelled between Sydney, Canberra
//: and Melbourne. Greene and Hensher published a part of it as a table, and the
//: course ships it.

let choices = try Datasets.modeChoice()
let modes = ["air", "train", "bus", "car"]
let counts = modes.indices.map { mode in
  choices.labels.filter { $0 == mode }.count
}
page.table(
  "How they went", columns: ["mode", "travellers"],
  rows: zip(modes, counts).map { [Cell($0), Cell($1)] })
page.cite("travellers", choices.labels.count)

//: These \(travellers) people were picked *by the way they went*, the rare ways
//: more often than their share, the car less. So no share below is a share of
//: the population. Section 5.4 says what that does to a fit.
//:
//: For two classes chapter 1 needed one number: the odds of one against the
//: other. For k classes choose one class as the **base** and take the odds of
//: each other class against it: $o_c = p_c / p_0$. That is k − 1 numbers, three
//: for four ways to travel. Are they enough to know all the probabilities?
//:
//: Try it by hand with three classes. The second is twice as probable as the
//: base, the third three times. Then the base has one part of six.
//: In general the probabilities sum to 1, so
//:
//: $$1 = p_0 + \sum_{c \ne 0} p_c = p_0 \Bigl(1 + \sum_{c \ne 0} o_c\Bigr),
//: \qquad p_0 = \frac{1}{1 + \sum_{c \ne 0} o_c},
//: \qquad p_c = \frac{o_c}{1 + \sum_{j \ne 0} o_j}.$$
//:
//: Now write the odds as $o_c = e^{z_c}$, with the log-odds $z_c$ as scores.
//: The lonely 1 in the denominator is $e^0$: the base against itself has odds 1
//: and score 0. Put this 0 among the scores, and the formula is softmax.

let byHand = softmax([0, log(2), log(3)])
page.show("odds 1 : 2 : 3", byHand)
page.claim(
  "Softmax with a 0 for the base gives 1/6, 2/6 and 3/6",
  isClose(byHand, to: [1.0 / 6, 2.0 / 6, 3.0 / 6], relative: 1e-14))
page.claim(
  "The log-odds between two classes is the difference of their scores",
  isClose(log(byHand[2] / byHand[1]), to: log(3) - log(2), relative: 1e-14))

//: The model lets every score be linear in what is known of the traveller:
//: $z_c = b_c + w_c · x$ for each class but the base. Econometrics calls it the
//: **multinomial logit**, machine learning **softmax regression**. It is one
//: model. For k = 2 it is logistic regression.

page.exercise("5.1")

//: ## 5.2 A freedom that changes nothing
//:
//: Why should the base be special? Give every class a score,
//: $z_c = b_c + w_c · x$ for all k of them, and collect the parameters in a
//: matrix W with a column for each class, the intercepts in its first row. With
//: $\tilde x = (1, x)$ the scores of one example are $\tilde x^⊤ W$.
//:
//: This looks fairer, and has a price. Chapter 3 showed that softmax does not
//: see a number added to all scores. Add to each *row* of W a number of its
//: own: $W + s 1^⊤$, where s holds these numbers and 1 is a vector of k ones.
//: All scores of an example change by $s · \tilde x$, a number that differs
//: between examples and not between classes. No probability moves. Before you
//: read on: how many such freedoms has a model with d features?

let w = Matrix([[0, 2, 5], [0, 1, -1]])
let moved = w + matmul(Matrix.column([10, -3]), Matrix([[1, 1, 1]]))
let x = Matrix([[1, 0.7]])
page.show("W", w.rowVectors)
page.show("W + s1ᵀ", moved.rowVectors)
page.show("softmax of x̃ᵀW at x = 0.7", softmax(matmul(x, w)).elements)
page.show("with W + s1ᵀ", softmax(matmul(x, moved)).elements)

//: That was one x. Here are 61:

let grid = Matrix((-30...30).map { [1, Double($0) / 10] })
page.claim(
  "For x from −3 to 3, in steps of 0.1, the probabilities are the same",
  isClose(
    softmax(matmul(grid, w)), to: softmax(matmul(grid, moved)),
    relative: 1e-12))

//: There are d + 1, one for each row. So no single coefficient of W means
//: anything; only differences *within a row* do. Physicists call such a freedom
//: a **gauge**: heights need a zero, and sea level is as good as the floor.
//: There are three ways to fix it.
//:
//: 1. **Base class.** Subtract the base's column from every column. Each
//:    intercept is then the log-odds against the base where all features are 0,
//:    each weight its change per unit of a feature.
//: 2. **Sum to zero.** Subtract from each row its mean. The scores are then
//:    $\ln p_c$ less the mean of all k logarithms: the logarithm of $p_c$ over
//:    the *geometric mean* of the probabilities.
//: 3. **A penalty.** Ask for the smallest sum of squares as well. Take t from
//:    all entries of a row: the derivative of $\sum_c (W_{jc} − t)^2$ by t is
//:    $−2 \sum_c (W_{jc} − t)$, which is 0 when t is the mean. So the penalty
//:    ends at way 2 by itself, in every row that it covers.
//:
//: The W above has its base, class 0, at zero. By hand, its rows have the means
//: 7/3 and 0, and that leads to the second way:

let centred = 1.0 / 3 * Matrix([[-7, -1, 8], [0, 3, -3]])
func sumOfSquares(_ matrix: Matrix) -> Double {
  dot(matrix.elements, matrix.elements)
}
page.show("sum to zero", centred.rowVectors)
page.show("sums of squares", [moved, w, centred].map(sumOfSquares))
page.claim(
  "On that grid the same probabilities again, and the least sum of squares",
  isClose(
    softmax(matmul(grid, centred)), to: softmax(matmul(grid, w)),
    relative: 1e-12)
    && sumOfSquares(centred) < min(sumOfSquares(w), sumOfSquares(moved)))

//: And its scores are what way 2 says:

let logarithms = softmax(matmul(grid, w)).rowVectors.map { $0.map(log) }
page.claim(
  "They are the logarithms of the probabilities, less their mean",
  isClose(
    matmul(grid, centred),
    to: Matrix(logarithms.map { row in row.map { $0 - mean(row) } }),
    absolute: 1e-12))

//: The picture of sea level has its limit: with a penalty the choice is no
//: longer free. A penalised fit that holds a base at zero finds other
//: probabilities than one that does not. Section 5.6 meets this trap.

page.exercise("5.2")
page.exercise("5.3")

//: ## 5.3 The likelihood, its slope, its curvature
//:
//: Chapter 2's recipe: multiply the probabilities of what happened, take minus
//: the logarithm. Example i has the scores $z_i = \tilde x_i^⊤ W$ and the label
//: $y_i$:
//:
//: $$L(W) = −\sum_i \ln p_{i, y_i}
//:   = \sum_i \Bigl( \ln \sum_c e^{z_{ic}} − z_{i, y_i} \Bigr).$$
//:
//: The slope, line by line, for one example, whose number we leave out:
//:
//: 1. $∂/∂z_c$ of $\ln \sum_j e^{z_j}$ is $e^{z_c} / \sum_j e^{z_j} = p_c$: the
//:    slope of log-sum-exp is softmax.
//: 2. $∂/∂z_c$ of $z_y$ is 1 for c = y and 0 otherwise: entry c of the one-hot
//:    label, $y_c$.
//: 3. Together: $∂L/∂z_c = p_c − y_c$. They sum to 0 over the classes.
//: 4. $z_c = \sum_j \tilde x_j W_{jc}$, so $W_{jc}$ moves $z_c$ by $\tilde x_j$
//:    and no other score at all. By the chain rule
//:    $∂L/∂W_{jc} = \tilde x_j (p_c − y_c)$.
//: 5. Sum over the examples. Let $\tilde X$, P and Y hold the $\tilde x$, p and
//:    y of one example in each row. Row j of $\tilde X^⊤$ meets column c of
//:    $P − Y$:
//:
//: $$∇L(W) = \tilde X^⊤ (P − Y).$$
//:
//: By hand: one example $\tilde x = (1, 2)$ of class 0, three classes, W = 0.
//: Every probability is ⅓, the errors are (−⅔, ⅓, ⅓), and the second row of the
//: gradient is twice the first.

let one = MultinomialLogisticRegression.negativeLogLikelihood(
  features: Matrix([[2]]), labels: [0], classes: 3)
let slope = one.gradient([0, 0, 0, 0, 0, 0])
let check = gradientCheck(
  of: one.value, gradient: one.gradient, at: [0.3, -1, 0, 0.5, 0.2, -0.4])
page.show("gradient", [Array(slope.prefix(3)), Array(slope.suffix(3))])
page.claim(
  "It is [[−2/3, 1/3, 1/3], [−4/3, 2/3, 2/3]]",
  isClose(slope, to: [-2, 1, 1, -4, 2, 2].map { $0 / 3 }, relative: 1e-14))
page.claim("At another W it agrees with central differences", check.passes)

//: Each row sums to 0. That is the gauge again, seen from the slope: nothing
//: pulls in a direction in which nothing can change.
//:
//: Where the slope is zero, $\tilde X^⊤ P = \tilde X^⊤ Y$. Read the row of the
//: intercepts: for each class *the probabilities sum to the number of examples
//: that have it*. Section 5.4 checks it.

page.exercise("5.4")

//: The curvature is the slope's slope. In $\tilde x_j (p_a − y_a)$ only $p_a$
//: depends on W. $W_{lb}$ moves $z_b$ by $\tilde x_l$, and $z_b$ moves $p_a$ by
//: chapter 3's Jacobian, $∂p_a/∂z_b = p_a (δ_{ab} − p_b)$. So
//:
//: $$\frac{∂^2 L}{∂W_{ja} ∂W_{lb}} = p_a (δ_{ab} − p_b) \tilde x_j \tilde x_l,$$
//:
//: and for all entries and all examples at once
//:
//: $$∇^2 L = \sum_i (\operatorname{diag} p_i − p_i p_i^⊤)
//:   ⊗ \tilde x_i \tilde x_i^⊤.$$
//:
//: The circled cross says: a grid of blocks, one for each pair of classes, and
//: in each block $\tilde x \tilde x^⊤$ times that pair's number. How does L
//: bend? Move W in a direction V. The scores of an example move by
//: $u = V^⊤ \tilde x$, and its loss has in this direction the second derivative
//:
//: $$u^⊤ (\operatorname{diag} p − p p^⊤) u
//:   = \sum_c p_c u_c^2 − \Bigl(\sum_c p_c u_c\Bigr)^2,$$
//:
//: the *variance* of u, its entry $u_c$ having the probability $p_c$. A
//: variance is never negative, so L is convex: no false minima. As no $p_c$ is
//: 0, it is zero only if u is the same for all classes. For every example at
//: once that is the gauge, and nothing else unless one column of $\tilde X$ is a
//: combination of the others.
//:
//: And no variance exceeds that of a fair coin between the greatest $u_a$ and
//: the least $u_b$, which is
//: $\tfrac14 (u_a − u_b)^2 \le \tfrac12 (u_a^2 + u_b^2)$: at most ½ if u has
//: length 1. So no eigenvalue of $\operatorname{diag} p − p p^⊤$ is above ½,
//: whatever p is.

func eigenvalues(_ p: [Double]) -> [Double] {
  symmetricEigenvalues(softmaxJacobian(probabilities: p))
    .map { abs($0) < 1e-15 ? 0 : $0 }
}
let uneven = eigenvalues([0.7, 0.2, 0.1])
page.show("eigenvalues at (0.7, 0.2, 0.1)", uneven)
page.show("at (0.5, 0.5, 0)", eigenvalues([0.5, 0.5, 0]))
page.claim(
  "0, 0.125597 and 0.334403, as numpy 2.4.6 has them",
  isClose(uneven, to: [0, 0.1255969349, 0.3344030651]))
page.claim(
  "½ is reached, by two classes of probability ½",
  isClose(eigenvalues([0.5, 0.5, 0])[2], to: 0.5, relative: 1e-12))

page.exercise("5.5")

//: ## 5.4 The fit
//:
//: The travellers' household income (in thousands of dollars) and the size of
//: their party are the same number for all four ways. With the intercept that
//: makes three rows, and four columns: twelve parameters, three of them gauge.

let loss = MultinomialLogisticRegression.negativeLogLikelihood(
  features: choices.features, labels: choices.labels, classes: 4)
let start = [Double](repeating: 0, count: 12)
let stiff = symmetricEigenvalues(loss.hessian(start))
page.show(
  "nine of the eigenvalues at W = 0", Array(stiff.dropFirst(3)), digits: 3)
page.claim(
  "The other three are zero to rounding; the nine span a factor of 10,000",
  stiff.prefix(3).allSatisfy { abs($0) < 1e-12 * stiff[11] }
    && stiff[11] > 10_000 * stiff[3])

//: Each comes three times: at $p = \tfrac14$ for all four classes,
//: $\operatorname{diag} p − p p^⊤$ has the eigenvalue ¼ three times and 0 once.
//:
//: Newton's method divides by these eigenvalues. So it needs the gauge fixed:
//: by a base class, or by a term $\tfrac12 γ \sum_j (\sum_c W_{jc})^2$, which
//: makes the rows sum to 0 at no cost in likelihood. **L-BFGS** needs nothing
//: of the kind. It asks for no Hessian and guesses the curvature from its last
//: few steps and gradients. The rows of a gradient sum to zero, so from W = 0
//: on the rows of W do.

let gauged = MultinomialLogisticRegression.negativeLogLikelihood(
  features: choices.features, labels: choices.labels, classes: 4, gauge: 1)
let newton = try Newton().minimise(gauged, from: start)
let lbfgs = try LBFGS(tolerance: 1e-6).minimise(loss, from: start)
page.show("loss by Newton", newton.value, digits: 9)
page.show("loss by L-BFGS", lbfgs.value, digits: 9)
page.show("steps of Newton", newton.certificate.iterations)
page.claim(
  "They end at the same place, L-BFGS after 150 to 600 steps",
  isClose(newton.point, to: lbfgs.point, absolute: 1e-5)
    && (150...600).contains(lbfgs.certificate.iterations))

//: How many exactly, the last rounding decides: your machine may count another
//: number. The eigenvalues tell why there are so many: income in thousands of
//: dollars makes the bowl ten thousand times more curved one way than another.
//: Newton does not feel it, and on twelve parameters its steps cost next to
//: nothing. With 650 parameters and features of one scale, as in section 5.8,
//: L-BFGS is the better bargain.
//:
//: Here is the fit against the car, with its standard errors: the inverse of
//: the Hessian without the base, as in chapter 2.

let model = try MultinomialLogisticRegression.fit(
  choices.features, labels: choices.labels, classes: 4
).relative(to: 3)
let errors = try model.standardErrors(choices.features, relativeTo: 3)
func entry(_ row: Int, _ mode: Int) -> Cell {
  let weight = formatted(model.coefficients[row, mode], decimals: 4)
  return "\(weight) (\(formatted(errors[row, mode], decimals: 4)))"
}

//: An intercept is a log-odds against the car, a weight its change per unit;
//: the standard error is in brackets.

page.table(
  columns: ["", "air", "train", "bus"],
  rows: ["intercept", "income", "party size"].enumerated().map { row, name in
    [Cell(name)] + (0..<3).map { entry(row, $0) }
  })
page.show("log-likelihood", model.logLikelihood, digits: 8)

//: A second program, statsmodels, fits the same model to the same table.

let statsmodels = Matrix([
  [0.9434923415, 2.4938480410, 1.9779706096],
  [0.0035437932, -0.0573078428, -0.0303252692],
  [-0.6005541345, -0.3098126320, -0.9404139704],
])
let fitted = Matrix(model.coefficients.rowVectors.map { Array($0.prefix(3)) })
page.claim(
  "MNLogit of statsmodels 0.15.0 finds these nine numbers and this likelihood",
  isClose(fitted, to: statsmodels, relative: 1e-6)
    && isClose(model.logLikelihood, to: -253.3408488188, relative: 1e-10))

//: And the promise of section 5.3, that the intercepts keep the counts:

let expected = matmul(
  model.probabilities(choices.features).transposed(),
  choices.labels.map { _ in 1.0 })
page.claim(
  "The fitted probabilities of each mode sum to its travellers",
  isClose(expected, to: counts.map(Double.init), relative: 1e-8))

//: That last claim is the reason for the warning in 5.1. The intercepts make
//: the model's shares equal to the *sample's* shares, and the sample was drawn
//: by the answer. If the model is right, only the intercepts suffer, as each
//: mode has one of its own (McFadden's result, in Manski and Lerman, 1977): but
//: for chance, a sample with other shares finds the same weights.
//:
//: And this is what the gauge looks like from the fit. Move the income weight
//: of *all* modes together, then that of the train alone.

func lossMoved(_ modes: [Int], by step: Double) -> Double {
  var point = newton.point
  for mode in modes { point[4 + mode] += step }
  return loss.value(point)
}
page.claim(
  "With all four weights larger by 5 the loss is what it was",
  isClose(lossMoved([0, 1, 2, 3], by: 5), to: loss.value(newton.point)))

//: The line and the valley:

page.figure(
  "gauge",
  Figure(
    title: "A flat direction and a steep one",
    description: "The loss is level when all four weights move, and a valley "
      + "when one moves.",
    x: Axis("change of the income weight"), y: Axis("loss (nats)"),
    marks: [
      .curve(-0.03...0.03, label: "all four") {
        lossMoved([0, 1, 2, 3], by: $0)
      },
      .curve(-0.03...0.03, label: "train only") { lossMoved([1], by: $0) },
    ]))

//: ## 5.5 Reading the ratios
//:
//: Take the exponential of a coefficient, $e^w$. It is the factor on the odds
//: of its class *against the base* when the feature grows by 1. Software prints
//: it as a **relative-risk ratio**. For train and income:

let perThousand = exp(model.coefficients[1, 1])
page.show("per 1,000 dollars", perThousand)
page.show("per 10,000 dollars", exp(10 * model.coefficients[1, 1]))
page.claim(
  "Ten steps multiply ten times",
  isClose(exp(10 * model.coefficients[1, 1]), to: pow(perThousand, 10)))

//: Now look at probabilities, for somebody who travels alone, at 30 and at 40
//: thousand dollars.

func chances(income: Double) -> [Double] {
  softmax(matmul(Matrix([[1, income, 1]]), model.coefficients).elements)
}
let (before, after) = (chances(income: 30), chances(income: 40))
page.show(
  "P(train)/P(car), 40 against 30",
  after[1] / after[3] / (before[1] / before[3]))
page.show("P(train), 40 against 30", after[1] / before[1])

page.claim(
  "The odds change by the ratio for ten thousand dollars, the probability does"
    + " not",
  isClose(
    after[1] / after[3] / (before[1] / before[3]), to: pow(perThousand, 10))
    && after[1] / before[1] > 1.1 * pow(perThousand, 10))

//: So the first thing a relative-risk ratio is **not**: a ratio of two
//: probabilities of the train.
//: What epidemiologists call relative risk is such a ratio, of one event under
//: two conditions. Here 'risk' means P(train)/P(car), and the ratio is of two
//: such quotients.
//:
//: The second thing it is not: the direction in which its class goes. Guess
//: from the table above: the bus has a negative weight for income. Does the
//: probability of the bus fall with income?

page.figure(
  "income",
  Figure(
    title: "Who travels alone, by income",
    description: "Train falls, air and car rise, the bus rises a little and "
      + "then falls.",
    x: Axis("household income (thousand dollars)"), y: Axis("probability"),
    marks: modes.enumerated().map { index, mode in
      .curve(2...72, label: mode) { chances(income: $0)[index] }
    }))

//: No. Read off where it turns:

let incomes = (2...72).map(Double.init)
let peak = incomes[argMax(incomes.map { chances(income: $0)[2] })]
page.cite("peak", peak)
page.claim(
  "The bus's weight is negative, its probability rises up to an income of 19",
  model.coefficients[1, 2] < 0 && peak == 19)

//: It rises up to \(peak) thousand dollars, and falls only then. The weight
//: says that the bus loses *against the car*. Among poor travellers most go by
//: train, and the train loses faster; the bus picks some of them up. The
//: derivative says it in one line. From $p_c = e^{z_c}/\sum_j e^{z_j}$,
//:
//: $$\frac{∂p_c}{∂x} = p_c \Bigl(w_c − \sum_j p_j w_j\Bigr):$$
//:
//: a class gains when its weight is above the *average* weight, each class
//: counted with its probability. Even the base, whose weight is 0, moves.
//:
//: The third thing it is not: a property of its class alone. The weight of air
//: against the car is a third of its standard error. So income does not matter
//: for flying? Change the base:

let againstTrain = model.relative(to: 1)
let trainErrors = try model.standardErrors(choices.features, relativeTo: 1)
let zCar = model.coefficients[1, 0] / errors[1, 0]
let zTrain = againstTrain.coefficients[1, 0] / trainErrors[1, 0]
page.show("air against car, weight / s.e.", zCar, digits: 3)
page.show("air against train", zTrain, digits: 3)
page.claim(
  "One model, two contrasts: 0.34 and more than 4 standard errors",
  isClose(zCar, to: 0.0035437932 / 0.0103047402, relative: 1e-6) && zTrain > 4)
page.claim(
  "And the same probabilities",
  isClose(
    againstTrain.probabilities(choices.features),
    to: model.probabilities(choices.features)))

//: To ask whether income matters at all, drop it from all classes at once and
//: compare likelihoods, as in chapter 2. If it does not matter, twice the
//: difference is about chi-squared with three degrees of freedom, whose average
//: is 3.

let withoutIncome = try MultinomialLogisticRegression.fit(
  Matrix(columns: [choices.features.column(1)]), labels: choices.labels,
  classes: 4)
let ratio = 2 * (model.logLikelihood - withoutIncome.logLikelihood)
page.show("twice the log-likelihood ratio", ratio)
page.claim(
  "statsmodels gives 41.198119", isClose(ratio, to: 41.1981188, relative: 1e-7))

page.exercise("5.6")

//: ## 5.6 Two classes, and a trap
//:
//: For two classes softmax is the sigmoid of a difference:
//: $p_1 = e^{z_1}/(e^{z_0} + e^{z_1}) = σ(z_1 − z_0)$. So 'softmax for two
//: classes is the same as the sigmoid' is right, as long as nobody penalises.
//:
//: Penalise both logits' weights, $\tfrac12 λ (w_0^2 + w_1^2)$. The likelihood
//: sees only $w = w_1 − w_0$. Guess first: does the same λ weigh more on two
//: logits or on the single weight? For a given w the penalty chooses the
//: cheapest pair, which is $(−w/2, w/2)$ by section 5.2, and it costs
//:
//: $$\tfrac12 λ \Bigl(\frac{w^2}{4} + \frac{w^2}{4}\Bigr)
//:   = \tfrac12 · \frac{λ}{2} · w^2.$$
//:
//: **λ on two logits is λ/2 on the single weight.** The twenty students of
//: chapter 1, by both models:

let students = try Datasets.hoursStudied()
func singleWeight(_ penalty: Double) throws -> Double {
  try LogisticRegression.fit(
    students.features, labels: students.labels.map(Double.init),
    penalty: penalty
  ).weights[0]
}
func twoWeights(_ penalty: Double) throws -> [Double] {
  try MultinomialLogisticRegression.fit(
    students.features, labels: students.labels, classes: 2, penalty: penalty
  ).weights.elements
}

//: Three penalties on the one weight, and λ = 1 on the two:

let pair = try twoWeights(1)
let singles = try [2, 1, 0.5].map(singleWeight)
page.table(
  columns: ["model", "λ", "weight per hour"],
  rows: [
    ["sigmoid", 2, .fixed(singles[0], decimals: 5)],
    ["sigmoid", 1, .fixed(singles[1], decimals: 5)],
    ["sigmoid", 0.5, .fixed(singles[2], decimals: 5)],
    ["softmax, w₁ − w₀", 1, .fixed(pair[1] - pair[0], decimals: 5)],
  ])
page.show("w₀ and w₁", pair)
page.claim(
  "Softmax with λ = 1 is the sigmoid with λ = ½, not with λ = 1",
  isClose(pair[1] - pair[0], to: singles[2], relative: 1e-8))

//: scikit-learn 1.9.1 finds the same single weights with C = 1/λ. Its own
//: tests once tripped over the difference (issue 12193).

page.claim(
  "The three of scikit-learn are 0.9728368, 1.1486039 and 1.2854120",
  isClose(
    singles, to: [0.9728368127, 1.1486038946, 1.2854119935], relative: 1e-7))

//: On a logarithmic axis the two curves are one curve, shifted by a factor of
//: 2:

let exponents = (0...40).map { -2 + Double($0) / 10 }
let penalties = exponents.map { pow(10, $0) }
let shrunk = try penalties.map(twoWeights)
page.figure(
  "penalty",
  Figure(
    title: "The same λ is not the same penalty",
    description: "Both weights shrink as the penalty grows; softmax's curve "
      + "lies a factor of two to the right.",
    x: Axis("penalty λ", scale: .log10), y: Axis("weight per hour"),
    marks: [
      .line(
        x: penalties, y: try penalties.map(singleWeight), label: "sigmoid"),
      .line(x: penalties, y: shrunk.map { $0[1] - $0[0] }, label: "softmax"),
    ]))

//: The single weight is the pair with its base held at zero, (0, w). So with a
//: penalty the base is not a matter of taste: held at zero it escapes the
//: penalty's reach, the fit changes, and with three classes or more it depends
//: on which class was chosen.

page.exercise("5.7")

//: ## 5.7 Three irises and no best fit
//:
//: Fisher's flowers: four lengths in centimetres, three species of 50 flowers
//: each. The table everybody begins with, and the library refuses to fit it.

let iris = try Datasets.iris()
let attempt = try? MultinomialLogisticRegression.fit(
  iris.features, labels: iris.labels, classes: 3)
let direction = try separatingDirection(
  features: iris.features, labels: iris.labels, classes: 3)
let petals = iris.features.column(2)
page.show("longest petal of a setosa", petals.prefix(50).max() ?? 0, unit: "cm")
page.show("shortest of another", petals.dropFirst(50).min() ?? 0, unit: "cm")
page.claim(
  "There is no fit, because there is a separating direction",
  attempt == nil && direction != nil)

//: You can see one by eye: 2.5 cm of petal tell setosa from the others without
//: an error. Give both others the score *petal length − 2.5*, times any factor.
//: The larger the factor, the closer each setosa's probability comes to 1, and
//: it is never there: chapter 2's separation, for one class of three. So the
//: likelihood has no maximum. A penalty stops the flight. Watch what happens as
//: it is taken away.

let path = try [1, 0.1, 0.01, 1e-3, 1e-4, 1e-5].map { penalty in
  try MultinomialLogisticRegression.fit(
    iris.features, labels: iris.labels, classes: 3, penalty: penalty)
}
page.table(
  columns: [
    "λ", "loss", "weight norm", "petal width, virginica − versicolor",
  ],
  rows: path.map { fit in
    [
      .number(fit.penalty), .fixed(-fit.logLikelihood, decimals: 4),
      .fixed(norm(fit.weights.elements), decimals: 2),
      .fixed(fit.weights[3, 2] - fit.weights[3, 1], decimals: 3),
    ]
  })

//: The norm grows with every zero of λ, and without end. But the loss settles,
//: and so does the contrast in the last column. Why? Setosa's share of the loss
//: goes to 0, and what is left is the question *versicolor or virginica?*,
//: whose 100 flowers overlap. That question has a best fit:

let two = try LogisticRegression.fit(
  iris.features.selecting(rows: Array(50..<150)),
  labels: iris.labels.dropFirst(50).map { $0 == 2 ? 1 : 0 })
page.show("intercept and weights", two.coefficients, digits: 7)
page.show("loss", -two.logLikelihood, digits: 7)
page.claim(
  "statsmodels finds the same five coefficients and the same likelihood",
  isClose(
    two.coefficients,
    to: [
      -42.637803813, -2.4652201952, -6.6808870141, 9.4293851539, 18.2861368879,
    ],
    relative: 1e-8)
    && isClose(two.logLikelihood, to: -5.94927339568, relative: 1e-10))

//: The penalised fits approach it, in the loss and in the contrasts:

page.claim(
  "With λ = 1e−5 the loss and the weight of petal width are near it",
  isClose(-path[5].logLikelihood, to: 5.949273, absolute: 2e-4)
    && isClose(
      path[5].weights[3, 2] - path[5].weights[3, 1], to: two.weights[3],
      relative: 1e-3)
)
page.claim(
  "The norm has grown at every step",
  zip(path, path.dropFirst()).allSatisfy {
    norm($0.weights.elements) < norm($1.weights.elements)
  })

//: The norm against λ, and the loss beside it, tell divergence from convergence
//: better than any message of an optimiser:

page.figure(
  "iris",
  Figure(
    title: "Without a penalty there is no end",
    description: "From right to left the norm climbs steadily, and the loss "
      + "sinks to a level.",
    x: Axis("penalty λ", scale: .log10), y: Axis("loss (nats), weight norm"),
    marks: [
      .line(path.map { ($0.penalty, -$0.logLikelihood) }, label: "loss"),
      .line(
        path.map { ($0.penalty, norm($0.weights.elements)) }, label: "norm"),
      .rule(y: -two.logLikelihood),
      .text("versicolor or virginica alone", at: (1.2e-5, 4.7)),
    ]))

//: What do programs do that do not check? Some stop after so many steps and
//: print the place where they stand, with enormous standard errors.
//: scikit-learn penalises by default (C = 1). Given more than its usual 100
//: steps it converges to the first row of the table, which is not an estimate
//: by maximum likelihood.
//:
//: ## 5.8 Ten digits, by softmax and by ten sigmoids
//:
//: Now 64 features and ten classes. The course ships 1,797 handwritten digits
//: of 8 × 8 pixels; the first 1,200 train, the last 597, mostly by other
//: writers, test. Pixels are divided by 16, so that ink is 1. The penalty on
//: the weights is λ = 1; the intercepts are not penalised.

let digits = try Datasets.digits()
let (train, test) = (digits.train.scaled(), digits.test.scaled())
let readers = try MultinomialLogisticRegression.fit(
  train.images, labels: train.labels, classes: 10, penalty: 1,
  tolerance: 1e-6)
func right(_ answers: [Int]) -> Int {
  zip(answers, test.labels).filter { $0 == $1 }.count
}

//: How well does it read the other writers?

let softmaxRight = right(readers.predict(test.images))
let softmaxLoss = crossEntropy(
  logits: readers.logits(test.images), labels: test.labels)
page.show("right, of 597", softmaxRight)
page.show("accuracy", Double(softmaxRight) / 597, digits: 4)
page.show("mean cross-entropy on the test", softmaxLoss, digits: 4)
page.claim(
  "scikit-learn 1.9.1 with C = 1 has 550 right too, and the mean 0.30923",
  softmaxRight == 550 && isClose(softmaxLoss, to: 0.30923, absolute: 1e-5))

//: A logit is $b_c + \sum_j x_j W_{jc}$: lay a mask of 64 weights over the
//: image, multiply, add. The masks can be looked at.

page.figure(
  "templates",
  Figure(
    title: "What the model has learned, a mask for each digit",
    description: "Ten signed images. The mask of 0 is negative in the middle "
      + "and positive to its left and right.",
    images: (0..<10).map { digit in
      let mask = readers.weights.column(digit)
      return Image(
        (0..<8).map { Array(mask[$0 * 8..<$0 * 8 + 8]) },
        caption: "\(digit)", signed: true)
    }, columns: 5))

//: A mask is not a picture of its digit.

let zero = readers.weights.column(0)
page.claim(
  "In the mask of 0 the four pixels of the centre are negative",
  [27, 28, 35, 36].allSatisfy { zero[$0] < 0 })

//: Ink in the middle speaks *against* 0. By the penalty the ten weights of a
//: pixel sum to 0, so a mask shows where its digit differs from the average of
//: all ten, and nothing where all agree.
//:
//: Say the scaling when you quote a penalty. On pixels from 0 to 16 the weights
//: are 16 times smaller and the same λ presses 256 times less.
//:
//: ### One against the rest
//:
//: There is another way to ten classes: ten logistic regressions, each asked
//: *is it this digit or not?* Take the one that says yes the loudest. It needs
//: no softmax and no shared loss. Same pixels, same λ:

let outputs = try Matrix(
  columns: (0..<10).map { digit in
    try LogisticRegression.fit(
      train.images, labels: train.labels.map { $0 == digit ? 1 : 0 },
      penalty: 1, tolerance: 1e-6
    ).probabilities(test.images)
  })
let restRight = right(outputs.rowVectors.map(argMax))
let sums = outputs.rowVectors.map(sum)
let silent = sums.indices.filter { image in
  outputs.row(image).allSatisfy { $0 <= 0.5 }
}
let guessed = silent.filter { argMax(outputs.row($0)) == test.labels[$0] }

//: Before you look: will the ten outputs of an image sum to about 1?

page.show("right, of 597", restRight)
page.show("least and greatest sum", [sums.min() ?? 0, sums.max() ?? 0])
page.show("images for which none says yes", silent.count)
page.cite("guessed", guessed.count)
page.cite("lost", softmaxRight - restRight)
page.cite("silentShare", 100 * Double(silent.count) / 597, digits: 3, unit: "%")

//: It works, without tuning either model. \(silentShare) of the images get no
//: *yes* at all (no output above ½), and even there the largest output is right
//: \(guessed) times. But look at the sums.

page.figure(
  "sums",
  Figure(
    title: "The ten outputs of an image do not sum to 1",
    description: "A histogram of 597 sums, most between 0.7 and 1.2.",
    x: Axis("sum of ten outputs"), y: Axis("images"),
    marks: [
      .histogram(sums, bins: 30, range: 0...1.6),
      .rule(x: 1),
      .text("softmax: always 1", at: (0.5, 160)),
    ]))

//: A second program agrees:

page.claim(
  "scikit-learn's ten fits have 543 right, sums from 0.10589 to 1.54046 and 87"
    + " silent images",
  restRight == 543 && silent.count == 87
    && isClose(sums.min() ?? 0, to: 0.105886, absolute: 2e-6)
    && isClose(sums.max() ?? 0, to: 1.540457, absolute: 2e-6))

//: Each output answers its own question, from its own fit, and no sum was ever
//: promised. A library that is asked for probabilities divides by the sum. Does
//: that make it softmax?

let divided = outputs.rowVectors.map { row in row.map { $0 / sum(row) } }
let joint = readers.probabilities(test.images).rowVectors
let gaps = zip(divided, joint).map { maxNorm(subtract($0, $1)) }
let image = argMax(gaps)
let three = [outputs.row(image), divided[image], joint[image]]
page.table(
  "One image, a \(test.labels[image]) (sigmoids below 0.004 left out)",
  columns: ["digit", "ten sigmoids", "divided by their sum", "softmax"],
  rows: (0..<10).filter { outputs[image, $0] > 0.004 }.map { digit in
    [Cell(digit)] + three.map { .fixed($0[digit], decimals: 3) }
  })
page.claim(
  "The two distributions differ by up to 0.266",
  isClose(gaps[image], to: 0.26603, absolute: 1e-4))

//: Both columns at the right are distributions, and they disagree. At most one
//: is true. **To sum to 1 is a matter of arithmetic; to be right is a matter of
//: frequencies**. scikit-learn itself once divided
//: sigmoids after a softmax fit; issue 5134 reported it, and it was repaired.
//:
//: There is a road from ten sigmoids to softmax, and it is not this division.
//: Suppose the ten answers were independent, and you learn that *exactly one*
//: said yes. Class c alone says yes with probability
//: $σ(z_c) \prod_{j \ne c} (1 − σ(z_j))$. Divide by $\prod_j (1 − σ(z_j))$,
//: which is the same for all c: what is left is
//: $σ(z_c)/(1 − σ(z_c)) = e^{z_c}$. So the condition 'exactly one' makes
//: softmax.

let logits = [2, 1, -1.0]
let product = logits.indices.map { c in
  logits.indices.reduce(1.0) {
    $0 * sigmoid($1 == c ? logits[$1] : -logits[$1])
  }
}
let onlyOne = product.map { $0 / sum(product) }
let sigmoids = logits.map(sigmoid)
page.show("σ divided by its sum", sigmoids.map { $0 / sum(sigmoids) })
page.show("exactly one yes", onlyOne)
page.show("softmax", softmax(logits))
page.claim(
  "Given exactly one yes, independent sigmoids are softmax",
  isClose(onlyOne, to: softmax(logits), relative: 1e-12))

page.exercise("5.8")

//: ## 5.9 When the airport closes
//:
//: So far the model knows the traveller. It does not know that the bus is slow.
//: Give each *alternative* a utility made of its own attributes, with one set
//: of coefficients for all: $v_a = β · x_a$, and again
//: $P(a) = e^{v_a}/\sum_b e^{v_b}$. McFadden (1974) named it the **conditional
//: logit**. The multinomial logit is the case in which each attribute is a fact
//: of the person times the indicator of a mode.
//:
//: Greene's six attributes: a constant for air, train and bus; the generalised
//: cost in dollars (fares and the value of the time spent riding); the minutes
//: at the terminal; income, for air only.

let attributes = choices.travellers.map { person in
  Matrix(
    person.alternatives.enumerated().map { mode, way in
      [
        mode == 0 ? 1 : 0, mode == 1 ? 1 : 0, mode == 2 ? 1 : 0,
        way.generalisedCost, way.terminalTime,
        mode == 0 ? person.householdIncome : 0,
      ]
    })
}
page.show("traveller 0", attributes[0].rowVectors)

//: The loss of a traveller is the cross-entropy of the four utilities, its
//: slope by them is again p − y, and they depend on β through the attributes:
//: the slope by β is $X_i^⊤ (p_i − y_i)$. Six parameters: Newton.

let people = choices.travellers.indices
let conditional = Objective(
  dimension: 6,
  value: { beta in
    let utilities = people.map { matmul(attributes[$0], beta) }
    return crossEntropy(logits: Matrix(utilities), labels: choices.labels)
      * Double(people.count)
  },
  gradient: { beta in
    people.reduce([0, 0, 0, 0, 0, 0]) { total, i in
      let error = crossEntropyGradient(
        logits: matmul(attributes[i], beta), label: choices.labels[i])
      return add(total, matmul(attributes[i].transposed(), error))
    }
  })

//: Newton takes the curvature from central differences of this slope.

let best = try Newton().minimise(conditional, from: [0, 0, 0, 0, 0, 0])
let beta = best.point
let meanings = [
  "air", "train", "bus", "generalised cost", "terminal time", "income × air",
]
page.table(
  columns: ["attribute", "coefficient"],
  rows: zip(meanings, beta).map { [Cell($0), .fixed($1, decimals: 4)] })
page.show("log-likelihood", -best.value, digits: 7)

//: Two sources to check it against, the book and a program:

page.claim(
  "Greene has 5.2074, 3.8690, 3.1632, −0.0155, −0.0961, 0.0133 and −199.1284",
  isClose(
    beta, to: [5.2074, 3.8690, 3.1632, -0.0155, -0.0961, 0.0133],
    absolute: 5e-5)
    && isClose(-best.value, to: -199.1284, absolute: 5e-5))
let second = [
  5.2074432987, 3.8690427015, 3.1631942119, -0.0155015253, -0.0961247961,
  0.0132870263,
]
page.claim(
  "statsmodels' ConditionalLogit agrees to seven digits",
  isClose(beta, to: second, relative: 1e-7))

//: Costs and minutes have negative signs: nobody likes them. Now close the
//: airport. The utilities of the others stay; air leaves the sum.

let all = softmax(matmul(attributes[0], beta))
let grounded = [0] + softmax(Array(matmul(attributes[0], beta).dropFirst()))
page.figure(
  "airport",
  Figure(
    title: "Traveller 0, with and without air",
    description: "Train, bus and car all grow by the same factor.",
    x: Axis("mode"), y: Axis("probability"),
    marks: [
      .bars(Array(zip(modes, all)), label: "all open"),
      .bars(Array(zip(modes, grounded)), label: "air closed"),
    ]))

//: And the odds of the train against the bus:

page.show("train/bus, all open", all[1] / all[2], digits: 12)
page.show("train/bus, air closed", grounded[1] / grounded[2], digits: 12)
page.claim(
  "The odds of train against bus do not notice; statsmodels has 2.1956360",
  isClose(all[1] / all[2], to: grounded[1] / grounded[2], relative: 1e-14)
    && isClose(all[1] / all[2], to: 2.195636014, relative: 1e-8))

//: $P(a)/P(b) = e^{v_a − v_b}$: no other alternative occurs in it. This is the
//: **independence of irrelevant alternatives** (IIA). It is a belief, and
//: sometimes a wrong one. By hand: half the people drive, half take the red
//: bus. Now paint every second bus blue. The blue bus has the red bus's
//: utility, so the model says ⅓, ⅓, ⅓, and the car loses travellers to paint.
//: Sense says ½, ¼, ¼.

let redBus = softmax([0, 0])
let blueBus = softmax([0, 0, 0])
page.show("car, red bus", redBus)
page.show("car, red bus, blue bus", blueBus)
page.claim(
  "The odds of car against red bus stay 1, where sense says 2",
  redBus[0] / redBus[1] == 1 && blueBus[0] / blueBus[1] == 1)

//: One more thing IIA does not say: that the totals grow alike. Each person's
//: probabilities keep their ratios; people differ, and so do the sums. With all
//: open the sums are the counts, as in 5.3: the slope by a mode's constant is
//: its sum less its count, and the car has what is left.

let carried = people.reduce([0.0, 0, 0, 0]) { total, i in
  add(total, softmax(matmul(attributes[i], beta)))
}
page.claim(
  "With all open the probabilities of each mode sum to its travellers",
  isClose(carried, to: counts.map(Double.init), relative: 1e-7))

//: And with air closed:

let stranded = people.reduce([0.0, 0, 0]) { total, i in
  add(total, softmax(Array(matmul(attributes[i], beta).dropFirst())))
}
page.show("train, bus, car: all open", Array(counts.dropFirst()))
page.show("expected, air closed", stranded, digits: 4)
page.show("factors", (0..<3).map { stranded[$0] / Double(counts[$0 + 1]) })
page.claim(
  "numpy finds 80.59869, 38.60352 and 90.79779; the car gains most",
  isClose(stranded, to: [80.59869, 38.60352, 90.79779], relative: 1e-6)
    && stranded[2] / 59 > 1.1 * max(stranded[0] / 63, stranded[1] / 30))

page.exercise("5.9")

//: ## 5.10 Why exp? Noise under a maximum
//:
//: Here is a story in which nobody mentions exponentials. A traveller knows the
//: utility of each way, $U_a = v_a + ε_a$, and takes the greatest. We know
//: $v_a$; $ε_a$ is what we do not know about the day. Let the ε be independent,
//: with the **Gumbel** distribution $P(ε \le t) = \exp(−e^{−t})$. Then:
//:
//: 1. Its density is the derivative, $e^{−t} \exp(−e^{−t})$.
//: 2. Given $ε_a = t$, way a wins if each other $ε_b$ is below $t + v_a − v_b$:
//:    independent events, with probabilities $\exp(−e^{−t} e^{v_b − v_a})$.
//: 3. Multiply them all, and the density. Its $\exp(−e^{−t})$ is the factor for
//:    b = a, since $e^{v_a − v_a} = 1$. The exponents add up: with
//:    $S = \sum_b e^{v_b − v_a}$ the product is $e^{−t} \exp(−e^{−t} S)$.
//: 4. Integrate over t. With $r = e^{−t}$, $dr = −e^{−t} dt$, it is
//:
//: $$P(a) = \int_0^∞ e^{−rS} dr = \frac{1}{S}
//:   = \frac{e^{v_a}}{\sum_b e^{v_b}}.$$
//:
//: Softmax, exactly. For two ways only the difference $ε_0 − ε_1$ counts, and
//: that is logistic: the hidden noise of section 1.6. Draw and see; beside it,
//: normal noise of the same variance, $π^2/6$.

let utilities = [1, 0, 0.5, -0.5]
let draws = 20_000
var generator = SeededGenerator(seed: 5)
let deviation = Double.pi / 6.0.squareRoot()
var gumbelWins = [0.0, 0, 0, 0]
var normalWins = [0.0, 0, 0, 0]
for _ in 0..<draws {
  let gumbel = utilities.map { $0 + generator.gumbel() }
  gumbelWins[argMax(gumbel)] += 1 / Double(draws)
  let normal = utilities.map {
    $0 + generator.normal(standardDeviation: deviation)
  }
  normalWins[argMax(normal)] += 1 / Double(draws)
}

//: With normal noise, the probit's, there is no closed form. Steps 2 to 4
//: become a sum over a fine grid of t.

let bell = NormalDistribution(standardDeviation: deviation)
func probit(_ v: [Double]) -> [Double] {
  v.indices.map { a in
    var total = 0.0
    for t in stride(from: -12.0, to: 12, by: 0.02) {
      var product = bell.density(t)
      for b in v.indices where b != a {
        product *= bell.cumulative(t + v[a] - v[b])
      }
      total += 0.02 * product
    }
    return total
  }
}

//: The shares of the wins, alternative 0 first:

let exact = softmax(utilities)
let bellChances = probit(utilities)
page.show("softmax", exact)
page.show("Gumbel noise, drawn", gumbelWins, digits: 4)
page.show("normal noise, drawn", normalWins, digits: 4)
page.show("normal noise, integrated", bellChances)

//: How far may a share of 20,000 draws stray? Its standard deviation is
//: $\sqrt{p(1 − p)/20000}$; four of them are a wide margin.

func within(_ drawn: [Double], of p: [Double]) -> Bool {
  zip(drawn, p).allSatisfy {
    abs($0 - $1) < 4 * ($1 * (1 - $1) / Double(draws)).squareRoot()
  }
}
page.claim(
  "In this run Gumbel's winners are softmax's to sampling error, normal's not",
  within(gumbelWins, of: exact) && within(normalWins, of: bellChances)
    && !within(normalWins, of: exact))

//: Now close alternative 0, as we closed the airport:

let fewer = probit(Array(utilities.dropFirst()))
page.show("p₁/p₂ with normal noise", bellChances[1] / bellChances[2])
page.show("p₁/p₂ once 0 is closed", fewer[0] / fewer[1])
page.show("p₁/p₂ by softmax, always", exact[1] / exact[2])
page.claim(
  "With normal noise the odds of alternative 1 against 2 depend on 0; quad of"
    + " scipy 1.17.1 finds the same two numbers",
  isClose(bellChances[1] / bellChances[2], to: 0.5786866088, relative: 1e-6)
    && isClose(fewer[0] / fewer[1], to: 0.6233636044, relative: 1e-6))

//: So IIA comes with the Gumbel noise and its independence. Red and blue bus
//: break the independence: what you do not know about one is what you do not
//: know about the other. If you believe in other noise, you get another model;
//: the probit is one.

page.exercise("5.10")

//: ## Often said
//:
//: **'Softmax is a multinomial logit.'** Softmax is a map from scores to
//: probabilities. The multinomial logit is softmax *and* scores linear in x
//: with coefficients for each class. McFadden's conditional logit is softmax
//: and another kind of score. IIA holds for both, given the scores.
//:
//: **'Using softmax is exactly using a sigmoid and a loss.'** A popular answer
//: says so. Sigmoids do not know of each other; softmax couples them through
//: the denominator.

let p = softmax([1, 2, 3])
let jacobian = softmaxJacobian([1, 2, 3])
page.show("∂p/∂z for softmax at (1, 2, 3)", jacobian.rowVectors)
page.claim(
  "Raising one score lowers every other probability, by the pair's product",
  isClose(
    [jacobian[0, 1], jacobian[0, 2]], to: [-p[0] * p[1], -p[0] * p[2]],
    relative: 1e-12))

//: **'Train N one-against-the-rest classifiers', or: 'May I use sigmoids to
//: predict one of n characters, and take the largest?'** Yes. The loss is the
//: sum of n binary cross-entropies, and on the digits it cost \(lost) of
//: 597 images in this run. But the n numbers answer n questions (5.8). If you
//: want P(character), use softmax: exactly one character comes next, and
//: softmax says so.

page.claim(
  "Softmax regression has more images right, by less than two in a hundred",
  softmaxRight > restRight && softmaxRight - restRight < 12)

//: **'Fit k − 1 logistic regressions against the base: it is the same.'** It is
//: nearly the same. Each separate fit sees only those who took its mode or the
//: base. It estimates what the joint fit estimates, with less to go by (Begg
//: and Gray, 1984). The bus against the car, and income:

let alike = choices.labels.indices.filter { choices.labels[$0] >= 2 }
let busOrCar = try LogisticRegression.fit(
  choices.features.selecting(rows: alike),
  labels: alike.map { choices.labels[$0] == 2 ? 1 : 0 })
page.show("all four together", model.coefficients[1, 2], digits: 4)
page.show("its standard error", errors[1, 2], digits: 4)
page.show("bus and car alone", busOrCar.weights[0], digits: 4)
page.show("its standard error", busOrCar.standardErrors[1], digits: 4)
page.claim(
  "Not equal, less than a standard error apart, and less certain",
  busOrCar.weights[0] != model.coefficients[1, 2]
    && abs(busOrCar.weights[0] - model.coefficients[1, 2]) < errors[1, 2]
    && busOrCar.standardErrors[1] > errors[1, 2])

//: A second program agrees about the smaller fit:

page.claim(
  "Logit of statsmodels 0.15.0 has this weight of bus and car alone, too",
  isClose(busOrCar.weights[0], to: -0.0291199278, relative: 1e-6))

//: **'Softmax is normalised, so its outputs are probabilities.'** They are *a*
//: distribution. Section 5.8 shows two for one image. Whether an event given
//: 0.9 happens nine times in ten is a question to data.

let confidence = mean(joint.map { $0.max() ?? 0 })
page.show("mean probability of the answer given", confidence, digits: 4)
page.show(
  "share of answers that are right", Double(softmaxRight) / 597, digits: 4)
page.claim(
  "This penalised fit is right more often than it says",
  isClose(confidence, to: 0.87374, absolute: 1e-4)
    && Double(softmaxRight) / 597 > confidence + 0.04)

//: **'The multinomial is an exponential family, so the formula must be
//: softmax.'** That is half of the argument. Every positive distribution over k
//: classes is softmax of its own logarithms, the probit's too. What makes the
//: *model* is the second belief: that the scores are linear in x.
//: (And the label is *categorical*: a multinomial with one
//: trial.)

page.claim(
  "The probit's probabilities are softmax of something, not of its utilities",
  isClose(softmax(bellChances.map(log)), to: bellChances, relative: 1e-9)
    && !isClose(softmax(utilities), to: bellChances, relative: 0.01))

//: **'If softmax seems arbitrary, see how the sigmoid is justified.'** Right:
//: the reasons for it carry over from two classes to k. One is here,
//: the noise under a maximum. Three more exist and are not shown here: the
//: exponential family, the greatest entropy, and Gaussians that share a
//: covariance. Steps 2 to 4 of 5.10 for two ways, as a sum over a grid of t:

let firstOfTwo = [-3, 0, 0.7].map { ahead in
  stride(from: -8.0, to: 40, by: 0.01).reduce(0.0) { total, t in
    let density = exp(-t - exp(-t))
    return total + 0.01 * density * exp(-exp(-t - ahead))
  }
}
page.claim(
  "Gumbel noise under the greater of two is the sigmoid of their difference",
  isClose(firstOfTwo, to: [-3, 0, 0.7].map(sigmoid), relative: 1e-9))

//: ## Summary
//:
//: - k classes have k − 1 log-odds against a base. Softmax with k scores is the
//:   same model with d + 1 freedoms too many.
//: - Base class or sum to zero: two ways to fix the gauge, one set of
//:   probabilities. A penalty chooses the second. Only differences within a row
//:   of W mean anything.
//: - The slope is $\tilde X^⊤(P − Y)$; the curvature is
//:   $(\operatorname{diag} p − p p^⊤) ⊗ \tilde x\tilde x^⊤$, a variance, zero
//:   along the gauge alone.
//: - $e^w$ multiplies the odds against the base. It is no ratio of
//:   probabilities, and its sign does not tell which way a probability goes.
//: - λ on two logits is λ/2 on one weight.
//: - One separable class is enough to have no maximum.
//: - Sigmoids divided by their sum are not softmax.
//: - The odds of two classes do not depend on a third. Independent Gumbel noise
//:   under a maximum says the same.
//:
//: ## Exercises

page.exercises()

//: ## Sources
//:
//: - W. H. Greene, *Econometric Analysis*, 7th edition (2011), chapter 18 and
//:   table F18-2: the table and the conditional logit of section 5.9.
//: - D. McFadden, *Conditional logit analysis of qualitative choice behavior*,
//:   in P. Zarembka (ed.), Frontiers in Econometrics (1974), 105–142.
//: - K. Train, *Discrete Choice Methods with Simulation*, 2nd edition (2009),
//:   chapter 3: the derivation of section 5.10, IIA, red bus and blue bus.
//: - R. D. Luce, *Individual Choice Behavior* (1959): IIA as an axiom. G.
//:   Debreu's review, American Economic Review 50 (1960), 186–188, has the
//:   objection, with recordings in place of buses.
//: - J. I. Yellott, *The relationship between Luce's choice axiom, Thurstone's
//:   theory of comparative judgment, and the double exponential distribution*,
//:   Journal of Mathematical Psychology 15 (1977), 109–144: which noise makes
//:   softmax.
//: - C. F. Manski, S. R. Lerman, *The estimation of choice probabilities from
//:   choice based samples*, Econometrica 45 (1977), 1977–1988.
//: - C. B. Begg, R. Gray, *Calculation of polychotomous logistic regression
//:   parameters using individualized regressions*, Biometrika 71 (1984), 11–18.
//: - D. Böhning, *Multinomial logistic regression algorithm*, Annals of the
//:   Institute of Statistical Mathematics 44 (1992), 197–200: a bound on the
//:   curvature like that of section 5.3.
//: - A. Albert, J. A. Anderson, *On the existence of maximum likelihood
//:   estimates in logistic regression models*, Biometrika 71 (1984), 1–10.
//: - R. Rifkin, A. Klautau, *In defense of one-vs-all classification*, Journal
//:   of Machine Learning Research 5 (2004), 101–141.
//: - scikit-learn, issues
//:   [5134](https://github.com/scikit-learn/scikit-learn/issues/5134) and
//:   [12193](https://github.com/scikit-learn/scikit-learn/issues/12193).
//: - Reference values: statsmodels 0.15.0, scikit-learn 1.9.1, scipy 1.17.1,
//:   numpy 2.4.6.

page.end()
