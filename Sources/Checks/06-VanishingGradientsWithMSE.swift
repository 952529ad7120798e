import Coursework
import LinearAlgebra
import Logits

/// Chapter 6: what its exercises ask and what people get wrong.
let vanishingGradientsWithMSE = Chapter(
  6, "VanishingGradientsWithMSE", title: "Vanishing gradients with MSE",
  exercises: [
    crossEntropySlope, squaredErrorSlope, epochsToHalf, steepestOutput,
    squaredErrorCurvature, lossForTanh, gapOfLogSumExp,
    softmaxSquaredErrorSlope, shareOfLoss, zeroInFloat,
  ])

private let someRoundings = Tolerance(
  relative: 1e-9, absolute: 1e-12,
  because: "A sigmoid and a few products round in their last digits.")

private let crossEntropySlope = Exercise(
  "6.1", "Slope of cross-entropy through a sigmoid", .practice, minutes: 4,
  function: "crossEntropySlope(logit:label:)", arguments: ["z", "y"],
  section: "6.2", formula: "a − y, a = σ(z)",
  cases: [
    Case(4.0, 0.0), Case(-2.0, 1.0), Case(0.5, 0.3),
    Case(800.0, 0.0, note: "e⁸⁰⁰ is beyond the largest Double"),
    Case(-800.0, 1.0, note: "so is 1/σ(−800)"),
  ],
  tolerance: someRoundings,
  hints: [
    "The loss depends on z only through a. Which rule takes a slope through "
      + "something in between?",
    "Multiply the slope of the loss by a, −y/a + (1 − y)/(1 − a), by the "
      + "slope of a by z, a (1 − a), on paper. See what cancels before you "
      + "write any code.",
    "Two numbers are left: the output and the label. The output is "
      + "1 / (1 + exp(−z)), which is safe for every z.",
  ],
  mistakes: [
    Mistake(
      "label-minus-output",
      "Your answer is y − a: the sign is turned. At z = 4 and y = 0 the loss "
        + "rises with z, so its slope is positive; y − a is the direction of "
        + "the step downhill."
    ) { (z: Double, y: Double) in y - sigmoid(z) },
    Mistake(
      "keeps-the-sigmoid-slope",
      "Your answer is (a − y) a (1 − a): that is the slope of squared error. "
        + "For cross-entropy the factor a (1 − a) cancels against the "
        + "denominators of −y/a + (1 − y)/(1 − a)."
    ) { (z: Double, y: Double) in
      sigmoidSquaredErrorGradient(logit: z, label: y)
    },
    Mistake(
      "slope-by-the-output",
      "Your answer is −y/a + (1 − y)/(1 − a): the slope by the output a. The "
        + "chain rule asks for one more factor, da/dz = a (1 − a)."
    ) { (z: Double, y: Double) in
      let a = sigmoid(z)
      return -y / a + (1 - y) / (1 - a)
    },
    Mistake(
      "the-loss",
      "Your answer is the loss itself, −y ln a − (1 − y) ln(1 − a). Asked for "
        + "is its slope: how fast it changes with z."
    ) { (z: Double, y: Double) in
      -y * log(sigmoid(z)) - (1 - y) * log(1 - sigmoid(z))
    },
    Mistake(
      "cancels-in-numbers",
      "Your answer is right for moderate z and not a number at z = ±800, as "
        + "−y/a + (1 − y)/(1 − a) times a (1 − a) is: infinity times 0. Cancel "
        + "a (1 − a) on paper; then nothing is divided by it."
    ) { (z: Double, y: Double) in
      let a = sigmoid(z)
      return (-y / a + (1 - y) / (1 - a)) * a * (1 - a)
    },
    Mistake(
      "minus-forgotten",
      "Your answer is σ(−z) − y: the exponent has lost its minus. "
        + "σ(z) = 1 / (1 + e⁻ᶻ) rises with z."
    ) { (z: Double, y: Double) in sigmoid(-z) - y },
    Mistake(
      "score-for-output",
      "Your answer is z − y. The error is measured at the output a = σ(z), "
        + "not at the logit: that would be the slope of ½ (z − y)²."
    ) { (z: Double, y: Double) in z - y },
    Mistake(
      "overflows",
      "Your answer is right for moderate z and not a number at z = 800, as "
        + "eᶻ / (1 + eᶻ) is: infinity over infinity. In 1 / (1 + e⁻ᶻ) the "
        + "exponential may overflow without harm."
    ) { (z: Double, y: Double) in exp(z) / (1 + exp(z)) - y },
  ],
  numerical: Function { (z: Double, y: Double) in
    slope(at: z) { binaryCrossEntropy(logit: $0, label: y) }
  }
) { (z: Double, y: Double) in binaryCrossEntropyGradient(logit: z, label: y) }

