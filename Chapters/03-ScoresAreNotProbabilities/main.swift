import Datasets
import LinearAlgebra
import Literate
import Logits

let page = Page(chapter: 3, minutes: 40)

//: # 3 Scores are not probabilities
//:
//: A classifier of handwritten digits hands over ten numbers for an image, one
//: for each digit. The largest says which digit it takes the image for. But how
//: sure is it? The numbers may be negative, they may be 5 or 50, and they do
//: not sum to 1. Something has to turn them into probabilities, and nearly
//: everybody uses softmax. Why that, and not a plain division by the sum?
//:
//: - *Time:* \(minutes) minutes, exercises not counted.
//: - *You need* chapters 1 and 2: odds, log-odds, the sigmoid, logistic
//:   regression, the likelihood.
//: - *You can afterwards* say why dividing by the sum fails, derive softmax from
//:   three demands, work it out by hand, set its temperature, differentiate it,
//:   and tell what is true in the story of the blurry image.
//:
//: ## 3.1 Ten numbers for one image
//:
//: The course ships 1,797 images of 8 × 8 pixels: 1,200 to train on and the
//: last 597 to test. We fit the model of chapter 1 with ten classes in place of
//: two: each class $c$ has weights $w_c$ and an intercept $b_c$, and gives an
//: image $x$ the **score**
//:
//: $$z_c = b_c + w_c · x.$$
//:
//: (Chapter 2 has another score, a gradient. Both are usual names.) Chapter 5
//: derives this fit. Here it is a black box with ten outputs.

let digits = try Datasets.digits()
let (train, test) = (digits.train.scaled(), digits.test.scaled())
let model = try MultinomialLogisticRegression.fit(
  train.images, labels: train.labels, classes: 10, penalty: 1, tolerance: 1e-8)
let scores = model.logits(test.images)  // (597 × 10)

page.show("label of the first test image", test.labels[0])
page.table(
  columns: ["digit"] + (0...9).map { "\($0)" },
  rows: [["score"] + scores.row(0).map { .fixed($0, decimals: 1) }])

//: The largest score stands at the right digit. Before you read on, guess: how
//: many percent sure is the model that it is a 7? Nothing in the list says so.
//: Scores are not probabilities: half of these are negative, and there is a
//: stranger thing about them.

page.claim(
  "five of these ten scores are negative",
  scores.row(0).filter { $0 < 0 }.count == 5)
page.claim(
  "the ten scores of every test image sum to 0, up to rounding",
  scores.rowVectors.allSatisfy { abs(sum($0)) < 1e-9 })

//: That is a matter of bookkeeping. The same number added to all ten scores
//: will turn out to change nothing, so the fit is free to choose that number.
//: This one has a penalty on large weights, which is least when the weights sum
//: to 0 over the classes, and the library levels the intercepts likewise.
//: Scores of this kind are called **logits**. Their level means nothing; their
//: differences mean everything.
//:
//: ## 3.2 Why not divide by the sum?
//:
//: It is the first thing that comes to mind: give every class its share.

func dividedByTheSum(_ scores: [Double]) -> [Double] {
  scores.map { $0 / sum(scores) }
}
func listed(_ scores: [Double]) -> String {
  "[\(scores.map { Cell($0).text }.joined(separator: ", "))]"
}
let samples: [[Double]] = [[1, 2], [10, 20], [10, 11], [-1, 2], [-1, -3]]
page.table(
  "Each score divided by the sum", columns: ["scores", "first", "second"],
  rows: samples.map { z in
    [.text(listed(z))] + dividedByTheSum(z).map { .fixed($0, decimals: 4) }
  })

//: The first row looks fine: one third and two thirds. Then read downwards.
//: [10, 20] gives the same as [1, 2], but [10, 11], which also differs by 1,
//: does not: dividing keeps proportions and not differences. [−1, 2] gives
//: 'probabilities' of −1 and 2. With [−1, −3] the two minus signs cancel, and
//: the *lower* score gets the larger share. And [−1, 1] is not in the table,
//: because its sum is 0.

page.claim(
  "dividing [−1, 1] by its sum gives no finite number",
  dividedByTheSum([-1, 1]).allSatisfy { !$0.isFinite })

//: Does this happen to real classifiers, or only to made-up scores? On our
//: model it happens always: the scores sum to 0, so there is nothing to divide
//: by. You may call that unfair, because the level of these scores was free. So
//: take scores whose level is not: ten separate logistic regressions of chapter
//: 1, 'a 0 or not?', 'a 1 or not?', and so on. How many of the 597 images, do
//: you think, have ten positive scores?

let separate = try (0...9).map { digit in
  try LogisticRegression.fit(
    train.images, labels: train.labels.map { $0 == digit ? 1 : 0 },
    penalty: 1, tolerance: 1e-8)
}
let ten = Matrix(columns: separate.map { $0.logits(test.images) })

//: Each column of this matrix is one question, each row the ten answers for one
//: image.

let answers = ten.rowVectors
let allPositive = answers.filter { $0.allSatisfy { $0 > 0 } }
page.show("images with ten positive scores", allPositive.count)
page.show(
  "images with a positive sum", answers.filter { sum($0) > 0 }.count)

