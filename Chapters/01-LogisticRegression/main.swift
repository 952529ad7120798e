import Datasets
import LinearAlgebra
import Literate
import Logits

let page = Page(chapter: 1, minutes: 60)

//: # 1 Logistic regression
//:
//: In January 1986 the space shuttle Challenger was to be launched on a cold
//: morning. The forecast was 31 °F. Rubber O-rings sealed the joints of its
//: boosters, and on some earlier flights hot gas had got at them. Was the cold
//: to blame? And how likely was it to happen again at 31 °F?
//:
//: The question is of a common kind. There is a number $x$ that you know, here
//: a temperature, and a yes or no that you do not. You want a probability.
//:
//: **Takes** about 60 minutes, exercises apart. **You need** logarithms, the
//: chain rule of calculus, the normal distribution by name (from section 1.5
//: on), and enough Swift to read a function.
//:
//: **Afterwards you can** turn odds into a probability model; fit it; say what
//: its coefficients mean and what they do not; give a prediction with its
//: uncertainty; choose a threshold; and say what one sigmoid has to do with
//: softmax.
//:
//: Here are the 23 earlier flights that could be examined. The label $y$ is 1
//: if an O-ring in a field joint of the boosters showed distress, else 0. In the
//: code, `page.show` prints, and `page.claim` checks what it says and earns a ✓.

let flights = try Datasets.challenger()
let temperatures = flights.temperatures
let distress = flights.distress
page.show("°F", temperatures)
page.show("y", flights.labels)
page.cite("flights", temperatures.count)
page.cite("distressed", flights.labels.reduce(0, +))
page.cite("coldest", temperatures.min() ?? .nan)

//: ## 1.1 From odds to the sigmoid
//:
//: Begin without temperature: \(distressed) flights of \(flights) had distress.
//: There are two ways to say so. The **probability** compares part and whole.
//: The **odds** compare yes with no: \(distressed) against 16. In symbols, with
//: probability $p$,
//:
//: $$\text{odds} = \frac{p}{1 − p}.$$
//:
//: By hand: a probability of 0.8 is 0.8 against 0.2, odds of 4. A probability
//: of 0.2 has odds of a quarter. These two say the same of opposite events, yet
//: 4 lies 3 above even odds, which are 1, and a quarter only ¾ below. The
//: logarithm puts that right: $\ln ¼ = −\ln 4$. Before you look at the last
//: column, guess it for 0.5.

page.table(
  "One chance, three scales", columns: ["p", "odds", "log-odds"],
  rows: [0.01, 0.2, 0.5, 0.8, 0.99].map { p in
    [.number(p), .number(odds(p)), .number(logit(p))]
  })
page.show("7 of 23, as odds", odds(mean(distress)))
page.claim(
  "7 flights against 16 are odds of 7/16",
  isClose(odds(mean(distress)), to: 7.0 / 16))
page.claim(
  "Opposite events have opposite log-odds",
  isClose(logit(0.8), to: -logit(0.2)) && logit(0.5) == 0)
page.exercise("1.1")

//: The log-odds have a name, the **logit**, and we write $z$ for them:
//: $z = \ln(p / (1 − p))$. The probability is confined between 0 and 1, the
//: odds to positive numbers; the logit may be any number at all. That is what
//: we are after. A straight line in $x$ may be any number, too, so it can be a
//: logit and never be absurd.
//:
//: We then need the way back, from $z$ to $p$. Raise e to both sides, multiply
//: by $1 − p$, collect $p$, and divide:
//:
//: $$\begin{aligned}
//: e^z &= \frac{p}{1 − p} \\
//: e^z − e^z p &= p \\
//: e^z &= (1 + e^z)\, p \\
//: p &= \frac{e^z}{1 + e^z} = \frac{1}{1 + e^{−z}} = σ(z).
//: \end{aligned}$$
//:
//: In the last step top and bottom are multiplied by $e^{−z}$. The function σ
//: is the **sigmoid**, or logistic function. It is no more than 'probability
//: from log-odds'. Two properties will be used all through the course.
//:
//: First, a mirror: $σ(−z) = 1 − σ(z)$, since the logit of the opposite event is
//: $−z$. Written out, $1 − 1 / (1 + e^{−z}) = e^{−z} / (1 + e^{−z})$.
//:
//: Second, its slope. Write σ as $(1 + e^{−z})^{−1}$. The chain rule brings
//: down the power −1 and, from inside, another −1:
//:
//: $$\begin{aligned}
//: σ′(z) &= \frac{e^{−z}}{(1 + e^{−z})^2} \\
//: &= \frac{1}{1 + e^{−z}} \cdot \frac{e^{−z}}{1 + e^{−z}} \\
//: &= σ(z)\,(1 − σ(z)).
//: \end{aligned}$$
//:
//: The second fraction is the mirror's $1 − σ(z)$. The slope needs no
//: exponential of its own once you have the output: $p(1 − p)$.

page.figure(
  "sigmoid",
  Figure(
    title: "The sigmoid and its slope",
    description: """
      An S-shaped curve rises from 0 to 1 and passes one half at z = 0. Its \
      slope is a bell with height one quarter at z = 0.
      """,
    x: Axis("z, the log-odds"), y: Axis("σ(z), σ′(z)", range: 0...1),
    marks: [
      .curve(-6...6, label: "σ(z)", sigmoid),
      .curve(-6...6, label: "σ′(z)", sigmoidDerivative),
    ]))

//: Do not take the algebra's word for it. We ask the functions themselves, at
//: 121 places, and compare the slope with a difference quotient that knows
//: nothing of the formula.

let places = (-60...60).map { Double($0) / 10 }
page.claim(
  "The logit undoes the sigmoid",
  places.allSatisfy { isClose(logit(sigmoid($0)), to: $0, absolute: 1e-12) })
page.claim(
  "σ(−z) = 1 − σ(z)",
  places.allSatisfy { isClose(sigmoid(-$0), to: 1 - sigmoid($0)) })
page.claim(
  "σ(z) (1 − σ(z)) is the slope, by central differences",
  places.allSatisfy { z in
    let quotient = (sigmoid(z + 1e-5) - sigmoid(z - 1e-5)) / 2e-5
    return isClose(sigmoidDerivative(z), to: quotient, relative: 1e-7)
  })

//: **What goes wrong.** On paper the two forms of σ are equal. In a computer
//: each fails on one side, where its exponential is larger than the largest
//: `Double`: $1 / (1 + e^{−z})$ quietly, far to the left, and the other form
//: loudly, far to the right.