private let squaredErrorSlope = Exercise(
  "6.2", "Slope of squared error through a sigmoid", .practice, minutes: 5,
  function: "squaredErrorSlope(logit:label:)", arguments: ["z", "y"],
  section: "6.2", formula: "(a − y) · a (1 − a), a = σ(z)",
  cases: [Case(4.0, 0.0), Case(-1.5, 1.0), Case(0.0, 1.0), Case(2.0, 0.25)],
  tolerance: someRoundings,
  hints: [
    "Two things lie between z and the loss: the sigmoid, and the square. The "
      + "slope has a factor from each.",
    "The square gives a − y, because the ½ cancels the 2. The sigmoid gives "
      + "its own slope at z. That slope can be said in terms of a alone.",
    "σ′(z) = σ(z) (1 − σ(z)). Compute a once, then multiply three numbers.",
  ],
  mistakes: [
    Mistake(
      "forgets-the-sigmoid",
      "Your answer is a − y on every case: that is the slope of cross-entropy. "
        + "Squared error has one more factor, how fast a itself moves with z."
    ) { (z: Double, y: Double) in sigmoid(z) - y },
    Mistake(
      "forgets-the-half",
      "Your answer is 2 (a − y) a (1 − a), twice what is asked for: that is "
        + "the slope of (a − y)². The loss here has a ½ in front."
    ) { (z: Double, y: Double) in
      2 * sigmoidSquaredErrorGradient(logit: z, label: y)
    },
    Mistake(
      "the-loss",
      "Your answer is the loss itself, ½ (a − y)². Asked for is its slope: how "
        + "fast it changes with z."
    ) { (z: Double, y: Double) in sigmoidSquaredError(logit: z, label: y) },
    Mistake(
      "keeps-the-half",
      "Your answer is half of what is asked for: the ½ is still there. It "
        + "cancels the 2 that the square brings down."
    ) { (z: Double, y: Double) in
      sigmoidSquaredErrorGradient(logit: z, label: y) / 2
    },
    Mistake(
      "minus-forgotten",
      "Your answer is (a − y) a (1 − a) with a = σ(−z): the exponent has lost "
        + "its minus. σ(z) = 1 / (1 + e⁻ᶻ) rises with z."
    ) { (z: Double, y: Double) in
      sigmoidSquaredErrorGradient(logit: -z, label: y)
    },
    Mistake(
      "only-the-sigmoid",
      "Your answer is a (1 − a): how fast the output moves with z. The loss "
        + "moves with the output, too: that factor, a − y, is missing."
    ) { (z: Double, _: Double) in sigmoidDerivative(z) },
    Mistake(
      "keeps-the-square",
      "Your answer is (a − y)² a (1 − a). The derivative of a square is not a "
        + "square: ½ (a − y)² has the slope a − y by a, and that has a sign."
    ) { (z: Double, y: Double) in
      (sigmoid(z) - y) * sigmoidSquaredErrorGradient(logit: z, label: y)
    },
    Mistake(
      "sigmoid-twice",
      "Your answer is (a − y) σ(a) (1 − σ(a)): the sigmoid's slope was taken at "
        + "the output a. It is wanted at z, and there it is a (1 − a). A "
        + "function that expects z was probably given a."
    ) { (z: Double, y: Double) in
      (sigmoid(z) - y) * sigmoidDerivative(sigmoid(z))
    },
    Mistake(
      "logit-for-output",
      "Your answer is (a − y) z (1 − z). The shortcut σ′ = a (1 − a) is "
        + "written in the output a, not in the logit z."
    ) { (z: Double, y: Double) in (sigmoid(z) - y) * z * (1 - z) },
    Mistake(
      "label-minus-output",
      "Your answer has the opposite sign: (y − a) a (1 − a) is the direction of "
        + "the step downhill, and the slope is its negative."
    ) { (z: Double, y: Double) in
      -sigmoidSquaredErrorGradient(logit: z, label: y)
    },
  ],
  numerical: Function { (z: Double, y: Double) in
    slope(at: z) { sigmoidSquaredError(logit: $0, label: y) }
  }
) { (z: Double, y: Double) in sigmoidSquaredErrorGradient(logit: z, label: y) }

/// The slope of `function` by central differences.
private func slope(at z: Double, of function: (Double) -> Double) -> Double {
  centralDifferenceGradient(of: { function($0[0]) }, at: [z])[0]
}

private let epochsToHalf = Exercise(
  "6.3", "Epochs until the output is below ½", .recommended, minutes: 8,
  function: "epochsToHalf(weight:bias:input:rate:)",
  arguments: ["w", "b", "x", "η"], section: "6.3",
  formula: "the steps taken when a < ½ first holds",
  cases: [
    Case(2.0, 2.0, 1.0, 0.15), Case(0.6, 0.9, 1.0, 0.15),
    Case(1.0, 0.5, 2.0, 0.15), Case(3.0, -0.5, 0.5, 2.0),
    Case(-1.0, 0.5, 1.0, 0.15, note: "this neuron is right from the start"),
  ],
  tolerance: .exact,
  hints: [
    "You need a loop, and two things that change in it. When do you look at "
      + "a: before a step or after it?",
    "With y = 0 the slope by the logit is δ = a · a (1 − a). By the chain rule "
      + "the weight's slope is δ x and the bias's is δ.",
    "In the loop: compute a; if it is below ½, return the number of steps "
      + "taken so far; otherwise compute δ once, subtract η δ x from w and η δ "
      + "from b, and count one step.",
  ],
  mistakes: [
    Mistake(
      "trains-first",
      "Your answer is right but for the neuron that needs no step: you say 1. "
        + "The question a < ½ has to be asked before the first step too."
    ) { (w: Double, b: Double, x: Double, rate: Double) in
      max(1, Neuron(w, b, x).epochs(rate: rate))
    },
    Mistake(
      "one-too-few",
      "You count one step too few: your number is the last epoch at which a "
        + "was still ½ or more. One step later it is below."
    ) { (w: Double, b: Double, x: Double, rate: Double) in
      max(0, Neuron(w, b, x).epochs(rate: rate) - 1)
    },
    Mistake(
      "one-too-many",
      "You count one step too many, also for the neuron that needs none: 0 "
        + "steps are taken before the first look at a."
    ) { (w: Double, b: Double, x: Double, rate: Double) in
      Neuron(w, b, x).epochs(rate: rate) + 1
    },
    Mistake(
      "loss-below-half",
      "You answer 0 for every neuron here, as a loop does that runs while the "
        + "loss is ½ or more. The loss ½ a² is below ½ from the start; it is "
        + "the output a that has to fall below ½."
    ) { (w: Double, b: Double, x: Double, rate: Double) in
      Neuron(w, b, x).epochs(
        rate: rate,
        isDone: { sigmoidSquaredError(logit: $0, label: 0) < 0.5 })
    },
    Mistake(
      "logit-below-half",
      "Your numbers are those of a loop that ends when the logit z is below "
        + "½. The output a is below ½ when z is below 0."
    ) { (w: Double, b: Double, x: Double, rate: Double) in
      Neuron(w, b, x).epochs(rate: rate, isDone: { $0 < 0.5 })
    },
    Mistake(
      "forgets-the-input",
      "Your numbers are right where x = 1 and wrong elsewhere, as when the "
        + "weight's slope is δ in place of δ x: the weight reaches the logit "
        + "through x."
    ) { (w: Double, b: Double, x: Double, rate: Double) in
      Neuron(w, b, x).epochs(rate: rate, weightGain: 1)
    },
    Mistake(
      "bias-by-the-input",
      "Your numbers are right where x = 1 and wrong elsewhere, as when the "
        + "bias's slope is δ x, like the weight's. The bias enters the logit "
        + "without x, so its slope is δ."
    ) { (w: Double, b: Double, x: Double, rate: Double) in
      Neuron(w, b, x).epochs(rate: rate, biasGain: x)
    },
    Mistake(
      "bias-from-the-new-output",
      "Your numbers are those of steps in which the weight moves first, and "
        + "the bias then takes its δ from the output after that move. Compute "
        + "δ once and use it for both."
    ) { (w: Double, b: Double, x: Double, rate: Double) in
      Neuron(w, b, x).epochs(rate: rate, isInTurn: true)
    },
    Mistake(
      "logit-by-twice-delta",
      "Your numbers are right where x = 1 and wrong elsewhere, as when the "
        + "logit moves by −2ηδ. That is so for x = 1 alone: the weight's part "
        + "of the move is ηδx times x, the bias's ηδ."
    ) { (w: Double, b: Double, x: Double, rate: Double) in
      Neuron(w * x, b, 1).epochs(rate: rate)
    },
    Mistake(
      "keeps-the-bias",
      "Your numbers are those of a neuron whose bias never moves. It has a "
        + "slope too, δ, and takes its step beside the weight."
    ) { (w: Double, b: Double, x: Double, rate: Double) in
      Neuron(w, b, x).epochs(rate: rate, biasGain: 0)
    },
    Mistake(
      "cross-entropy",
      "Your numbers are those of cross-entropy, whose slope is a − y. Squared "
        + "error has the factor a (1 − a) besides."
    ) { (w: Double, b: Double, x: Double, rate: Double) in
      Neuron(w, b, x).epochs(rate: rate, delta: sigmoid)
    },
    Mistake(
      "forgets-the-half",
      "Your numbers are those of steps twice as long, as from the loss "
        + "(a − y)² without its ½."
    ) { (w: Double, b: Double, x: Double, rate: Double) in
      Neuron(w, b, x).epochs(rate: 2 * rate)
    },
  ]
) { (w: Double, b: Double, x: Double, rate: Double) in
  Neuron(w, b, x).epochs(rate: rate)
}