//: None. And not one sum is positive. What does dividing make of that?

page.claim(
  "divided by its sum, every image gives its best class the lowest share",
  answers.allSatisfy { scores in
    let shares = dividedByTheSum(scores)
    return shares.allSatisfy { $0 >= shares[argMax(scores)] }
  })

//: Nine of ten questions have the answer no, and a no is a negative score. On
//: every one of these images the noes outweigh what yes there is, the sum is
//: negative, and dividing by it turns the order round: the digit the model
//: believes in most gets the lowest 'probability'. Dividing by the sum is for
//: quantities such as votes or grams, which have a natural zero and are never
//: below it.

page.exercise("3.1")

//: ## 3.3 Three demands, one function
//:
//: What do we want of a map from scores $z$ to probabilities $p$?
//:
//: 1. *Probabilities come out*: every $p_i > 0$, and they sum to 1.
//: 2. *The level does not count*: the same $c$ added to every score changes
//:    no probability.
//: 3. *Two classes are compared by their own scores, by one rule for all pairs*:
//:    the odds of one against the other, $p_i / p_j$, depend on $z_i$ and $z_j$
//:    alone, and the larger $z_i$ is, the larger they are.
//:
//: By demand 2 we may take $z_j$ from all scores. Then the two are $z_i − z_j$
//: and 0, and demand 3 makes the odds a rising function $r$ of the difference:
//:
//: $$\frac{p_i}{p_j} = r(z_i − z_j).$$
//:
//: Now let there be three classes. Odds multiply: $p_i/p_j$ times $p_j/p_k$ is
//: $p_i/p_k$. Differences add: $z_i − z_j$ plus $z_j − z_k$ is $z_i − z_k$.
//: With $a$ and $b$ for the two differences, which can be any two numbers,
//:
//: $$r(a)\,r(b) = r(a + b).$$
//:
//: That one line is nearly all. Step by step:
//:
//: - $a = b = 0$ gives $r(0)^2 = r(0)$, and $r$ is positive, so $r(0) = 1$.
//: - $n$ equal steps give $r(na) = r(a)^n$. With $a = 1/n$ this
//:   says $r(1/n) = r(1)^{1/n}$, and $m$ such steps give $r(m/n) = r(1)^{m/n}$.
//: - $b = −a$ gives $r(−a) = 1/r(a)$. So $r(q) = r(1)^q$ for every fraction $q$,
//:   positive or negative.
//: - $r$ rises, so $r(1) > r(0) = 1$. Call the logarithm of $r(1)$, a positive
//:   number, $1/T$: then $r(q) = e^{q/T}$. Section 3.5 says what $T$ is.
//: - A number $a$ that is no fraction lies between fractions as near as we like,
//:   and because $r$ rises, $r(a)$ lies between their values.
//:   So $r(a) = e^{a/T}$ for every $a$.
//:
//: In the last step 'rising' does its work. Without it (or 'continuous' in its
//: place) the equation has wild solutions too; Hamel found them in 1905, and no
//: formula writes one down.
//:
//: It remains to come back from odds to probabilities. We have
//: $p_i = p_k e^{(z_i − z_k)/T}$ for every $i$. Sum over $i$: the left side
//: gives 1, so $p_k$ is one over the sum of the exponentials. Multiply above
//: and below by $e^{z_k/T}$:
//:
//: $$p_k = \frac{e^{z_k/T}}{\sum_j e^{z_j/T}}.$$
//:
//: With $T = 1$ this is **softmax**. The exponential was not chosen because it
//: is steep or smooth. Up to $T$ it is the only rising function that turns
//: differences into quotients.
//:
//: What does demand 3 carry? Take it away, and keep only that a larger score
//: gets a larger probability. Then there are many maps. Here is one: measure
//: scores from their mean, then share out softplus, $\ln(1 + e^x)$.

func levelled(_ scores: [Double]) -> [Double] {
  let weights = scores.map { softplus($0 - mean(scores)) }
  return weights.map { $0 / sum(weights) }
}
let some = levelled([0, 1, 2])
page.claim(
  "[0, 1, 2] and [10, 11, 12] get the same shares, positive, rising, of sum 1",
  isClose(sum(some), to: 1) && 0 < some[0] && some[0] < some[1]
    && some[1] < some[2] && isClose(some, to: levelled([10, 11, 12])))

//: Now raise the score of a third class, and watch the odds between the first
//: two.

page.table(
  "Odds of the second class against the first",
  columns: ["scores", "softplus of z − mean", "softmax"],
  rows: [[1.0, 2, 0], [1, 2, 5]].map { z in
    let (p, q) = (levelled(z), softmax(z))
    return [
      .text(listed(z)), .fixed(p[1] / p[0], decimals: 4),
      .fixed(q[1] / q[0], decimals: 4),
    ]
  })

//: With this map the third class interferes: the odds between the other two
//: move. With softmax they stay at $e$. That is in demand 3, and it is an
//: assumption about the world: that no third class matters is known as Luce's
//: choice axiom, or the independence of irrelevant alternatives. Chapter 5 shows
//: a case where it is wrong.
//:
//: And with two classes only? Then there is no third to multiply with, and the
//: argument stops. The probit model of chapter 1, $p_1 = Φ(z_1 − z_0)$ with $Φ$
//: the cumulative normal, meets all three demands and is no softmax at any $T$:
//: the odds at 1, squared, are not the odds at 2. Softmax is forced from three
//: classes on.