let far = [-710.0, -40, 40, 800]
page.table(
  "Far from 0", columns: ["z", "1/(1 + e⁻ᶻ)", "eᶻ/(1 + eᶻ)", "sigmoid(z)"],
  rows: far.map { z in
    [
      .number(z), .number(1 / (1 + exp(-z))),
      .number(exp(z) / (1 + exp(z))), .number(sigmoid(z)),
    ]
  })
page.claim(
  "At 800 the second form is not a number, at −710 the first is 0",
  (exp(800.0) / (1 + exp(800.0))).isNaN && 1 / (1 + exp(710.0)) == 0)
page.claim("No probability needs to be 0 at −710", sigmoid(-710) > 0)
page.exercise("1.2")
page.exercise("1.3")

//: ## 1.2 Why not a line?
//:
//: Back to the flights. The plainest model says that the probability itself is
//: a line, $p = a + b x$, with $a$ and $b$ chosen by least squares. It is known
//: as the linear probability model, and it is quickly made: measure the
//: temperatures from their mean, divide one sum by another. (The labels need not
//: be measured from theirs: the offsets sum to 0, so a constant drops out.)

let offsets = temperatures.map { $0 - mean(temperatures) }
let slope = dot(offsets, distress) / dot(offsets, offsets)
let height = mean(distress) - slope * mean(temperatures)
func straightLine(_ x: Double) -> Double { height + slope * x }

page.show("line at 0 °F", height)
page.show("slope per °F", slope)
page.claim(
  "numpy 2.4.6 (polyfit) finds the same line",
  isClose(height, to: 2.904761904762) && isClose(slope, to: -0.037380952381))

//: Nearly four percentage points less for every degree. For the figures a
//: little function draws equal flights apart, so that all are seen:

func stacked(_ x: [Double], _ labels: [Int]) -> [(Double, Double)] {
  x.indices.map { i in
    let earlier = (0..<i).filter { x[$0] == x[i] && labels[$0] == labels[i] }
    let shift = 0.04 * Double(earlier.count)
    return (x[i], labels[i] == 1 ? 1 - shift : shift)
  }
}

//: What does the line say of 31 °F? Guess before you look.

page.figure(
  "line",
  Figure(
    title: "A straight line as a probability",
    description: """
      The 23 flights as points at 0 or 1 against temperature. The line of \
      least squares falls from about 1.7 at 31 °F through 1 near 51 °F to \
      below 0 at 81 °F.
      """,
    x: Axis("temperature (°F)", range: 29...83), y: Axis("'probability'"),
    marks: [
      .points(stacked(temperatures, flights.labels), label: "flights"),
      .curve(29...83, samples: 2, label: "least squares", straightLine),
      .rule(y: 0), .rule(y: 1), .rule(x: 31, label: "forecast"),
    ]))
//: And in numbers:

page.show("the line at 31 °F", straightLine(31))
page.show("the line at 81 °F", straightLine(81))
page.cite("lineHot", straightLine(81), digits: 3)
page.cite("lineForecast", straightLine(31), digits: 4)
page.cite("certain", (1 - height) / slope, digits: 4)
page.cite("impossible", -height / slope, digits: 4)
page.claim(
  "numpy's line is at 1.746, 0.9236 and −0.1231 at 31, 53 and 81 °F",
  isClose(
    [31, 53, 81].map(straightLine),
    to: [1.74595238095238, 0.92357142857143, -0.12309523809524]))

//: A 'probability' of \(lineForecast), and of \(lineHot) at a temperature that
//: was actually flown.
//:
//: One might clip the line to lie between 0 and 1. Then it says that distress
//: is *certain* below \(certain) °F and *impossible* above \(impossible) °F.
//: One flight to the contrary, and the model has called impossible what
//: happened. Nor is clipping the whole trouble: a line has to say that a degree
//: is worth as much where the probability is 0.02 as where it is 0.5.
//:
//: In fairness: in the middle of the data the line is no scandal, and it is
//: easy to explain. It fails where one needs it most, at the edges and beyond.

page.exercise("1.4")

//: ## 1.3 Fitting the curve
//:
//: So let the *logit* be the line:
//:
//: $$z = b + w x, \qquad p = σ(z).$$
//:
//: This is **logistic regression**: $w$ is the weight, $b$ the intercept. Which
//: $b$ and $w$? Try a guess: even odds at 65 °F, and a quarter less on the
//: logit per degree, $z = −0.25 (x − 65)$. For each flight, charge the guess
//: with the surprise at what happened: $−\ln p$ if there was distress,
//: $−\ln(1 − p)$ if not. Sure and right, it pays next to nothing; sure and
//: wrong, it pays dearly.

func guess(_ x: Double, slope: Double) -> Double { slope * (x - 65) }
page.cite("cold", sigmoid(guess(53, slope: -0.25)), digits: 2)

page.table(
  "Three flights under the guess",
  columns: ["°F", "y", "z", "p", "charge"],
  rows: [13, 0, 20].map { i in
    let z = guess(temperatures[i], slope: -0.25)
    return [
      .number(temperatures[i]), .number(flights.labels[i]), .number(z),
      .number(sigmoid(z)),
      .number(binaryCrossEntropy(logit: z, label: distress[i])),
    ]
  })

//: Check the first row by hand: 12 degrees below 65 are a logit of 3, and
//: $1 / (1 + e^{−3})$ is about \(cold). The last flight was warm and had
//: distress all the same; it costs more than the other two together.
//:
//: Add up all flights. The sum is the **cross-entropy** of labels and
//: probabilities, in nats because the logarithm is the natural one:
//:
//: $$L(b, w) = −\sum_i \bigl[\, y_i \ln p_i + (1 − y_i) \ln(1 − p_i) \,\bigr],
//: \qquad p_i = σ(b + w x_i).$$
//:
//: For each flight one of the two terms is there and the other is 0. Since the
//: sum of logarithms is the logarithm of a product, a small $L$ means that the
//: model gave a large probability to all that happened, taken together. To make
//: $L$ smallest is to make the **likelihood** largest, which gives $L$ its name
//: in the code. Chapter 2 asks where this comes from; here we use it.
//:
//: `loss.value([b, w])` is $L$. Even odds at 65 °F mean $b = −65 w$. Hold them
//: there: would you choose a flatter slope than −0.25, or a steeper one?