/// A sigmoid neuron in front of its one example, whose label is 0.
private struct Neuron {
  var weight: Double
  var bias: Double
  let input: Double

  init(_ weight: Double, _ bias: Double, _ input: Double) {
    self.weight = weight
    self.bias = bias
    self.input = input
  }

  /// The steps until `isDone` holds for the logit, at most a million.
  func epochs(
    rate: Double, weightGain: Double? = nil, biasGain: Double = 1,
    delta: (Double) -> Double = {
      sigmoidSquaredErrorGradient(logit: $0, label: 0)
    },
    isInTurn: Bool = false,
    isDone: (Double) -> Bool = { sigmoid($0) < 0.5 }
  ) -> Int {
    var (w, b) = (weight, bias)
    for epoch in 0..<1_000_000 {
      let z = w * input + b
      if isDone(z) { return epoch }
      w -= rate * delta(z) * (weightGain ?? input)
      b -= rate * delta(isInTurn ? w * input + b : z) * biasGain
    }
    return 1_000_000
  }
}

private let steepestOutput = Exercise(
  "6.4", "Where squared error is steepest", .recommended, minutes: 8,
  function: "steepest(label:)", arguments: ["y"], section: "6.4",
  formula: "where |(a − y) a (1 − a)| is largest, and how large",
  cases: [Case(0.0), Case(1.0), Case(0.25), Case(0.9)],
  tolerance: Tolerance(
    relative: 2e-5,
    because: "A search over outputs in steps of 1e-5 is as good as algebra."),
  hints: [
    "As a function of a the slope is a polynomial. Where can it be largest?",
    "Multiply (a − y) a (1 − a) out, take the derivative by a, and set it to "
      + "0: a quadratic equation with a root on either side of y.",
    "The equation is 3a² − 2(1 + y)a + y = 0. Compute |slope| at both roots "
      + "and keep the larger; or try a million outputs and keep the best.",
  ],
  mistakes: [
    Mistake(
      "steepest-sigmoid",
      "You answer a = ½: there the sigmoid is steepest, but the slope of the "
        + "loss is the product of that with the error, and further from the "
        + "label the error is larger."
    ) { (y: Double) in sizeAt(0.5, y) },
    Mistake(
      "most-wrong",
      "You answer the output that is most wrong. There the error is largest "
        + "but the sigmoid is flat, and the slope is 0: that is what this "
        + "chapter is about."
    ) { (y: Double) in sizeAt(y < 0.5 ? 1 : 0, y) },
    Mistake(
      "other-root",
      "Your output is the other root of the quadratic: the steepest place "
        + "between the label and the near end. The larger slope is on the "
        + "side of the label with more room."
    ) { (y: Double) in sizeAt(steepestRoot(y, sign: y < 0.5 ? -1 : 1), y) },
    Mistake(
      "upper-root",
      "Your output is the larger root of the quadratic for every label. That "
        + "is right while y is below ½; above it the steepest place lies on "
        + "the other side of y."
    ) { (y: Double) in sizeAt(steepestRoot(y, sign: 1), y) },
    Mistake(
      "lower-root",
      "Your output is the smaller root of the quadratic for every label. That "
        + "is right while y is above ½; below it the steepest place lies on "
        + "the other side of y."
    ) { (y: Double) in sizeAt(steepestRoot(y, sign: -1), y) },
    Mistake(
      "twice-the-slope",
      "Your output is right and your slope twice what is asked for: the loss "
        + "is ½ (a − y)², with a ½."
    ) { (y: Double) in
      let right = sizeAt(steepestRoot(y), y)
      return [right[0], 2 * right[1]]
    },
    Mistake(
      "with-its-sign",
      "Your slope has the sign of a − y. Its size is asked for, so that "
        + "labels of 0 and 1 can be compared."
    ) { (y: Double) in
      let a = steepestRoot(y)
      return [a, (a - y) * a * (1 - a)]
    },
    Mistake(
      "labels-exchanged",
      "Your output is the one for the label 1 − y. For y = 0 the wrong outputs "
        + "are the large ones, so the steepest is above ½."
    ) { (y: Double) in
      let a = steepestRoot(y)
      return [1 - a, sizeAt(a, y)[1]]
    },
    Mistake(
      "coarse-grid",
      "Your output is the best of 1,001, in steps of 0.001, and right to three "
        + "digits. Take smaller steps, or solve the quadratic equation."
    ) { (y: Double) in
      let grid = (0...1000).map { sizeAt(Double($0) / 1000, y) }
      return grid[argMax(grid.map { $0[1] })]
    },
    Mistake(
      "one-for-all",
      "You answer 2/3 and 4/27 whatever the label. That is right for y = 0; "
        + "the label is in the slope, so it moves the steepest place."
    ) { (y: Double) in sizeAt(2.0 / 3, 0) },
    Mistake(
      "whole-labels",
      "You answer 2/3 or 1/3 and 4/27 for every label. That is right for "
        + "y = 0 and y = 1; in between the cubic has other roots."
    ) { (y: Double) in sizeAt(y < 0.5 ? 2.0 / 3 : 1.0 / 3, y < 0.5 ? 0 : 1) },
  ]
) { (y: Double) in sizeAt(steepestRoot(y), y) }

