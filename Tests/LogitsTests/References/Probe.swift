import LinearAlgebra
import Logits

// Reads lines `function argument …`, each number as the 16 hexadecimal
// digits of its bits, and answers each with the results in the same form.
// measure_errors.py compiles it in a package that imports Logits by path.

func halves(_ x: [Double]) -> (logits: [Double], targets: [Double]) {
  (Array(x[..<(x.count / 2)]), Array(x[(x.count / 2)...]))
}

/// The first and the last row of what a function makes of nine equal rows:
/// the fast kernels take eight at a time, and then what is left over.
func byRows(_ x: [Double], _ function: (Matrix) -> Matrix) -> [Double] {
  let result = function(Matrix([[Double]](repeating: x, count: 9)))
  return result.row(0) + result.row(8)
}

let functions: [String: ([Double]) -> [Double]] = [
  "sigmoid": { [sigmoid($0[0])] },
  "sigmoidDerivative": { [sigmoidDerivative($0[0])] },
  "softplus": { [softplus($0[0])] },
  "logSigmoid": { [logSigmoid($0[0])] },
  "logOfOneMinusExp": { [logOfOneMinusExp($0[0])] },
  "logit": { [logit($0[0])] },
  "odds": { [odds($0[0])] },
  "probability": { [probability(odds: $0[0])] },
  "binaryCrossEntropy": { [binaryCrossEntropy(logit: $0[0], label: $0[1])] },
  "binaryCrossEntropyGradient": {
    [binaryCrossEntropyGradient(logit: $0[0], label: $0[1])]
  },
  "logSumExp": { [logSumExp($0)] },
  "logSoftmax": { logSoftmax($0) },
  "softmax": { softmax($0) },
  "softmaxTemperature": { x in
    softmax(Array(x.dropLast()), temperature: x[x.count - 1])
  },
  "crossEntropy": { x in
    [crossEntropy(logits: Array(x.dropLast()), label: Int(x[x.count - 1]))]
  },
  "crossEntropyGradient": { x in
    crossEntropyGradient(
      logits: Array(x.dropLast()), label: Int(x[x.count - 1]))
  },
  "crossEntropySoft": { x in
    let (logits, targets) = halves(x)
    return [crossEntropy(logits: logits, targets: targets)]
  },
  "crossEntropySoftGradient": { x in
    let (logits, targets) = halves(x)
    return crossEntropyGradient(logits: logits, targets: targets)
  },
  "sigmoid rows": { x in
    let result = sigmoid([Double](repeating: x[0], count: 9))
    return [result[0], result[8]]
  },
  "logSoftmax rows": { byRows($0) { logSoftmax($0) } },
  "softmax rows": { byRows($0) { softmax($0) } },
]

func hexadecimal(_ x: Double) -> String {
  let digits = String(x.bitPattern, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}

while let line = readLine() {
  let fields = line.split(separator: "\t")
  guard let function = functions[String(fields[0])] else {
    fatalError("no function \(fields[0])")
  }
  let arguments = fields.dropFirst().map {
    Double(bitPattern: UInt64($0, radix: 16) ?? 0)
  }
  print(function(arguments).map(hexadecimal).joined(separator: "\t"))
}