func probitOdds(_ d: Double) -> Double {
  let normal = NormalDistribution()
  return normal.cumulative(d) / normal.cumulative(-d)
}
page.claim(
  "probit odds: r(2) is over 1.5 times r(1)²",
  probitOdds(2) > 1.5 * probitOdds(1) * probitOdds(1))

//: ## 3.4 Softmax by hand
//:
//: Take scores [1, 2]. The exponentials are $e^1$ and $e^2$; add them; divide.

let weights = [1.0, 2].map { exp($0) }
page.show("exponentials", weights)
page.show("their sum", sum(weights))
page.show("softmax of [1, 2]", weights.map { $0 / sum(weights) })
page.claim(
  "for two classes softmax is a sigmoid of the difference: σ(2 − 1)",
  isClose(softmax([1, 2])[1], to: sigmoid(1))
    && isClose(softmax([0.03, 1.92])[1], to: sigmoid(1.92 - 0.03)))
page.cite("sureOfSeven", softmax(scores.row(0))[7], digits: 2)

//: And the ten scores of section 3.1? Softmax gives the 7 a probability of
//: \(sureOfSeven): nineteen chances in twenty, if the model is to be believed.

page.exercise("3.2")

//: Now guess before you look. What becomes of [10, 20]? And of [11, 12]?

page.table(
  columns: ["scores", "p₀", "p₁"],
  rows: [[1.0, 2], [10, 20], [11, 12]].map { z in
    [.text(listed(z))] + softmax(z).map { .number($0) }
  })
page.claim(
  "softmax of [11, 12] is softmax of [1, 2]",
  isClose(softmax([11, 12]), to: softmax([1, 2]), relative: 1e-15))

//: Large numbers alone do nothing: [11, 12] has the same difference as [1, 2]
//: and the same probabilities. What counts in [10, 20] is that they are ten
//: apart. **Softmax reacts to differences, not to the level.**
//:
//: On paper that holds for every shift. In a computer a shift can eat the
//: digits of the difference: next to $10^{16}$ a Double has room for even
//: numbers only, so 1 rounds to 0 and the difference becomes 2.

page.claim(
  "with 10¹⁶ added to both, [1, 2] gets the softmax of [0, 2] in a Double",
  softmax([1e16 + 1, 1e16 + 2]) == softmax([0, 2]))

//: Chapter 4 is about such things.
//:
//: **Four ways.** Here is a pair from a well-read answer to this chapter's
//: question: scores 0.03 for 'yes' and 1.92 for 'no'. Which probabilities are
//: they? Four normalisations give four answers.

let maps: [(name: String, map: ([Double]) -> [Double])] = [
  ("divided by the sum", dividedByTheSum),
  ("each its own sigmoid", { $0.map { sigmoid($0) } }),
  ("squares over their sum", { dividedByTheSum($0.map { $0 * $0 }) }),
  ("softmax", { softmax($0) }),
]
page.table(
  "Four normalisations of [0.03, 1.92]", columns: ["", "yes", "no", "sum"],
  rows: maps.map { name, map in
    let p = map([0.03, 1.92])
    return [.text(name)] + (p + [sum(p)]).map { .fixed($0, decimals: 4) }
  })
page.cite("softmaxOfNo", softmax([0.03, 1.92])[1], digits: 2)
page.cite("sumOfSigmoids", sigmoid(0.03) + sigmoid(1.92), digits: 3)
page.cite("oddsOfNo", exp(1.92 - 0.03), digits: 2)

//: Divided by the sum, 'no' has nearly all, and squared even more. Softmax gives
//: it \(softmaxOfNo), which is $σ(1.92 − 0.03)$. Its own sigmoid
//: $σ(1.92)$ comes near that, because the other score is near 0, but together
//: the sigmoids sum to \(sumOfSigmoids). Which is right cannot be seen in the
//: numbers. It depends on what was fitted: scores of a model that was fitted
//: through softmax get their meaning back from softmax and from nothing else.
//: Here is the pair with four more:

let pairs: [[Double]] = [
  [0.03, 1.92], [1, 2], [10, 20], [11, 12], [-1, 2],
]

//: Before you look at the figure, guess: under which maps will [1, 2] and [10,
//: 20] have bars of one height, and under which [1, 2] and [11, 12]?

page.figure(
  "four-normalisations",
  Figure(
    title: "What four normalisations give the second class",
    description: """
      Five pairs of scores, four bars each. Only softmax gives [1, 2] and \
      [11, 12] one height; dividing by the sum gives 2 for [−1, 2].
      """,
    x: Axis("scores"), y: Axis("share of the second class"),
    marks: maps.map { name, map in
      .bars(pairs.map { (listed($0), map($0)[1]) }, label: name)
    }))