let loss = LogisticRegression.negativeLogLikelihood(
  features: flights.features, labels: distress)
page.table(
  "Loss by slope, even odds at 65 °F", columns: ["w per °F", "L (nats)"],
  rows: [-0.05, -0.1, -0.25, -0.5, -1].map { w in
    [.number(w), .number(loss.value([-65 * w, w]))]
  })
page.claim(
  "Of these five slopes −0.25 loses least",
  [-0.05, -0.1, -0.5, -1].allSatisfy { w in
    loss.value([-65 * w, w]) > loss.value([65 * 0.25, -0.25])
  })

//: Too flat, and it says too little; too steep, and it pays too much for its
//: errors. Now let both numbers move. There is no formula for the best pair as
//: there was for the line, so `fit` searches; chapter 2 writes that search.
//: What matters here is that it ends, and that its end can be checked without
//: it.

let model = try LogisticRegression.fit(flights.features, labels: distress)
let (b, w) = (model.intercept, model.weights[0])
func risk(_ x: Double) -> Double { sigmoid(b + w * x) }

page.show("intercept b", b)
page.show("weight w", w, unit: "per °F")
page.show("loss L", loss.value([b, w]), unit: "nats")
page.claim(
  "statsmodels 0.15.0 (Logit) finds the same model",
  isClose([b, w], to: [15.0429016477, -0.2321627442186], relative: 1e-8)
    && isClose(model.logLikelihood, to: -10.157596343933, relative: 1e-11))
//: A little to any side, the loss is larger:

page.claim(
  "No neighbour in eight directions has a smaller loss",
  [-1.0, 0, 1].allSatisfy { i in
    [-1.0, 0, 1].allSatisfy { j in
      loss.value([b + i / 100, w + j / 10_000]) >= loss.value([b, w])
    }
  })

//: It also keeps a kind of balance, which you can check with addition alone.
//: The fitted probabilities sum to the number of flights that had distress.
//: Each times its temperature, they sum to the temperatures of those flights.
//: Chapter 2 shows why.

let fitted = temperatures.map(risk)
page.show("Σ p", sum(fitted))
page.claim("Σ p = Σ y", isClose(sum(fitted), to: sum(distress)))
page.claim(
  "Σ p x = Σ y x",
  isClose(dot(fitted, temperatures), to: dot(distress, temperatures)))

//: How much did the temperature help? Without it all flights share one
//: probability, and by the balance that is 7/23.

let lossWithout = -(7 * log(7.0 / 23) + 16 * log(16.0 / 23))
page.show("loss without temperature", lossWithout, unit: "nats")
page.claim(
  "Temperature takes off more than a quarter of it",
  loss.value([b, w]) < 0.75 * lossWithout)

//: And this is the curve, with the line for comparison:

page.figure(
  "fit",
  Figure(
    title: "The fitted curve stays between 0 and 1",
    description: """
      The 23 flights and a falling S-curve, above 0.9 at 53 °F, one half near \
      65 °F, below 0.1 from 75 °F on; the straight line beside it.
      """,
    x: Axis("temperature (°F)", range: 45...83),
    y: Axis("probability of distress"),
    marks: [
      .points(stacked(temperatures, flights.labels), label: "flights"),
      .curve(45...83, label: "logistic regression", risk),
      .curve(45...83, samples: 2, label: "least squares", straightLine),
    ]))

//: ### A long valley
//:
//: The intercept looks odd: log-odds of 15 at a temperature of 0 °F, where
//: nobody ever launched. It hangs on the slope. Change $b$ alone
//: by 3 and the loss soars; let $w$ make up for it at the mean temperature, and
//: hardly anything changes.

let centre = mean(temperatures)
page.show("best", loss.value([b, w]))
page.show("b + 3", loss.value([b + 3, w]))
page.show("b + 3, w − 3/mean", loss.value([b + 3, w - 3 / centre]))
page.claim(
  "Making up for it costs less than a hundredth as much",
  loss.value([b + 3, w - 3 / centre]) - loss.value([b, w])
    < 0.01 * (loss.value([b + 3, w]) - loss.value([b, w])))

//: So, seen from above, the loss is a long, narrow valley: hard to draw, and
//: slow to walk down with small steps. The cure is to **standardise**: subtract
//: the mean temperature and divide by the standard deviation (the root of the
//: mean square offset, divisor $n$). The model stays the same model.

let scale = Standardiser.fit(flights.features)
let standard = scale.apply(flights.features)
let standardModel = try LogisticRegression.fit(standard, labels: distress)
page.show("mean", scale.means[0], unit: "°F")
page.show("standard deviation", scale.standardDeviations[0], unit: "°F")
page.show("standardised b, w", standardModel.coefficients)
page.claim(
  "Standardising changes no probability",
  isClose(
    standardModel.probabilities(standard), to: fitted, relative: 1e-8))

//: Now the intercept is the logit at the mean temperature, and the weight is
//: the change per standard deviation. Chapter 2 draws the loss in both units.
//:
//: One trap: mean and deviation belong to the *fitted model*. A new temperature
//: is standardised with those of the 23 flights. If you standardise new values
//: by their own mean, 31 °F alone becomes 0, the average day.

let forecast = scale.apply([31])
page.show("31 °F, standardised", forecast)
page.exercise("1.5")

//: ## 1.4 Reading the coefficients
//:
//: Raise e to both sides of $z = b + w x$ and read the odds:
//:
//: $$\text{odds} = e^b \cdot (e^w)^x.$$
//:
//: One degree more multiplies the odds by $e^w$, the **odds ratio**, wherever
//: you start. Ten degrees less multiply them by $e^{−10 w}$: not by ten times
//: the factor of one degree, but by that factor ten times.

page.show("odds ratio of 1 °F more", exp(w))
page.show("odds ratio of 10 °F less", exp(-10 * w))

page.cite("fewer", 100 * (1 - exp(w)), digits: 3)
page.claim("e^w is 0.7928", isClose(exp(w), to: 0.79281709, relative: 1e-8))
page.exercise("1.6")

//: It is tempting to read this as 'each degree makes distress \(fewer) % less
//: likely'. It makes the *odds* \(fewer) % smaller. What the probability does
//: depends on where you are:

page.table(
  "Ten degrees colder",
  columns: ["from", "to", "p", "p′", "p′/p", "odds′/odds"],
  rows: [85.0, 75, 65, 55].map { x in
    let (p, q) = (risk(x), risk(x - 10))
    return [
      .number(x), .number(x - 10), .number(p, digits: 3), .number(q, digits: 3),
      .number(q / p, digits: 3), .number(odds(q) / odds(p), digits: 4),
    ]
  })