/// A root of 3a² − 2(1 + y)a + y, by default the one with the larger slope.
private func steepestRoot(_ y: Double, sign: Double? = nil) -> Double {
  let root = (1 - y + y * y).squareRoot()
  return (1 + y + (sign ?? (y < 0.5 ? 1 : -1)) * root) / 3
}

/// The output, and the size of squared error's slope there.
private func sizeAt(_ a: Double, _ y: Double) -> [Double] {
  [a, abs((a - y) * a * (1 - a))]
}

private let squaredErrorCurvature = Exercise(
  "6.5", "Curvature of squared error through a sigmoid", .recommended,
  minutes: 8, function: "squaredErrorCurvature(logit:label:)",
  arguments: ["z", "y"], section: "6.4",
  formula: "the second derivative of ½ (a − y)² by z",
  cases: [
    Case(-3.0, 1.0), Case(1.0, 1.0), Case(3.0, 0.0), Case(-0.5, 0.0),
    Case(
      -0.6931471805599453, 1.0,
      note: "z = −ln 2: the curve bends neither way"),
  ],
  tolerance: someRoundings,
  hints: [
    "The slope is (a − y) times a (1 − a). How many of these factors change "
      + "with z?",
    "Use the product rule. The first factor changes at the rate a (1 − a), "
      + "the second at the rate a (1 − a)(1 − 2a).",
    "With s = a (1 − a) the derivative of (a − y) s is s · s plus (a − y) "
      + "times the derivative of s.",
  ],
  mistakes: [
    Mistake(
      "one-term",
      "Your answer is s² with s = a (1 − a): only the factor a − y was "
        + "differentiated. What is left out, (a − y) s (1 − 2a), is what "
        + "makes the curvature negative."
    ) { (z: Double, y: Double) in
      sigmoidDerivative(z) * sigmoidDerivative(z)
    },
    Mistake(
      "other-term",
      "Your answer is (a − y) s (1 − 2a) with s = a (1 − a): only the factor s "
        + "was differentiated. The error a − y moves with z too."
    ) { (z: Double, y: Double) in
      (sigmoid(z) - y) * sigmoidDerivative(z) * (1 - 2 * sigmoid(z))
    },
    Mistake(
      "cross-entropy",
      "Your answer is a (1 − a): the curvature of cross-entropy, which is "
        + "never negative."
    ) { (z: Double, y: Double) in sigmoidDerivative(z) },
    Mistake(
      "by-the-output",
      "Your answer is s + (a − y)(1 − 2a) with s = a (1 − a): the slope was "
        + "differentiated by a. By z there is a factor s more."
    ) { (z: Double, y: Double) in
      sigmoidDerivative(z) + (sigmoid(z) - y) * (1 - 2 * sigmoid(z))
    },
    Mistake(
      "label-zero",
      "Your answer is a² (1 − a)(2 − 3a), whatever the label. That is the "
        + "curvature for y = 0; for y = 1 the error is a − 1, and the second "
        + "derivative has to be taken anew."
    ) { (z: Double, _: Double) in
      let a = sigmoid(z)
      return a * a * (1 - a) * (2 - 3 * a)
    },
    Mistake(
      "size-of-the-slope",
      "Your answer is right for y = 0 and has the wrong sign for y = 1, as if "
        + "the size of the slope were differentiated. For y = 1 the slope is "
        + "negative, and its sign belongs to it."
    ) { (z: Double, y: Double) in
      let s = sigmoidDerivative(z)
      return (1 - 2 * y) * s * (s + (sigmoid(z) - y) * (1 - 2 * sigmoid(z)))
    },
    Mistake(
      "minus-between",
      "Your answer is s² − (a − y) s (1 − 2a) with s = a (1 − a). The product "
        + "rule adds its two terms; the 1 − 2a has a sign of its own."
    ) { (z: Double, y: Double) in
      let (a, s) = (sigmoid(z), sigmoidDerivative(z))
      return s * s - (a - y) * s * (1 - 2 * a)
    },
    Mistake(
      "half-the-chain",
      "Your answer is s² + (a − y)(1 − 2a) with s = a (1 − a): in the second "
        + "term a (1 − a) was differentiated by a. By z it changes at the "
        + "rate s (1 − 2a)."
    ) { (z: Double, y: Double) in
      let s = sigmoidDerivative(z)
      return s * s + (sigmoid(z) - y) * (1 - 2 * sigmoid(z))
    },
    Mistake(
      "first-derivative",
      "Your answer is (a − y) a (1 − a): the slope. The curvature is the slope "
        + "of the slope, one derivative further."
    ) { (z: Double, y: Double) in
      sigmoidSquaredErrorGradient(logit: z, label: y)
    },
  ],
  numerical: Function { (z: Double, y: Double) in
    slope(at: z) { sigmoidSquaredErrorGradient(logit: $0, label: y) }
  }
) { (z: Double, y: Double) in
  let s = sigmoidDerivative(z)
  return s * (s + binaryCrossEntropyGradient(logit: z, label: y) * -tanh(z / 2))
}