//: Compare the bars of [1, 2], [10, 20] and [11, 12]. The sum and the squares
//: see proportions: their first two are alike. Softmax sees differences: its
//: first and third are alike. The sigmoids see each score by itself, and nearly
//: reach 1 whenever a score is large. And the sum reaches 2 at [−1, 2].
//:
//: **What a score means.** Divide two probabilities of one softmax: the common
//: denominator cancels, and
//:
//: $$\frac{p_i}{p_j} = e^{z_i − z_j}.$$
//:
//: A difference of scores is a log-odds. So is one score a log-probability?
//: Only up to a shift: $\ln p_i = z_i − \ln \sum_j e^{z_j}$, and the last term
//: is unknown until all scores are known. From probabilities we get scores back
//: up to that shift, and never more.

let logarithms = [0.2, 0.3, 0.5].map { log($0) }
page.claim(
  "the softmax of ln p is p, and so is that of ln p + 5",
  isClose(softmax(logarithms), to: [0.2, 0.3, 0.5])
    && isClose(softmax(logarithms.map { $0 + 5 }), to: [0.2, 0.3, 0.5]))
page.exercise("3.3")
page.exercise("3.4")

//: ## 3.5 Temperature
//:
//: The derivation left one number free: $T$, the unit in which scores are
//: measured. It is called **temperature**, after the same formula in physics.
//: While a model is fitted it is not needed: doubling all weights and intercepts
//: does what halving $T$ does. It matters when somebody changes it afterwards,
//: say to make a language model choose its words more boldly.
//:
//: The last column of this table holds the **entropy** $−\sum_i p_i \ln p_i$, the
//: mean surprise $−\ln p$: how open the question is, in one number.

func entropy(_ p: [Double]) -> Double { -sum(p.map { $0 * log($0) }) }
let temperatures = [0.1, 0.5, 1, 2, 10, 100]
page.table(
  "Softmax of [1, 2, 3] at a temperature",
  columns: ["T", "p₀", "p₁", "p₂", "entropy (nats)"],
  rows: temperatures.map { t in
    let p = softmax([1, 2, 3], temperature: t)
    return [.number(t)] + (p + [entropy(p)]).map { .fixed($0, decimals: 4) }
  })

//: The odds between two classes are $e^{d/T}$ with $d$ the difference of their
//: scores. As $T$ grows, $d/T$ goes to 0 and the odds to 1: all classes become
//: equally likely. As $T$ goes to 0, $d/T$ grows beyond bounds and the largest
//: score takes all; if several are largest, they take equal parts. The entropy
//: rises with $T$, here from 0 towards $\ln 3$. (The line of code above fails
//: for a class of probability 0. Exercise 3.6 mends it.)

let cold = [[1.0, 2, 3], [1, 3, 3]].map { softmax($0, temperature: 1e-3) }
page.claim(
  "at T = 0.001 the largest takes all, and two that tie take half each",
  isClose(cold[0], to: [0, 0, 1], absolute: 1e-12)
    && isClose(cold[1], to: [0, 0.5, 0.5], absolute: 1e-12))
page.claim(
  "softmax of [10, 20] is softmax of [1, 2] at temperature 1/10",
  isClose(softmax([10, 20]), to: softmax([1, 2], temperature: 0.1)))
page.exercise("3.5")
page.exercise("3.6")

//: Three probabilities that sum to 1 are a point in a triangle: in a corner one
//: class has everything, in the middle all have a third. Changing the
//: temperature moves the point along a path.

func place(_ p: [Double]) -> (Double, Double) { (p[1] + p[2] / 2, p[2]) }
let kelvins = (0...120).map { exp(-4 + 8 * Double($0) / 120) }  // 0.02 to 55
let starts: [[Double]] = [[1, 2, 3], [3, 2.6, 0], [0, 3, 2.5], [2, 0, 1.8]]
let paths = starts.map { z in
  Mark.line(
    kelvins.map { place(softmax(z, temperature: $0)) }, label: listed(z))
}
let crosses = Mark.points(
  starts.map { place(softmax($0)) }, label: "T = 1", series: 5)

//: The triangle is the shaded area. Each path belongs to one list of scores;
//: the cross marks $T = 1$.

page.figure(
  "temperature-paths",
  Figure(
    title: "Temperature moves probabilities from the middle to a corner",
    description: """
      A triangle of probabilities. From its middle, four paths lead to \
      corners, bending towards the edge between the two best classes.
      """,
    x: Axis("", range: -0.3...1.3, ticks: []),
    y: Axis("", range: -0.1...1.1, ticks: []),
    marks: paths + [
      crosses,
      .band(x: [0, 0.5, 1], lower: [0, 0, 0], upper: [0, 1, 0], series: 4),
      .text("p₀ = 1", at: (-0.15, 0)), .text("p₁ = 1", at: (1.03, 0)),
      .text("p₂ = 1", at: (0.44, 1.06)),
    ]))

//: All paths start in the middle, at infinite temperature, and end in the
//: corner of the largest score. They bend: scores whose two best classes are
//: close first run towards the edge between these two, and decide late. But
//: temperature never changes the order of the classes.

page.exercise("3.7")