//: The last column never changes; the one before it runs from nine to one.

page.claim(
  "From 85 °F p grows more than ninefold, from 55 °F by less than a tenth",
  risk(75) / risk(85) > 9 && risk(45) / risk(55) < 1.1)
page.claim(
  "The ratio of the odds is e^(−10 w) at both",
  [85.0, 55].allSatisfy {
    isClose(odds(risk($0 - 10)) / odds(risk($0)), to: exp(-10 * w))
  })

//: Only where both probabilities are small are the two ratios nearly alike,
//: since there the divisors $1 − p$ are nearly 1.
//:
//: For the probability there are two handy numbers. At $z = 0$, that is at
//: $x = −b / w$, the odds are **even**. And there the curve is steepest, with
//: slope $w σ′(0) = w / 4$: a quarter of the weight, the most that a degree can
//: do.

let even = -b / w
page.show("even odds at", even, unit: "°F")
page.show("slope there", w / 4, unit: "per °F")
page.claim("p is one half there", isClose(risk(even), to: 0.5))
page.claim("Even odds at 64.7946 °F", abs(even - 64.7946) < 5e-5)

//: Try it on a second data set: the hours that 20 students studied, and whether
//: they passed.

let students = try Datasets.hoursStudied()
let hours = try LogisticRegression.fit(
  students.features, labels: students.passed)
page.show("b, w", hours.coefficients)

//: From these two numbers, when are the odds even, and what does an hour more
//: do to them?

page.show("even odds at", -hours.intercept / hours.weights[0], unit: "hours")
page.show("odds ratio per hour", hours.oddsRatios[0])
page.show("p at 2 and 4 hours", hours.probabilities(.column([2, 4])))
page.claim(
  "statsmodels 0.15.0 finds the same",
  isClose(
    hours.coefficients, to: [-4.077713431088, 1.504645428373], relative: 1e-8)
    && isClose(
      hours.probabilities(.column([2, 4])), to: [0.25570318, 0.87444750],
      relative: 1e-7)
)
page.exercise("1.7")

//: ## 1.5 Thirty-one degrees
//:
//: Now the question of the evening. The model's answer for 31 °F takes one
//: line. Before you look: would you bet a thousand to one on distress?

page.show("p at 31 °F", risk(31))
page.show("odds", odds(risk(31)), digits: 4)
page.claim(
  "p at 31 °F is 0.99960878",
  isClose(risk(31), to: 0.9996087828849, relative: 1e-10))
page.claim(
  "p at 53 °F, the coldest flight, is 0.93924781",
  isClose(risk(53), to: 0.9392478089881, relative: 1e-9))

//: Another 23 flights would have given other coefficients. How different? `fit`
//: estimates that as well (chapter 2 derives how), in the **covariance** of $b$
//: and $w$. On its diagonal are the variances, the mean squares of their
//: errors; the roots of those are the **standard errors**. Beside it is the
//: mean product of the two errors. It is negative, for along the valley a
//: larger $b$ goes with a smaller $w$.

let covariance = model.covariance
page.show("standard errors of b, w", model.standardErrors)
page.show("covariance", covariance.rowVectors)
page.claim(
  "statsmodels 0.15.0 finds the same standard errors",
  isClose(
    model.standardErrors, to: [7.378636384917, 0.1082365216493], relative: 1e-7)
)

//: The logit at 31 °F is $b + 31 w$, and its error that of $b$ plus 31 times
//: that of $w$. Square this and take the mean; the variance is
//:
//: $$\operatorname{Var} b + 2 \cdot 31\, \operatorname{Cov}(b, w)
//: + 31^2 \operatorname{Var} w,$$
//:
//: and its root is the standard error of the logit. A normal quantity is within
//: 1.96 standard deviations of its mean 95 times in 100. So, if the estimate is
//: roughly normal, 1.96 standard errors on either side make a 95 % interval: of
//: intervals made anew from ever new flights, about 95 in 100 would hold the
//: true value. It is laid on the logit scale, where there is room on both sides,
//: and its two ends go through the sigmoid.

func logitError(_ x: Double) -> Double {
  let (v, c) = (covariance[0, 0], covariance[0, 1])
  return (v + 2 * x * c + x * x * covariance[1, 1]).squareRoot()
}

//: So at 31 °F:

let logitForecast = b + 31 * w
let errorForecast = logitError(31)
let interval = model.confidenceInterval(forProbabilityAt: [31])
page.show("logit", logitForecast)
page.show("standard error", errorForecast)
page.show("p, lower end", interval.lower, digits: 4)
page.show("1 − p, upper end", 1 - interval.upper, digits: 2)
page.cite("low", interval.lower, digits: 2)
page.cite("pForecast", risk(31), digits: 4)
page.cite("percent", 100 * risk(31), digits: 4)
//: `confidenceInterval` does what we did by hand:

page.claim(
  "By hand and by the library: logit ± 1.96 standard errors",
  isClose(
    sigmoid(logitForecast - 1.959963984540 * errorForecast),
    to: interval.lower, relative: 1e-9))
page.claim(
  "statsmodels' covariance gives the same lower end, 0.48161",
  isClose(interval.lower, to: 0.48160892328, relative: 1e-7))

//: So the answer is not '\(pForecast)'. It is: about \(pForecast), and values
//: from \(low) to nearly 1 agree with these flights as well. The data do speak
//: against a harmless cold: the weight's own interval leaves out 0. They do not
//: establish three nines.

let weightInterval = model.confidenceIntervals()[1]
page.show("95 % interval of w", [weightInterval.lower, weightInterval.upper])
page.claim("It leaves out 0", weightInterval.upper < 0)

//: The same interval at every temperature makes a band:

let span = (0...100).map { 31 + 0.52 * Double($0) }
let band = span.map { model.confidenceInterval(forProbabilityAt: [$0]) }

//: Where do you expect the band to be narrow, and where wide?

page.figure(
  "extrapolation",
  Figure(
    title: "What 23 flights say, and how surely",
    description: """
      The fitted curve with a 95 % band, widest near 58 °F. Its lower edge \
      rises to about one half at 31 °F, while the upper edge is at 1.
      """,
    x: Axis("temperature (°F)"),
    y: Axis("probability of distress", range: -0.05...1.15),
    marks: [
      .band(
        x: span, lower: band.map(\.lower), upper: band.map(\.upper),
        label: "95 % interval"),
      .rule(x: 53, label: "coldest flight"),
      .curve(31...83, label: "p", risk),
      .points(stacked(temperatures, flights.labels), label: "flights"),
    ]))