private let lossForTanh = Exercise(
  "6.6", "A loss from a wish, for tanh", .stretch, minutes: 12,
  function: "lossForTanh(output:label:)", arguments: ["t", "y"],
  section: "6.5", formula: "L with dL/dz = t − y, and 0 at t = y",
  cases: [
    Case(0.0, 1.0), Case(0.5, 1.0), Case(0.5, -1.0), Case(-0.9, 1.0),
    Case(0.999, -1.0, note: "nearly certain, and wrong"),
    Case(1.0, 1.0, note: "certain and right: no loss"),
  ],
  tolerance: someRoundings,
  hints: [
    "Section 6.5 does this for the sigmoid. What takes the place of a (1 − a)?",
    "The wish says dL/dt · (1 − t²) = t − y. Divide, and use that y is −1 or "
      + "1: 1 − t² has a factor in common with t − y. Then integrate by t.",
    "For y = 1: dL/dt = −1/(1 + t), so L = −ln(1 + t) + constant, and L = 0 at "
      + "t = 1 gives the constant. Do the same for y = −1 and write both as "
      + "one formula.",
  ],
  mistakes: [
    Mistake(
      "no-constant",
      "Your answer is −ln(1 + y t). Its slope is as wished, but at t = y it is "
        + "−ln 2, not 0: the constant of integration is missing."
    ) { (t: Double, y: Double) in -log(1 + y * t) },
    Mistake(
      "no-constant-two-logarithms",
      "Your answer is −ln(1 + y t), and not a number at t = y. Its slope is as "
        + "wished, but the constant that makes it 0 at t = y is missing; and "
        + "in a computer 0 · ln 0 is NaN, and so is ∞ − ∞."
    ) { (t: Double, y: Double) in
      -(1 + y) / 2 * log(1 + t) - (1 - y) / 2 * log(1 - t)
    },
    Mistake(
      "doubled",
      "Your answer is twice the right one: its slope by z is 2 (t − y). In "
        + "partial fractions 1/(1 − t²) is ½/(1 − t) + ½/(1 + t)."
    ) { (t: Double, y: Double) in -2 * log((1 + y * t) / 2) },
    Mistake(
      "doubled-two-logarithms",
      "Your answer is twice the right one, and not a number at t = y. In "
        + "partial fractions 1/(1 − t²) is ½/(1 − t) + ½/(1 + t); and in a "
        + "computer 0 · ln 0 is NaN."
    ) { (t: Double, y: Double) in
      -(1 + y) * log((1 + t) / 2) - (1 - y) * log((1 - t) / 2)
    },
    Mistake(
      "sign",
      "Your answer is ln((1 + y t) / 2), never above 0: the loss with its sign "
        + "turned. Its slope by z is y − t."
    ) { (t: Double, y: Double) in log((1 + y * t) / 2) },
    Mistake(
      "squared",
      "Your answer is ½ (t − y)²: t − y was integrated by t. The wish is about "
        + "the slope by z, and dt/dz = 1 − t² stands between the two."
    ) { (t: Double, y: Double) in (t - y) * (t - y) / 2 },
    Mistake(
      "labels-exchanged",
      "Your answer is −ln((1 − y t) / 2), which is the loss for the label −y: "
        + "it is 0 where the output is certain and wrong."
    ) { (t: Double, y: Double) in -log((1 - y * t) / 2) },
    Mistake(
      "bits",
      "Your answer is 1.4427 times too large: a logarithm to base 2. Then the "
        + "slope is 1.4427 (t − y). The wish has no factor, so the logarithm "
        + "is the natural one."
    ) { (t: Double, y: Double) in -log2((1 + y * t) / 2) },
    Mistake(
      "halved",
      "Your answer is half of the right one, so that its slope by z is half "
        + "of t − y. The integral of 1/(1 + t) is ln(1 + t), without a factor."
    ) { (t: Double, y: Double) in -log((1 + y * t) / 2) / 2 },
    Mistake(
      "sigmoids-loss",
      "Your answer is that of a sigmoid's output, −ln t or −ln(1 − t). "
        + "An output of tanh may be negative, where ln t is not a number; "
        + "and its slope is 1 − t², not t (1 − t)."
    ) { (t: Double, y: Double) in y == 1 ? -log(t) : -log(1 - t) },
    Mistake(
      "sigmoids-formula",
      "Your answer is −y ln t − (1 − y) ln(1 − t), the loss of a sigmoid and "
        + "of labels 0 and 1. Here the slope of the output is 1 − t², and the "
        + "labels are −1 and 1: the division has to be done anew."
    ) { (t: Double, y: Double) in -y * log(t) - (1 - y) * log(1 - t) },
    Mistake(
      "nothing-times-infinity",
      "Your answer is right but at t = y, where it is not a number: 0 · ∞, as "
        + "in a sum of two logarithms one of which has the factor 0, or ∞ − ∞. "
        + "Use that y is −1 or 1 until one logarithm is left."
    ) { (t: Double, y: Double) in
      -(1 + y) / 2 * log((1 + t) / 2) - (1 - y) / 2 * log((1 - t) / 2)
    },
  ]
) { (t: Double, y: Double) in log(2 / (1 + y * t)) }