//: ## 3.6 Turn one score, and all probabilities move
//:
//: How does $p_i$ respond when one score $z_j$ is raised a little? Write $S$
//: for $\sum_k e^{z_k}$, so that $p_i = e^{z_i}/S$. The derivative of $S$ by
//: $z_j$ is $e^{z_j}$. The quotient rule gives, for $i = j$,
//:
//: $$\frac{∂p_i}{∂z_i} = \frac{e^{z_i} (S − e^{z_i})}{S^2}
//:   = p_i (1 − p_i),$$
//:
//: the slope of the sigmoid. For $i ≠ j$ the numerator $e^{z_i}$ does not
//: depend on $z_j$, but the denominator does:
//:
//: $$\frac{∂p_i}{∂z_j} = \frac{0 − e^{z_i} e^{z_j}}{S^2} = −p_i p_j.$$
//:
//: Both in one matrix, $∂p_i/∂z_j$ in row $i$ and column $j$, the **Jacobian**:
//: $J = \mathrm{diag}(p) − p p^⊤$. The first part has $p$ on its diagonal, the
//: second all products $p_i p_j$.

let p = softmax([1, 2, 3])
let jacobian = softmaxJacobian(probabilities: p)
page.show("p", p)
page.show("J", jacobian.rowVectors)
let everyLine = jacobian.rowVectors + jacobian.transposed().rowVectors
page.claim(
  "every row and every column of J sums to 0",
  everyLine.allSatisfy { abs(sum($0)) < 1e-15 })

//: Do not believe a derivative that was not measured. Raise and lower each
//: score by $h$ and divide the change of $p$ by $2h$.

let h = 1e-5
let measured = Matrix(
  columns: (0..<3).map { j in
    let up = softmax((0..<3).map { Double($0 + 1) + ($0 == j ? h : 0) })
    let down = softmax((0..<3).map { Double($0 + 1) - ($0 == j ? h : 0) })
    return scale(subtract(up, down), by: 1 / (2 * h))
  })
page.claim(
  "the formula agrees with central differences to 9 decimals",
  isClose(jacobian, to: measured, absolute: 1e-9))

//: The rows sum to 0, and since $J$ is symmetric the columns do too. The two
//: say different things. A *row* is one probability against all scores: raise
//: every score by the same amount and $p_i$ stays. That is demand 2 again. A
//: *column* is all probabilities against one score: what class $j$ gains, the
//: others lose, each in proportion to what it has. That is demand 1. Here the
//: score of one class runs from −4 to 6:

page.figure(
  "one-score-turned",
  Figure(
    title: "One score is turned, all three probabilities move",
    description: """
      The score of the first class runs from −4 to 6, the others stay at 1 and \
      0. The first probability rises like a sigmoid, the two others fall and \
      keep their odds.
      """,
    x: Axis("score z₀; z₁ = 1, z₂ = 0"), y: Axis("probability", range: 0...1),
    marks: (0..<3).map { i in
      .curve(-4...6, label: "p\(["₀", "₁", "₂"][i])") {
        softmax([$0, 1, 0])[i]
      }
    }))

//: Separate sigmoids would not do this: there the Jacobian has only its
//: diagonal. Whoever writes a network from scratch and keeps only the diagonal
//: of softmax trains something else: the columns no longer sum to 0.

page.exercise("3.8")

//: ## 3.7 What softmax does not do
//:
//: **It does not find the largest score.** The exponential rises and the
//: divisor is common, so the largest score and the largest probability belong
//: to the same class. With a thousand classes too:

var generator = SeededGenerator(seed: 3)
let wide = (0..<200).map { _ in
  (0..<1000).map { _ in generator.normal(standardDeviation: 3) }
}
page.claim(
  "in 200 lists of 1,000 random scores softmax never changes the largest",
  wide.allSatisfy { argMax(softmax($0)) == argMax($0) })

//: To predict a class you need no softmax at all, and comparing scores cannot
//: overflow. What softmax adds is not *which* but *how sure*.
//:
//: **It does not make one number of many.** $K$ scores go in, $K$ probabilities
//: come out. Two other things are one number. One is **log-sum-exp**, the
//: logarithm of the denominator. The other is the **loss** of an example with
//: label $y$, the surprise at what happened:
//:
//: $$−\ln p_y = \ln \sum_j e^{z_j} − z_y.$$

page.show("softmax of [1, 2, 3]", softmax([1, 2, 3]))
page.show("log-sum-exp of [1, 2, 3]", logSumExp([1, 2, 3]))
page.show("loss if the label is 0", crossEntropy(logits: [1, 2, 3], label: 0))
page.claim(
  "a shift by 5 leaves the loss and moves log-sum-exp by 5",
  isClose(
    crossEntropy(logits: [6, 7, 8], label: 0),
    to: crossEntropy(logits: [1, 2, 3], label: 0))
    && isClose(logSumExp([6, 7, 8]), to: logSumExp([1, 2, 3]) + 5))

//: Mind the last claim. Softmax is *unchanged* by a shift, log-sum-exp moves
//: *with* it. An exercise in the fine book *Dive into Deep Learning* asks to
//: show that log-sum-exp is unchanged too (section on softmax regression,
//: commit 23d7a5a; a reader pointed it out in pull request 2592). It is not.
//:
//: **It does not know which numbers belong together.** A batch of images is a
//: matrix, a row an image. Softmax belongs to each row. Taken down the columns,
//: it lets images compete for a class, and runs without complaint.

