"""The functions of Sources/Logits by their definitions, with 2400 bits.

The smallest Double is 2^-1074, so 1 + e^z keeps some 1300 bits of a result
however small e^z is, and no formula needs to be clever.
"""

import math
import random
import struct

from mpmath import exp, log, mp, mpf

mp.prec = 2400


def sigmoid(z):
    return 1 / (1 + exp(-z))


def softplus(z):
    return log(1 + exp(z))


def binary_cross_entropy(z, y):
    return y * softplus(-z) + (1 - y) * softplus(z)


def softmax(z, temperature=1):
    largest = max(z)
    e = [exp((x - largest) / temperature) for x in z]
    total = sum(e)
    return [x / total for x in e]


def log_sum_exp(z):
    return log(sum(exp(x) for x in z))


def log_softmax(z):
    rest = log_sum_exp([x - max(z) for x in z])
    return [(x - max(z)) - rest for x in z]


def one_hot(label, classes):
    return [1 if c == label else 0 for c in range(classes)]


def halves(x):
    return x[: len(x) // 2], x[len(x) // 2 :]


def soft_cross_entropy(logits, targets):
    return -sum(q * l for q, l in zip(targets, log_softmax(logits)))


# Each function takes a list of numbers and returns a list.
FUNCTIONS = {
    "sigmoid": lambda x: [sigmoid(x[0])],
    "sigmoidDerivative": lambda x: [sigmoid(x[0]) * sigmoid(-x[0])],
    "softplus": lambda x: [softplus(x[0])],
    "logSigmoid": lambda x: [-softplus(-x[0])],
    "logOfOneMinusExp": lambda x: [log(1 - exp(x[0]))],
    "logit": lambda x: [log(x[0] / (1 - x[0]))],
    "odds": lambda x: [x[0] / (1 - x[0])],
    "probability": lambda x: [x[0] / (1 + x[0])],
    "binaryCrossEntropy": lambda x: [binary_cross_entropy(*x)],
    "binaryCrossEntropyGradient": lambda x: [sigmoid(x[0]) - x[1]],
    "logSumExp": lambda x: [log_sum_exp(x)],
    "logSoftmax": log_softmax,
    "softmax": softmax,
    "softmaxTemperature": lambda x: softmax(x[:-1], x[-1]),
    "crossEntropy": lambda x: [-log_softmax(x[:-1])[int(x[-1])]],
    "crossEntropyGradient": lambda x: [
        p - q
        for p, q in zip(softmax(x[:-1]), one_hot(int(x[-1]), len(x) - 1))
    ],
    "crossEntropySoft": lambda x: [soft_cross_entropy(*halves(x))],
    "crossEntropySoftGradient": lambda x: [
        p - q for p, q in zip(softmax(halves(x)[0]), halves(x)[1])
    ],
}


# Below this a log-sum-exp is allowed its condition number.
NEAR = mpf(2) ** -50


def condition(name, x, results):
    """How many units of each result a unit of each argument or intermediate
    probability is worth, where that can exceed 1; else 1."""
    if name == "logSumExp":
        shares = softmax(x)
        reach = sum(abs(z) * p for z, p in zip(x, shares))
        return [max(1, reach / abs(r)) if abs(r) < NEAR else 1 for r in results]
    if name == "binaryCrossEntropyGradient" and 0 < x[1] < 1:
        return [(sigmoid(x[0]) + x[1]) / abs(r) for r in results]
    if name == "crossEntropySoftGradient":
        logits, targets = halves(x)
        return [
            max(1, (p + q) / abs(r)) if r else mpf("inf")
            for p, q, r in zip(softmax(logits), targets, results)
        ]
    return [1 for _ in results]


def evaluate(name, arguments):
    """The exact results for arguments that are Doubles."""
    return FUNCTIONS[name]([mpf(x) for x in arguments])


def ulp(value):
    """The unit in the last place of a Double, 2^-1074 for 0."""
    return math.ulp(value)


def error(got, exact):
    """|got - exact| in units in the last place of the rounded exact."""
    if not math.isfinite(got):
        return math.inf
    return float(abs(mpf(got) - exact) / ulp(float(exact)))


def to_hex(value):
    return struct.pack(">d", value).hex()


def from_hex(text):
    return struct.unpack(">d", bytes.fromhex(text))[0]


# Points.


def logarithmic(count, low, high, draw):
    return [10 ** (low + (high - low) * draw.random()) for _ in range(count)]


def logits(n, draw):
    """n uniform points on each of three ranges, and n logarithmic ones."""
    uniform = [
        -b + 2 * b * (i + draw.random()) / n
        for b in (2, 40, 750)
        for i in range(n)
    ]
    small = logarithmic(n, -323, 2.87, draw)
    return uniform + [z if draw.random() < 0.5 else -z for z in small]


def probabilities(n, draw):
    """Points in (0, 1): uniform, and logarithmic towards 0, 1 and 1/2."""
    centre = [0.5 + s for s in logarithmic(n, -16, -0.302, draw)]
    points = (
        [(i + draw.random()) / n for i in range(n)]
        + logarithmic(n, -323, 0, draw)
        + [1 - s for s in logarithmic(n, -16, 0, draw)]
        + centre
        + [1 - p for p in centre]
    )
    return [p for p in points if 0 < p < 1]


SCALES = [0.1, 1, 5, 30, 300]

HARD_ROWS = [
    [0.0, 0.0],
    [-0.0, 0.0, 0.0],
    [0.1] * 7,
    [-700.0] * 10,
    [40.0, 0.0],
    [0.0, 800.0],
    [-1000.0, -1001.0],
    [1e-3, 700.25, -650.125],
    [1e-300, -1e-300, 5e-324],
    [1e300, 0.0, -1e300],
    [1e300, 1e300],
    [-1e300, -1e300],
    [1e16, 1e16 - 2, 1e16 - 4],
    [3.0],
    [-740.0, 0.0],
    [-744.0, 0.5, -0.5],
    [-0.7, -0.69],
    [-0.6931, -0.6931],
    [math.log(0.5)] * 2,
    [math.log(0.1)] * 10,
    [math.log(p) for p in (0.5, 0.25, 0.125, 0.0625, 0.0625)],
    [-0.1, -2.3, -50.0],
    [-1e-9, -20.8],
    [-1e-20, -46.05],
]


def rows(n, draw):
    """The hard rows, and n rows of 10 logits at each scale; every fifth is
    shifted so that its exponentials sum to about 1."""
    result = list(HARD_ROWS)
    for scale in SCALES:
        for i in range(n):
            row = [draw.gauss(0, scale) for _ in range(10)]
            if i % 5 == 4:
                m = max(row)
                shift = m + math.log(sum(math.exp(z - m) for z in row))
                row = [z - shift * (1 + draw.gauss(0, 0.01)) for z in row]
            result.append(row)
    return result


def targets(classes, draw):
    """A soft label with a target of 0 now and then; sums to 1."""
    weights = [draw.random() ** 4 for _ in range(classes)]
    if classes > 2:
        weights[draw.randrange(classes)] = 0.0
    return [w / sum(weights) for w in weights]


def points(n, row_count, seed):
    """For each function the list of arguments at which it is measured."""
    draw = random.Random(seed)
    z, p = logits(n, draw), probabilities(n, draw)
    table = rows(row_count, draw)
    labelled = [row + [draw.randrange(len(row))] for row in table]
    soft = [row + targets(len(row), draw) for row in table]
    hot = [row + [math.exp(draw.uniform(-3, 3))] for row in table]
    pairs = [
        [x, y]
        for x in z
        for y in (0.0, 1.0, draw.choice(p))
        if draw.random() < 0.5
    ]
    single = lambda values: [[x] for x in values]
    return {
        "sigmoid": single(z),
        "sigmoidDerivative": single(z),
        "softplus": single(z),
        "logSigmoid": single(z),
        "logOfOneMinusExp": single([-abs(x) for x in z if x]),
        "logit": single(p),
        "odds": single(p),
        "probability": single(p + [1 / x for x in p if 1 / x < math.inf]),
        "binaryCrossEntropy": pairs,
        "binaryCrossEntropyGradient": pairs,
        "logSumExp": table,
        "logSoftmax": table,
        "softmax": table,
        "softmaxTemperature": hot,
        "crossEntropy": labelled,
        "crossEntropyGradient": labelled,
        "crossEntropySoft": soft,
        "crossEntropySoftGradient": soft,
    }
