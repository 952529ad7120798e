// Exercise 5.8 · One against the rest, normalised · practice · 5 min

import LinearAlgebra
import Worker

extension MultinomialLogit {
  /// Returns the outputs of k classifiers 'this class or not', divided by
  /// their sum.
  ///
  /// Classifier c was trained alone and says σ(z_c) for its class. A library
  /// that is asked for probabilities divides the k outputs by their sum. The
  /// logits of these exercises stay between −30 and 30.
  /// - Parameter logits: z, one of each classifier, (k).
  ///
  ///     normalisedOutputs([0, 0])  // [0.5, 0.5]
  static func normalisedOutputs(_ logits: [Double]) throws -> [Double] {
    // Each classifier answers for itself; no denominator joins them.
    let outputs = logits.map { z in 1 / (1 + exp(-z)) }
    // The division makes a distribution out of them, but not softmax(z), which
    // would divide the odds exp(z) instead of the probabilities σ(z). Nor does
    // a sum of 1 make the numbers frequencies: no likelihood was maximised for
    // these quotients.
    let total = sum(outputs)
    return outputs.map { $0 / total }
  }
}