let batch = Matrix([[1, 2, 3], [3, 3, 9]])
let wrong = softmax(batch.transposed()).transposed()
page.table(
  columns: ["softmax along", "sum of row 0", "sum of row 1"],
  rows: [("rows", softmax(batch)), ("columns", wrong)].map { name, p in
    [.text(name)] + p.rowVectors.map { .fixed(sum($0), decimals: 4) }
  })
page.exercise("3.9")

//: ## 3.8 The blurry ferret
//:
//: A popular answer explains softmax by a story. A blurry image of a ferret
//: stimulates a network little, gives low scores such as [1, 2], and softmax
//: says 'a cat perhaps'. A crisp image of a cat gives scores ten times as large,
//: [10, 20], and softmax says 'definitely a cat'. Dividing by the sum says ⅔
//: both times.
//:
//: The arithmetic is right; we met it in section 3.4. But is it what images do?
//: Let us dim real digits, blur them, and feed noise. A pixel here is an amount
//: of ink, from 0 to 1, and to **dim** an image is to multiply all pixels by
//: one factor, its brightness. We look at two numbers: the **confidence**, the
//: mean over the images of the largest probability, and the **accuracy**, the
//: share of images whose first choice is right.

func judged(_ images: Matrix) -> (confidence: Double, accuracy: Double) {
  let rows = model.logits(images).rowVectors
  let right = zip(rows, test.labels).filter { argMax($0) == $1 }.count
  let largest = rows.map { scores in softmax(scores)[argMax(scores)] }
  return (mean(largest), Double(right) / Double(rows.count))
}

//: A **box blur** puts in place of each pixel the mean of the 3 × 3 pixels
//: around it. Beyond the border we count zeros, so the blur also dims the image
//: near its border; keep that in mind. Each new pixel is a weighted sum of old
//: ones, so blurring is a multiplication by a (64 × 64) matrix.

func touches(_ i: Int, _ j: Int) -> Bool {
  abs(i / 8 - j / 8) <= 1 && abs(i % 8 - j % 8) <= 1
}
let blur = Matrix(
  (0..<64).map { i in (0..<64).map { j in touches(i, j) ? 1.0 / 9 : 0.0 } })
func blurred(_ images: Matrix, times: Int) -> Matrix {
  (0..<times).reduce(images) { images, _ in matmul(images, blur) }
}
func noise(_ count: Int) -> Matrix {
  var generator = SeededGenerator(seed: 3)
  return Matrix(
    rows: count, columns: 64,
    elements: (0..<count * 64).map { _ in generator.uniform() })
}

//: Here is the 7 that we began with, in eight states, each with the model's
//: first choice and its probability. Guess which of them it is sure of.

let seven = test.images.selecting(rows: [0])
let states: [(String, Matrix)] = [
  ("as it is", seven), ("dimmed to ½", 0.5 * seven),
  ("dimmed to ¼", 0.25 * seven), ("blank", 0 * seven),
  ("blurred once", blurred(seven, times: 1)),
  ("blurred 3 times", blurred(seven, times: 3)),
  ("blurred 5 times", blurred(seven, times: 5)), ("noise", noise(1)),
]
let pictures = states.map { name, image in
  let p = model.probabilities(image).row(0)
  let choice = "\(argMax(p)), \(formatted(p[argMax(p)], decimals: 2))"
  let rows = (0..<8).map { r in (0..<8).map { image[0, 8 * r + $0] } }
  return Image(rows, caption: "\(name): \(choice)", range: 0...1)
}

//: All in the same shades, so that dim looks dim:

page.figure(
  "one-seven",
  Figure(
    title: "One 7, dimmed and blurred, and what the model says",
    description: """
      Eight small images of a 7: as it is, two dimmed, blank, three blurred, \
      and noise. Below each stand the model's first choice and its probability.
      """, images: pictures, columns: 4))

//: One image proves nothing. All 597, first dimmed (and brightened):

let levels = [0, 0.1, 0.25, 0.5, 0.75, 1, 2, 4, 10]
let byLevel = levels.map { judged($0 * test.images) }
page.table(
  columns: ["brightness", "confidence", "accuracy"],
  rows: zip(levels, byLevel).map { level, state in
    [
      .number(level), .fixed(state.confidence, decimals: 2),
      .fixed(state.accuracy, decimals: 2),
    ]
  })

//: Between brightness ¼ and 1 the story holds: dim images make the model less
//: sure, and rightly so, since it is wrong more often. But look at the ends. A
//: *blank* image does not give equal probabilities: the intercepts are still
//: there, and the model prefers one digit before it has seen anything. And
//: images brighter than any it was trained on make it *more* sure and *less*
//: right.

let blank = softmax(model.intercepts)
page.cite("blankDigit", argMax(blank))
page.cite("blankConfidence", blank[argMax(blank)], digits: 2)
func rises(_ values: [Double]) -> Bool {
  zip(values, values.dropFirst()).allSatisfy { $0 < $1 }
}
let (dim, bright) = (byLevel[2...5], byLevel[5...])
page.claim(
  "from ¼ to 1 confidence and accuracy rise together",
  rises(dim.map(\.confidence)) && rises(dim.map(\.accuracy)))