//: To the left the band grows *narrower*, though nobody flew there.

func width(_ x: Double) -> Double {
  let interval = model.confidenceInterval(forProbabilityAt: [x])
  return interval.upper - interval.lower
}

//: What the data know is in the standard error of the logit:

page.table(
  "What is known, and what the sigmoid makes of it",
  columns: ["°F", "standard error of the logit", "width of the band"],
  rows: [31.0, 53, 68, 81].map { x in
    [
      .number(x), .number(logitError(x), digits: 3),
      .number(width(x), digits: 2),
    ]
  })
page.claim(
  "At 31 °F the logit is known 7 times worse than at 68 °F",
  logitError(31) > 7 * logitError(68))
page.claim(
  "Yet the band is narrower at 31 °F than at 53 °F", width(31) < width(53))

//: The logit is known best amid the flights. Far out the sigmoid is flat, and
//: squeezes even great ignorance into a small part of the scale. A narrow band
//: of probabilities need not mean that much is known.
//:
//: **What goes wrong.** One could lay the interval round the probability
//: itself: its standard error is about $σ′(z)$ times that of the logit, by the
//: tangent of the sigmoid. That is the **delta method**. At 31 °F the sigmoid
//: is so flat that the tangent knows nothing of where the curve bends.

let naive = sigmoidDerivative(logitForecast) * 1.959963984540 * errorForecast
page.show("tangent interval", [risk(31) - naive, risk(31) + naive])
page.claim(
  "The tangent's interval passes 1 and leaves out nearly all of the other",
  risk(31) + naive > 1
    && risk(31) - naive > 0.996 && interval.lower < 0.5)

//: Nor are 23 flights many, and the normal shape is itself an approximation. Do
//: not believe the second digit of either end.
//:
//: ### What the model cannot know
//:
//: - **There is no flight below \(coldest) °F.** That the logit goes on in a
//:   straight line for another 22 degrees is an assumption. No datum here
//:   supports it or speaks against it, and the interval *takes it for granted*.
//:   Section 1.6 shows what another assumption does.
//: - **Distress is not disaster.** The label says that an O-ring had suffered.
//:   All 23 flights came home. The probability of losing the vehicle is another
//:   question.
//: - **The flights need not be alike.** The pressure of the leak test was
//:   raised twice in those years; the model takes all flights as equal but for
//:   temperature.
//:
//: One thing, however, the data can do, if all of it is used. On the eve of the
//: launch temperatures were compared among flights *with* distress; so the
//: commission of inquiry reports. Among those there is no trend to see, and a
//: model of them alone is not to be had: the best answer is 'always'.

let sad = temperatures.indices.filter { distress[$0] == 1 }
page.show("flights with distress, °F", sad.map { temperatures[$0] }.sorted())
let endless = try separatingDirection(
  features: flights.features.selecting(rows: sad),
  labels: sad.map { distress[$0] })
page.show("better without end along (b, w)", endless ?? [])
page.claim("These seven alone have no best model", endless != nil)
page.claim(
  "No flight without distress was colder than 66 °F; four with it were",
  zip(temperatures, distress).allSatisfy { $1 == 1 || $0 >= 66 }
    && sad.filter { temperatures[$0] < 66 }.count == 4)

//: The direction says: raise the intercept for ever. It takes the 16 flights on
//: which *nothing* happened to see what the cold did: all of them were warm.
//:
//: ## 1.6 A threshold on hidden noise
//:
//: Why the sigmoid, of all curves that rise from 0 to 1? Here is one story that
//: makes it. Each flight has a hidden score $s = z + ε$: what we can predict,
//: $z = b + w x$, plus noise ε that we cannot see. Distress shows when the
//: score is positive. Then
//:
//: $$P(y = 1) = P(z + ε > 0) = P(ε > −z) = P(ε < z) = F(z),$$
//:
//: where $F(z)$, the **cumulative distribution** of the noise, is the chance
//: that it is less than $z$. The third step needs that the noise is symmetric
//: about 0. So the curve *is* the noise, added up from the left. With
//: **logistic** noise, whose $F$ is the sigmoid, the story ends in logistic
//: regression, also called logit. With **Gaussian**, that is normal, noise of
//: standard deviation 1, $F$ is written Φ, and the model is called **probit**.
//: Draw and count, for $z = 1$:

var generator = SeededGenerator(seed: 1)
let logistic = (0..<40_000).map { _ in 1 + generator.logistic() }
let gaussian = (0..<40_000).map { _ in 1 + generator.normal() }
func share(_ scores: [Double]) -> Double {
  Double(scores.filter { $0 > 0 }.count) / Double(scores.count)
}
let bell = NormalDistribution()

//: Here is what was drawn beside what $F$ says:

page.table(
  "Share of 40,000 scores above 0, z = 1", columns: ["noise", "drawn", "F(1)"],
  rows: [
    ["logistic", .number(share(logistic), digits: 3), .number(sigmoid(1))],
    [
      "Gaussian", .number(share(gaussian), digits: 3),
      .number(bell.cumulative(1)),
    ],
  ])

//: The counts agree with the formula within chance: within three standard
//: errors $\sqrt{p(1 − p)/n}$ of a share.

page.claim(
  "Both simulated shares are within three standard errors",
  [(logistic, sigmoid(1)), (gaussian, bell.cumulative(1))]
    .allSatisfy { scores, p in
      let error = (p * (1 - p) / Double(scores.count)).squareRoot()
      return abs(share(scores) - p) < 3 * error
    })

//: Logistic noise has the standard deviation $π/\sqrt{3}$, about 1.8.

let sameSpread = NormalDistribution(
  mean: 1, standardDeviation: .pi / 3.0.squareRoot())
page.claim(
  "The drawn scores have that standard deviation, to 2 %",
  isClose(
    standardDeviation(logistic), to: sameSpread.standardDeviation,
    relative: 0.02))

//: The figure sets a Gaussian with the same deviation beside it. That one is
//: less pointed; its tails are thinner, too low to be seen. The share to the
//: right of 0 is the probability of distress.