private let gapOfLogSumExp = Exercise(
  "6.7", "How far log-sum-exp is from the maximum", .practice, minutes: 5,
  function: "gap(logits:)", arguments: ["z"], section: "6.6",
  formula: "ln Σ exp(zⱼ) − max z",
  cases: [
    Case([1.0, 0.0]), Case([0.0, 10.0, 0.0]), Case([0.0, 0.0, 0.0]),
    Case([-3.0, 2.0, 1.0]),
    Case([1000.0, 999.0], note: "e¹⁰⁰⁰ is beyond the largest Double"),
    Case([-1000.0, -999.0], note: "e⁻⁹⁹⁹ is rounded to 0"),
    Case([5.0], note: "with one class there is nothing to lose"),
  ],
  tolerance: Tolerance(
    relative: 1e-9, absolute: 1e-12,
    because: "ln(1 + x) rounds 1 + x when x is tiny."),
  hints: [
    "Chapter 4 computes ln Σ exp(zⱼ) without overflow. Which number does it "
      + "take out first?",
    "ln Σ exp(zⱼ) − m = ln Σ exp(zⱼ − m): subtract the maximum from every "
      + "logit before any exponential.",
    "Find m, map every logit to exp(z − m), add all of them up, the largest's "
      + "own 1 included, and take the logarithm.",
  ],
  mistakes: [
    Mistake(
      "the-bound",
      "Your answer is ln K, the most that the gap can be. It is reached only "
        + "when all logits are equal."
    ) { (z: [Double]) in log(Double(z.count)) },
    Mistake(
      "log-sum-exp",
      "Your answer is log-sum-exp itself. The gap is what is left of it when "
        + "the largest logit is subtracted."
    ) { (z: [Double]) in logSumExp(z) },
    Mistake(
      "counts-the-maximum-twice",
      "Your answer is ln(1 + Σ exp(zⱼ − m)) over all classes: the 1 already "
        + "stands for the largest, which is in the sum too."
    ) { (z: [Double]) in log(1 + sum(z.map { exp($0 - largest(of: z)) })) },
    Mistake(
      "first-logit",
      "Your answer is ln Σ exp(zⱼ) minus the first logit: the loss of class 0. "
        + "The gap is measured from the largest logit, wherever it stands."
    ) { (z: [Double]) in logSumExp(z) - z[0] },
    Mistake(
      "turned-round",
      "Your answer is the maximum minus log-sum-exp. Log-sum-exp is never "
        + "below the maximum, so the gap is the other difference."
    ) { (z: [Double]) in largest(of: z) - logSumExp(z) },
    Mistake(
      "overflows",
      "Your answer is right for small logits and not finite for large ones: "
        + "e¹⁰⁰⁰ overflows, and e⁻⁹⁹⁹ is rounded to 0, whose logarithm is −∞. "
        + "Subtract the maximum before the exponentials."
    ) { (z: [Double]) in log(sum(z.map { exp($0) })) - largest(of: z) },
    Mistake(
      "maximum-from-zero",
      "Your answer is right but where all logits are below 0, as when the "
        + "search for the maximum starts at 0. Start it at the first logit, or "
        + "at −∞."
    ) { (z: [Double]) in
      log(sum(z.map { exp($0 - max(0, largest(of: z))) }))
    },
    Mistake(
      "maximum-twice",
      "Your answer is the gap minus the largest logit m: ln Σ exp(zⱼ − m) has "
        + "had its m subtracted already, inside the exponentials."
    ) { (z: [Double]) in
      logSumExp(z.map { $0 - largest(of: z) }) - largest(of: z)
    },
    Mistake(
      "no-logarithm",
      "Your answer is Σ exp(zⱼ − m), between 1 and K. Its logarithm is the "
        + "gap, between 0 and ln K."
    ) { (z: [Double]) in sum(z.map { exp($0 - largest(of: z)) }) },
  ]
) { (z: [Double]) in logSumExp(z.map { $0 - largest(of: z) }) }

private func largest(of z: [Double]) -> Double { z.reduce(-.infinity, max) }