page.claim(
  "from 1 to 10 confidence rises and accuracy falls",
  rises(bright.map(\.confidence)) && rises(bright.reversed().map(\.accuracy)))

//: (In this fit the blank image is a \(blankDigit), with probability
//: \(blankConfidence).) Now the blur, which is what the story is about:

let blurry = (0...5).map { blurred(test.images, times: $0) }
let byBlur = blurry.map(judged)
let ink = blurry.map { sum($0.elements) }
let byShape = (0...5).map { judged(ink[0] / ink[$0] * blurry[$0]) }
page.table(
  columns: [
    "times blurred", "confidence", "accuracy", "confidence, ink restored",
  ],
  rows: (0...5).map { times in
    [
      .number(times), .fixed(byBlur[times].confidence, decimals: 2),
      .fixed(byBlur[times].accuracy, decimals: 2),
      .fixed(byShape[times].confidence, decimals: 2),
    ]
  })

//: (The last column makes up for the ink that the blur loses at the border.)
//: The same as lines:

let times = (0...5).map(Double.init)
page.figure(
  "confidence-against-blur",
  Figure(
    title: "Blur: confidence turns round, accuracy does not",
    description: """
      Accuracy falls from above nine tenths to one tenth. Confidence falls to \
      a half and then rises; the lines cross.
      """,
    x: Axis("times blurred"), y: Axis("share", range: 0...1),
    marks: [
      .line(x: times, y: byBlur.map(\.confidence), label: "confidence"),
      .line(x: times, y: byBlur.map(\.accuracy), label: "accuracy"),
      .rule(y: 0.1), .text("guessing", at: (0, 0.05)),
    ]))

//: The first two blurs lower the confidence, as told. After them it *rises*,
//: while the accuracy goes down to guessing; and with the ink restored, so that
//: the images are on the whole as dark as before, it rises faster. Why is
//: the model hardly ever right any more? Its weights were fitted to crisp
//: digits; to them nearly every blurred one looks like the same digit.

let often = model.predict(blurry[5])
let counts = (0...9).map { digit in often.filter { $0 == digit }.count }
page.show("predictions after five blurs, by digit", counts)
page.claim(
  "accuracy falls with every blur, confidence with the first two, then rises",
  rises(byBlur.reversed().map(\.accuracy))
    && rises(byBlur[...2].reversed().map(\.confidence))
    && rises(byBlur[2...].map(\.confidence)))
page.claim(
  "each blur after the second adds more confidence with the ink restored",
  rises((2...5).map { byShape[$0].confidence - byBlur[$0].confidence }))

//: Noise has no digit in it at all. About the one image above the model was in
//: doubt. About 597 of them?

let random = noise(597)
let unseen = judged(random).confidence
page.show("confidence on 597 images of noise", unseen, digits: 2)
page.claim(
  "on noise, where there is no digit to be sure of, it is over 0.4",
  unseen > 0.4)

//: **What is true in the story.** Smaller differences of scores make flatter
//: probabilities, and dividing by the sum cannot see that. Scaling all scores
//: by ten is a temperature of one tenth.
//:
//: **What is not.** Softmax does not see the image. It sees how far the scores
//: lie apart, and a clear image may give scores that lie close, a meaningless
//: one scores that lie far apart. Both are here:

let clearest = model.probabilities(test.images).rowVectors
let noisiest = model.probabilities(random).rowVectors
let doubtful = clearest.map { $0[argMax($0)] }.min() ?? 1
let surest = noisiest.map { $0[argMax($0)] }.max() ?? 0
page.show("least sure, untouched images", doubtful, digits: 2)
page.show("most sure, images of noise", surest, digits: 2)
page.claim("the second is over twice the first", surest > 2 * doubtful)

//: If unclear images tend to give close scores, then the weights do it, for
//: images like those they were fitted to. For others nothing holds them to it.
//: All this is one linear model on small images, and the numbers in the tables
//: are its own. Set `penalty` to 0.1 for the ten-class model and run the page
//: again: under every blur the confidence is higher, and it lies above the
//: accuracy from the start, so that the lines no longer cross.

page.exercise("3.10")

//: ## 3.9 Often said, and what is so
//:
//: These sentences are from answers that many people read.
//:
//: **'Softmax reacts to low stimulation with a uniform distribution, to high
//: stimulation with 0 and 1.'** To small and large *differences*. [11, 12] is
//: higher than [1, 2] and gives the same. Section 3.8 has the images.
//:
//: **'Standard normalisation does not care, as long as the proportions are the
//: same.'** True of positive scores, and the reason it fails: scores have no
//: natural zero, so their proportions mean nothing. On our test images it gave
//: the best class the lowest share, every time.
//:
//: **'The main advantage is that outputs lie between 0 and 1 and sum to 1, and
//: the target class will have a high probability.'** Squares over their sum do
//: the first, unless all are 0, and so does the map of section 3.3; what is
//: special is that log-odds are differences of scores. The second is a hope:

let probabilities = softmax(scores)
let doubted = (0..<597).filter { probabilities[$0, test.labels[$0]] < 0.5 }
page.show("test images whose true digit has less than ½", doubted.count)