page.figure(
  "noise",
  Figure(
    title: "Hidden scores z + ε for z = 1, with logistic noise",
    description: "Most scores lie right of 0; the Gaussian is less pointed.",
    x: Axis("score s", range: -7...9), y: Axis("density"),
    marks: [
      .histogram(
        logistic, bins: 64, range: -7...9, density: true, label: "drawn"),
      .curve(-7...9, label: "logistic") { sigmoidDerivative($0 - 1) },
      .curve(-7...9, label: "Gaussian, same spread", sameSpread.density),
      .rule(x: 0, label: "0"),
    ]))

//: The density of the logistic noise is σ′, the bell of section 1.1. The scale
//: means nothing by itself: double the coefficients and the noise, and the same
//: scores are positive. The probit's noise has deviation 1 instead of 1.8. So
//: its coefficients are usually smaller, by a factor near that; only curves can
//: be compared.
//:
//: Does the choice matter? We fit three kinds of noise to the flights; the
//: third, Cauchy noise, has very heavy tails. (If the search does not interest
//: you, go on to the table: chapter 2 explains such searches.) For symmetric
//: noise the probability of what happened is $F(z)$ for distress and $F(−z)$
//: for none. One sign does for both.

struct Noise {
  let name: String
  let cumulative: (Double) -> Double
  let density: (Double) -> Double
}
let noises = [
  Noise(
    name: "logistic", cumulative: sigmoid, density: sigmoidDerivative),
  Noise(
    name: "Gaussian", cumulative: bell.cumulative, density: bell.density),
  Noise(
    name: "Cauchy", cumulative: { 0.5 + atan($0) / .pi },
    density: { 1 / (.pi * (1 + $0 * $0)) }),
]

//: The signs are +1 and −1, and times the logit they give what goes into $F$:

let signs = distress.map { 2 * $0 - 1 }
func margins(_ c: [Double]) -> [Double] {
  zip(standard.column(0), signs).map { $1 * (c[0] + c[1] * $0) }
}

//: The slope of $−\ln F$ is $−f/F$ with the density $f$: all that a search
//: needs.

func fit(_ noise: Noise) throws -> Minimum {
  let objective = Objective(
    dimension: 2,
    value: { -sum(margins($0).map { log(noise.cumulative($0)) }) },
    gradient: { c in
      let pulls = zip(margins(c), signs).map {
        -$1 * noise.density($0) / noise.cumulative($0)
      }
      return [sum(pulls), dot(pulls, standard.column(0))]
    })
  return try Newton().minimise(objective, from: [-0.5, -0.5])
}

//: The fits, brought back from standardised units to degrees:

let curves = try noises.map(fit)
let inDegrees = curves.map { curve in
  let w = curve.point[1] / scale.standardDeviations[0]
  return [curve.point[0] - w * scale.means[0], w]
}
func predicted(_ i: Int, _ x: Double) -> Double {
  noises[i].cumulative(inDegrees[i][0] + inDegrees[i][1] * x)
}

//: Which column would you expect to differ most?

page.table(
  "Three kinds of noise",
  columns: [
    "noise", "b", "w", "ln likelihood", "p at 53 °F", "1 − p at 31 °F",
  ],
  rows: noises.indices.map { i in
    [
      .text(noises[i].name), .number(inDegrees[i][0]), .number(inDegrees[i][1]),
      .number(-curves[i].value), .number(predicted(i, 53), digits: 3),
      .number(1 - predicted(i, 31), digits: 2),
    ]
  })

//: Each was checked against another program:

page.claim(
  "The logistic fit is the one of section 1.3",
  isClose(inDegrees[0], to: [b, w], relative: 1e-6))
page.claim(
  "statsmodels 0.15.0 (Probit): 8.77495431, −0.13509646, −10.188870",
  isClose(inDegrees[1], to: [8.774954314268, -0.1350964630015], relative: 1e-6)
    && isClose(-curves[1].value, to: -10.188869659, relative: 1e-9))
page.claim(
  "scipy 1.17.1 (BFGS): 23.18906, −0.3600438, −9.818513",
  isClose(inDegrees[2], to: [23.1890613624, -0.3600437777546], relative: 1e-6)
    && isClose(-curves[2].value, to: -9.818512937, relative: 1e-9))

//: The best and the worst likelihood differ by less than a factor $e^{0.4}$, or
//: 1.5. So 23 flights cannot tell these stories apart:

page.claim(
  "The fits differ by less than 0.4 nats; 1 − p at 31 °F by over 10,000 times",
  curves[1].value - curves[2].value < 0.4
    && (1 - predicted(2, 31)) > 10_000 * (1 - predicted(1, 31)))

//: The figure shows the chance that *nothing* happens, on a logarithmic scale.

page.figure(
  "links",
  Figure(
    title: "Three models: close above 53 °F, far apart below",
    description: """
      The probability of no distress against temperature on a logarithmic \
      scale. From 53 °F on the three curves run close together. Towards 31 °F \
      they fan out: Cauchy stays above 0.01, logistic falls below 0.001, \
      Gaussian towards one in a million.
      """,
    x: Axis("temperature (°F)"),
    y: Axis("probability of no distress", range: 1e-6...1, scale: .log10),
    marks: noises.indices.map { i in
      .curve(31...81, label: noises[i].name) { 1 - predicted(i, $0) }
    } + [.rule(x: 53, label: "coldest flight")]))

//: How far do they part where there are flights, degree by degree?

let spreads = (53...81).map { degrees in
  let p = noises.indices.map { predicted($0, Double(degrees)) }
  return (p.max() ?? 1) - (p.min() ?? 0)
}
page.show("largest difference of p, 53 to 81 °F", spreads.max() ?? 1, digits: 2)
page.cite("spread", spreads.max() ?? 1, digits: 2)

//: By \(spread) at most, against a factor of over ten thousand at 31 °F. This
//: is what extrapolation means: the answer comes from the assumption. On the
//: question of the evening they are of one mind all the same:

page.claim(
  "All three put distress at 31 °F above 0.97",
  noises.indices.allSatisfy { predicted($0, 31) > 0.97 })

page.exercise("1.8")

//: ## 1.7 Deciding
//:
//: A probability is not yet a decision. Choose a **threshold** $t$, and call it
//: 1 where $p ≥ t$. As σ rises, that is the same as a threshold on the logit:
//:
//: $$σ(z) ≥ t \iff z ≥ \ln \bigl(t / (1 − t)\bigr).$$
//:
//: For $t = ½$ the right-hand side is 0. The **decision boundary** is where
//: $b + w x = 0$: with one feature a point, here the temperature of even odds.
//: With two features it is a line, with three a plane, since the logit is
//: linear. The curve is bent; the boundary is straight. Two petal measures of
//: two kinds of iris show it:

let irises = try Datasets.iris()
let kept = irises.labels.indices.filter { irises.labels[$0] > 0 }
let petals = Matrix(kept.map { Array(irises.features.row($0)[2...]) })
let isVirginica = kept.map { irises.labels[$0] == 2 ? 1.0 : 0.0 }
let flower = try LogisticRegression.fit(petals, labels: isVirginica)
func boundary(_ t: Double) -> [(Double, Double)] {
  let (v, u) = (flower.weights[1], flower.weights[0])
  return [3.0, 7].map { ($0, (logit(t) - flower.intercept - u * $0) / v) }
}
page.claim(
  "statsmodels 0.15.0: −45.27234, 5.75453, 10.44670",
  isClose(
    flower.coefficients, to: [-45.27234377, 5.75453232, 10.44669990],
    relative: 1e-7))

//: Another threshold shifts the boundary and does not turn it: look for the
//: direction of the three lines.

page.figure(
  "boundary",
  Figure(
    title: "Boundaries at three thresholds are parallel lines",
    description: """
      Petal width against petal length of versicolor, lower left, and \
      virginica, upper right, which overlap a little. Three parallel falling \
      lines mark probabilities 0.1, 0.5 and 0.9 of virginica.
      """,
    x: Axis("petal length (cm)", range: 3...7),
    y: Axis("petal width (cm)", range: 0.9...2.6),
    marks: [(0.0, "versicolor"), (1.0, "virginica")].map { y, name in
      let rows = isVirginica.indices.filter { isVirginica[$0] == y }
      return .points(
        rows.map { (petals[$0, 0], petals[$0, 1]) }, label: name)
    } + [0.1, 0.5, 0.9].map { .line(boundary($0), label: "t = \($0)") }))

//: **Which threshold?** One half is right when both errors cost the same. Let a
//: false alarm cost $c$ and a miss $m$. At probability $p$ the call 1 costs
//: $(1 − p) c$ on average and the call 0 costs $p m$. Calling 1 is the cheaper
//: where $(1 − p) c ≤ p m$, that is where the odds reach $c / m$, and
//:
//: $$t = \frac{c}{c + m}.$$
//:
//: Let the call 1 mean: wait for a warmer day. A false alarm costs that delay; a
//: miss, say, ten times as much. Then the call is 1 from odds of 1 to 10, a
//: probability of 1/11.

func errors(_ t: Double) -> (misses: Double, alarms: Double) {
  let called = model.predict(flights.features, threshold: t)
  let caught = dot(called, distress)
  return (sum(distress) - caught, sum(called) - caught)
}
func cost(_ t: Double) -> Double { errors(t).alarms + 10 * errors(t).misses }

//: What would the two thresholds have called, and cost?

page.table(
  "The 23 flights, a miss at ten times a delay",
  columns: ["t", "wait below °F", "missed", "false alarms", "cost"],
  rows: [0.5, 1.0 / 11].map { t in
    [
      .number(t, digits: 3), .number((logit(t) - b) / w, digits: 4),
      .number(errors(t).misses), .number(errors(t).alarms), .number(cost(t)),
    ]
  })
page.claim(
  "The lower threshold costs 20, not 30",
  (cost(1.0 / 11), cost(0.5)) == (20, 30))

//: The lower threshold is cheaper here. The rule is about averages of a model
//: that is right; on 23 flights some other threshold may do better by luck.
//:
//: **What goes wrong.** A logit is not a probability. Who puts the threshold ½
//: on the *logit* asks for a probability of σ(0.5):

let shifted = temperatures.filter { b + w * $0 >= 0.5 }
let right = temperatures.filter { b + w * $0 >= 0 }
page.show("σ(0.5)", sigmoid(0.5))
page.show("boundary at z = 0.5", (0.5 - b) / w, unit: "°F")
page.show("called 1 at p ≥ ½", right.sorted())
page.show("called 1 at z ≥ ½", shifted.sorted())
page.claim(
  "The flight at 63 °F had distress, and the wrong threshold misses it",
  right.contains(63) && !shifted.contains(63)
    && zip(temperatures, distress).contains { $0 == 63 && $1 == 1 })
page.exercise("1.9")

//: ## 1.8 Two classes of softmax are one sigmoid
//:
//: Networks with $k$ classes end in $k$ scores and **softmax**: exponentiate
//: every score, divide by the sum. With two classes, 0 and 1,
//:
//: $$p_1 = \frac{e^{z_1}}{e^{z_0} + e^{z_1}} = \frac{1}{1 + e^{−(z_1 − z_0)}}
//: = σ(z_1 − z_0).$$
//:
//: The second step divides above and below by $e^{z_1}$. So two classes of
//: softmax *are* a sigmoid, of the **difference** of the scores. An example
//: that goes around has the scores 0.03 and 1.92; their difference is 1.89.

let scores = [0.03, 1.92]
page.show("softmax(0.03, 1.92)", softmax(scores))
page.show("σ(1.89)", sigmoid(1.89))
page.claim(
  "Both are 0.868755530561",
  isClose(softmax(scores)[1], to: sigmoid(1.89))
    && isClose(sigmoid(1.89), to: 0.868755530561, relative: 1e-11))

//: Two scores are one too many: add any number to both, and the probabilities
//: stay. Logistic regression uses up this freedom by setting $z_0 = 0$; then
//: $z_1$ is the log-odds. With two linear scores it is the difference of their
//: weights that is estimated. Here is our model with the work divided between
//: two scores:

let shares = temperatures.map { x in
  softmax([-0.3 * (b + w * x), 0.7 * (b + w * x)])[1]
}
page.claim(
  "Adding 100 to both scores changes nothing",
  isClose(softmax([100.03, 101.92]), to: softmax(scores)))
page.claim(
  "Two scores whose difference is b + w x give the fitted probabilities",
  isClose(shares, to: fitted))
page.exercise("1.10")

//: ## 1.9 Often said
//:
//: **'Think of a softmax as an ultimate last layer with a sigmoid activation.'**
//: An answer on a question site goes on: it takes the two outputs of the last
//: layer and produces one number, so it is the sigmoid you want. That is near
//: the truth. But softmax returns as many numbers as it gets, and for two scores
//: it is the sigmoid of the *difference*, not of a score:

page.show("softmax(1, 2)", softmax([1, 2]))
page.show("σ(2 − 1)", sigmoid(2 - 1))
page.show("σ(2)", sigmoid(2))
page.claim(
  "softmax(1, 2) is σ(1), and not σ(2)",
  isClose(softmax([1, 2])[1], to: sigmoid(1))
    && abs(softmax([1, 2])[1] - sigmoid(2)) > 0.1)

//: For three classes no sigmoid of one score can do it, as a third score
//: changes the answer while the first two stay:

page.show("softmax(1, 2, 2)", softmax([1, 2, 2]))
page.claim(
  "A third score of 2 pulls the second probability below one half",
  softmax([1, 2, 2])[1] < 0.5)

//: **'With two classes softmax is the same as sigmoid.'** Yes, once one score
//: is held at 0. (And as long as nothing but the fit counts: a penalty on the
//: weights treats one weight and two differently.)

page.claim(
  "With the first score at 0 softmax is the sigmoid of the second",
  places.allSatisfy { isClose(softmax([0, $0])[1], to: sigmoid($0)) })

//: **'It squashes values into a range.'** So it does, and so do Φ, the
//: arctangent (Cauchy's curve) and a clipped line. What sets the sigmoid apart
//: is the odds: a step of any one length multiplies them by the same factor
//: wherever it is taken. That says that the log-odds are a line, and no other
//: curve does it for every length. For Φ the factor depends on where you stand:

func ratio(_ curve: (Double) -> Double, _ z: Double) -> Double {
  odds(curve(z + 1)) / odds(curve(z))
}

//: From left to right, for σ and for Φ:

page.table(
  "Odds ratio of one step from z to z + 1", columns: ["z", "σ", "Φ"],
  rows: [-3.0, -1, 0, 2].map { z in
    [
      .number(z), .number(ratio(sigmoid, z)),
      .number(ratio(bell.cumulative, z)),
    ]
  })
page.claim(
  "For σ the ratio is e everywhere, for Φ it is 17 at −3 and 5.3 at 0",
  [-3.0, -1, 0, 2].allSatisfy { isClose(ratio(sigmoid, $0), to: exp(1)) }
    && abs(ratio(bell.cumulative, -3) - 17.2) < 0.1
    && abs(ratio(bell.cumulative, 0) - 5.30) < 0.01)

//: **'You may use a sigmoid in a binary problem.'** Right, and not only there.
//: With more than two classes, one sigmoid a class answers separate yes-or-no
//: questions. That fits labels that may be true together; their probabilities
//: need not sum to 1.

let separate = [2.0, 1, -1].map(sigmoid)
page.show("σ of three scores", separate)
page.show("sum", sum(separate))
page.claim("They sum to more than 1", sum(separate) > 1)

//: **'Logistic regression gives the probability that y is one or zero, and you
//: are not estimating its distribution.'** The first half is right. The second
//: is not: given $x$, the label is 1 with probability $p$ (a Bernoulli
//: distribution), and that $p$ is exactly what is estimated. With one
//: yes-or-no feature one can see it: the two fitted probabilities are the
//: shares that one would count.

let warm = temperatures.map { $0 >= 70 ? 1.0 : 0 }
let coarse = try LogisticRegression.fit(.column(warm), labels: distress)
let two = coarse.probabilities(.column([0, 1]))
page.show("p below 70 °F, and from there", two)
page.claim(
  "Counted: 4 of 10 colder flights, 3 of 13 warmer ones",
  isClose(two, to: [4.0 / 10, 3.0 / 13]))

//: What is *not* estimated, nor assumed, is how the $x$ are distributed. How
//: often it is cold appears nowhere in $L$.
//:
//: **'What is the role of logistic regression in a network?'** The layers
//: before the last turn the input into features; the last layer fits *this*
//: model to them, with one sigmoid for two classes and softmax for more. What
//: differs is that the features are learned along with the weights.
//:
//: **'The model said \(percent) %, so it was certain.'** Not from 23 flights of
//: which none was colder than \(coldest) °F. A forecast without its interval
//: and its assumption is half a forecast. The half that was there pointed one
//: way.
//:
//: ## Summary
//:
//: - Odds are $p / (1 − p)$; their logarithm, the logit $z$, may be any number.
//:   The sigmoid is the way back, $σ(−z) = 1 − σ(z)$ and $σ′ = σ(1 − σ)$.
//: - A line as a probability leaves the range; a line as a logit cannot. It is
//:   fitted by making the cross-entropy smallest, the summed surprise at what
//:   happened.
//: - A unit more of $x$ multiplies the odds by $e^w$. Even odds are at
//:   $−b / w$, where the curve has its largest slope, $w / 4$.
//: - An interval is laid on the logit scale and carried over by the sigmoid. It
//:   covers chance, and not the assumption that the line goes on.
//: - Logistic noise on a hidden score gives the logit, Gaussian noise the
//:   probit. They differ little where there are flights.
//: - A threshold $t$ on $p$ is one of $\ln(t / (1 − t))$ on $z$. Costs choose
//:   it.
//: - Softmax of two scores is the sigmoid of their difference.
//:
//: ## Exercises

page.exercises()

//: ## Sources
//:
//: - S. R. Dalal, E. B. Fowlkes, B. Hoadley, *Risk analysis of the space
//:   shuttle: pre-Challenger prediction of failure*, Journal of the American
//:   Statistical Association 84 (1989), 945–957: the data, and a fuller
//:   analysis, which also counts the six primary O-rings of a flight.
//: - *Report of the Presidential Commission on the Space Shuttle Challenger
//:   Accident* (1986), volume 1, chapter VI: how temperatures were compared
//:   before the launch.
//: - D. R. Cox, *The regression analysis of binary sequences*, Journal of the
//:   Royal Statistical Society B 20 (1958), 215–232, with a discussion to page
//:   242: an early full treatment of logistic regression.
//: - C. I. Bliss, *The method of probits*, Science 79 (1934), 38–39.
//: - A. Agresti, *Categorical Data Analysis* (third edition 2013): a textbook of
//:   odds ratios, links and logistic regression.
//: - The hours studied are the example of Wikipedia's article 'Logistic
//:   regression'; the irises are R. A. Fisher's (1936).
//: - Reference values: statsmodels 0.15.0, scipy 1.17.1, numpy 2.4.6.

page.end()