private let softmaxSquaredErrorSlope = Exercise(
  "6.8", "Squared error through softmax", .recommended, minutes: 10,
  function: "softmaxSquaredErrorSlope(logits:label:)",
  arguments: ["z", "label"], section: "6.6",
  formula: "pᵢ (dᵢ − Σⱼ pⱼ dⱼ), d = p − y",
  cases: [
    Case([10.0, 0.0, 0.0], 1), Case([0.0, 0.0, 0.0], 0),
    Case([1.0, 2.0, 3.0], 0),
    Case(
      [1000.0, 999.0, 998.0], 2, note: "e¹⁰⁰⁰ is beyond the largest Double"),
  ],
  tolerance: Tolerance(
    relative: 1e-8, absolute: 1e-12,
    because: "dᵢ − Σ pⱼ dⱼ loses a few digits when the two are close."),
  hints: [
    "Every logit moves every probability. The matrix of these slopes is in "
      + "chapter 5, and again in section 6.6.",
    "Let d = p − y be the error. The answer is the Jacobian of softmax times "
      + "d; the Jacobian is diag(p) − p pᵀ.",
    "Compute p from logits with the maximum subtracted; d, by taking 1 from "
      + "the label's p; the average Σ pⱼ dⱼ; and then pᵢ times (dᵢ − average).",
  ],
  mistakes: [
    Mistake(
      "cross-entropy",
      "Your answer is p − y: the slopes of cross-entropy. The error still has "
        + "to go back through the Jacobian of softmax."
    ) { (z: [Double], label: Int) in
      crossEntropyGradient(logits: z, label: label)
    },
    Mistake(
      "diagonal-only",
      "Your answer is pᵢ (1 − pᵢ)(pᵢ − yᵢ): the Jacobian's diagonal alone, as if "
        + "each probability depended on its own logit only. Your slopes do "
        + "not sum to 0; those of any loss through softmax do."
    ) { (z: [Double], label: Int) in
      let (p, d) = errors(z, label)
      return p.indices.map { p[$0] * (1 - p[$0]) * d[$0] }
    },
    Mistake(
      "diagonal-only-and-overflows",
      "Your answer is pᵢ (1 − pᵢ)(pᵢ − yᵢ), the Jacobian's diagonal alone, and "
        + "not a number for large logits. Each probability depends on every "
        + "logit: the other terms of the Jacobian belong to the sum. And "
        + "subtract the largest logit before the exponentials."
    ) { (z: [Double], label: Int) in
      let exponentials = z.map { exp($0) }
      let p = exponentials.map { $0 / sum(exponentials) }
      return p.indices.map {
        p[$0] * (1 - p[$0]) * (p[$0] - ($0 == label ? 1 : 0))
      }
    },
    Mistake(
      "adds-the-others",
      "Your answer is pᵢ (1 − pᵢ) dᵢ plus the sum of pᵢ pⱼ dⱼ over the other "
        + "classes j. Those terms of the Jacobian are negative, −pᵢ pⱼ: when "
        + "one logit rises, the other probabilities fall."
    ) { (z: [Double], label: Int) in
      let (p, d) = errors(z, label)
      return p.indices.map {
        p[$0] * (d[$0] * (1 - 2 * p[$0]) + dot(p, d))
      }
    },
    Mistake(
      "no-average",
      "Your answer is pᵢ dᵢ: the term − pᵢ Σⱼ pⱼ dⱼ is missing, or its weights pⱼ "
        + "are, and Σⱼ dⱼ without weights is 0. It is right only where Σⱼ pⱼ dⱼ "
        + "happens to be 0."
    ) { (z: [Double], label: Int) in
      let (p, d) = errors(z, label)
      return multiply(p, d)
    },
    Mistake(
      "no-outer-factor",
      "Your answer is dᵢ − Σⱼ pⱼ dⱼ. The factor pᵢ in front is missing: it is what "
        + "makes the slopes vanish."
    ) { (z: [Double], label: Int) in
      let (p, d) = errors(z, label)
      return d.map { $0 - dot(p, d) }
    },
    Mistake(
      "mean-over-classes",
      "Your slopes are those of a mean over the classes, divided by their "
        + "number. The loss here is a sum over the classes, times ½."
    ) { (z: [Double], label: Int) in
      scale(squaredErrorGradient(z, label), by: 1 / Double(z.count))
    },
    Mistake(
      "forgets-the-half",
      "Your slopes are twice what is asked for: those of Σ (pⱼ − yⱼ)² without "
        + "its ½."
    ) { (z: [Double], label: Int) in
      scale(squaredErrorGradient(z, label), by: 2)
    },
    Mistake(
      "turned-round",
      "Your slopes have the opposite sign, as with d = y − p: they point "
        + "downhill. The slope points uphill."
    ) { (z: [Double], label: Int) in
      scale(squaredErrorGradient(z, label), by: -1)
    },
    Mistake(
      "overflows",
      "Your answer is right for small logits and not a number for large ones: "
        + "e¹⁰⁰⁰ overflows. Subtract the largest logit from all of them first."
    ) { (z: [Double], label: Int) in
      let exponentials = z.map { exp($0) }
      let p = exponentials.map { $0 / sum(exponentials) }
      var d = p
      d[label] -= 1
      return multiply(p, d.map { $0 - dot(p, d) })
    },
  ],
  numerical: Function { (z: [Double], label: Int) in
    let targets = oneHot([label], classes: z.count).row(0)
    return centralDifferenceGradient(
      of: { softmaxSquaredError(logits: $0, targets: targets) }, at: z)
  }
) { (z: [Double], label: Int) in squaredErrorGradient(z, label) }

private func squaredErrorGradient(_ z: [Double], _ label: Int) -> [Double] {
  softmaxSquaredErrorGradient(
    logits: z, targets: oneHot([label], classes: z.count).row(0))
}

/// The probabilities p and the errors d = p − y.
private func errors(
  _ z: [Double], _ label: Int
) -> (p: [Double], d: [Double]) {
  (softmax(z), crossEntropyGradient(logits: z, label: label))
}

private let shareOfLoss = Exercise(
  "6.9", "The share of the loss that the wrong carry", .recommended,
  minutes: 8, function: "shareOfLoss(logits:labels:)",
  arguments: ["z", "labels"], section: "6.8",
  formula: "Σ −ln p_y over the wrong / Σ −ln p_y over all",
  cases: [
    Case([[2.0, 0.0], [2.0, 0.0]], [0, 1]),
    Case(
      [[1.0, 0.5, 0.4], [0.0, 3.0, 1.0], [2.0, 1.0, 1.9], [0.0, 0.2, 4.0]],
      [0, 1, 2, 2],
      note: "p_y is 0.46 in the first, which is right, and 0.40 in the third, "
        + "which is wrong"),
    Case([[1.0, 3.0], [5.0, 0.0]], [1, 0], note: "all are right"),
    Case([[1.0, 3.0], [5.0, 0.0]], [0, 1], note: "all are wrong"),
  ],
  tolerance: someRoundings,
  hints: [
    "Two sums are needed: one over the wrong, one over all. What is added up, "
      + "and who counts as wrong?",
    "The loss of an example is ln Σ exp(zⱼ) − z_y. It is wrong when another "
      + "logit is larger than the label's.",
    "Go through the examples once; add each loss to one sum, and if the "
      + "label's logit is below the maximum, to a second as well. Divide.",
  ],
  mistakes: [
    Mistake(
      "share-of-examples",
      "Your answer is the part of the examples that are wrong. What is asked "
        + "for is the part of the loss: a wrong example counts with its "
        + "−ln p_y."
    ) { (z: [[Double]], labels: [Int]) in
      part(z, labels, of: { _, _ in 1 })
    },
    Mistake(
      "below-one-half",
      "You count an example as wrong when p_y is below ½. With three classes "
        + "the right one can have the largest probability and less than ½."
    ) { (z: [[Double]], labels: [Int]) in
      part(z, labels, isWrong: { softmax($0)[$1] < 0.5 })
    },
    Mistake(
      "below-an-equal-share",
      "You count an example as wrong when p_y is below 1/K. With three classes "
        + "another one can have more although p_y is above ⅓: compare p_y with "
        + "the largest."
    ) { (z: [[Double]], labels: [Int]) in
      part(z, labels, isWrong: { softmax($0)[$1] < 1 / Double($0.count) })
    },
    Mistake(
      "not-divided",
      "Your answer is the summed loss of the wrong. Divide it by the summed "
        + "loss of all examples."
    ) { (z: [[Double]], labels: [Int]) in
      part(z, labels)
        * sum(zip(z, labels).map { crossEntropy(logits: $0, label: $1) })
    },
    Mistake(
      "probabilities-of-error",
      "Your answer is the share in Σ (1 − p_y), the probability given to other "
        + "classes. The loss is −ln p_y, which has no upper bound."
    ) { (z: [[Double]], labels: [Int]) in
      part(z, labels, of: { 1 - softmax($0)[$1] })
    },
    Mistake(
      "odds",
      "Your answer is the loss of the wrong divided by the loss of the right: "
        + "odds, which can be larger than 1. Divide by the loss of all."
    ) { (z: [[Double]], labels: [Int]) in
      let share = part(z, labels)
      return share / (1 - share)
    },
    Mistake(
      "means",
      "Your answer compares the mean loss of a wrong example with the mean of "
        + "all. That says how over-represented the wrong are; their share is "
        + "a quotient of sums."
    ) { (z: [[Double]], labels: [Int]) in
      part(z, labels) / part(z, labels, of: { _, _ in 1 })
    },
    Mistake(
      "share-of-the-right",
      "Your answer is the share of the loss that the right examples carry. The "
        + "two shares sum to 1."
    ) { (z: [[Double]], labels: [Int]) in 1 - part(z, labels) },
  ]
) { (z: [[Double]], labels: [Int]) in part(z, labels) }