//: **'Softmax gives probabilities, the hinge loss gives margins; probabilities
//: are easier to interpret.'** Easier to read, yes. Whether what gets
//: probability 0.9 is right nine times in ten is another question. The table of
//: blurs shows how far the two can be apart.
//:
//: **'Raising the probability of one class lowers the total of the others; with
//: sigmoids it does not.'** Right. It is the column of $J$ that sums to 0.
//:
//: **'The softmax function minimises the cross-entropy.'** A function has
//: nothing to minimise with. The *fit* lowers the loss, by its weights; softmax
//: is the same before and after.

let untrained = Matrix.zeros(rows: 597, columns: 10)
page.show(
  "mean test loss, all weights 0",
  crossEntropy(logits: untrained, labels: test.labels), digits: 4)
page.show(
  "mean test loss, fitted weights",
  crossEntropy(logits: scores, labels: test.labels), digits: 4)

//: **'Logits are log-probabilities; exponentiate them and you have the raw
//: probabilities.'** Up to a factor common to all classes: $e^1$ and $e^2$ are
//: both above 1. Unnormalised log-probabilities is the exact word.
//:
//: **'Softmax makes these logits sum to 1, which makes a probability
//: density.'** The probabilities sum to 1; the logits stay as they are. And a
//: probability for each of a few classes is a mass function; a density needs a
//: continuum.
//:
//: **'[0.03, 1.92] does not sum to 1, but no is much higher.'** These are
//: scores, and their sum means nothing. Their difference does: odds of
//: $e^{1.92 − 0.03}$, or \(oddsOfNo) to 1, for 'no'. Is that 'much higher'?
//:
//: **'With thousands of classes one can no longer see which logit is largest',
//: 'it sums to 1 so that one can see which class is most probable.'** Softmax
//: changes no order; section 3.7 finds the largest of a thousand scores.
//:
//: **'Several outputs must be aggregated into one number; softmax does that.'**
//: Softmax has as many outputs as inputs. The one number that training needs is
//: the loss.
//:
//: **'The formula is the exponential of a score over the sum of them'**,
//: printed as $e^{a_i} / \sum_i e^{a_i}$. One letter does two jobs: below the
//: line it runs, above it stands still. Write $\sum_j e^{a_j}$. Read with one
//: $i$ throughout, the fraction is 1 for every class.
//:
//: **'softmax(x) = softmax(x + c).'** Yes on paper. In a Double not for
//: $c = 10^{16}$, as section 3.4 claims.
//:
//: **'What is the role of logistic regression in a network?'** Its last layer
//: *is* one, on features that the layers before have learned. Our model is that
//: layer alone, on pixels; with two classes it is chapter 1's.
//:
//: **Scores [12.5, 0.6, −23] and probabilities [0.9, 0.09, 0.01].** The
//: excellent notes of Stanford's CS231n (page 'Linear Classification') print
//: both in one breath. Read closely, the scores belong to one classifier
//: and the probabilities to another, which is fitted through softmax. Read
//: quickly, the second list is the softmax of the first. It is far from that:

let oneBreath = softmax([12.5, 0.6, -23])
page.show("printed probabilities", [0.9, 0.09, 0.01])
page.show("softmax of the printed scores", oneBreath, digits: 2)
page.claim(
  "its first two classes have odds e^11.9, over a hundred thousand to 1",
  isClose(oneBreath[0] / oneBreath[1], to: exp(12.5 - 0.6))
    && oneBreath[0] / oneBreath[1] > 100_000)

//: A difference is an exponent. Twelve units of score are beyond all doubt.
//:
//: ## Summary
//:
//: - A score has no level of its own. A difference of two scores is a log-odds.
//: - Dividing by the sum needs positive quantities with a natural zero. Scores
//:   are not such.
//: - Probabilities, no level, pairs judged on their own: from three classes on
//:   that leaves the exponential, up to the temperature.
//: - Temperature divides the scores. High is flat, low is sharp; the order of
//:   the classes stays.
//: - $J = \mathrm{diag}(p) − p p^⊤$. Its rows sum to 0 because the level does
//:   not count, its columns because probabilities sum to 1.
//: - Softmax is not needed to see the largest score, and does not make one
//:   number of many.
//: - A high probability says that the scores lie far apart. It does not say that
//:   the image was clear, nor that the answer is right.
//:
//: ## Exercises

page.exercises()

//: ## Sources
//:
//: - J. S. Bridle, 'Probabilistic interpretation of feedforward classification
//:   network outputs', in *Neurocomputing*, Springer 1990: the name softmax.
//: - R. D. Luce, *Individual Choice Behavior*, Wiley 1959: odds that
//:   depend on no third alternative, as an axiom.
//: - G. Hamel, 'Eine Basis aller Zahlen …', *Mathematische Annalen* 60 (1905):
//:   the wild solutions of the equation in section 3.3.
//: - I. Goodfellow, Y. Bengio, A. Courville, *Deep Learning*, MIT Press 2016,
//:   section 6.2.2: softmax as an output of a network.
//: - E. Alpaydin, C. Kaynak, *Optical Recognition of Handwritten Digits*, UCI
//:   Machine Learning Repository 1998: the images.
//: - A. Zhang and others, *Dive into Deep Learning*, d2l.ai; *CS231n*,
//:   cs231n.github.io: the two places named above.

page.end()
