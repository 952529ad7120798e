import Foundation
import LinearAlgebra
import Logits
import Testing

/// Frozen results of mpmath, see References/make_references.py.
struct ReferenceTests {
  /// A function, what it is called in the file, and the largest error, in
  /// units in the last place times the condition number.
  struct Subject: CustomTestStringConvertible, Sendable {
    let name: String
    let bound: Double
    let function: @Sendable ([Double]) -> [Double]
    var testDescription: String { name }
  }

  static let subjects = [
    Subject(name: "sigmoid", bound: 2) { [sigmoid($0[0])] },
    Subject(name: "sigmoidDerivative", bound: 4) { [sigmoidDerivative($0[0])] },
    Subject(name: "softplus", bound: 1.5) { [softplus($0[0])] },
    Subject(name: "logSigmoid", bound: 1.5) { [logSigmoid($0[0])] },
    Subject(name: "logOfOneMinusExp", bound: 2) { [logOfOneMinusExp($0[0])] },
    Subject(name: "logit", bound: 2) { [logit($0[0])] },
    Subject(name: "odds", bound: 2) { [odds($0[0])] },
    Subject(name: "probability", bound: 2) { [probability(odds: $0[0])] },
    Subject(name: "binaryCrossEntropy", bound: 3) {
      [binaryCrossEntropy(logit: $0[0], label: $0[1])]
    },
    Subject(name: "binaryCrossEntropyGradient", bound: 3) {
      [binaryCrossEntropyGradient(logit: $0[0], label: $0[1])]
    },
    Subject(name: "logSumExp", bound: 2) { [logSumExp($0)] },
    Subject(name: "logSoftmax", bound: 3) { logSoftmax($0) },
    Subject(name: "softmax", bound: 3) { softmax($0) },
    Subject(name: "softmaxTemperature", bound: 3) { x in
      softmax(Array(x.dropLast()), temperature: x[x.count - 1])
    },
    Subject(name: "crossEntropy", bound: 3) { x in
      [crossEntropy(logits: Array(x.dropLast()), label: Int(x[x.count - 1]))]
    },
    Subject(name: "crossEntropyGradient", bound: 3) { x in
      crossEntropyGradient(
        logits: Array(x.dropLast()), label: Int(x[x.count - 1]))
    },
    Subject(name: "crossEntropySoft", bound: 3) { x in
      let k = x.count / 2
      return [crossEntropy(logits: Array(x[..<k]), targets: Array(x[k...]))]
    },
    Subject(name: "crossEntropySoftGradient", bound: 4) { x in
      let k = x.count / 2
      return crossEntropyGradient(
        logits: Array(x[..<k]), targets: Array(x[k...]))
    },
  ]

  @Test(arguments: subjects)
  func `the error is within its bound at each reference`(subject: Subject) {
    let lines = Self.references[subject.name, default: []]
    #expect(lines.count >= 70)
    for line in lines {
      let values = subject.function(line.arguments)
      #expect(values.count == line.results.count)
      for (value, reference) in zip(values, line.results) {
        let error = reference.error(of: value)
        #expect(
          error <= subject.bound,
          "\(value) at \(line.arguments) is \(error) units off")
      }
    }
  }

  @Test(arguments: ["softmax", "logSoftmax"])
  func `matrices agree with their rows' references`(name: String) throws {
    // Ten rows at a time, so that no path by many rows goes untested.
    let lines = Self.references[name, default: []]
      .filter { $0.arguments.count == 10 }
    #expect(lines.count >= 50)
    let logits = Matrix(lines.map(\.arguments))
    let values = name == "softmax" ? softmax(logits) : logSoftmax(logits)
    for (i, line) in lines.enumerated() {
      for (value, reference) in zip(values.row(i), line.results) {
        #expect(reference.error(of: value) <= 4, "row \(line.arguments)")
      }
    }
  }

  @Test func `every function of the file has a bound`() {
    #expect(Set(Self.references.keys) == Set(Self.subjects.map(\.name)))
  }

  /// One result: the nearest Double, the truth's distance above it in units
  /// in its last place, and the condition number, at least 1.
  struct Reference: Sendable {
    let nearest: Double
    let offset: Double
    let condition: Double

    init(_ text: Substring) {
      let parts = text.split(separator: ":")
      nearest = double(parts[0])
      offset = Double(parts[1]) ?? .nan
      condition = parts.count > 2 ? Double(parts[2]) ?? .nan : 1
    }

    /// The error in units in the last place, divided by the condition number.
    func error(of value: Double) -> Double {
      abs((value - nearest) / nearest.ulp - offset) / condition
    }
  }

  struct Line: Sendable {
    let arguments: [Double]
    let results: [Reference]
  }

  static let references: [String: [Line]] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "References/references.tsv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    var table: [String: [Line]] = [:]
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t")
      table[String(fields[0]), default: []].append(
        Line(
          arguments: fields[1].split(separator: " ").map { double($0) },
          results: fields[2].split(separator: " ").map { Reference($0) }))
    }
    return table
  }()
}

/// Returns the Double whose bits the hexadecimal digits are, NaN for others.
private func double(_ digits: Substring) -> Double {
  UInt64(digits, radix: 16).map { Double(bitPattern: $0) } ?? .nan
}