/// What part of the sum of `amount` the wrong examples have.
private func part(
  _ logits: [[Double]], _ labels: [Int],
  isWrong: ([Double], Int) -> Bool = { argMax($0) != $1 },
  of amount: ([Double], Int) -> Double = {
    crossEntropy(logits: $0, label: $1)
  }
) -> Double {
  let examples = Array(zip(logits, labels))
  let wrong = examples.filter { isWrong($0.0, $0.1) }
  return sum(wrong.map { amount($0.0, $0.1) })
    / sum(examples.map { amount($0.0, $0.1) })
}

private let zeroInFloat = Exercise(
  "6.10", "Exactly zero in Float", .stretch, minutes: 6,
  function: "isZeroInFloat(logit:label:)", arguments: ["z", "y"],
  section: "6.9", formula: "(a − y) a (1 − a) == 0 in Float",
  cases: [
    Case(16.0, 0.0), Case(17.0, 0.0), Case(17.0, 1.0), Case(37.0, 0.0),
    Case(-45.0, 0.0, note: "a² is small, and not 0"),
    Case(-60.0, 0.0, note: "a² underflows"),
    Case(-60.0, 1.0),
    Case(-100.0, 1.0, note: "e¹⁰⁰ is beyond the largest Float"),
  ],
  tolerance: .exact,
  hints: [
    "Which type do literals, z and exp have in your function? What is the "
      + "last digit that a Float keeps beside 1?",
    "Convert z and y to Float and let every step stay in Float; the compiler "
      + "then picks the exp of Float.",
    "let a = 1 / (1 + exp(-Float(z))), then the product of three factors in "
      + "Float, compared with 0 by ==.",
  ],
  mistakes: [
    Mistake(
      "in-double",
      "Your answer is that of Double, which keeps 53 binary digits: there a "
        + "rounds to 1 only from z = 36.7 on, in Float from 16.6."
    ) { (z: Double, y: Double) in
      let a = 1 / (1 + exp(-z))
      return (a - y) * a * (1 - a) == 0
    },
    Mistake(
      "converted-at-the-end",
      "Your answer is that of a slope, or an output a, computed in Double and "
        + "converted to Float only then. At z = 17 such an a is not 1, before "
        + "or after it is converted: convert z first."
    ) { (z: Double, y: Double) in
      let a = 1 / (1 + exp(-z))
      return Float((a - y) * a * (1 - a)) == 0
    },
    Mistake(
      "only-at-one",
      "You say true exactly where a is 1 in Float. The product can vanish at "
        + "the other end too: where a is 0, or a · a underflows to 0."
    ) { (z: Double, y: Double) in 1 / (1 + exp(-Float(z))) == 1 },
    Mistake(
      "only-the-error",
      "You say true exactly where a − y is 0 in Float: an answer that is right "
        + "to the last digit. A slope vanishes also where the answer is as "
        + "wrong as can be."
    ) { (z: Double, y: Double) in 1 / (1 + exp(-Float(z))) - Float(y) == 0 },
    Mistake(
      "small-enough",
      "You say true for every neuron here, as a test for a slope below 1e−6 "
        + "does. Asked for is exact zero: with a small slope a neuron still "
        + "learns, if slowly, and with zero never."
    ) { (z: Double, y: Double) in
      abs(sigmoidSquaredErrorGradient(logit: z, label: y)) < 1e-6
    },
    Mistake(
      "a-factor-is-zero",
      "You say true where one of the three factors is 0. A product can be 0 "
        + "where none of them is: at z = −60 a · a underflows."
    ) { (z: Double, y: Double) in
      let a = 1 / (1 + exp(-Float(z)))
      return a == 0 || a == 1 || a == Float(y)
    },
    Mistake(
      "underflow-of-normal-numbers",
      "You say true at z = −45, where a² is below the smallest normal Float, "
        + "but not 0: subnormal numbers go on down to 2⁻¹⁴⁹. Compare with 0."
    ) { (z: Double, y: Double) in
      let a = 1 / (1 + exp(-Float(z)))
      return abs((a - Float(y)) * a * (1 - a)) < .leastNormalMagnitude
    },
    Mistake(
      "never",
      "You never say true. In exact arithmetic that is right, for finite z no "
        + "factor is 0. In Float 1 + e⁻¹⁷ is 1."
    ) { (_: Double, _: Double) in false },
    Mistake(
      "keeps-its-digits",
      "Your answer is that of 1 − a computed as σ(−z), which keeps its digits. "
        + "That is the better way, but not what the formula as written does: "
        + "1 − a is 0 once a rounds to 1."
    ) { (z: Double, y: Double) in
      let a = 1 / (1 + exp(-Float(z)))
      let rest = 1 / (1 + exp(Float(z)))
      let error = y == 1 ? -rest : a
      return error * a * rest == 0
    },
  ]
) { (z: Double, y: Double) in
  let a = 1 / (1 + exp(-Float(z)))
  return (a - Float(y)) * a * (1 - a) == 0
}
